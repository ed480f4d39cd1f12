package dev.milepost.assessment.scoring;

/** Why there is no score; never a 0 in its place. */
public enum NoScore {
    /** Nothing to score: no question, or only weights of 0. */
    NO_WEIGHT,
    /** Everything with a weight was marked not applicable. */
    ALL_NOT_APPLICABLE,
    /** Everything with a weight is hidden by other answers. */
    ALL_HIDDEN,
    /** Everything that applies is missing or unknown. */
    NOTHING_ANSWERED
}
