package dev.milepost.roi.alert;

/** Whether somebody should still look. */
public enum AlertState {
    OPEN,
    CLOSED
}
