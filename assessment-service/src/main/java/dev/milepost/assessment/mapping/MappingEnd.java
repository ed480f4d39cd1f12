package dev.milepost.assessment.mapping;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.catalogue.Catalogue;

/** A question of an instrument, or a part of a catalogue. */
@Schema(name = "MappingEnd", description = "Either instrumentKey and questionKey, or catalogue and nodeId")
public record MappingEnd(
        @Nullable @Size(max = 80) @Schema(description = "Of a question") String instrumentKey,
        @Nullable @Size(max = 80) @Schema(description = "Of a question, in any version of its instrument") String questionKey,
        @Nullable @Schema(description = "Of a part of a catalogue") Catalogue catalogue,
        @Nullable @Size(max = 80) @Schema(description = "Of a part of a catalogue, such as MAP 1.3") String nodeId) {

    static MappingEnd question(String instrumentKey, String questionKey) {
        return new MappingEnd(instrumentKey, questionKey, null, null);
    }

    static MappingEnd node(Catalogue catalogue, String nodeId) {
        return new MappingEnd(null, null, catalogue, nodeId);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where it is neither, or half of both */
    void requireWhole(String pointer) {
        boolean question = instrumentKey != null && questionKey != null && catalogue == null && nodeId == null;
        boolean node = instrumentKey == null && questionKey == null && catalogue != null && nodeId != null;
        if (!question && !node) {
            throw MappingProblem.MAPPING_END_INCOMPLETE
                    .because(
                            "Name a question by instrumentKey and questionKey, or a part of a catalogue by catalogue and nodeId")
                    .at(pointer, "incomplete", "instrumentKey and questionKey, or catalogue and nodeId");
        }
    }

    boolean isNode() {
        return catalogue != null;
    }

    /** The same for the same end alone. */
    String key() {
        return isNode() ? "node:" + catalogue + "/" + nodeId : "question:" + instrumentKey + "/" + questionKey;
    }
}
