package dev.milepost.assessment.dataasset;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.assessment.dataasset.Sufficiency.Need;

class SufficiencyTest {
    private static final Quality GOOD = new Quality(2, 2, 2, 2);

    /** Each line is a reading of the rule in its own words. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2, 2, 2, 2, 100, 100, EXPORT, SUFFICIENT",
            "4, 4, 4, 4, 1, -, API, SUFFICIENT",
            "4, 4, 4, 4, 0, -, API, COLLECT",
            "4, 4, 4, 4, 99, 100, API, COLLECT",
            "1, 4, 4, 4, 100, 100, API, COLLECT",
            "4, 4, 4, 4, 100, 100, MANUAL, INTEGRATE",
            "4, 4, 4, 4, 100, 100, NONE, INTEGRATE",
            "4, 1, 4, 4, 100, 100, API, CLEAN",
            "4, 4, 1, 4, 100, 100, API, CLEAN",
            "4, 4, 4, 0, 100, 100, API, CLEAN",
            "0, 0, 0, 0, 100, 100, NONE, COLLECT",
            "4, 0, 4, 4, 100, 100, NONE, INTEGRATE",
            "-, 0, -, -, -, -, -, CLEAN",
            "4, 4, 4, -, 100, 100, API, -",
            "4, 4, 4, 4, -, 100, API, -",
            "4, 4, 4, 4, 100, -, -, -" })
    void theOutcomeFollowsTheRule(@Nullable Integer completeness, @Nullable Integer accuracy, @Nullable Integer timeliness,
            @Nullable Integer consistency, @Nullable Long records, @Nullable Long needed, @Nullable Accessibility accessibility,
            @Nullable DataOutcome outcome) {
        Sufficiency sufficiency = new Sufficiency(new Quality(completeness, accuracy, timeliness, consistency), records, needed,
                accessibility);

        assertThat(sufficiency.outcome()).isEqualTo(outcome);
    }

    @Test
    void everythingThatSpeaksAgainstItIsNamedTheFirstToBeDealtWithFirst() {
        Sufficiency sufficiency = new Sufficiency(new Quality(1, 0, 3, 1), 10L, 500L, Accessibility.MANUAL);

        assertThat(sufficiency.needs()).extracting(Need::field).containsExactly("records", "quality/completeness",
                "accessibility", "quality/accuracy", "quality/consistency");
        assertThat(sufficiency.needs().getFirst().reason()).isEqualTo("10 records are there, 500 are needed");
        assertThat(sufficiency.unknown()).isEmpty();
        assertThat(new Sufficiency(Quality.UNKNOWN, null, null, null).unknown()).containsExactly("records", "accessibility",
                "quality/completeness", "quality/accuracy", "quality/timeliness", "quality/consistency");
    }

    /** (2 + 3 + 4 + 0) / 16 = 56.25 %. */
    @Test
    void qualityIsTheMeanOfTheFour() {
        assertThat(new Quality(2, 3, 4, 0).percent()).isEqualByComparingTo("56.3");
        assertThat(GOOD.percent()).isEqualByComparingTo("50");
        assertThat(new Quality(2, 3, 4, null).percent()).isNull();
    }
}
