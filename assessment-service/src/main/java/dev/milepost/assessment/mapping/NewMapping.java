package dev.milepost.assessment.mapping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A mapping to add. */
@Schema(name = "NewCatalogueMapping")
record NewMapping(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull @Valid MappingEnd source,
        @Schema(required = true, description = "A part of a catalogue") @NotNull @Valid MappingEnd target,
        @Schema(required = true, description = "Read from source to target") @NotNull Relationship relationship,
        @Nullable @Schema(description = "On what it is judged") Rationale rationale,
        @Nullable @Min(0) @Max(10) @Schema(description = "How strong it is, 0 to 10, as in NIST IR 8477") Integer strength,
        @Nullable @Size(max = 2_000) String note) {

    MappingEdit edit() {
        return new MappingEdit(externalId, relationship, rationale, strength, note);
    }
}
