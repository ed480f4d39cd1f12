package dev.milepost.plan.earnedvalue;

/** Why a figure can't be computed. */
public enum Missing {
    /** The other service that knows what was spent did not say. */
    ACTUAL_COST_UNKNOWN,
    /** The baseline has no work whose progress could be measured. */
    NOTHING_TO_MEASURE,
    /** The baseline has no budget. */
    NO_BUDGET,
    /** Nothing was planned to be done yet. */
    NOTHING_PLANNED_YET,
    /** Nothing was spent yet. */
    NOTHING_SPENT_YET,
    /** Nothing is done yet. */
    NOTHING_DONE_YET,
    /** The budget is spent, so no efficiency keeps it. */
    BUDGET_IS_SPENT,
    /** The forecast leaves nothing to spend. */
    NOTHING_LEFT_TO_SPEND,
    /** No working day has passed since the start. */
    NO_TIME_PASSED
}
