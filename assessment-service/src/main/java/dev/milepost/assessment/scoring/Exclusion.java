package dev.milepost.assessment.scoring;

/** Why an item or a dimension adds nothing to the score. */
public enum Exclusion {
    NOT_APPLICABLE,
    DONT_KNOW,
    MISSING,
    WEIGHT_ZERO,
    DIMENSION_WEIGHT_ZERO
}
