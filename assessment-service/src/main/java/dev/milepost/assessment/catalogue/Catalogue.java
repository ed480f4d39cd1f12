package dev.milepost.assessment.catalogue;

/** A public framework or law whose parts can be referred to by their own identifiers. */
public enum Catalogue {
    /** Identifiers such as {@code MAP 1.3}. */
    NIST_AI_RMF("NIST AI Risk Management Framework 1.0", "nist-ai-rmf-1.0.json"),
    /** The suggested actions for a subcategory; identifiers as in the framework. */
    NIST_AI_RMF_PLAYBOOK("NIST AI RMF Playbook", "nist-ai-rmf-playbook.json"),
    /** Identifiers such as {@code GV.SC-05}. */
    NIST_CSF("NIST Cybersecurity Framework 2.0", "nist-csf-2.0.json"),
    /** Identifiers such as {@code ID.IM-P8}. */
    NIST_PRIVACY("NIST Privacy Framework 1.0", "nist-privacy-framework-1.0.json"),
    /** Identifiers {@code Article 50} and {@code Annex III}. */
    EU_AI_ACT("EU AI Act, Regulation (EU) 2024/1689", "eu-ai-act.json"),
    /** Identified by the names of the dimensions. */
    AIRI("AI Readiness Framework 3.1 by Laurence Liew, CC BY 4.0", "airi-3.1.json");

    private final String title;
    private final String file;

    Catalogue(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /** The name by which people know it. */
    public String title() {
        return title;
    }

    String file() {
        return file;
    }
}
