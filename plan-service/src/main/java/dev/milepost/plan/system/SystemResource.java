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

@Path("/systems")
@Tag(name = "systems", description = "What the AI must work with, and how plans connect it")
class SystemResource {

    private final SystemService systems;

    SystemResource(SystemService systems) {
        this.systems = systems;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listSystems", summary = "List the systems", description = "In the order they were made, or as sort says.")
    public RestResponse<Page<SystemView>> list(@BeanParam SystemFilter filter,
            @QueryParam("sort") @Parameter(description = "name; a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(systems.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createSystem", summary = "Add a system", description = "Something that the AI must work with: its interface, its supplier and the data it holds.")
    public RestResponse<SystemView> create(@NotNull @Valid NewSystem wanted) {
        SystemView made = systems.create(wanted);
        return Answers.created(URI.create("/systems/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchSystems", summary = "Add, change and put away many systems at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<SystemView>> batch(@NotNull @Valid Batch<NewSystem> batch) {
        return RestResponse.ok(systems.batch(batch));
    }

    @GET
    @Path("{systemId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getSystem", summary = "Read a system", description = "System as it stands.")
    public RestResponse<SystemView> get(@Parameter(description = Reference.DESCRIPTION) String systemId) {
        SystemView found = systems.get(Reference.of("systemId", systemId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{systemId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeSystem", summary = "Change a system", description = "Only the fields sent are changed.")
    public RestResponse<SystemView> change(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        SystemView changed = systems.change(Reference.of("systemId", systemId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{systemId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteSystem", summary = "Put a system into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam Precondition precondition) {
        systems.delete(Reference.of("systemId", systemId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{systemId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreSystem", summary = "Take a system out of the bin", description = "As it was.")
    public RestResponse<SystemView> restore(@Parameter(description = Reference.DESCRIPTION) String systemId) {
        SystemView restored = systems.restore(Reference.of("systemId", systemId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{systemId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getSystemHistory", summary = "Read what changed on a system", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam PageRequest page) {
        return Answers.composed(systems.history(Reference.of("systemId", systemId), page));
    }
}
