package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.Aggregation;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.Exclusion;
import dev.milepost.assessment.scoring.ItemScore;
import dev.milepost.assessment.scoring.NoScore;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;

/**
 * The whole account of a score: each item, its weight, what it adds and why it adds nothing. Exact values are fractions as
 * text, so that the sum can be checked to the last digit; the same inputs give the same bytes.
 */
@Schema(name = "Trace")
record TraceView(
        @Schema(required = true) Aggregation aggregation,
        @Schema(required = true, description = "The top of the scale of all points") BigDecimal scale,
        @Schema(required = true, description = "In words") String formula,
        @Schema(required = true) ExactEstimate total,
        @Schema(required = true) List<DimensionTrace> dimensions,
        @Schema(required = true, description = "In the order of the questionnaire") List<ItemTrace> items) {
    private static final String BY_DIMENSION = "dimension = sum(weight * normalized) / sum(weight) over its answered "
            + "items; score = sum(weight * dimension) / sum(weight) over the dimensions that have one; contributions add "
            + "up to the score";
    private static final String BY_ITEM = "score = sum(weight * normalized) / sum(weight) over all answered items of the "
            + "dimensions with a weight; contributions add up to the score";

    /** @param voices how respondents' answers became one; empty where the owner answers alone */
    static TraceView of(Scores scores, List<QuestionVoices> voices) {
        Map<String, QuestionVoices> byQuestion = voices.stream()
                .collect(Collectors.toMap(QuestionVoices::questionKey, Function.identity()));
        BigDecimal scale = scores.rules().scale();
        return new TraceView(scores.rules().aggregation(), Shown.plain(scale),
                switch (scores.rules().aggregation()) {
                    case BY_DIMENSION -> BY_DIMENSION;
                    case BY_ITEM -> BY_ITEM;
                }, ExactEstimate.of(scores.total()),
                scores.dimensions().stream().map(dimension -> DimensionTrace.of(dimension, scale)).toList(),
                scores.items().stream()
                        .map(item -> ItemTrace.of(item, scale, byQuestion.get(item.question().key()))).toList());
    }

    @Schema(name = "ExactEstimate", description = "Values on [0,1] as exact fractions")
    record ExactEstimate(@Nullable String score, @Nullable String low, @Nullable String high,
            @Nullable String coverage, @Nullable NoScore noScoreReason) {

        static ExactEstimate of(Estimate estimate) {
            return new ExactEstimate(Shown.exact(estimate.score()), Shown.exact(estimate.low()),
                    Shown.exact(estimate.high()), Shown.exact(estimate.coverage()), estimate.noScore());
        }
    }

    @Schema(name = "DimensionTrace")
    record DimensionTrace(
            @Schema(required = true) String key,
            @Schema(required = true) BigDecimal weight,
            @Schema(required = true) ExactEstimate estimate,
            @Nullable @Schema(description = "Points it adds to the total") BigDecimal contribution,
            @Nullable @Schema(description = "The same on [0,1] as an exact fraction") String exactContribution,
            @Nullable @Schema(description = "Why it adds nothing; absent where it counts") Exclusion excluded) {

        static DimensionTrace of(DimensionScore dimension, BigDecimal scale) {
            return new DimensionTrace(dimension.dimension().key(), Shown.plain(dimension.dimension().weight()),
                    ExactEstimate.of(dimension.estimate()), Shown.points(dimension.contribution(), scale),
                    Shown.exact(dimension.contribution()), dimension.excluded());
        }
    }

    @Schema(name = "ItemTrace")
    record ItemTrace(
            @Schema(required = true) String questionKey,
            @Schema(required = true) String dimension,
            @Schema(required = true) AnswerState state,
            @Nullable @Schema(description = "As answered") BigDecimal value,
            @Nullable @Schema(description = "The value on [0,1], reversed where the question is, as an exact fraction") String normalized,
            @Schema(required = true) BigDecimal weight,
            @Nullable @Schema(description = "The part of the total that this question decides, as an exact fraction; all add up to 1") String share,
            @Nullable @Schema(description = "Points it adds to the total") BigDecimal contribution,
            @Nullable @Schema(description = "The same on [0,1] as an exact fraction") String exactContribution,
            @Nullable @Schema(description = "Why it adds nothing; absent where it counts") Exclusion excluded,
            @Nullable @Schema(description = "How respondents' answers became this one; absent where the owner answers") QuestionVoices voices) {

        static ItemTrace of(ItemScore item, BigDecimal scale, @Nullable QuestionVoices voices) {
            BigDecimal value = item.value();
            return new ItemTrace(item.question().key(), item.question().dimension(), item.state(),
                    value == null ? null : Shown.plain(value), Shown.exact(item.normalized()),
                    Shown.plain(item.question().weight()), Shown.exact(item.share()),
                    Shown.points(item.contribution(), scale), Shown.exact(item.contribution()), item.excluded(),
                    voices);
        }
    }
}
