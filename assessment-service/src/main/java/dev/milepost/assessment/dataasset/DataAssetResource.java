package dev.milepost.assessment.dataasset;

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

import dev.milepost.assessment.document.DocumentLanguage;
import dev.milepost.assessment.handover.PlanTaskView;
import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/data-assets")
@Tag(name = "data inventory", description = "What data there is, how good it is, and what is to be done with it")
class DataAssetResource {
    private final DataAssetService assets;

    DataAssetResource(DataAssetService assets) {
        this.assets = assets;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listDataAssets", summary = "List data assets", description = "In the order they were made, where sort asks for no other.")
    public RestResponse<Page<DataAssetView>> list(@BeanParam DataAssetFilter filter,
            @QueryParam("sort") @Parameter(description = "name, assessedOn, createdAt or updatedAt, several separated by commas, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(assets.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createDataAsset", summary = "Add a data asset", description = "Whatever is not known yet is left out; unknown says what keeps it from an outcome.")
    public RestResponse<DataAssetView> create(@NotNull @Valid NewDataAsset asset) {
        DataAssetView made = assets.create(asset);
        return Answers.created(URI.create("/data-assets/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchDataAssets", summary = "Add, change and put away many data assets at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<DataAssetView>> batch(@NotNull @Valid Batch<NewDataAsset> batch) {
        return RestResponse.ok(assets.batch(batch));
    }

    @GET
    @Path("{assetId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getDataAsset", summary = "Read a data asset", description = "As it is now.")
    public RestResponse<DataAssetView> get(@Parameter(description = Reference.DESCRIPTION) String assetId) {
        DataAssetView found = assets.get(Reference.of("assetId", assetId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{assetId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeDataAsset", summary = "Change a data asset", description = "Only the fields sent are changed.")
    public RestResponse<DataAssetView> change(@Parameter(description = Reference.DESCRIPTION) String assetId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        DataAssetView changed = assets.change(Reference.of("assetId", assetId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{assetId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteDataAsset", summary = "Put a data asset into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String assetId,
            @BeanParam Precondition precondition) {
        assets.delete(Reference.of("assetId", assetId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{assetId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreDataAsset", summary = "Take a data asset out of the bin", description = "As it was.")
    public RestResponse<DataAssetView> restore(@Parameter(description = Reference.DESCRIPTION) String assetId) {
        DataAssetView restored = assets.restore(Reference.of("assetId", assetId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{assetId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getDataAssetHistory", summary = "Read what changed on a data asset", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String assetId,
            @BeanParam PageRequest page) {
        return Answers.composed(assets.history(Reference.of("assetId", assetId), page));
    }

    @GET
    @Path("summary")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getDataInventorySummary", summary = "Read what the inventory shows as a whole", description = "Evidence beside what is answered about data; it never changes a score.")
    public RestResponse<DataEvidence> summary() {
        return Answers.composed(assets.evidence());
    }

    @POST
    @Path("{assetId}/tasks")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "handOverDataAsset", summary = "Hand what is to be done to the plan", description = "To collect, clean or integrate it, as its outcome says. PENDING until plan-service has made a task of it (DELIVERED) or refuses it (REJECTED, with the reason). Sent twice it is still one task; what was refused is sent again. The task is written in the language asked for.")
    public RestResponse<PlanTaskView> handOver(@Parameter(description = Reference.DESCRIPTION) String assetId,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(assets.handOver(Reference.of("assetId", assetId), DocumentLanguage.of(wanted)));
    }

    @GET
    @Path("{assetId}/tasks")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listDataAssetTasks", summary = "Read what became of what was handed to the plan", description = "In that order.")
    public RestResponse<Page<PlanTaskView>> tasks(@Parameter(description = Reference.DESCRIPTION) String assetId) {
        return Answers.composed(Page.whole(assets.tasks(Reference.of("assetId", assetId))));
    }
}
