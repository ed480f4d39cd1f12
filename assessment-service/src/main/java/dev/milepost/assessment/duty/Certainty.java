package dev.milepost.assessment.duty;

/** How sure a row is about the law. */
public enum Certainty {
    /** By the text in force. */
    CONFIRMED,
    /** By what others report; the official publication was not seen. */
    REPORTED
}
