package dev.milepost.assessment.mapping;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.assessment.catalogue.Catalogue;

/** Which parts of a catalogue an instrument asks about. Says what is asked, nothing about how it was answered. */
@Schema(name = "CatalogueCoverage")
record CoverageView(
        @Schema(required = true) Catalogue catalogue,
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) int instrumentVersion,
        @Schema(required = true, description = "Parts with nothing below them, that at least one question is mapped to") int covered,
        @Schema(required = true, description = "Parts with nothing below them") int leaves,
        @Schema(required = true) List<CoveredNode> nodes) {

    /** @param questions that are mapped to it; none where nothing asks about it */
    @Schema(name = "CoveredNode")
    record CoveredNode(
            @Schema(required = true) String id,
            @Schema(required = true) String name,
            @Schema(required = true, description = "None where nothing asks about it") List<CoveringQuestion> questions) {
    }

    /** @param relationship read from the question to the part */
    @Schema(name = "CoveringQuestion")
    record CoveringQuestion(
            @Schema(required = true) String questionKey,
            @Schema(required = true) String text,
            @Schema(required = true, description = "Read from the question to the part") Relationship relationship,
            @Schema(required = true) RelatedView.Origin origin) {
    }
}
