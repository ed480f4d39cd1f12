package dev.milepost.plan.decision;

/** How values in different units become comparable: 0 to 1, 1 being the best. */
public enum Normalization {
    /** Between the worst and the best value among the options. */
    MIN_MAX,
    /** In proportion to the best value among the options; values not below 0. */
    RATIO,
    /** Where it stands on the criterion's own scale, so that other options don't matter. */
    SCALE
}
