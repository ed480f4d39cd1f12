package dev.milepost.plan.schedule;

/** What a day of lag is. */
public enum LagUnit {
    /** A working day of the successor's calendar. */
    WORKING,
    /** 24 hours, weekends and holidays included. */
    ELAPSED
}
