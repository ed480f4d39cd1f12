package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;

/** A task as it was. */
@Schema(name = "BaselineTask")
public record TaskCopy(
        @Schema(required = true) UUID taskId,
        @Schema(required = true) String key,
        @Schema(required = true) String name,
        @Schema(required = true) TaskKind kind,
        @Schema(required = true) UUID stepId,
        @Schema(required = true) String stepName,
        @Nullable @Schema(description = "The task it stood below") UUID parentId,
        @Schema(required = true, description = "Working days") BigDecimal durationDays,
        @Schema(required = true) TaskStatus status,
        @Schema(required = true) int percentDone,
        @Nullable @Schema(description = "Absent for a cancelled task") LocalDate start,
        @Nullable @Schema(description = "The last day worked; absent for a cancelled task") LocalDate finish) {
}
