package dev.milepost.plan.review;

/** Where a lesson was learned. */
public enum LessonSource {
    PILOT,
    REVIEW,
    OTHER
}
