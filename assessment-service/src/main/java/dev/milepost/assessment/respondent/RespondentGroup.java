package dev.milepost.assessment.respondent;

/** Whose view it is: managers and staff are compared. */
public enum RespondentGroup {
    MANAGERS,
    STAFF,
    OTHERS
}
