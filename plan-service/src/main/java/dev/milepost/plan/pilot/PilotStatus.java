package dev.milepost.plan.pilot;

/** Where a pilot stands. */
public enum PilotStatus {
    PLANNED,
    RUNNING,
    DECIDED
}
