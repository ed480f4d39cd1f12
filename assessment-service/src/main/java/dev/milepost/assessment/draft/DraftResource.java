package dev.milepost.assessment.draft;

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

import dev.milepost.assessment.instrument.InstrumentSummary;
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

@Path("/instrument-drafts")
@Tag(name = "instrument drafts", description = "Questionnaires that an organization is writing itself")
class DraftResource {
    private final DraftService drafts;

    DraftResource(DraftService drafts) {
        this.drafts = drafts;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listInstrumentDrafts", summary = "List the drafts", description = "In the order they were begun.")
    public RestResponse<Page<DraftSummary>> list(
            @QueryParam("deleted") @Parameter(description = "true lists the bin instead") @Nullable Boolean deleted,
            @BeanParam PageRequest page) {
        return Answers.composed(drafts.list(Boolean.TRUE.equals(deleted), page));
    }

    @POST
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "createInstrumentDraft", summary = "Begin a draft", description = "It may have mistakes: flaws names the file, the place, the line and the column of each. With dryRun=true files are only checked.")
    public RestResponse<DraftView> create(@NotNull @Valid NewDraft draft) {
        DraftView made = drafts.create(draft);
        return Answers.created(URI.create("/instrument-drafts/" + made.id()), made, made.version());
    }

    @GET
    @Path("{draftId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getInstrumentDraft", summary = "Read a draft", description = "With everything that is wrong with it.")
    public RestResponse<DraftView> get(@Parameter(description = Reference.DESCRIPTION) String draftId) {
        DraftView found = drafts.get(Reference.of("draftId", draftId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{draftId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeInstrumentDraft", summary = "Change a draft", description = "Only the fields sent are changed, and of the translations only the languages sent; null takes a language out.")
    public RestResponse<DraftView> change(@Parameter(description = Reference.DESCRIPTION) String draftId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        DraftView changed = drafts.change(Reference.of("draftId", draftId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{draftId}")
    @PermissionsAllowed("assessment:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteInstrumentDraft", summary = "Put a draft into the bin", description = "It can be restored. What was published from it stays.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String draftId,
            @BeanParam Precondition precondition) {
        drafts.delete(Reference.of("draftId", draftId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{draftId}/restore")
    @PermissionsAllowed("assessment:write")
    @Change
    @Operation(operationId = "restoreInstrumentDraft", summary = "Take a draft out of the bin", description = "As it was.")
    public RestResponse<DraftView> restore(@Parameter(description = Reference.DESCRIPTION) String draftId) {
        DraftView restored = drafts.restore(Reference.of("draftId", draftId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{draftId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getInstrumentDraftHistory", summary = "Read what changed on a draft", description = "Who changed which fields from what to what, the latest first; also who published it.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String draftId,
            @BeanParam PageRequest page) {
        return Answers.composed(drafts.history(Reference.of("draftId", draftId), page));
    }

    @POST
    @Path("{draftId}/publication")
    @PermissionsAllowed("assessment:approve")
    @Change(dryRun = true)
    @Operation(operationId = "publishInstrumentDraft", summary = "Publish a draft", description = "Makes a version that never changes again; the draft stays for the next one. Refused with all mistakes where there are any, and where the version doesn't follow the one before. Assessments that run on an earlier version stay on it.")
    public RestResponse<InstrumentSummary> publish(@Parameter(description = Reference.DESCRIPTION) String draftId,
            @BeanParam Precondition precondition, @BeanParam LanguageRequest wanted) {
        return Answers.composed(
                InstrumentSummary.of(drafts.publish(Reference.of("draftId", draftId), precondition), wanted));
    }
}
