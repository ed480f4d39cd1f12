package dev.milepost.plan.gate;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a gate. */
@Schema(name = "GateEdit")
record GateEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotNull @Size(max = 30) List<@NotNull @Valid Criterion> criteria,
        @Min(0) @Max(20) int requiredApprovals,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 100) String> requiredRoles) {
}
