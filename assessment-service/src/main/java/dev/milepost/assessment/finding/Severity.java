package dev.milepost.assessment.finding;

/** By how many of a challenge's signals fired, at the instrument's own thresholds. */
enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
