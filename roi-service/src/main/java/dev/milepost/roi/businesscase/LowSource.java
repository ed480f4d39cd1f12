package dev.milepost.roi.businesscase;

/** Where the low end of a net present value comes from. */
public enum LowSource {
    /** The 5 % quantile over the case's uncertain drivers. */
    SIMULATION,
    /** The scenario WORST. */
    WORST_SCENARIO
}
