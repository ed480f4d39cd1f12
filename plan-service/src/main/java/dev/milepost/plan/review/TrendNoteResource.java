package dev.milepost.plan.review;

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

@Path("/trend-notes")
@Tag(name = "lessons", description = "What was learned in one plan and is offered to the next, and notes of trends")
class TrendNoteResource {

    private final TrendNoteService notes;

    TrendNoteResource(TrendNoteService notes) {
        this.notes = notes;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listTrendNotes", summary = "List the trend notes of the organization", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<TrendNoteView>> list(@BeanParam TrendNoteFilter filter,
            @QueryParam("sort") @Parameter(description = "By title, notedOn, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(notes.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createTrendNote", summary = "Add a trend note", description = "What was seen where, and which plan, opportunity or option it touches.")
    public RestResponse<TrendNoteView> create(@NotNull @Valid NewTrendNote trendNote) {
        TrendNoteView made = notes.create(trendNote);
        return Answers.created(URI.create("/trend-notes/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchTrendNotes", summary = "Add, change and put away many trend notes at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<TrendNoteView>> batch(@NotNull @Valid Batch<NewTrendNote> batch) {
        return RestResponse.ok(notes.batch(batch));
    }

    @GET
    @Path("{trendNoteId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTrendNote", summary = "Read a trend note", description = "One trend note.")
    public RestResponse<TrendNoteView> get(@Parameter(description = Reference.DESCRIPTION) String trendNoteId) {
        TrendNoteView found = notes.get(Reference.of("trendNoteId", trendNoteId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{trendNoteId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeTrendNote", summary = "Change a trend note", description = "Only the fields sent are changed.")
    public RestResponse<TrendNoteView> change(@Parameter(description = Reference.DESCRIPTION) String trendNoteId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        TrendNoteView changed = notes.change(Reference.of("trendNoteId", trendNoteId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{trendNoteId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteTrendNote", summary = "Put a trend note into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String trendNoteId,
            @BeanParam Precondition precondition) {
        notes.delete(Reference.of("trendNoteId", trendNoteId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{trendNoteId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreTrendNote", summary = "Take a trend note out of the bin", description = "As it was.")
    public RestResponse<TrendNoteView> restore(@Parameter(description = Reference.DESCRIPTION) String trendNoteId) {
        TrendNoteView restored = notes.restore(Reference.of("trendNoteId", trendNoteId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{trendNoteId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getTrendNoteHistory", summary = "Read what changed on a trend note", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String trendNoteId,
            @BeanParam PageRequest page) {
        return Answers.composed(notes.history(Reference.of("trendNoteId", trendNoteId), page));
    }
}
