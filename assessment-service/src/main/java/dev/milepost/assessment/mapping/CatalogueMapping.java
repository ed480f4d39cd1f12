package dev.milepost.assessment.mapping;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.kit.keeping.Kept;

/** How a question, or a part of a catalogue, relates to a part of a catalogue, as an organization sees it. */
@Entity
@Table(name = "catalogue_mapping")
class CatalogueMapping extends Kept<MappingEdit, MappingView> {
    @Column(name = "source_key", updatable = false)
    private String sourceKey;
    @Column(name = "source_instrument", updatable = false)
    private @Nullable String sourceInstrument;
    @Column(name = "source_question", updatable = false)
    private @Nullable String sourceQuestion;
    @Enumerated(EnumType.STRING)
    @Column(name = "source_catalogue", updatable = false)
    private @Nullable Catalogue sourceCatalogue;
    @Column(name = "source_node", updatable = false)
    private @Nullable String sourceNode;
    @Column(name = "target_key", updatable = false)
    private String targetKey;
    @Enumerated(EnumType.STRING)
    @Column(name = "target_catalogue", updatable = false)
    private Catalogue targetCatalogue;
    @Column(name = "target_node", updatable = false)
    private String targetNode;
    @Enumerated(EnumType.STRING)
    @Column
    private Relationship relationship;
    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Rationale rationale;
    @Column
    private @Nullable Integer strength;
    @Column
    private @Nullable String note;

    protected CatalogueMapping() {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where an end is incomplete, or both are the same */
    CatalogueMapping(NewMapping wanted, Instant now) {
        super(now);
        wanted.source().requireWhole("/source");
        wanted.target().requireWhole("/target");
        Catalogue catalogue = wanted.target().catalogue();
        String node = wanted.target().nodeId();
        if (catalogue == null || node == null) {
            throw MappingProblem.MAPPING_END_INCOMPLETE.because("The target is a part of a catalogue: turn the mapping around")
                    .at("/target", "not-a-node", "catalogue and nodeId");
        }
        if (wanted.source().equals(wanted.target())) {
            throw MappingProblem.MAPPING_TO_ITSELF.because("Source and target are both %s", node).at("/target", "same",
                    "must not be the source");
        }
        sourceKey = wanted.source().key();
        sourceInstrument = wanted.source().instrumentKey();
        sourceQuestion = wanted.source().questionKey();
        sourceCatalogue = wanted.source().catalogue();
        sourceNode = wanted.source().nodeId();
        targetKey = wanted.target().key();
        targetCatalogue = catalogue;
        targetNode = node;
        take(wanted.edit(), now);
    }

    @Override
    protected MappingEdit edit() {
        return new MappingEdit(externalId(), relationship, rationale, strength, note);
    }

    @Override
    protected final void take(MappingEdit edit, Instant now) {
        externalId(edit.externalId());
        relationship = edit.relationship();
        rationale = edit.rationale();
        strength = edit.strength();
        note = edit.note();
    }

    /** What it relates; the same for two mappings of the same things. */
    String pair() {
        return sourceKey + " " + targetKey;
    }

    String sourceKey() {
        return sourceKey;
    }

    String targetKey() {
        return targetKey;
    }

    MappingEnd source() {
        return new MappingEnd(sourceInstrument, sourceQuestion, sourceCatalogue, sourceNode);
    }

    MappingEnd target() {
        return MappingEnd.node(targetCatalogue, targetNode);
    }

    @Override
    protected MappingView view() {
        return new MappingView(id(), version(), externalId(), source(), target(), relationship, rationale, strength, note,
                createdAt(), updatedAt());
    }
}
