package dev.milepost.assessment.scoring;

import static dev.milepost.assessment.scoring.Exact.fraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Everything that turns answers into a score. Sound by construction: rules that contradict themselves throw
 * {@link FlawedInput}.
 *
 * @param scale the top of the scale scores and bands are shown on, usually 100
 * @param bands ascending, the first from 0; empty when no levels are wanted
 * @param dimensions in the order they are shown
 * @param questions in the order they are shown
 */
public record ScoringRules(Aggregation aggregation, BigDecimal scale, List<Band> bands,
        List<ScoredDimension> dimensions, List<ScoredQuestion> questions) {

    public ScoringRules {
        bands = List.copyOf(bands);
        dimensions = List.copyOf(dimensions);
        questions = List.copyOf(questions);
        List<Flaw> flaws = new RuleCheck(scale, bands, dimensions, questions).flaws();
        if (!flaws.isEmpty()) {
            throw new FlawedInput(flaws);
        }
    }

    /** The same for somebody who set out from there: shares by the keys of dimensions; others keep the baselines they have. */
    public ScoringRules from(Map<String, BigDecimal> baselines) {
        return baselines.isEmpty() ? this
                : new ScoringRules(aggregation, scale, bands, dimensions.stream()
                        .map(dimension -> new ScoredDimension(dimension.key(), dimension.weight(), dimension.critical(),
                                dimension.target(), baselines.getOrDefault(dimension.key(), dimension.baseline())))
                        .toList(), questions);
    }

    /** Position of the band that the value lies in; decided on the exact value. */
    int bandOf(BigFraction value) {
        BigFraction onScale = value.multiply(fraction(scale));
        int band = 0;
        while (band + 1 < bands.size() && fraction(bands.get(band + 1).from()).compareTo(onScale) <= 0) {
            band++;
        }
        return band;
    }
}
