package dev.milepost.plan.people;

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

@Path("/plans/{planId}/stakeholders/{stakeholderId}/concerns")
@Tag(name = "people", description = "Whom a plan touches: stakeholders, partners and their concerns")
class ConcernResource {

    private final ConcernService concerns;

    ConcernResource(ConcernService concerns) {
        this.concerns = concerns;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listStakeholderConcerns", summary = "List the concerns of a stakeholder", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<ConcernView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId, @BeanParam ConcernFilter filter,
            @QueryParam("sort") @Parameter(description = "By raisedOn, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(
                concerns.list(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId), filter, sort,
                        page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createConcern", summary = "Add a concern", description = "It is open until its status says that it was answered.")
    public RestResponse<ConcernView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId, @NotNull @Valid NewConcern concern) {
        ConcernView made = concerns.create(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId),
                concern);
        return Answers.created(URI.create("/plans/" + planId + "/stakeholders/" + stakeholderId + "/concerns/" + made.id()),
                made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchConcerns", summary = "Add, change and put away many concerns at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<ConcernView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId, @NotNull @Valid Batch<NewConcern> batch) {
        return RestResponse
                .ok(concerns.batch(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId), batch));
    }

    @GET
    @Path("{concernId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getConcern", summary = "Read a concern", description = "One concern of the stakeholder.")
    public RestResponse<ConcernView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId,
            @Parameter(description = Reference.DESCRIPTION) String concernId) {
        ConcernView found = concerns.get(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId),
                Reference.of("concernId", concernId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{concernId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeConcern", summary = "Change a concern", description = "Only the fields sent are changed. Status ANSWERED or CLOSED needs the answer, and takes today as its day where none is sent; back to OPEN clears the answer.")
    public RestResponse<ConcernView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId,
            @Parameter(description = Reference.DESCRIPTION) String concernId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        ConcernView changed = concerns.change(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId),
                Reference.of("concernId", concernId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{concernId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteConcern", summary = "Put a concern into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId,
            @Parameter(description = Reference.DESCRIPTION) String concernId, @BeanParam Precondition precondition) {
        concerns.delete(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId),
                Reference.of("concernId", concernId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{concernId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreConcern", summary = "Take a concern out of the bin", description = "As it was.")
    public RestResponse<ConcernView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId,
            @Parameter(description = Reference.DESCRIPTION) String concernId) {
        ConcernView restored = concerns.restore(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId),
                Reference.of("concernId", concernId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{concernId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getConcernHistory", summary = "Read what changed on a concern", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId,
            @Parameter(description = Reference.DESCRIPTION) String concernId, @BeanParam PageRequest page) {
        return Answers.composed(concerns.history(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId),
                Reference.of("concernId", concernId), page));
    }
}
