package dev.milepost.roi.businesscase;

/** How often a line's amount falls due. */
public enum LineTiming {
    /** Once, in its first period. */
    ONE_OFF,
    /** In every period from its first to its last one. */
    RECURRING
}
