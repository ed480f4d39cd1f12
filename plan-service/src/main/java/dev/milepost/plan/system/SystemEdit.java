package dev.milepost.plan.system;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a system. */
@Schema(name = "SystemEdit")
record SystemEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotNull InterfaceKind interfaceKind,
        @Nullable @Size(max = 10_000) String interfaceNotes,
        @Nullable @Size(max = 200) String supplier,
        @Nullable @Size(max = 10_000) String dataHeld,
        @Nullable Boolean personalData,
        @Nullable @Size(max = 200) String owner) {
}
