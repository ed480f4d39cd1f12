package dev.milepost.plan.people;

/** Where a concern stands; only an open one waits for an answer. */
public enum ConcernStatus {
    OPEN,
    ANSWERED,
    CLOSED
}
