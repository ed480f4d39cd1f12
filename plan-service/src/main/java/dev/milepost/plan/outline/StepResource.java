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

@Path("/plans/{planId}/steps")
@Tag(name = "steps", description = "The parts of a plan")
class StepResource {

    private final StepService steps;

    StepResource(StepService steps) {
        this.steps = steps;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listSteps", summary = "List the steps of a plan", description = "In the order they were made, or as sorted; the outline has them in their order, with their tasks.")
    public RestResponse<Page<StepView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam TextFilter filter,
            @QueryParam("sort") @Parameter(description = "By position or name, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(steps.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createStep", summary = "Add a step", description = "A part of the plan, last unless a position is named.")
    public RestResponse<StepView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewStep step) {
        StepView made = steps.create(Reference.of("planId", planId), step);
        return Answers.created(URI.create("/plans/" + planId + "/steps/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchSteps", summary = "Add, change and put away many steps at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<StepView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewStep> batch) {
        return RestResponse.ok(steps.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{stepId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getStep", summary = "Read a step", description = "One step of the plan.")
    public RestResponse<StepView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stepId) {
        StepView found = steps.get(Reference.of("planId", planId), Reference.of("stepId", stepId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{stepId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeStep", summary = "Change a step", description = "Only the fields sent are changed; the key stays.")
    public RestResponse<StepView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stepId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        StepView changed = steps.change(Reference.of("planId", planId), Reference.of("stepId", stepId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{stepId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteStep", summary = "Put a step into the bin", description = "Refused while it still has tasks. It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stepId,
            @BeanParam Precondition precondition) {
        steps.delete(Reference.of("planId", planId), Reference.of("stepId", stepId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{stepId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreStep", summary = "Take a step out of the bin", description = "Empty, as it was.")
    public RestResponse<StepView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stepId) {
        StepView restored = steps.restore(Reference.of("planId", planId), Reference.of("stepId", stepId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{stepId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getStepHistory", summary = "Read what changed on a step", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stepId,
            @BeanParam PageRequest page) {
        return Answers.composed(steps.history(Reference.of("planId", planId), Reference.of("stepId", stepId), page));
    }
}
