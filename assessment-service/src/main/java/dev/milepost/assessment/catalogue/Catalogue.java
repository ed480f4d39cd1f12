package dev.milepost.assessment.catalogue;

import java.util.List;

/** A public framework or law whose parts can be referred to by their own identifiers. */
public enum Catalogue {
    /** Identifiers such as {@code MAP 1.3}. */
    NIST_AI_RMF(new Edition("NIST AI Risk Management Framework 1.0", "1.0", "NIST", "2023-01",
            "https://doi.org/10.6028/NIST.AI.100-1"), Licence.PUBLIC_DOMAIN, "nist-ai-rmf-1.0.json"),
    /** The suggested actions for a subcategory; identifiers as in the framework. */
    NIST_AI_RMF_PLAYBOOK(new Edition("NIST AI RMF Playbook", "2023-04", "NIST", "2023-04",
            "https://airc.nist.gov/airmf-resources/playbook/"), Licence.PUBLIC_DOMAIN, "nist-ai-rmf-playbook.json"),
    /** Identifiers such as {@code GV.SC-05}. */
    NIST_CSF(new Edition("NIST Cybersecurity Framework 2.0", "2.0", "NIST", "2024-02",
            "https://doi.org/10.6028/NIST.CSWP.29"), Licence.CC0, "nist-csf-2.0.json"),
    /** Identifiers such as {@code ID.IM-P8}. */
    NIST_PRIVACY(new Edition("NIST Privacy Framework 1.0", "1.0", "NIST", "2020-01",
            "https://doi.org/10.6028/NIST.CSWP.01162020"), Licence.PUBLIC_DOMAIN, "nist-privacy-framework-1.0.json"),
    /** Identifiers {@code Article 50}, {@code Annex III} and {@code Annex III.4}. */
    EU_AI_ACT(new Edition("EU AI Act, Regulation (EU) 2024/1689", "OJ L, 2024/1689, 12.7.2024", "European Union", "2024-07",
            "http://data.europa.eu/eli/reg/2024/1689/oj"), Licence.EUR_LEX, "eu-ai-act.json"),
    /** Identified by the names of the dimensions. */
    AIRI(new Edition("AI Readiness Framework 3.1 by Laurence Liew, CC BY 4.0", "3.1", "Laurence Liew, airi.foundation",
            "2026-06", "https://airi.foundation/framework/overview/"), Licence.CC_BY, "airi-3.1.json");

    /** Under which terms its text is shown. */
    enum Licence {
        PUBLIC_DOMAIN("US government work, public domain"),
        CC0("CC0 1.0, public domain"),
        EUR_LEX("(c) European Union, https://eur-lex.europa.eu; reuse allowed with the source named (Decision 2011/833/EU)"),
        CC_BY("CC BY 4.0, Laurence Liew");

        private final String words;

        Licence(String words) {
            this.words = words;
        }
    }

    /** @param published year and month */
    private record Edition(String title, String version, String publisher, String published, String address) {
    }

    private final Edition edition;
    private final Licence licence;
    private final String file;

    Catalogue(Edition edition, Licence licence, String file) {
        this.edition = edition;
        this.licence = licence;
        this.file = file;
    }

    /** The name by which people know it. */
    public String title() {
        return edition.title();
    }

    /** The publisher's name of the edition that is loaded. */
    public String version() {
        return edition.version();
    }

    String publisher() {
        return edition.publisher();
    }

    /** Year and month of that edition. */
    String published() {
        return edition.published();
    }

    /** Where the publisher has it. */
    public String address() {
        return edition.address();
    }

    String licence() {
        return licence.words;
    }

    String file() {
        return file;
    }

    /** In the order of the constants. */
    static List<Catalogue> all() {
        return List.of(values());
    }
}
