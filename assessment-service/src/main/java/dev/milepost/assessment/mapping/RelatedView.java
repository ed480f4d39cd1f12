package dev.milepost.assessment.mapping;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What something is mapped to, seen from there.
 *
 * @param mappingId of an own mapping
 */
@Schema(name = "RelatedMapping")
record RelatedView(
        @Schema(required = true) Origin origin,
        @Nullable @Schema(description = "Of an own mapping") UUID mappingId,
        @Schema(required = true) MappingEnd other,
        @Schema(required = true, description = "The question's text, or the part's title or wording") String otherName,
        @Schema(required = true, description = "Read from what was asked for to other") Relationship relationship,
        @Nullable Rationale rationale,
        @Nullable @Schema(description = "How strong it is, 0 to 10, as in NIST IR 8477") Integer strength,
        @Nullable String note) {

    /** Where a mapping comes from. */
    @Schema(name = "MappingOrigin")
    enum Origin {
        /** An instrument names the part as the source of its question, or two catalogues share an identifier. */
        BUILT_IN,
        /** The organization's own. */
        OWN
    }
}
