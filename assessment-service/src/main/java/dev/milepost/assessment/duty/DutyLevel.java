package dev.milepost.assessment.duty;

/** How hard a duty binds, the hardest first. */
public enum DutyLevel {
    PROHIBITED,
    REQUIRED,
    ADVISED
}
