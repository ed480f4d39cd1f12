package dev.milepost.assessment.run;

/** Told inside the transaction in which an assessment is completed. */
public record AnswersClosed(AnsweredAssessment answered) {
}
