package dev.milepost.assessment.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillOutcomeTest {

    /** Each line is a reading of the rule in its own words. */
    @ParameterizedTest
    @CsvSource({ "3, 3, 5, NONE", "4, 2, 0, NONE", "2, 3, 1, TRAIN", "1, 3, 1, TRAIN", "0, 3, 9, HIRE", "2, 3, 0, HIRE",
            "0, 1, 0, HIRE" })
    void theOutcomeFollowsTheRule(int current, int needed, int people, SkillOutcome outcome) {
        assertThat(SkillOutcome.of(current, needed, people)).isEqualTo(outcome);
    }
}
