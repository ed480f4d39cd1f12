package dev.milepost.assessment.aisystem;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.assessment.request.BinFilter;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/ai-systems/{systemId}/bias-checks")
@Tag(name = "AI systems")
class BiasCheckResource {
    private final BiasCheckService checks;

    BiasCheckResource(BiasCheckService checks) {
        this.checks = checks;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listBiasChecks", summary = "List bias checks of an AI system", description = "In the order they were made.")
    public RestResponse<Page<BiasCheckView>> list(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam BinFilter filter,
            @BeanParam PageRequest page) {
        return Answers.composed(checks.list(Reference.of("systemId", systemId), filter, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createBiasCheck", summary = "Add a bias check of an AI system", description = "What was tested, on whom, with what result, on which day.")
    public RestResponse<BiasCheckView> create(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @NotNull @Valid NewBiasCheck check) {
        BiasCheckView made = checks.create(Reference.of("systemId", systemId), check);
        return Answers.created(URI.create("/ai-systems/" + made.systemId() + "/bias-checks/" + made.id()), made,
                made.version());
    }

    @GET
    @Path("{checkId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getBiasCheck", summary = "Read a bias check of an AI system", description = "As it is now.")
    public RestResponse<BiasCheckView> get(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String checkId) {
        BiasCheckView found = checks.get(Reference.of("systemId", systemId), Reference.of("checkId", checkId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{checkId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeBiasCheck", summary = "Change a bias check of an AI system", description = "Only the fields sent are changed.")
    public RestResponse<BiasCheckView> change(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String checkId, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        BiasCheckView changed = checks.change(Reference.of("systemId", systemId), Reference.of("checkId", checkId),
                precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{checkId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteBiasCheck", summary = "Put a bias check of an AI system into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String checkId, @BeanParam Precondition precondition) {
        checks.delete(Reference.of("systemId", systemId), Reference.of("checkId", checkId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{checkId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreBiasCheck", summary = "Take a bias check of an AI system out of the bin", description = "As it was.")
    public RestResponse<BiasCheckView> restore(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String checkId) {
        BiasCheckView restored = checks.restore(Reference.of("systemId", systemId), Reference.of("checkId", checkId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{checkId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getBiasCheckHistory", summary = "Read what changed on a bias check of an AI system", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @Parameter(description = Reference.DESCRIPTION) String checkId, @BeanParam PageRequest page) {
        return Answers.composed(checks.history(Reference.of("systemId", systemId), Reference.of("checkId", checkId), page));
    }
}
