package dev.milepost.plan.system;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A system to add. */
@Schema(name = "NewSystem")
public record NewSystem(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(description = "How other programs get at it; UNKNOWN if left out") @Nullable InterfaceKind interfaceKind,
        @Schema(description = "Such as limits, costs or the address of its documentation") @Nullable @Size(max = 10_000) String interfaceNotes,
        @Nullable @Size(max = 200) String supplier,
        @Schema(description = "Which data it holds") @Nullable @Size(max = 10_000) String dataHeld,
        @Schema(description = "Whether data of people is among it; absent while that is not known") @Nullable Boolean personalData,
        @Schema(description = "Who answers for it") @Nullable @Size(max = 200) String owner) {

    SystemEdit edit() {
        return new SystemEdit(externalId, name, description, interfaceKind == null ? InterfaceKind.UNKNOWN : interfaceKind,
                interfaceNotes, supplier, dataHeld, personalData, owner);
    }
}
