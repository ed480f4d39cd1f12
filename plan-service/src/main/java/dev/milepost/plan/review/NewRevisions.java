package dev.milepost.plan.review;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.batch.Batch;

/** Revisions to make of the plan as it is now, in their order. */
@Schema(name = "NewRevisions")
record NewRevisions(
        @Schema(required = true) @NotNull @Size(min = 1, max = Batch.LARGEST) List<@NotNull @Valid NewRevision> create) {
}
