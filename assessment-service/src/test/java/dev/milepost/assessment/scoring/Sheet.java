package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A questionnaire with its answers, written down in the order a reader expects. */
final class Sheet {
    private Aggregation aggregation = Aggregation.BY_DIMENSION;
    private BigDecimal scale = new BigDecimal(100);
    private final List<Band> bands = new ArrayList<>();
    private final List<ScoredDimension> dimensions = new ArrayList<>();
    private final List<ScoredQuestion> questions = new ArrayList<>();
    private final List<GivenAnswer> answers = new ArrayList<>();

    Sheet by(Aggregation newAggregation) {
        aggregation = newAggregation;
        return this;
    }

    Sheet onScaleTo(String top) {
        scale = new BigDecimal(top);
        return this;
    }

    Sheet bandsFrom(String... edges) {
        for (String edge : edges) {
            bands.add(new Band(bands.size(), new BigDecimal(edge)));
        }
        return this;
    }

    Sheet dimension(String key, String weight) {
        return dimension(key, weight, false, null, null);
    }

    Sheet critical(String key) {
        return dimension(key, "1", true, null, null);
    }

    Sheet dimension(String key, String weight, boolean critical, @Nullable String target, @Nullable String baseline) {
        dimensions.add(new ScoredDimension(key, new BigDecimal(weight), critical,
                target == null ? null : new BigDecimal(target), baseline == null ? null : new BigDecimal(baseline)));
        return this;
    }

    /** A question of the dimension named last, on the scale 0 to {@code max}. */
    Sheet asks(String max, String weight) {
        return asks(max, weight, false);
    }

    Sheet asks(String max, String weight, boolean reversed) {
        questions.add(new ScoredQuestion("q" + (questions.size() + 1), dimensions.getLast().key(),
                new BigDecimal(weight), BigDecimal.ZERO, new BigDecimal(max), reversed));
        return this;
    }

    Sheet answered(String value) {
        return given(AnswerState.ANSWERED, value);
    }

    Sheet notApplicable() {
        return given(AnswerState.NOT_APPLICABLE, null);
    }

    Sheet unknown() {
        return given(AnswerState.DONT_KNOW, null);
    }

    private Sheet given(AnswerState state, @Nullable String value) {
        answers.add(new GivenAnswer(questions.getLast().key(), state, value == null ? null : new BigDecimal(value)));
        return this;
    }

    Scores scores() {
        return Scoring.score(new ScoringRules(aggregation, scale, bands, dimensions, questions), answers);
    }
}
