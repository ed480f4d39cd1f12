package dev.milepost.roi.measurement;

/** What a measured number is; decides how several of them become one. */
public enum MeasurementKind {
    /** A level at an instant, as a temperature: the last one counts, or their mean; never a sum. */
    GAUGE,
    /** What came in since the measurement before, as orders of a day: summed. */
    DELTA,
    /** A counter that only grows, and starts anew from 0 when it falls: its increase. */
    COUNTER,
    /** A numerator and a denominator, each summed before they are divided; never a mean of ratios. */
    RATIO,
    /** A mean and the weight behind it: the weighted mean. */
    MEAN
}
