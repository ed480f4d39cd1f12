package dev.milepost.plan.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.earnedvalue.Method;

/**
 * How the progress of one task is measured.
 *
 * @param milestones for WEIGHTED_MILESTONES; those of its step alike if left out
 */
@Schema(name = "TaskMethod", description = "How the progress of one task is measured, where it is not the plan's way")
record TaskMethod(
        @Schema(required = true) @NotNull UUID taskId,
        @Schema(required = true) @NotNull Method method,
        @Schema(description = "For WEIGHTED_MILESTONES: the milestones that earn it. Left out, those of its step, all alike; in a step without any, its own end") @Nullable @Size(max = 50) List<@NotNull @Valid WeightedMilestone> milestones) {

    TaskMethod {
        milestones = milestones == null || method != Method.WEIGHTED_MILESTONES ? List.of() : List.copyOf(milestones);
    }

    List<WeightedMilestone> milestonesOrNone() {
        return milestones == null ? List.of() : milestones;
    }

    /** A milestone that earns a part of a task. */
    @Schema(name = "WeightedMilestone")
    record WeightedMilestone(
            @Schema(required = true, description = "The id of a milestone of the plan") @NotNull UUID milestoneId,
            @Schema(required = true, description = "In proportion to the other milestones of the task") @NotNull @DecimalMin("0.0001") @Digits(integer = 6, fraction = 4) BigDecimal weight) {
    }
}
