package dev.milepost.plan.system;

/** Where an integration stands. */
public enum IntegrationStatus {
    PLANNED,
    IN_PROGRESS,
    WORKING,
    FAILED,
    /** Not wanted any more. */
    DROPPED
}
