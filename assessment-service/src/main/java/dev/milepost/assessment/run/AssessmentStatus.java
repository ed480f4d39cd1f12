package dev.milepost.assessment.run;

/** Whether answers can still change. */
public enum AssessmentStatus {
    OPEN,
    COMPLETED
}
