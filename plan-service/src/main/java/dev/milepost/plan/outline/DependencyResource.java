package dev.milepost.plan.outline;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
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
    @Operation(operationId = "listDependencies", summary = "List the dependencies of a plan", description = "In the order they were made.")
    public RestResponse<Page<DependencyView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam PageRequest page) {
        return Answers.composed(dependencies.list(Reference.of("planId", planId), page));
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

    @GET
    @Path("{dependencyId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getDependency", summary = "Read a dependency", description = "One dependency of the plan.")
    public RestResponse<DependencyView> get(@Parameter(description = Reference.DESCRIPTION) String planId, UUID dependencyId) {
        DependencyView found = dependencies.get(Reference.of("planId", planId), dependencyId);
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{dependencyId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeDependency", summary = "Change a dependency", description = "Type and lag; for other tasks, remove it and add another. The schedule is recalculated.")
    public RestResponse<DependencyView> change(@Parameter(description = Reference.DESCRIPTION) String planId, UUID dependencyId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        DependencyView changed = dependencies.change(Reference.of("planId", planId), dependencyId, precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{dependencyId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteDependency", summary = "Remove a dependency", description = "For good; its history stays. The schedule is recalculated.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId, UUID dependencyId,
            @BeanParam Precondition precondition) {
        dependencies.delete(Reference.of("planId", planId), dependencyId, precondition);
        return Answers.done();
    }
}
