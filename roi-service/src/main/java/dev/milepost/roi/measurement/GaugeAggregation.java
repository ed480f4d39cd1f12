package dev.milepost.roi.measurement;

/** How several levels of a gauge become one over time. */
public enum GaugeAggregation {
    /** The last of them. */
    LAST,
    /** Their mean, each counting the same. */
    MEAN,
    /** Their mean, each counting as long as it lasted: until the next one, or the end of the stretch. */
    TIME_WEIGHTED
}
