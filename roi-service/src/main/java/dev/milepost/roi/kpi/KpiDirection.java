package dev.milepost.roi.kpi;

import dev.milepost.roi.statistics.Better;

/** Where the value of a KPI should go. */
public enum KpiDirection {
    /** From a baseline up to a target. */
    HIGHER_IS_BETTER,
    /** From a baseline down to a target. */
    LOWER_IS_BETTER,
    /** Stay between two levels. */
    WITHIN_RANGE,
    /** Stay at a level or above it. */
    AT_LEAST,
    /** Stay at a level or below it. */
    AT_MOST;

    /** Whether there is a way to go, on which progress can be told. */
    public boolean isJourney() {
        return this == HIGHER_IS_BETTER || this == LOWER_IS_BETTER;
    }

    /** The same in the words of control charts. */
    Better better() {
        return switch (this) {
            case HIGHER_IS_BETTER, AT_LEAST -> Better.UP;
            case LOWER_IS_BETTER, AT_MOST -> Better.DOWN;
            case WITHIN_RANGE -> Better.STEADY;
        };
    }
}
