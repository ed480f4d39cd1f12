package dev.milepost.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceCataloguesTest {
    private final ReferenceCatalogues catalogues = new ReferenceCatalogues();

    @Test
    void everyCatalogueKnowsItsParts() {
        assertThat(catalogues.titleOf(Catalogue.NIST_AI_RMF, "MAP 1.3"))
                .contains("The organization’s mission and relevant goals for AI technology are understood and documented.");
        assertThat(catalogues.titleOf(Catalogue.NIST_AI_RMF_PLAYBOOK, "GOVERN 2.2")).isPresent();
        assertThat(catalogues.titleOf(Catalogue.NIST_CSF, "PR.AA-05")).isPresent();
        assertThat(catalogues.titleOf(Catalogue.NIST_PRIVACY, "ID.IM-P8")).isPresent();
        assertThat(catalogues.titleOf(Catalogue.EU_AI_ACT, "Article 4")).contains("AI literacy");
        assertThat(catalogues.titleOf(Catalogue.AIRI, "Management Support")).contains("Leadership & Culture");
    }

    @Test
    void whatACatalogueDoesNotHaveIsNotFound() {
        assertThat(catalogues.titleOf(Catalogue.NIST_AI_RMF, "MAP 9.9")).isEmpty();
        assertThat(catalogues.titleOf(Catalogue.EU_AI_ACT, "Article 114")).isEmpty();
        // withdrawn with version 1.1
        assertThat(catalogues.titleOf(Catalogue.NIST_CSF, "PR.AC-01")).isEmpty();
    }
}
