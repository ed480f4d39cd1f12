package dev.milepost.assessment.scoring;

/** The four states of an answer, never mixed up: an answer of the lowest level is an answer. */
public enum AnswerState {
    /** Has a value on the question's scale. */
    ANSWERED,
    /** Asks something this organization doesn't have; leaves both sums, and needs a reason where it is given. */
    NOT_APPLICABLE,
    /** Applies, but nobody knows: counts as a gap in coverage and is a finding of its own. */
    DONT_KNOW,
    /** Not answered yet. */
    MISSING
}
