package dev.milepost.assessment.scoring;

/** Why no level is published. */
public enum LevelWithheld {
    /** The rules name no bands. */
    NO_BANDS,
    /** There is no score. */
    NO_SCORE,
    /** Low and high lie in different bands and less than 80 % of the weight is answered. */
    COVERAGE_TOO_LOW,
    /** The total has a level, but what is known of a critical dimension doesn't decide how far it caps it. */
    CRITICAL_DIMENSION_UNDECIDED
}
