package dev.milepost.plan.outline;

/** Where a task stands; a cancelled one has no dates and holds nobody back. */
public enum TaskStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    CANCELLED
}
