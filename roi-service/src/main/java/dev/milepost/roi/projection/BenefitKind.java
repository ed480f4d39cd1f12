package dev.milepost.roi.projection;

/** What a benefit is in money: the first three are, the last one only if the time is put to use. */
public enum BenefitKind {
    /** More is sold. */
    REVENUE,
    /** Less is paid than before. */
    CASH_SAVING,
    /** What would otherwise have to be paid in future is not. */
    AVOIDED_COST,
    /** People have time for other things; nobody pays less by that alone. */
    FREED_TIME
}
