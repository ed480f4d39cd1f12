package dev.milepost.plan.baseline;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.AddingBatch;
import dev.milepost.kit.batch.AddingResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/baselines")
@Tag(name = "baselines", description = "Copies of a plan that never change: as many as you like, kept without a time limit")
class BaselineResource {

    private static final String TODAY = "today";

    private final BaselineService baselines;

    BaselineResource(BaselineService baselines) {
        this.baselines = baselines;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listBaselines", summary = "List the baselines of a plan", description = "In the order they were taken, or as sorted.")
    public RestResponse<Page<BaselineView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam BaselineFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, finish or createdAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(baselines.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createBaseline", summary = "Take a baseline", description = "Copies the dates of every task as they are scheduled now, the budget lines and the scope. It is never changed afterwards, whatever happens to the plan.")
    public RestResponse<BaselineView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewBaseline baseline) {
        BaselineView made = baselines.take(Reference.of("planId", planId), baseline);
        return Answers.created(URI.create("/plans/" + planId + "/baselines/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchBaselines", summary = "Take and put away many baselines at once", description = AddingBatch.DESCRIPTION
            + " Those that are taken hold the plan as it is now.")
    public RestResponse<AddingResult<BaselineView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid AddingBatch<NewBaseline> batch) {
        return RestResponse.ok(baselines.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{baselineId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getBaseline", summary = "Read a baseline", description = "Its name, dates and sums.")
    public RestResponse<BaselineView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String baselineId) {
        BaselineView found = baselines.get(Reference.of("planId", planId), Reference.of("baselineId", baselineId));
        return Answers.ok(found, found.version());
    }

    @GET
    @Path("{baselineId}/content")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getBaselineContent", summary = "Read what a baseline holds", description = "Every task with its dates and every budget line, as they were.")
    public RestResponse<BaselineContentView> content(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String baselineId) {
        return Answers.composed(baselines.content(Reference.of("planId", planId), Reference.of("baselineId", baselineId)));
    }

    @GET
    @Path("{baselineId}/comparison")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "compareBaseline", summary = "Compare a baseline with another or with today", description = "What was added, deleted, moved and changed since the baseline in the path. Deleted tasks and lines stay visible.")
    public RestResponse<BaselineComparison> compare(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String baselineId,
            @QueryParam("with") @Parameter(description = "Another baseline of the plan, by its id or key:<externalId>, or today (the default)") @Nullable String with) {
        return Answers.composed(baselines.compare(Reference.of("planId", planId), Reference.of("baselineId", baselineId),
                with == null || with.equals(TODAY) ? null : Reference.of("with", with)));
    }

    @DELETE
    @Path("{baselineId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteBaseline", summary = "Put a baseline into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String baselineId,
            @BeanParam Precondition precondition) {
        baselines.delete(Reference.of("planId", planId), Reference.of("baselineId", baselineId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{baselineId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreBaseline", summary = "Take a baseline out of the bin", description = "As it was.")
    public RestResponse<BaselineView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String baselineId) {
        BaselineView restored = baselines.restore(Reference.of("planId", planId), Reference.of("baselineId", baselineId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{baselineId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getBaselineHistory", summary = "Read when a baseline was taken, binned and restored", description = "By whom, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String baselineId,
            @BeanParam PageRequest page) {
        return Answers
                .composed(baselines.history(Reference.of("planId", planId), Reference.of("baselineId", baselineId), page));
    }
}
