package dev.milepost.assessment.mapping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a mapping: all but what it relates. */
@Schema(name = "CatalogueMappingEdit")
record MappingEdit(
        @Nullable @ExternalId String externalId,
        @NotNull Relationship relationship,
        @Nullable Rationale rationale,
        @Nullable @Min(0) @Max(10) Integer strength,
        @Nullable @Size(max = 2_000) String note) {
}
