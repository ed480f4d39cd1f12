package dev.milepost.assessment.mapping;

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

@Path("/catalogue-mappings")
@Tag(name = "catalogues")
class MappingResource {
    private final MappingService mappings;

    MappingResource(MappingService mappings) {
        this.mappings = mappings;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listCatalogueMappings", summary = "List your own mappings", description = "In the order they were made, where sort asks for no other.")
    public RestResponse<Page<MappingView>> list(@BeanParam MappingFilter filter,
            @QueryParam("sort") @Parameter(description = "createdAt or updatedAt, several separated by commas, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(mappings.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createCatalogueMapping", summary = "Add a mapping", description = "From a question or a part of a catalogue to a part of a catalogue. One thing can be mapped to many, and many to one; each pair once.")
    public RestResponse<MappingView> create(@NotNull @Valid NewMapping mapping) {
        MappingView made = mappings.create(mapping);
        return Answers.created(URI.create("/catalogue-mappings/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchCatalogueMappings", summary = "Add, change and put away many mappings at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<MappingView>> batch(@NotNull @Valid Batch<NewMapping> batch) {
        return RestResponse.ok(mappings.batch(batch));
    }

    @GET
    @Path("{mappingId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getCatalogueMapping", summary = "Read a mapping", description = "As it is now.")
    public RestResponse<MappingView> get(@Parameter(description = Reference.DESCRIPTION) String mappingId) {
        MappingView found = mappings.get(Reference.of("mappingId", mappingId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{mappingId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeCatalogueMapping", summary = "Change a mapping", description = "Only the fields sent are changed.")
    public RestResponse<MappingView> change(@Parameter(description = Reference.DESCRIPTION) String mappingId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        MappingView changed = mappings.change(Reference.of("mappingId", mappingId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{mappingId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteCatalogueMapping", summary = "Put a mapping into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String mappingId,
            @BeanParam Precondition precondition) {
        mappings.delete(Reference.of("mappingId", mappingId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{mappingId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreCatalogueMapping", summary = "Take a mapping out of the bin", description = "As it was.")
    public RestResponse<MappingView> restore(@Parameter(description = Reference.DESCRIPTION) String mappingId) {
        MappingView restored = mappings.restore(Reference.of("mappingId", mappingId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{mappingId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getCatalogueMappingHistory", summary = "Read what changed on a mapping", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String mappingId,
            @BeanParam PageRequest page) {
        return Answers.composed(mappings.history(Reference.of("mappingId", mappingId), page));
    }
}
