package dev.milepost.roi.ledger;

/** Whether a month takes entries. */
public enum PeriodStatus {
    OPEN,
    CLOSED
}
