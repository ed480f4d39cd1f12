package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.statistics.RunRule;

/**
 * How far a KPI has come from where it stood before, month by month.
 *
 * @param isDirected whether one direction is better, so that a change can be an improvement
 * @param isComparable whether a month compares with the baseline: not where the formula mixes sums with levels, and the
 *        baseline
 *        is of another length than a month
 * @param baseline what the change is counted from, of one stretch that the KPI is judged over; null where neither the KPI nor
 *        its control chart knows it
 * @param from where the baseline comes from; null without one
 */
public record KpiChange(UUID kpiId, @Nullable String key, String name, @Nullable String unit, @Nullable UUID goalId,
        boolean isDirected, boolean isComparable, @Nullable BigDecimal baseline, @Nullable BaselineSource from,
        SortedMap<YearMonth, OfMonth> months) {

    /** Where a baseline comes from. */
    public enum BaselineSource {
        /** It was set on the KPI. */
        KPI,
        /** The centre line of its control chart, which the first points make. */
        CONTROL_CHART
    }

    /** What the control chart says of a month. */
    public enum Verdict {
        /** A pattern that chance seldom makes, in the direction of the change. */
        REAL,
        /** The values are ordinary ones. */
        WITHIN_CHANCE,
        /** There are fewer points than signals need. */
        TOO_FEW_POINTS
    }

    /**
     * A month of the KPI's own calendar.
     *
     * @param isOver whether the month is over, and every stretch that reaches into it
     * @param value of the stretches in the month: their sum where the KPI is a sum, each with the part of it that lies in the
     *        month; null where there is none, as {@code gap} says
     * @param gap as in series: why there is no value, or one that nobody measured
     * @param improvement the value less the baseline of as many stretches as it is of, turned so that better is positive; null
     *        where any of it is missing
     * @param rule what makes it real; null where it isn't
     */
    public record OfMonth(boolean isOver, @Nullable BigDecimal value, SeriesPoint.@Nullable Gap gap,
            @Nullable BigDecimal improvement, Verdict verdict, @Nullable RunRule rule) {

        /** Whether somebody measured the value. */
        public boolean isMeasured() {
            return value != null && gap == null;
        }
    }
}
