package dev.milepost.plan.outline;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;

/** Which tasks a list shows. */
public class TaskFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of NOT_STARTED, IN_PROGRESS, DONE, CANCELLED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("kind")
    @Parameter(description = "TASK, MILESTONE or both, separated by a comma or repeated")
    @Nullable
    List<String> kind;

    @QueryParam("stepId")
    @Parameter(description = "Only those of one step")
    @Nullable
    UUID stepId;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    Set<TaskStatus> statuses() {
        return Choices.of(TaskStatus.class, "status", status);
    }

    Set<TaskKind> kinds() {
        return Choices.of(TaskKind.class, "kind", kind);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }

    @Nullable
    String pattern() {
        return PlanFilter.pattern(q);
    }
}
