package dev.milepost.plan.review;

/** What a review looks at. */
public enum ReviewKind {
    ROI,
    PROGRESS,
    PILOT,
    PHASE
}
