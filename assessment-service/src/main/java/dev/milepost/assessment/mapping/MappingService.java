package dev.milepost.assessment.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.catalogue.CatalogueNode;
import dev.milepost.assessment.catalogue.ReferenceCatalogues;
import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.assessment.mapping.CoverageView.CoveredNode;
import dev.milepost.assessment.mapping.CoverageView.CoveringQuestion;
import dev.milepost.assessment.mapping.RelatedView.Origin;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;

/** The mappings of an organization, and what they say together with those that come with the service. */
@ApplicationScoped
class MappingService {
    private static final Sorting<CatalogueMapping> SORTING = Sorting.<CatalogueMapping> byCreation()
            .by("createdAt", Instant.class, CatalogueMapping::createdAt)
            .by("updatedAt", Instant.class, CatalogueMapping::updatedAt);

    private final MappingRepository mappings;
    private final Keeping<CatalogueMapping, MappingEdit, MappingView> keeping;
    private final ReferenceCatalogues catalogues;
    private final Instruments instruments;

    MappingService(MappingRepository mappings, Keepings keepings, ReferenceCatalogues catalogues, Instruments instruments) {
        this.mappings = mappings;
        this.keeping = keepings.of("catalogue-mapping", mappings);
        this.catalogues = catalogues;
        this.instruments = instruments;
    }

