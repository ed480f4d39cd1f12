package dev.milepost.plan.outline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Words;

/** Which tasks a list shows. */
public class TaskFilter extends BinFilter {

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

    @QueryParam("parentId")
    @Parameter(description = "Only those right below one task")
    @Nullable
    UUID parentId;

    @QueryParam("assignee")
    @Parameter(description = "Only those that somebody does, as assignee or besides, by the whole name in any case")
    @Nullable
    String assignee;

    @QueryParam("assigneeSubject")
    @Parameter(description = "Only those of one assignee with an account")
    @Nullable
    String assigneeSubject;

    @QueryParam("team")
    @Parameter(description = "Only those of one team, by the whole name in any case")
    @Nullable
    String team;

    @QueryParam("dueBefore")
    @Parameter(description = "Only those with a deadline before this day")
    @Nullable
    LocalDate dueBefore;

    @QueryParam("onHold")
    @Parameter(description = "true: only those on hold; false: only those that are not")
    @Nullable
    Boolean onHold;

    @QueryParam("q")
    @Parameter(description = Words.DESCRIPTION)
    @Nullable
    String q;

    Set<TaskStatus> statuses() {
        return Choices.of(TaskStatus.class, "status", status);
    }

    Set<TaskKind> kinds() {
        return Choices.of(TaskKind.class, "kind", kind);
    }

    @Nullable
    String words() {
        return Words.of(q);
    }
}
