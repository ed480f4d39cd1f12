package dev.milepost.plan.risk;

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

@Path("/plans/{planId}/risks/{riskId}/mitigations")
@Tag(name = "risks")
class MitigationResource {

    private final MitigationService mitigations;

    MitigationResource(MitigationService mitigations) {
        this.mitigations = mitigations;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listMitigations", summary = "List what is done about a risk", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<MitigationView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @BeanParam MitigationFilter filter,
            @QueryParam("sort") @Parameter(description = "By title, dueDate, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers
                .composed(mitigations.list(Reference.of("planId", planId), Reference.of("riskId", riskId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createMitigation", summary = "Add something to do about a risk", description = "It becomes a task of the plan on request.")
    public RestResponse<MitigationView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @NotNull @Valid NewMitigation mitigation) {
        MitigationView made = mitigations.create(Reference.of("planId", planId), Reference.of("riskId", riskId), mitigation);
        return Answers.created(URI.create("/plans/" + planId + "/risks/" + riskId + "/mitigations/" + made.id()), made,
                made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchMitigations", summary = "Add, change and put away many mitigations at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<MitigationView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @NotNull @Valid Batch<NewMitigation> batch) {
        return RestResponse.ok(mitigations.batch(Reference.of("planId", planId), Reference.of("riskId", riskId), batch));
    }

    @GET
    @Path("{mitigationId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getMitigation", summary = "Read a mitigation", description = "One of the risk.")
    public RestResponse<MitigationView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @Parameter(description = Reference.DESCRIPTION) String mitigationId) {
        MitigationView found = mitigations.get(Reference.of("planId", planId), Reference.of("riskId", riskId),
                Reference.of("mitigationId", mitigationId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{mitigationId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeMitigation", summary = "Change a mitigation", description = "Only the fields sent are changed.")
    public RestResponse<MitigationView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @Parameter(description = Reference.DESCRIPTION) String mitigationId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        MitigationView changed = mitigations.change(Reference.of("planId", planId), Reference.of("riskId", riskId),
                Reference.of("mitigationId", mitigationId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{mitigationId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteMitigation", summary = "Put a mitigation into the bin", description = "It can be restored; its task stays.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @Parameter(description = Reference.DESCRIPTION) String mitigationId,
            @BeanParam Precondition precondition) {
        mitigations.delete(Reference.of("planId", planId), Reference.of("riskId", riskId),
                Reference.of("mitigationId", mitigationId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{mitigationId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreMitigation", summary = "Take a mitigation out of the bin", description = "As it was.")
    public RestResponse<MitigationView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @Parameter(description = Reference.DESCRIPTION) String mitigationId) {
        MitigationView restored = mitigations.restore(Reference.of("planId", planId), Reference.of("riskId", riskId),
                Reference.of("mitigationId", mitigationId));
        return Answers.ok(restored, restored.version());
    }

    @POST
    @Path("{mitigationId}/task")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createMitigationTask", summary = "Make a task of a mitigation", description = "The task names the mitigation as its origin, the mitigation names the task. Asked for again, it is the same task. The schedule is recalculated.")
    public RestResponse<MitigationView> makeTask(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @Parameter(description = Reference.DESCRIPTION) String mitigationId,
            @NotNull @Valid NewMitigationTask task) {
        MitigationView changed = mitigations.makeTask(Reference.of("planId", planId), Reference.of("riskId", riskId),
                Reference.of("mitigationId", mitigationId), task.stepKey());
        return Answers.ok(changed, changed.version());
    }

    @GET
    @Path("{mitigationId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getMitigationHistory", summary = "Read what changed on a mitigation", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @Parameter(description = Reference.DESCRIPTION) String mitigationId,
            @BeanParam PageRequest page) {
        return Answers.composed(mitigations.history(Reference.of("planId", planId), Reference.of("riskId", riskId),
                Reference.of("mitigationId", mitigationId), page));
    }
}
