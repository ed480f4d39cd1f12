package dev.milepost.plan.system;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A system as callers see it. */
@Schema(name = "SystemView")
public record SystemView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String name,
        @Nullable String description,
        @Schema(required = true, description = "How other programs get at it") InterfaceKind interfaceKind,
        @Nullable String interfaceNotes,
        @Nullable String supplier,
        @Nullable @Schema(description = "Which data it holds") String dataHeld,
        @Nullable @Schema(description = "Whether data of people is among it; absent while that is not known") Boolean personalData,
        @Nullable @Schema(description = "Who answers for it") String owner,
        @Nullable @Schema(description = "The evaluation in which it was chosen") UUID evaluationId,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
}
