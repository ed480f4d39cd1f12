package dev.milepost.roi.kpi;

/** What is made of an interval without a measurement. */
public enum MissingPolicy {
    /** A gap. */
    NONE,
    /** The last value goes on, for a limited time. */
    LAST,
    /** Nothing happened: 0, from the first measurement on; for sums only. */
    ZERO
}
