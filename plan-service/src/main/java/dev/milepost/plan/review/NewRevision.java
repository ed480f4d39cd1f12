package dev.milepost.plan.review;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision to make of the plan as it is now. */
@Schema(name = "NewRevision")
record NewRevision(
        @Schema(required = true, description = "Why the plan is revised") @NotBlank @Size(max = 10_000) String reason,
        @Schema(description = "What changed, one by one") @Nullable @Size(max = 200) List<@NotBlank @Size(max = 2_000) String> changes,
        @Schema(description = "The review of the plan that led to it") @Nullable UUID reviewId) {

    List<String> changesOrNone() {
        return changes == null ? List.of() : changes;
    }
}
