package dev.milepost.plan.opportunity;

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
import dev.milepost.plan.request.TextFilter;
import io.quarkus.security.PermissionsAllowed;

@Path("/scoring-schemes")
@Tag(name = "opportunities")
class ScoringSchemeResource {

    private final ScoringSchemeService schemes;

    ScoringSchemeResource(ScoringSchemeService schemes) {
        this.schemes = schemes;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listScoringSchemes", summary = "List the scoring schemes", description = "In the order they were made, or as sort says.")
    public RestResponse<Page<ScoringSchemeView>> list(@BeanParam TextFilter filter,
            @QueryParam("sort") @Parameter(description = "name; a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(schemes.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createScoringScheme", summary = "Add a scoring scheme", description = "Weighted criteria of your own, for ranking opportunities by method=WEIGHTED.")
    public RestResponse<ScoringSchemeView> create(@NotNull @Valid NewScoringScheme wanted) {
        ScoringSchemeView made = schemes.create(wanted);
        return Answers.created(URI.create("/scoring-schemes/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchScoringSchemes", summary = "Add, change and put away many scoring schemes at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<ScoringSchemeView>> batch(@NotNull @Valid Batch<NewScoringScheme> batch) {
        return RestResponse.ok(schemes.batch(batch));
    }

    @GET
    @Path("{schemeId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getScoringScheme", summary = "Read a scoring scheme", description = "Scoring scheme as it stands.")
    public RestResponse<ScoringSchemeView> get(@Parameter(description = Reference.DESCRIPTION) String schemeId) {
        ScoringSchemeView found = schemes.get(Reference.of("schemeId", schemeId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{schemeId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeScoringScheme", summary = "Change a scoring scheme", description = "Only the fields sent are changed.")
    public RestResponse<ScoringSchemeView> change(@Parameter(description = Reference.DESCRIPTION) String schemeId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        ScoringSchemeView changed = schemes.change(Reference.of("schemeId", schemeId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{schemeId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteScoringScheme", summary = "Put a scoring scheme into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String schemeId,
            @BeanParam Precondition precondition) {
        schemes.delete(Reference.of("schemeId", schemeId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{schemeId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreScoringScheme", summary = "Take a scoring scheme out of the bin", description = "As it was.")
    public RestResponse<ScoringSchemeView> restore(@Parameter(description = Reference.DESCRIPTION) String schemeId) {
        ScoringSchemeView restored = schemes.restore(Reference.of("schemeId", schemeId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{schemeId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getScoringSchemeHistory", summary = "Read what changed on a scoring scheme", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String schemeId,
            @BeanParam PageRequest page) {
        return Answers.composed(schemes.history(Reference.of("schemeId", schemeId), page));
    }
}
