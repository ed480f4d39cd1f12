package dev.milepost.assessment.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import dev.milepost.assessment.finding.Findings.Found;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.ItemScore;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;

/** What is missing to the targets, and what nobody knows. */
@Schema(name = "Gaps")
record GapsView(
        @Schema(required = true, description = "The top of the scale of all points") BigDecimal scale,
        @Schema(required = true, description = "Points of the total that bringing every question to its target would add") BigDecimal points,
        @Schema(required = true, description = "Those with a question below the target, the most points first") List<DimensionGap> dimensions,
        @Schema(required = true, description = "Keys of the questions answered DONT_KNOW: not knowing is a finding of its own") List<String> unknown) {

    /** A dimension with something below its target. */
    @Schema(name = "DimensionGap")
    record DimensionGap(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points of the dimension; null where nothing is answered that counts") BigDecimal score,
            @Nullable @Schema(description = "Points it should have") BigDecimal target,
            @Nullable @Schema(description = "max(0, target - score) in points; the mean can be at the target while single questions are below") BigDecimal gap,
            @Schema(required = true, description = "Points of the total that its questions would add at their targets") BigDecimal points,
            @Schema(required = true, description = "The most points first") List<QuestionGap> questions) {
    }

    /** A question below its target. */
    @Schema(name = "QuestionGap")
    record QuestionGap(
            @Schema(required = true) String key,
            @Schema(required = true) String text,
            @Schema(required = true) AnswerState state,
            @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "As answered; null where nobody knows") BigDecimal value,
            @Schema(required = true, description = "Points of the total that reaching the target would add") BigDecimal points,
            @Schema(required = true, description = "Ids of the recommendations that raise it") List<UUID> recommendations) {
    }

    static GapsView of(Instrument instrument, Scores scores, Findings findings) {
        BigDecimal scale = scores.rules().scale();
        Map<String, BigFraction> worths = findings.worths();
        Map<String, DimensionScore> byKey = scores.dimensions().stream()
                .collect(Collectors.toMap(one -> one.dimension().key(), Function.identity()));
        List<Found> recommendations = findings.recommendations();
        record Weighed(DimensionGap gap, BigFraction worth) {
        }
        List<Weighed> gaps = new ArrayList<>();
        for (Instrument.Dimension dimension : instrument.dimensions()) {
            List<String> below = dimension.questions().stream().map(Question::key).filter(worths::containsKey)
                    .sorted(Comparator.comparing((String key) -> worths.get(key)).reversed()).toList();
            if (!below.isEmpty()) {
                BigFraction worth = below.stream().map(worths::get).reduce(BigFraction.ZERO, BigFraction::add);
                DimensionScore score = Objects.requireNonNull(byKey.get(dimension.key()));
                BigDecimal target = score.dimension().target();
                gaps.add(new Weighed(new DimensionGap(dimension.key(), dimension.name(),
                        Shown.points(score.estimate().score(), scale),
                        target == null ? null : Shown.plain(target.multiply(scale)), Shown.points(score.gap(), scale),
                        points(worth, scale),
                        below.stream().map(key -> question(instrument, findings.item(key), points(worths.get(key), scale),
                                recommendations)).toList()),
                        worth));
            }
        }
        gaps.sort(Comparator.comparing(Weighed::worth).reversed());
        return new GapsView(Shown.plain(scale),
                points(worths.values().stream().reduce(BigFraction.ZERO, BigFraction::add), scale),
                gaps.stream().map(Weighed::gap).toList(),
                scores.items().stream().filter(item -> item.state() == AnswerState.DONT_KNOW)
                        .map(item -> item.question().key()).toList());
    }

    private static QuestionGap question(Instrument instrument, ItemScore item, BigDecimal points,
            List<Found> recommendations) {
        String key = item.question().key();
        BigDecimal value = item.value();
        return new QuestionGap(key, instrument.question(key).orElseThrow().text(), item.state(),
                value == null ? null : Shown.plain(value), points,
                recommendations.stream().filter(found -> found.questions().contains(key)).map(Found::id).toList());
    }

    private static BigDecimal points(@Nullable BigFraction worth, BigDecimal scale) {
        BigDecimal points = Shown.points(worth, scale);
        return points == null ? BigDecimal.ZERO : points;
    }
}
