package dev.milepost.plan.training;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Participants to add at once. */
@Schema(name = "NewParticipants")
record NewParticipants(
        @Schema(required = true) @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewParticipant> participants) {
}
