package dev.milepost.plan.opportunity;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A scoring scheme to add. */
@Schema(name = "NewScoringScheme")
record NewScoringScheme(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(required = true) @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid SchemeCriterion> criteria) {

    ScoringSchemeEdit edit() {
        return new ScoringSchemeEdit(externalId, name, description, criteria);
    }
}