    @Transactional
    Page<MappingView> list(MappingFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin())
                .where("targetCatalogue in :catalogues", "catalogues", filter.catalogues())
                .where("relationship in :relationships", "relationships", filter.relationships())
                .where("sourceInstrument = :instrumentKey", "instrumentKey", filter.instrumentKey)
                .where("sourceQuestion = :questionKey", "questionKey", filter.questionKey)
                .where("targetNode = :nodeId", "nodeId", filter.nodeId)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .sorted(SORTING, sort).page(page).map(CatalogueMapping::view);
    }

    @Transactional
    MappingView get(Reference mapping) {
        return keeping.get(mapping);
    }

    @Transactional
    MappingView create(NewMapping wanted) {
        CatalogueMapping made = new CatalogueMapping(wanted, keeping.now());
        requireEnds(made, new HashMap<>());
        requireFree(made);
        return keeping.add(made);
    }

    @Transactional
    BatchResult<MappingView> batch(Batch<NewMapping> batch) {
        Map<String, List<Edition>> read = new HashMap<>();
        return keeping.batch(batch,
                new MappingBatch(mapping -> requireEnds(mapping, read), mappings::mapped, keeping.now()));
    }

    @Transactional
    MappingView change(Reference mapping, Precondition precondition, MergePatch patch) {
        return keeping.change(mapping, precondition, patch);
    }

    @Transactional
    void delete(Reference mapping, Precondition precondition) {
        keeping.delete(mapping, precondition);
    }

    @Transactional
    MappingView restore(Reference mapping) {
        CatalogueMapping binned = keeping.requiredInBin(mapping);
        requireFree(binned);
        return keeping.restore(binned);
    }

    @Transactional
    Page<HistoryEntry> history(Reference mapping, PageRequest page) {
        return keeping.history(mapping, page);
    }

    private void requireFree(CatalogueMapping mapping) {
        if (mappings.mapped(List.of(mapping)).contains(mapping.pair())) {
            throw MappingBatch.alreadyMapped(mapping);
        }
    }

    /** @param read the versions of instruments that were looked at already */
    private void requireEnds(CatalogueMapping mapping, Map<String, List<Edition>> read) {
        requireNode(mapping.target(), "/target");
        MappingEnd source = mapping.source();
        if (source.isNode()) {
            requireNode(source, "/source");
            return;
        }
        String instrument = String.valueOf(source.instrumentKey());
        boolean known = read.computeIfAbsent(instrument, instruments::versions).stream()
                .anyMatch(edition -> edition.original().question(String.valueOf(source.questionKey())).isPresent());
        if (!known) {
            throw MappingProblem.UNKNOWN_QUESTION
                    .because("No version of \"%s\" has a question \"%s\"; GET /instruments/{key} lists them", instrument,
                            source.questionKey())
                    .at("/source/questionKey", "unknown-question", "the key of a question of this instrument");
        }
    }

    private void requireNode(MappingEnd end, String pointer) {
        Catalogue catalogue = end.catalogue();
        if (catalogue != null && catalogues.find(catalogue, String.valueOf(end.nodeId())).isEmpty()) {
            throw MappingProblem.UNKNOWN_CATALOGUE_NODE
                    .because("%s has no part \"%s\"; GET /catalogues/%s lists them", catalogue.title(), end.nodeId(), catalogue)
                    .at(pointer + "/nodeId", "unknown-node", "the identifier of a part of this catalogue");
        }
    }

    /** Everything that a part of a catalogue is mapped to: what comes with the service first. */
    @Transactional
    List<RelatedView> related(Catalogue catalogue, String nodeId, LanguageRequest wanted) {
        CatalogueNode node = catalogues.find(catalogue, nodeId)
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("%s has no part \"%s\"", catalogue.title(), nodeId));
        List<Edition> newest = instruments.newest();
        List<RelatedView> related = new ArrayList<>(BuiltInMappings.of(node, newest, catalogues, wanted));
        MappingEnd end = MappingEnd.node(catalogue, nodeId);
        mappings.touching(end).forEach(mapping -> related.add(own(mapping, end, newest, wanted)));
        return related;
    }

    private RelatedView own(CatalogueMapping mapping, MappingEnd from, List<Edition> newest, LanguageRequest wanted) {
        MappingView view = mapping.view();
        boolean forwards = view.source().equals(from);
        MappingEnd other = forwards ? view.target() : view.source();
        return new RelatedView(Origin.OWN, view.id(), other, name(other, newest, wanted),
                forwards ? view.relationship() : view.relationship().inverse(), view.rationale(), view.strength(), view.note());
    }

    /** A question that only earlier versions have is called by its key. */
    private String name(MappingEnd end, List<Edition> newest, LanguageRequest wanted) {
        Catalogue catalogue = end.catalogue();
        if (catalogue != null) {
            return catalogues.find(catalogue, String.valueOf(end.nodeId())).map(CatalogueNode::name)
                    .orElse(String.valueOf(end.nodeId()));
        }
        return newest.stream().filter(edition -> edition.key().equals(end.instrumentKey()))
                .flatMap(edition -> edition.in(wanted).question(String.valueOf(end.questionKey())).stream())
                .map(question -> question.text()).findFirst().orElse(String.valueOf(end.questionKey()));
    }

    /** What the newest version of an instrument asks of a catalogue. */
    @Transactional
    CoverageView coverage(Catalogue catalogue, String instrumentKey, LanguageRequest wanted) {
        Instrument instrument = instruments.newest(instrumentKey).map(edition -> edition.in(wanted))
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no instrument \"%s\"", instrumentKey));
        Map<String, List<CoveringQuestion>> questions = new HashMap<>();
        Set<String> judged = ownCoverage(catalogue, instrument, questions);
        instrument.questions().forEach(question -> question.sources().stream()
                .filter(source -> source.catalogue() == catalogue)
                .filter(source -> !judged.contains(question.key() + " " + source.id()))
                .forEach(source -> questions.computeIfAbsent(source.id(), none -> new ArrayList<>())
                        .add(new CoveringQuestion(question.key(), question.text(), BuiltInMappings.OF_A_QUESTION,
                                Origin.BUILT_IN))));
        List<CoveredNode> nodes = catalogues.leaves(catalogue).stream().map(node -> new CoveredNode(node.id(), node.name(),
                questions.getOrDefault(node.id(), List.of()))).toList();
        return new CoverageView(catalogue, instrument.key(), instrument.version(),
                (int) nodes.stream().filter(node -> !node.questions().isEmpty()).count(), nodes.size(), nodes);
    }

    /** @return the pairs that the organization has judged itself: its judgement stands in front of the built-in one */
    private Set<String> ownCoverage(Catalogue catalogue, Instrument instrument, Map<String, List<CoveringQuestion>> questions) {
        Set<String> judged = new HashSet<>();
        for (CatalogueMapping mapping : mappings.covering(instrument.key(), catalogue)) {
            MappingView view = mapping.view();
            String node = String.valueOf(view.target().nodeId());
            judged.add(view.source().questionKey() + " " + node);
            instrument.question(String.valueOf(view.source().questionKey())).filter(question -> view.relationship().isRelated())
                    .ifPresent(question -> questions.computeIfAbsent(node, none -> new ArrayList<>())
                            .add(new CoveringQuestion(question.key(), question.text(), view.relationship(), Origin.OWN)));
        }
        return judged;
    }
}
