package dev.milepost.assessment.mapping;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping of the organization's own. */
@Schema(name = "CatalogueMapping")
record MappingView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) MappingEnd source,
        @Schema(required = true) MappingEnd target,
        @Schema(required = true, description = "Read from source to target") Relationship relationship,
        @Nullable @Schema(description = "On what it is judged") Rationale rationale,
        @Nullable @Schema(description = "How strong it is, 0 to 10, as in NIST IR 8477") Integer strength,
        @Nullable String note,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
