package dev.milepost.plan.budget;

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

@Path("/plans/{planId}/budget-lines")
@Tag(name = "budget", description = "What a plan is to cost: lines, and their sums by category, step and month")
class BudgetLineResource {

    private final BudgetLineService lines;

    BudgetLineResource(BudgetLineService lines) {
        this.lines = lines;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listBudgetLines", summary = "List the budget lines of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<BudgetLineView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam BudgetLineFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, category, amount, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(lines.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createBudgetLine", summary = "Add a budget line", description = "For the whole plan, a step or a task; spent on a day, evenly over a span, or as what it is for is scheduled.")
    public RestResponse<BudgetLineView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewBudgetLine line) {
        BudgetLineView made = lines.create(Reference.of("planId", planId), line);
        return Answers.created(URI.create("/plans/" + planId + "/budget-lines/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchBudgetLines", summary = "Add, change and put away many budget lines at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<BudgetLineView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewBudgetLine> batch) {
        return RestResponse.ok(lines.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{lineId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getBudgetLine", summary = "Read a budget line", description = "One line of the plan's budget.")
    public RestResponse<BudgetLineView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String lineId) {
        BudgetLineView found = lines.get(Reference.of("planId", planId), Reference.of("lineId", lineId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{lineId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeBudgetLine", summary = "Change a budget line", description = "Only the fields sent are changed. Dates that the new spread has no use for are forgotten.")
    public RestResponse<BudgetLineView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String lineId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        BudgetLineView changed = lines.change(Reference.of("planId", planId), Reference.of("lineId", lineId), precondition,
                patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{lineId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteBudgetLine", summary = "Put a budget line into the bin", description = "It no longer counts, and can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String lineId,
            @BeanParam Precondition precondition) {
        lines.delete(Reference.of("planId", planId), Reference.of("lineId", lineId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{lineId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreBudgetLine", summary = "Take a budget line out of the bin", description = "As it was.")
    public RestResponse<BudgetLineView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String lineId) {
        BudgetLineView restored = lines.restore(Reference.of("planId", planId), Reference.of("lineId", lineId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{lineId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getBudgetLineHistory", summary = "Read what changed on a budget line", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String lineId,
            @BeanParam PageRequest page) {
        return Answers.composed(lines.history(Reference.of("planId", planId), Reference.of("lineId", lineId), page));
    }
}
