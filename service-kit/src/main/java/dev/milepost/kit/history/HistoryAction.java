package dev.milepost.kit.history;

/** What was done to an object. */
public enum HistoryAction {
    CREATED,
    CHANGED,
    DELETED,
    RESTORED
}
