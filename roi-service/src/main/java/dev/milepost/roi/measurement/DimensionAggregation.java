package dev.milepost.roi.measurement;

/** How the levels of a gauge that were measured of several teams, regions or whatever its dimensions say become one. */
public enum DimensionAggregation {
    /** Their mean, each set of dimensions counting the same. */
    MEAN,
    /** Their sum, as stock in several places: added over places and never over time. */
    SUM
}
