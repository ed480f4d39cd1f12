package dev.milepost.assessment.run;

/** What others than respondents themselves see of their answers; respondents are told before they begin. */
public enum Answering {
    /** Combined answers only, of at least five respondents, once the assessment is completed. */
    CONFIDENTIAL,
    /** Who answered what, from the first answer on. */
    NAMED
}
