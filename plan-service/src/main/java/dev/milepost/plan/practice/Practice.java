package dev.milepost.plan.practice;

/** What plans that succeed have in common. */
public enum Practice {
    /** One pilot and a bounded first scope before any rollout. */
    START_SMALL,
    /** Each affected group named, consulted and answered. */
    INVOLVE_STAKEHOLDERS,
    /** Every goal has a KPI with a baseline. */
    DATA_DRIVEN,
    /** The chosen option was evaluated for scale and for flexibility. */
    SCALE_AND_FLEXIBILITY,
    /** The last look at the return is younger than 90 days. */
    ASSESS_ROI_REGULARLY
}
