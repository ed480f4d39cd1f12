package dev.milepost.plan.system;

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

@Path("/plans/{planId}/integrations")
@Tag(name = "systems")
class IntegrationResource {

    private final IntegrationService integrations;

    IntegrationResource(IntegrationService integrations) {
        this.integrations = integrations;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listIntegrations", summary = "List the integrations of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<IntegrationView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam IntegrationFilter filter,
            @QueryParam("sort") @Parameter(description = "By createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(integrations.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createIntegration", summary = "Add an integration", description = "How the plan connects one system: method, effort, compatibility with its reason, and what is done while it doesn't work.")
    public RestResponse<IntegrationView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewIntegration integration) {
        IntegrationView made = integrations.create(Reference.of("planId", planId), integration);
        return Answers.created(URI.create("/plans/" + planId + "/integrations/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchIntegrations", summary = "Add, change and put away many integrations at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<IntegrationView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewIntegration> batch) {
        return RestResponse.ok(integrations.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{integrationId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getIntegration", summary = "Read an integration", description = "One integration of the plan.")
    public RestResponse<IntegrationView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String integrationId) {
        IntegrationView found = integrations.get(Reference.of("planId", planId), Reference.of("integrationId", integrationId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{integrationId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeIntegration", summary = "Change an integration", description = "Only the fields sent are changed.")
    public RestResponse<IntegrationView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String integrationId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        IntegrationView changed = integrations.change(Reference.of("planId", planId),
                Reference.of("integrationId", integrationId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{integrationId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteIntegration", summary = "Put an integration into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String integrationId,
            @BeanParam Precondition precondition) {
        integrations.delete(Reference.of("planId", planId), Reference.of("integrationId", integrationId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{integrationId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreIntegration", summary = "Take an integration out of the bin", description = "As it was.")
    public RestResponse<IntegrationView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String integrationId) {
        IntegrationView restored = integrations.restore(Reference.of("planId", planId),
                Reference.of("integrationId", integrationId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{integrationId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getIntegrationHistory", summary = "Read what changed on an integration", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String integrationId,
            @BeanParam PageRequest page) {
        return Answers.composed(
                integrations.history(Reference.of("planId", planId), Reference.of("integrationId", integrationId), page));
    }

    @GET
    @Path("summary")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getIntegrationSummary", summary = "Read what the integrations come to", description = "How many work, the effort that is left, compatibility and fallbacks; the facts are those of the challenge INTEGRATION_WITH_EXISTING_SYSTEMS.")
    public RestResponse<IntegrationSummary> summary(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(integrations.summary(Reference.of("planId", planId)));
    }
}
