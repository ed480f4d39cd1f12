package dev.milepost.assessment.aisystem;

/** What a bias check found. */
public enum BiasOutcome {
    /** No difference that matters. */
    PASSED,
    /** Differences that must be watched or lessened. */
    CONCERNS,
    /** Differences for which it must not be used as it is. */
    FAILED
}
