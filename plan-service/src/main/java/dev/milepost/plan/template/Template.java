package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/**
 * A plan to start from.
 *
 * @param key its name in requests
 * @param version goes up with every change of its content
 * @param steps in their order
 * @param dependencies between tasks, by their keys
 */
@Schema(name = "Template")
public record Template(
        @Schema(required = true) String key,
        @Schema(required = true) int version,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        @Schema(required = true) List<TemplateStep> steps,
        @Schema(required = true) List<TemplateDependency> dependencies) {

    /** A part of the plan. */
    @Schema(name = "TemplateStep")
    public record TemplateStep(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String purpose,
            @Schema(required = true) List<TemplateTask> tasks) {
    }

    /**
     * A piece of work, or a milestone.
     *
     * @param durationDays working days; 0 for a milestone
     * @param practice which of the five practices it serves, if any
     */
    @Schema(name = "TemplateTask")
    public record TemplateTask(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) Kind kind,
            @Schema(required = true) BigDecimal durationDays,
            @Nullable Practice practice) {

        /** Tasks last, milestones mark. */
        @Schema(name = "TemplateTaskKind")
        public enum Kind {
            TASK,
            MILESTONE
        }
    }

    /** Ties two tasks by their keys. */
    @Schema(name = "TemplateDependency")
    public record TemplateDependency(
            @Schema(required = true) String from,
            @Schema(required = true) String to,
            @Schema(required = true) DependencyType type,
            @Schema(required = true) BigDecimal lag,
            @Schema(required = true) LagUnit lagUnit) {
    }
}
