package dev.milepost.plan.evaluation;

/** When a cost comes. */
public enum CostKind {
    ONE_OFF,
    PER_MONTH,
    PER_YEAR
}
