package dev.milepost.roi.kpi;

/** How a KPI stands on a day. */
public enum KpiStatus {
    /** The target in force is reached. */
    ACHIEVED,
    /** As far as it should be on this day, or on the right side of its level. */
    ON_TRACK,
    /** At least 80 % as far as it should be, or between the level and the warning level. */
    AT_RISK,
    /** Further back. */
    OFF_TRACK,
    /** There is nothing to compare the value with. */
    NO_TARGET,
    /** Nothing has been measured. */
    NO_DATA,
    /** The last measurement is older than twice the expected interval. */
    STALE
}
