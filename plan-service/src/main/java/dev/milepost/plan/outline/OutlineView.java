package dev.milepost.plan.outline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole plan at once: its steps with their tasks, and the dependencies between those. */
@Schema(name = "OutlineView")
public record OutlineView(
        @Schema(required = true) UUID planId,
        @Schema(required = true) List<OutlineStep> steps,
        @Schema(required = true) List<DependencyView> dependencies) {

    /** A step with its tasks, in their order. */
    @Schema(name = "OutlineStep")
    public record OutlineStep(
            @Schema(required = true) UUID id,
            @Schema(required = true) int version,
            @Schema(required = true) String key,
            @Nullable String externalId,
            @Schema(required = true) int position,
            @Schema(required = true) String name,
            @Nullable String description,
            @Schema(required = true) List<TaskView> tasks) {
    }

    static OutlineView of(PlanContent content) {
        Map<UUID, List<TaskView>> tasks = content.tasks().stream().collect(Collectors.groupingBy(TaskView::stepId));
        return new OutlineView(content.plan().id(),
                content.steps().stream().map(step -> of(step, tasks.getOrDefault(step.id(), List.of()))).toList(),
                content.dependencies());
    }

    private static OutlineStep of(StepView step, List<TaskView> tasks) {
        return new OutlineStep(step.id(), step.version(), step.key(), step.externalId(), step.position(), step.name(),
                step.description(), tasks);
    }
}
