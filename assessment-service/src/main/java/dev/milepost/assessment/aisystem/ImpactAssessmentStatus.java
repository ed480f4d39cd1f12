package dev.milepost.assessment.aisystem;

/** Whether an impact assessment is written to its end. */
public enum ImpactAssessmentStatus {
    DRAFT,
    /** Complete, and what others may rely on. */
    FINAL
}
