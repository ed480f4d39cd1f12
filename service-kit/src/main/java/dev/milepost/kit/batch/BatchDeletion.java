package dev.milepost.kit.batch;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.reference.Reference;

/** One object to put into the bin in a batch. */
public record BatchDeletion(
        @Schema(required = true, description = Reference.DESCRIPTION) @NotNull String id,
        @Schema(required = true, description = "The version as it was read: refused if the object has changed since") @NotNull Integer version) {
}
