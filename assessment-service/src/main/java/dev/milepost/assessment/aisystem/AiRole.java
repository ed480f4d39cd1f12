package dev.milepost.assessment.aisystem;

/** What an organization is to an AI system, in the terms of Art 3 of the EU AI Act. */
public enum AiRole {
    /** It develops the system, or has it developed, and offers it or uses it under its own name. */
    PROVIDER,
    /** It uses a system that others provide. */
    DEPLOYER
}
