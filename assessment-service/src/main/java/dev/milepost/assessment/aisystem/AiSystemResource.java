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

@Path("/ai-systems")
@Tag(name = "AI systems", description = "The register of AI that is, or will be, in use")
class AiSystemResource {
    private final AiSystemService systems;

    AiSystemResource(AiSystemService systems) {
        this.systems = systems;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listAiSystems", summary = "List the AI systems", description = "In the order they were made, where sort asks for no other.")
    public RestResponse<Page<AiSystemView>> list(@BeanParam AiSystemFilter filter,
            @QueryParam("sort") @Parameter(description = "name, inUseSince, reviewDue, createdAt or updatedAt, several separated by commas, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(systems.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createAiSystem", summary = "Add an AI system", description = "Tools already in use too: whatever is not known yet is left out, and missing says what the sheet lacks.")
    public RestResponse<AiSystemView> create(@NotNull @Valid NewAiSystem system) {
        AiSystemView made = systems.create(system);
        return Answers.created(URI.create("/ai-systems/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchAiSystems", summary = "Add, change and put away many AI systems at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<AiSystemView>> batch(@NotNull @Valid Batch<NewAiSystem> batch) {
        return RestResponse.ok(systems.batch(batch));
    }

    @GET
    @Path("{systemId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAiSystem", summary = "Read an AI system", description = "As it is now.")
    public RestResponse<AiSystemView> get(@Parameter(description = Reference.DESCRIPTION) String systemId) {
        AiSystemView found = systems.get(Reference.of("systemId", systemId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{systemId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeAiSystem", summary = "Change an AI system", description = "Only the fields sent are changed.")
    public RestResponse<AiSystemView> change(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        AiSystemView changed = systems.change(Reference.of("systemId", systemId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{systemId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteAiSystem", summary = "Put an AI system into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam Precondition precondition) {
        systems.delete(Reference.of("systemId", systemId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{systemId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreAiSystem", summary = "Take an AI system out of the bin", description = "As it was.")
    public RestResponse<AiSystemView> restore(@Parameter(description = Reference.DESCRIPTION) String systemId) {
        AiSystemView restored = systems.restore(Reference.of("systemId", systemId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{systemId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAiSystemHistory", summary = "Read what changed on an AI system", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String systemId,
            @BeanParam PageRequest page) {
        return Answers.composed(systems.history(Reference.of("systemId", systemId), page));
    }
}
