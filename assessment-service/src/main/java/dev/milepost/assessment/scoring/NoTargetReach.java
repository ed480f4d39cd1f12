package dev.milepost.assessment.scoring;

/** Why it can't be said how much of the targets is reached. */
public enum NoTargetReach {
    NO_TARGETS,
    ALL_TARGETS_ZERO,
    /** A dimension that applies has a target and no score yet. */
    DIMENSION_WITHOUT_SCORE
}
