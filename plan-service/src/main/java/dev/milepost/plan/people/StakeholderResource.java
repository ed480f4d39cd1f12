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

@Path("/plans/{planId}/stakeholders")
@Tag(name = "people", description = "Whom a plan touches: stakeholders, partners and their concerns")
class StakeholderResource {

    private final StakeholderService stakeholders;

    StakeholderResource(StakeholderService stakeholders) {
        this.stakeholders = stakeholders;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listStakeholders", summary = "List the stakeholders and partners of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<StakeholderView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam StakeholderFilter filter,
            @QueryParam("sort") @Parameter(description = "By name, influence or interest, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(stakeholders.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createStakeholder", summary = "Add a stakeholder", description = "A person, a group or a partner, with influence and interest of 1 to 5 each.")
    public RestResponse<StakeholderView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewStakeholder stakeholder) {
        StakeholderView made = stakeholders.create(Reference.of("planId", planId), stakeholder);
        return Answers.created(URI.create("/plans/" + planId + "/stakeholders/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchStakeholders", summary = "Add, change and put away many stakeholders at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<StakeholderView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewStakeholder> batch) {
        return RestResponse.ok(stakeholders.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{stakeholderId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getStakeholder", summary = "Read a stakeholder", description = "One stakeholder of the plan.")
    public RestResponse<StakeholderView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId) {
        StakeholderView found = stakeholders.get(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{stakeholderId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeStakeholder", summary = "Change a stakeholder", description = "Only the fields sent are changed. Somebody is answered after being consulted, not before.")
    public RestResponse<StakeholderView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        StakeholderView changed = stakeholders.change(Reference.of("planId", planId),
                Reference.of("stakeholderId", stakeholderId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{stakeholderId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteStakeholder", summary = "Put a stakeholder into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId, @BeanParam Precondition precondition) {
        stakeholders.delete(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{stakeholderId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreStakeholder", summary = "Take a stakeholder out of the bin", description = "As it was.")
    public RestResponse<StakeholderView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId) {
        StakeholderView restored = stakeholders.restore(Reference.of("planId", planId),
                Reference.of("stakeholderId", stakeholderId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{stakeholderId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getStakeholderHistory", summary = "Read what changed on a stakeholder", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String stakeholderId, @BeanParam PageRequest page) {
        return Answers.composed(
                stakeholders.history(Reference.of("planId", planId), Reference.of("stakeholderId", stakeholderId), page));
    }
}
