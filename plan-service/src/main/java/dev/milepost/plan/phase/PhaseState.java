package dev.milepost.plan.phase;

/** How far a phase is, as its tasks and its milestone show. */
public enum PhaseState {
    PLANNED,
    IN_PROGRESS,
    /** Its milestone is reached; without a milestone, all of its tasks are done. */
    LIVE
}
