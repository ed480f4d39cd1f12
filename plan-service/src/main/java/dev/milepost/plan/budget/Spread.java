package dev.milepost.plan.budget;

/** When the money of a line is spent. */
public enum Spread {
    /** All of it on one day. */
    ON_DATE,
    /** Evenly over the calendar days of a span of its own. */
    EVENLY,
    /** Evenly over the calendar days on which its task, its step or the plan is scheduled; it moves with them. */
    SCHEDULED
}
