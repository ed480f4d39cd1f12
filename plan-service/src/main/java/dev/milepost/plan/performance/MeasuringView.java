package dev.milepost.plan.performance;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.plan.earnedvalue.Method;

/** How a plan's progress is measured, as callers see it. */
@Schema(name = "MeasuringView")
public record MeasuringView(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "0 until it is first changed") int version,
        @Schema(required = true, description = "Of every task that has no method of its own: ZERO_HUNDRED nothing until it is done, FIFTY_FIFTY half when it begins, PERCENT as reported, WEIGHTED_MILESTONES by the milestones reached. Done is always all") Method method,
        @Schema(required = true, description = "The tasks that have a method of their own") List<TaskMethod> tasks) {

    static MeasuringView initial(UUID planId) {
        return new MeasuringView(planId, 0, MeasuringEdit.DEFAULT.method(), MeasuringEdit.DEFAULT.tasks());
    }
}
