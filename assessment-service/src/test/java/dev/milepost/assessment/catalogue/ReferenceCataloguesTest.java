package dev.milepost.assessment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.milepost.assessment.catalogue.CatalogueNode.NodeKind;
import dev.milepost.assessment.catalogue.CatalogueNode.SectionKind;

class ReferenceCataloguesTest {
    private final ReferenceCatalogues catalogues = new ReferenceCatalogues();

    @Test
    void everyCatalogueKnowsItsParts() {
        assertThat(find(Catalogue.NIST_AI_RMF, "MAP 1.3").text())
                .isEqualTo("The organization’s mission and relevant goals for AI technology are understood and documented.");
        assertThat(find(Catalogue.NIST_AI_RMF, "MAP 1.3").parent()).isEqualTo("MAP 1");
        assertThat(find(Catalogue.NIST_CSF, "PR.AA").title())
                .isEqualTo("Identity Management, Authentication, and Access Control");
        assertThat(find(Catalogue.NIST_CSF, "PR.AA-05").parent()).isEqualTo("PR.AA");
        assertThat(find(Catalogue.NIST_PRIVACY, "ID.IM-P8").kind()).isEqualTo(NodeKind.SUBCATEGORY);
        assertThat(find(Catalogue.EU_AI_ACT, "Article 4").title()).isEqualTo("AI literacy");
        assertThat(find(Catalogue.EU_AI_ACT, "Article 4").parent()).isEqualTo("Chapter I");
        assertThat(find(Catalogue.EU_AI_ACT, "Annex III").children()).hasSize(8).startsWith("Annex III.1");
        assertThat(find(Catalogue.AIRI, "Management Support").parent()).isEqualTo("P1");
    }

    @Test
    void thePlaybookSuggestsActions() {
        CatalogueNode entry = find(Catalogue.NIST_AI_RMF_PLAYBOOK, "GOVERN 2.2");

        assertThat(entry.parent()).isEqualTo("GOVERN");
        assertThat(entry.sections()).extracting(CatalogueNode.NodeSection::kind).contains(SectionKind.ABOUT,
                SectionKind.SUGGESTED_ACTIONS, SectionKind.DOCUMENTATION, SectionKind.REFERENCES);
    }

    /** The counts are the publishers', as in the file's README. */
    @ParameterizedTest
    @CsvSource({ "NIST_AI_RMF, FUNCTION, 4", "NIST_AI_RMF, CATEGORY, 19", "NIST_AI_RMF, SUBCATEGORY, 72",
            "NIST_AI_RMF_PLAYBOOK, PLAYBOOK_ENTRY, 72", "NIST_CSF, FUNCTION, 6", "NIST_CSF, CATEGORY, 22",
            "NIST_CSF, SUBCATEGORY, 106", "NIST_PRIVACY, FUNCTION, 5", "NIST_PRIVACY, CATEGORY, 18",
            "NIST_PRIVACY, SUBCATEGORY, 100", "EU_AI_ACT, ARTICLE, 113", "EU_AI_ACT, CHAPTER, 13", "EU_AI_ACT, AREA, 8",
            "AIRI, PILLAR, 5", "AIRI, DIMENSION, 15" })
    void aCatalogueHasAsManyPartsAsItsPublisherCounts(Catalogue catalogue, NodeKind kind, int parts) {
        assertThat(catalogues.nodes(catalogue)).filteredOn(node -> node.kind() == kind).hasSize(parts);
    }

    @ParameterizedTest
    @EnumSource(Catalogue.class)
    void everyPartIsReachedFromTheTop(Catalogue catalogue) {
        Map<String, CatalogueNode> nodes = catalogues.nodes(catalogue).stream()
                .collect(java.util.stream.Collectors.toMap(CatalogueNode::id, node -> node));

        assertThat(nodes.values()).allSatisfy(node -> {
            assertThat(node.name()).isNotBlank();
            assertThat(node.children()).allSatisfy(child -> assertThat(nodes.get(child)).extracting(CatalogueNode::parent)
                    .isEqualTo(node.id()));
            assertThat(node.parent() == null || find(catalogue, node.parent()).children().contains(node.id())).isTrue();
        });
    }

    @Test
    void whatACatalogueDoesNotHaveIsNotFound() {
        assertThat(catalogues.find(Catalogue.NIST_AI_RMF, "MAP 9.9")).isEmpty();
        assertThat(catalogues.find(Catalogue.EU_AI_ACT, "Article 114")).isEmpty();
        // withdrawn with version 1.1
        assertThat(catalogues.find(Catalogue.NIST_CSF, "PR.AC-01")).isEmpty();
    }

    private CatalogueNode find(Catalogue catalogue, String id) {
        return catalogues.find(catalogue, id).orElseThrow();
    }
}
