package dev.milepost.plan.phase;

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

@Path("/plans/{planId}/phases")
@Tag(name = "phases", description = "Who goes live together, and when")
class PhaseResource {

    private final PhaseService phases;

    PhaseResource(PhaseService phases) {
        this.phases = phases;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listPhases", summary = "List the phases of a plan", description = "In the order of the rollout, or as sorted, each with its progress and the date of its milestone by the schedule.")
    public RestResponse<Page<PhaseView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam TextFilter filter,
            @QueryParam("sort") @Parameter(description = "By position, name, goLiveDate, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(phases.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createPhase", summary = "Add a phase", description = "People or sites that go live together: when, at most at which cost, through which gate, and the way back.")
    public RestResponse<PhaseView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewPhase phase) {
        PhaseView made = phases.create(Reference.of("planId", planId), phase);
        return Answers.created(URI.create("/plans/" + planId + "/phases/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchPhases", summary = "Add, change and put away many phases at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<PhaseView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewPhase> batch) {
        return RestResponse.ok(phases.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{phaseId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getPhase", summary = "Read a phase", description = "With its progress and the date of its milestone by the schedule. A change sends the version in If-Match.")
    public RestResponse<PhaseView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String phaseId) {
        return Answers.composed(phases.get(Reference.of("planId", planId), Reference.of("phaseId", phaseId)));
    }

    @PATCH
    @Path("{phaseId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changePhase", summary = "Change a phase", description = "Only the fields sent are changed, taskIds as a whole.")
    public RestResponse<PhaseView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String phaseId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        PhaseView changed = phases.change(Reference.of("planId", planId), Reference.of("phaseId", phaseId), precondition,
                patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{phaseId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deletePhase", summary = "Put a phase into the bin", description = "Its tasks stay in the plan. It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String phaseId,
            @BeanParam Precondition precondition) {
        phases.delete(Reference.of("planId", planId), Reference.of("phaseId", phaseId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{phaseId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restorePhase", summary = "Take a phase out of the bin", description = "As it was; refused while one of its tasks belongs to another phase.")
    public RestResponse<PhaseView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String phaseId) {
        PhaseView restored = phases.restore(Reference.of("planId", planId), Reference.of("phaseId", phaseId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{phaseId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getPhaseHistory", summary = "Read what changed on a phase", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String phaseId,
            @BeanParam PageRequest page) {
        return Answers.composed(phases.history(Reference.of("planId", planId), Reference.of("phaseId", phaseId), page));
    }
}
