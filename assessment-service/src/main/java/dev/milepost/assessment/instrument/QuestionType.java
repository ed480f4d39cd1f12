package dev.milepost.assessment.instrument;

/** What an answer to a question is. */
public enum QuestionType {
    /** One of its levels. */
    SINGLE,
    /** Any number of its options, none included; a stated rule makes one value of their points. */
    MULTIPLE,
    /** A whole number between its first and its last level; levels between them are marks on the way. */
    SCALE,
    /** A number between two bounds. */
    NUMBER,
    /** A day; asked, never scored. */
    DATE,
    /** Words; asked, never scored. */
    TEXT
}
