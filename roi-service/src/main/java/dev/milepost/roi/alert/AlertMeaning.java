package dev.milepost.roi.alert;

/** Whether an alert is good news. */
public enum AlertMeaning {
    IMPROVEMENT,
    CONCERN
}
