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
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/dependencies")
@Tag(name = "dependencies", description = "What ties the tasks of a plan")
class DependencyResource {

    private final DependencyService dependencies;

    DependencyResource(DependencyService dependencies) {
        this.dependencies = dependencies;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listDependencies", summary = "List the dependencies of a plan", description = "In the order they were made, or as sorted; without those of tasks in the bin.")
    public RestResponse<Page<DependencyView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam DependencyFilter filter,
            @QueryParam("sort") @Parameter(description = "By createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(dependencies.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createDependency", summary = "Add a dependency", description = "Refused where it would make the dependencies go in a circle, naming the tasks on it. The schedule is recalculated.")
    public RestResponse<DependencyView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewDependency dependency) {
        DependencyView made = dependencies.create(Reference.of("planId", planId), dependency);
        return Answers.created(URI.create("/plans/" + planId + "/dependencies/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchDependencies", summary = "Add, change and put away many dependencies at once", description = Batch.DESCRIPTION
            + " The schedule is recalculated once.")
    public RestResponse<BatchResult<DependencyView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewDependency> batch) {
        return RestResponse.ok(dependencies.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("{dependencyId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getDependency", summary = "Read a dependency", description = "One dependency of the plan.")
    public RestResponse<DependencyView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String dependencyId) {
        DependencyView found = dependencies.get(Reference.of("planId", planId), Reference.of("dependencyId", dependencyId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{dependencyId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeDependency", summary = "Change a dependency", description = "Type and lag; for other tasks, remove it and add another. The schedule is recalculated.")
    public RestResponse<DependencyView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String dependencyId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        DependencyView changed = dependencies.change(Reference.of("planId", planId), Reference.of("dependencyId", dependencyId),
                precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{dependencyId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteDependency", summary = "Put a dependency into the bin", description = "It can be restored. The schedule is recalculated.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String dependencyId,
            @BeanParam Precondition precondition) {
        dependencies.delete(Reference.of("planId", planId), Reference.of("dependencyId", dependencyId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{dependencyId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreDependency", summary = "Take a dependency out of the bin", description = "Refused where it would make the dependencies go in a circle by now. The schedule is recalculated.")
    public RestResponse<DependencyView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String dependencyId) {
        DependencyView restored = dependencies.restore(Reference.of("planId", planId),
                Reference.of("dependencyId", dependencyId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{dependencyId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getDependencyHistory", summary = "Read what changed on a dependency", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String dependencyId,
            @BeanParam PageRequest page) {
        return Answers.composed(
                dependencies.history(Reference.of("planId", planId), Reference.of("dependencyId", dependencyId), page));
    }
}
