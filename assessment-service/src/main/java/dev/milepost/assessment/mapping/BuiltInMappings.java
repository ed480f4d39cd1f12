package dev.milepost.assessment.mapping;

import java.util.ArrayList;
import java.util.List;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.catalogue.CatalogueNode;
import dev.milepost.assessment.catalogue.ReferenceCatalogues;
import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.mapping.RelatedView.Origin;
import dev.milepost.kit.language.LanguageRequest;

/** The mappings that nobody has to make: questions name their sources, and the Playbook goes by the framework's identifiers. */
final class BuiltInMappings {
    /**
     * A question asks one thing out of the part that it rests on, in the words of a shop: it claims no more than an overlap.
     */
    static final Relationship OF_A_QUESTION = Relationship.INTERSECTS_WITH;

    private BuiltInMappings() {
    }

    static List<RelatedView> of(CatalogueNode node, List<Edition> instruments, ReferenceCatalogues catalogues,
            LanguageRequest wanted) {
        List<RelatedView> related = new ArrayList<>();
        switch (node.catalogue()) {
            case NIST_AI_RMF -> same(node, Catalogue.NIST_AI_RMF_PLAYBOOK, catalogues, related);
            case NIST_AI_RMF_PLAYBOOK -> same(node, Catalogue.NIST_AI_RMF, catalogues, related);
            case NIST_CSF, NIST_PRIVACY, EU_AI_ACT, AIRI -> {
                // no other catalogue goes by its identifiers
            }
        }
        instruments.forEach(edition -> questions(node, edition.in(wanted), related));
        return related;
    }

    private static void same(CatalogueNode node, Catalogue other, ReferenceCatalogues catalogues, List<RelatedView> related) {
        catalogues.find(other, node.id()).filter(found -> found.kind() != CatalogueNode.NodeKind.FUNCTION)
                .ifPresent(found -> related.add(new RelatedView(Origin.BUILT_IN, null, MappingEnd.node(other, found.id()),
                        found.name(), Relationship.EQUAL_TO, Rationale.SYNTACTIC, null, null)));
    }

    private static void questions(CatalogueNode node, Instrument instrument, List<RelatedView> related) {
        instrument.questions().filter(question -> restsOn(question, node)).forEach(question -> related.add(
                new RelatedView(Origin.BUILT_IN, null, MappingEnd.question(instrument.key(), question.key()), question.text(),
                        OF_A_QUESTION, Rationale.SEMANTIC, null, null)));
    }

    private static boolean restsOn(Question question, CatalogueNode node) {
        return question.sources().stream()
                .anyMatch(source -> source.catalogue() == node.catalogue() && source.id().equals(node.id()));
    }
}
