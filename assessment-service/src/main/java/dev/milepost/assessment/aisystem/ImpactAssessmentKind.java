package dev.milepost.assessment.aisystem;

/** By which law, or none, impact is assessed. */
public enum ImpactAssessmentKind {
    /** Data protection impact assessment, GDPR Art 35. */
    DPIA,
    /** Fundamental rights impact assessment, EU AI Act Art 27. */
    FRIA,
    /** Risk assessment, CCPA regulations section 7150. */
    CCPA_RISK_ASSESSMENT,
    /** By one's own decision. */
    OTHER
}
