package dev.milepost.plan.opportunity;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a scoring scheme. */
@Schema(name = "ScoringSchemeEdit")
record ScoringSchemeEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid SchemeCriterion> criteria) {
}
