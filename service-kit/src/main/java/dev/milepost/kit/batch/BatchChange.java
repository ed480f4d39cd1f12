package dev.milepost.kit.batch;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.reference.Reference;

/** One object to change in a batch. */
public record BatchChange(
        @Schema(required = true, description = Reference.DESCRIPTION) @NotNull String id,
        @Schema(required = true, description = "The version as it was read: refused if the object has changed since") @NotNull Integer version,
        @Schema(required = true, implementation = Object.class, type = SchemaType.OBJECT, additionalProperties = Schema.True.class, description = "A JSON merge patch, as the PATCH of one object takes it: only the fields to change, null clears one, arrays are replaced whole") @NotNull MergePatch patch) {
}
