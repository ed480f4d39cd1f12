package dev.milepost.plan.practice;

/** How far a plan follows a practice. */
public enum PracticeState {
    PASS,
    ATTENTION,
    FAIL
}
