package dev.milepost.assessment.duty;

/** How sure a row is about the law. */
public enum Certainty {
    /** The sources that were read agree on it. */
    CONFIRMED,
    /** The official publication was not seen, or sources disagree. */
    REPORTED
}
