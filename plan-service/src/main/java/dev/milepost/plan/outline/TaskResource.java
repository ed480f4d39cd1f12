package dev.milepost.plan.outline;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/tasks")
@Tag(name = "tasks", description = "Work and milestones of a plan")
class TaskResource {

    private final TaskService tasks;

    TaskResource(TaskService tasks) {
        this.tasks = tasks;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listTasks", summary = "List the tasks of a plan", description = "In the order they were made, or as sorted; the outline has all of them in the order of the plan.")
    public RestResponse<Page<TaskView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam TaskFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, position, deadline, durationDays, percentDone, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(tasks.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createTask", summary = "Add a task", description = "A piece of work, or a milestone of zero duration. The schedule is recalculated.")
    public RestResponse<TaskView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewTask task) {
        TaskView made = tasks.create(Reference.of("planId", planId), task);
        return Answers.created(URI.create("/plans/" + planId + "/tasks/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchTasks", summary = "Add, change and put away many tasks at once", description = Batch.DESCRIPTION
            + " The schedule is recalculated once.")
    public RestResponse<BatchResult<TaskView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewTask> batch) {
        return RestResponse.ok(tasks.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{taskId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTask", summary = "Read a task", description = "One task of the plan.")
    public RestResponse<TaskView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId) {
        TaskView found = tasks.get(Reference.of("planId", planId), Reference.of("taskId", taskId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{taskId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeTask", summary = "Change a task", description = "A status implies actual dates where none are sent: IN_PROGRESS starts today, DONE finishes today. The schedule is recalculated where dates may move.")
    public RestResponse<TaskView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        TaskView changed = tasks.change(Reference.of("planId", planId), Reference.of("taskId", taskId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{taskId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteTask", summary = "Put a task into the bin", description = "With its dependencies; it can be restored. The schedule is recalculated.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @BeanParam Precondition precondition) {
        tasks.delete(Reference.of("planId", planId), Reference.of("taskId", taskId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{taskId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreTask", summary = "Take a task out of the bin", description = "With its dependencies, as far as the tasks at their other ends are there. The schedule is recalculated.")
    public RestResponse<TaskView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId) {
        TaskView restored = tasks.restore(Reference.of("planId", planId), Reference.of("taskId", taskId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{taskId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTaskHistory", summary = "Read what changed on a task", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String taskId,
            @BeanParam PageRequest page) {
        return Answers.composed(tasks.history(Reference.of("planId", planId), Reference.of("taskId", taskId), page));
    }
}
