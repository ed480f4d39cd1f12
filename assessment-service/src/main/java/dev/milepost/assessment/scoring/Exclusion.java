package dev.milepost.assessment.scoring;

/** Why an item or a dimension adds nothing to the score. */
public enum Exclusion {
    /** Not asked, since other answers leave it out. */
    HIDDEN,
    NOT_APPLICABLE,
    DONT_KNOW,
    MISSING,
    WEIGHT_ZERO,
    DIMENSION_WEIGHT_ZERO
}
