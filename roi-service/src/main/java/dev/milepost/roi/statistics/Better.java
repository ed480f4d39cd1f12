package dev.milepost.roi.statistics;

/** Which way a value should go. */
public enum Better {
    UP,
    DOWN,
    /** Neither: any real change is a concern. */
    STEADY
}
