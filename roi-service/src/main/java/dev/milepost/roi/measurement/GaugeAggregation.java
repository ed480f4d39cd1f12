package dev.milepost.roi.measurement;

/** How several levels of a gauge become one. */
public enum GaugeAggregation {
    /** The last of them. */
    LAST,
    /** Their mean, each counting the same. */
    MEAN
}
