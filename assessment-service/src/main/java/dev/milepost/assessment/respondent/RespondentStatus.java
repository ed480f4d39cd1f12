package dev.milepost.assessment.respondent;

/** How far a respondent is. */
enum RespondentStatus {
    INVITED,
    STARTED,
    SUBMITTED
}
