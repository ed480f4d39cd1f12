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

@Path("/plans")
@Tag(name = "plans", description = "How an organization brings AI into one part of its business")
class PlanResource {

    private final PlanService plans;
    private final OutlineService outlines;

    PlanResource(PlanService plans, OutlineService outlines) {
        this.plans = plans;
        this.outlines = outlines;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listPlans", summary = "List plans", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<PlanView>> list(@BeanParam PlanFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, startDate, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(plans.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createPlan", summary = "Make a plan", description = "Empty, or with the steps, tasks, milestones and dependencies of a template.")
    public RestResponse<PlanView> create(@NotNull @Valid NewPlan plan) {
        PlanView made = plans.create(plan);
        return Answers.created(URI.create("/plans/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchPlans", summary = "Add, change and put away many plans at once", description = Batch.DESCRIPTION
            + " Plans may each begin with a template, with at most 25,000 tasks together.")
    public RestResponse<BatchResult<PlanView>> batch(@NotNull @Valid Batch<NewPlan> batch) {
        return RestResponse.ok(plans.batch(batch));
    }

    @GET
    @Path("{planId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getPlan", summary = "Read a plan", description = "The plan itself with its goals; its steps and tasks are in its outline, its dates in its schedule.")
    public RestResponse<PlanView> get(@Parameter(description = Reference.DESCRIPTION) String planId) {
        PlanView plan = plans.get(Reference.of("planId", planId));
        return Answers.ok(plan, plan.version());
    }

    @PATCH
    @Path("{planId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changePlan", summary = "Change a plan", description = "A new start, calendar or status date moves the dates of its tasks. A closed plan takes nothing but a status that opens it again.")
    public RestResponse<PlanView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        PlanView plan = plans.change(Reference.of("planId", planId), precondition, patch);
        return Answers.ok(plan, plan.version());
    }

    @DELETE
    @Path("{planId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deletePlan", summary = "Put a plan into the bin", description = "With everything below it; it can be restored, and its history stays.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam Precondition precondition) {
        plans.delete(Reference.of("planId", planId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{planId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restorePlan", summary = "Take a plan out of the bin", description = "With everything below it, as it was.")
    public RestResponse<PlanView> restore(@Parameter(description = Reference.DESCRIPTION) String planId) {
        PlanView plan = plans.restore(Reference.of("planId", planId));
        return Answers.ok(plan, plan.version());
    }

    @GET
    @Path("{planId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getPlanHistory", summary = "Read what changed on a plan", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam PageRequest page) {
        return Answers.composed(plans.history(Reference.of("planId", planId), page));
    }

    @GET
    @Path("{planId}/outline")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOutline", summary = "Read the outline of a plan", description = "All its steps in their order with their tasks and milestones, and the dependencies between those, in one answer.")
    public RestResponse<OutlineView> outline(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(OutlineView.of(outlines.read(Reference.of("planId", planId))));
    }
}
