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
import dev.milepost.plan.request.TextFilter;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/goals")
@Tag(name = "goals", description = "What a plan is for, in measurable terms")
class GoalResource {

    private final GoalService goals;

    GoalResource(GoalService goals) {
        this.goals = goals;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listGoals", summary = "List the goals of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<GoalView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam TextFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(goals.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createGoal", summary = "Add a goal", description = "Something measurable that the plan is for.")
    public RestResponse<GoalView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewGoal goal) {
        GoalView made = goals.create(Reference.of("planId", planId), goal);
        return Answers.created(URI.create("/plans/" + planId + "/goals/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchGoals", summary = "Add, change and put away many goals at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<GoalView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewGoal> batch) {
        return RestResponse.ok(goals.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{goalId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getGoal", summary = "Read a goal", description = "One goal of the plan.")
    public RestResponse<GoalView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String goalId) {
        GoalView found = goals.get(Reference.of("planId", planId), Reference.of("goalId", goalId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{goalId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeGoal", summary = "Change a goal", description = "Only the fields sent are changed.")
    public RestResponse<GoalView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String goalId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        GoalView changed = goals.change(Reference.of("planId", planId), Reference.of("goalId", goalId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{goalId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteGoal", summary = "Put a goal into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String goalId,
            @BeanParam Precondition precondition) {
        goals.delete(Reference.of("planId", planId), Reference.of("goalId", goalId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{goalId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreGoal", summary = "Take a goal out of the bin", description = "As it was.")
    public RestResponse<GoalView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String goalId) {
        GoalView restored = goals.restore(Reference.of("planId", planId), Reference.of("goalId", goalId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{goalId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getGoalHistory", summary = "Read what changed on a goal", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String goalId,
            @BeanParam PageRequest page) {
        return Answers.composed(goals.history(Reference.of("planId", planId), Reference.of("goalId", goalId), page));
    }
}
