package dev.milepost.assessment.aisystem;

/** What is left of the risks to people after the measures. */
public enum ResidualRisk {
    LOW,
    MEDIUM,
    /** For a DPIA, GDPR Art 36 asks for the authority's view first. */
    HIGH
}
