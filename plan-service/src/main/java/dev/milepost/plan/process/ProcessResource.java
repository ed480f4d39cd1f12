package dev.milepost.plan.process;

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

@Path("/processes")
@Tag(name = "processes", description = "Pieces of the business as they run today")
class ProcessResource {

    private final ProcessService processes;

    ProcessResource(ProcessService processes) {
        this.processes = processes;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listProcesses", summary = "List the processes", description = "In the order they were made, or as sort says.")
    public RestResponse<Page<ProcessView>> list(@BeanParam ProcessFilter filter,
            @QueryParam("sort") @Parameter(description = "name; a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(processes.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createProcess", summary = "Add a process", description = "A piece of the business as it runs today; what it comes to in a year is worked out.")
    public RestResponse<ProcessView> create(@NotNull @Valid NewProcess wanted) {
        ProcessView made = processes.create(wanted);
        return Answers.created(URI.create("/processes/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchProcesses", summary = "Add, change and put away many processes at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<ProcessView>> batch(@NotNull @Valid Batch<NewProcess> batch) {
        return RestResponse.ok(processes.batch(batch));
    }

    @GET
    @Path("{processId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getProcess", summary = "Read a process", description = "Process as it stands.")
    public RestResponse<ProcessView> get(@Parameter(description = Reference.DESCRIPTION) String processId) {
        ProcessView found = processes.get(Reference.of("processId", processId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{processId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeProcess", summary = "Change a process", description = "Only the fields sent are changed.")
    public RestResponse<ProcessView> change(@Parameter(description = Reference.DESCRIPTION) String processId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        ProcessView changed = processes.change(Reference.of("processId", processId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{processId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteProcess", summary = "Put a process into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String processId,
            @BeanParam Precondition precondition) {
        processes.delete(Reference.of("processId", processId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{processId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreProcess", summary = "Take a process out of the bin", description = "As it was.")
    public RestResponse<ProcessView> restore(@Parameter(description = Reference.DESCRIPTION) String processId) {
        ProcessView restored = processes.restore(Reference.of("processId", processId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{processId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getProcessHistory", summary = "Read what changed on a process", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String processId,
            @BeanParam PageRequest page) {
        return Answers.composed(processes.history(Reference.of("processId", processId), page));
    }
}
