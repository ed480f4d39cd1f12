package dev.milepost.roi.alert;

/** What kind of thing an alert is about. */
public enum AlertKind {
    /** A pattern on the control chart that chance seldom makes. */
    CONTROL_CHART,
    /** The KPI stands badly, or isn't measured any more. */
    STATUS,
    /** The value is beyond a level. */
    THRESHOLD
}
