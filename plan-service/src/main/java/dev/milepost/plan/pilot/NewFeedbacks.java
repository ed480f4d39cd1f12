package dev.milepost.plan.pilot;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.batch.Batch;

/** What several who take part in a pilot say. */
@Schema(name = "NewFeedbacks")
record NewFeedbacks(
        @Schema(required = true) @NotNull @Size(min = 1, max = Batch.LARGEST) List<@NotNull @Valid NewFeedback> create) {
}
