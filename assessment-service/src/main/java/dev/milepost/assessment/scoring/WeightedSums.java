package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Running sums over items, kept as decimals per width of scale: adding fractions one by one would reduce thousands of
 * them, adding decimals is cheap and just as exact.
 */
final class WeightedSums {
    private BigDecimal asked = BigDecimal.ZERO;
    private BigDecimal notApplicable = BigDecimal.ZERO;
    private BigDecimal answered = BigDecimal.ZERO;
    private BigDecimal hidden = BigDecimal.ZERO;
    private final Map<BigDecimal, BigDecimal> weightedByWidth = new HashMap<>();

    void add(ScoredQuestion question, GivenAnswer answer) {
        asked = asked.add(question.weight());
        switch (answer.state()) {
            case NOT_APPLICABLE -> notApplicable = notApplicable.add(question.weight());
            case ANSWERED -> {
                answered = answered.add(question.weight());
                if (answer.value() != null) {
                    Mean mean = meanOf(answer);
                    weightedByWidth.merge(width(question, mean), question.weight().multiply(aboveBottom(question, mean)),
                            BigDecimal::add);
                }
            }
            case DONT_KNOW, MISSING -> {
            }
        }
    }

    /** Leaves all sums; only says why there is nothing, where there is nothing else. */
    void addHidden(ScoredQuestion question) {
        hidden = hidden.add(question.weight());
    }

    void addAll(WeightedSums other) {
        hidden = hidden.add(other.hidden);
        asked = asked.add(other.asked);
        notApplicable = notApplicable.add(other.notApplicable);
        answered = answered.add(other.answered);
        other.weightedByWidth.forEach((width, sum) -> weightedByWidth.merge(width, sum, BigDecimal::add));
    }

    private static Mean meanOf(GivenAnswer answer) {
        Mean mean = answer.mean();
        return mean != null ? mean : new Mean(Objects.requireNonNull(answer.value()), 1);
    }

    /** As many times the width of the scale as there are answers in the mean. */
    private static BigDecimal width(ScoredQuestion question, Mean mean) {
        return times(question.max().subtract(question.min()), mean).stripTrailingZeros();
    }

    private static BigDecimal aboveBottom(ScoredQuestion question, Mean mean) {
        return question.reversed() ? times(question.max(), mean).subtract(mean.sum())
                : mean.sum().subtract(times(question.min(), mean));
    }

    private static BigDecimal times(BigDecimal value, Mean mean) {
        return mean.count() == 1 ? value : value.multiply(BigDecimal.valueOf(mean.count()));
    }

    /** The answer on [0,1]: (value - min) / (max - min), or 1 minus that for reversed questions. */
    static BigFraction normalized(ScoredQuestion question, GivenAnswer answer) {
        Mean mean = meanOf(answer);
        return Exact.fraction(aboveBottom(question, mean)).divide(Exact.fraction(width(question, mean)));
    }

    Estimate estimate() {
        if (asked.signum() == 0) {
            return Estimate.none(hidden.signum() > 0 ? NoScore.ALL_HIDDEN : NoScore.NO_WEIGHT);
        }
        if (applicable().signum() == 0) {
            return Estimate.none(NoScore.ALL_NOT_APPLICABLE);
        }
        BigFraction applicable = Exact.fraction(applicable());
        BigFraction weighted = weighted();
        BigFraction open = Exact.fraction(applicable().subtract(answered));
        boolean nothing = answered.signum() == 0;
        return new Estimate(nothing ? null : weighted.divide(Exact.fraction(answered)), weighted.divide(applicable),
                weighted.add(open).divide(applicable), Exact.fraction(answered).divide(applicable),
                nothing ? NoScore.NOTHING_ANSWERED : null);
    }

    /** The weight that isn't marked not applicable. */
    BigDecimal applicable() {
        return asked.subtract(notApplicable);
    }

    BigDecimal answered() {
        return answered;
    }

    boolean narrowerThan(BigDecimal mostNotApplicable) {
        return notApplicable.compareTo(asked.multiply(mostNotApplicable)) > 0;
    }

    private BigFraction weighted() {
        return weightedByWidth.entrySet().stream()
                .map(width -> Exact.fraction(width.getValue()).divide(Exact.fraction(width.getKey())))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
