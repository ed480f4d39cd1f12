package dev.milepost.plan.gate;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A gate to set on a milestone. */
@Schema(name = "NewGate")
record NewGate(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "The milestone it stands on; one gate each") @NotNull UUID milestoneId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(description = "What must be true; none if left out") @Nullable @Size(max = 30) List<@NotNull @Valid Criterion> criteria,
        @Schema(description = "How many people must approve the same version of the evidence; 1 if left out") @Nullable @Min(0) @Max(20) Integer requiredApprovals,
        @Schema(description = "Roles in which somebody must have approved, such as Data protection") @Nullable @Size(max = 10) List<@NotBlank @Size(max = 100) String> requiredRoles) {

    GateEdit edit() {
        return new GateEdit(externalId, name, description, criteria == null ? List.of() : criteria,
                requiredApprovals == null ? 1 : requiredApprovals, requiredRoles == null ? List.of() : requiredRoles);
    }
}
