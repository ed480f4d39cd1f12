package dev.milepost.assessment.respondent;

import java.net.URI;
import java.util.Set;
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
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.respondent.RespondentService.RespondentFilter;
import dev.milepost.assessment.run.AnswersView;
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

@Path("/assessments/{assessmentId}/respondents")
@Tag(name = "respondents", description = "People beside the owner who are asked, by account or by personal link")
class RespondentResource {
    private final RespondentService respondents;
    private final SessionService sessions;

    RespondentResource(RespondentService respondents, SessionService sessions) {
        this.respondents = respondents;
        this.sessions = sessions;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listRespondents", summary = "List who is asked", description = "How far each is, never what was answered.")
    public RestResponse<Page<RespondentView>> list(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @QueryParam("status") @Separator(",") @Parameter(description = "Only these states, separated by commas") @Nullable Set<RespondentStatus> status,
            @QueryParam("group") @Parameter(description = "Only this group") @Nullable RespondentGroup group,
            @QueryParam("externalId") @Parameter(description = "Only the one with this external id") @Nullable String externalId,
            @QueryParam("deleted") @Parameter(description = "true lists the bin instead") @Nullable Boolean deleted,
            @BeanParam PageRequest page) {
        return Answers.composed(respondents.list(Reference.of("assessmentId", assessmentId),
                new RespondentFilter(status == null ? Set.of() : status, group, externalId, Boolean.TRUE.equals(deleted)),
                page));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "createRespondent", summary = "Ask somebody", description = "From the first respondent on, the respondents' answers make the score of what they are asked, by the assessment's rule; the owner's own count for what nobody is asked, and where the rule says that the owner decides.")
    public RestResponse<RespondentView> create(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid NewRespondent respondent) {
        RespondentView made = respondents.create(Reference.of("assessmentId", assessmentId), respondent);
        return Answers.created(URI.create("/assessments/" + assessmentId + "/respondents/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "batchRespondents", summary = "Ask, change and take out many at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<RespondentView>> batch(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid Batch<NewRespondent> batch) {
        return RestResponse.ok(respondents.batch(Reference.of("assessmentId", assessmentId), batch));
    }

    @POST
    @Path("me/sessions")
    @Change(secret = true)
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "createOwnRespondentSession", summary = "Begin to answer, signed in", description = "For whoever is asked by account. The token opens the same addresses as that of a personal link.")
    public RestResponse<MadeSession> openOwn(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        return Answers.created(URI.create("/respondent-session"),
                sessions.openForCaller(Reference.of("assessmentId", assessmentId)));
    }

    @GET
    @Path("{respondentId}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getRespondent", summary = "Read a respondent", description = "How far, never what was answered.")
    public RestResponse<RespondentView> get(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        RespondentView found = respondents.get(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{respondentId}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "changeRespondent", summary = "Change a respondent", description = "Group and dimensions only until the first answer.")
    public RestResponse<RespondentView> change(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        RespondentView changed = respondents.change(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId), precondition,
                patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{respondentId}")
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "deleteRespondent", summary = "Ask somebody no longer", description = "The answers don't count any more and every session ends. It can be restored while the assessment is open.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId, @BeanParam Precondition precondition) {
        respondents.delete(Reference.of("assessmentId", assessmentId), Reference.of("respondentId", respondentId),
                precondition);
        return Answers.done();
    }

    @POST
    @Path("{respondentId}/restore")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "restoreRespondent", summary = "Take a respondent out of the bin", description = "With the answers, and with the links that have not expired.")
    public RestResponse<RespondentView> restore(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        RespondentView restored = respondents.restore(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{respondentId}/answers")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listRespondentAnswers", summary = "Read what one respondent answered", description = "Only where answering by name was announced; otherwise 409.")
    public RestResponse<AnswersView> answers(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        return Answers.composed(
                respondents.answers(Reference.of("assessmentId", assessmentId), Reference.of("respondentId", respondentId)));
    }

    @POST
    @Path("{respondentId}/links")
    @Change(secret = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "createRespondentLink", summary = "Make a personal link", description = "Lets in its bearer without an account, to this one questionnaire. The secret is shown this once, and only its hash is kept.")
    public RestResponse<MadeLink> link(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId, @NotNull @Valid NewLink link) {
        MadeLink made = respondents.link(Reference.of("assessmentId", assessmentId), Reference.of("respondentId", respondentId),
                link);
        return Answers.created(URI.create("/assessments/" + assessmentId + "/respondents/" + respondentId + "/links"), made);
    }

    @GET
    @Path("{respondentId}/links")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listRespondentLinks", summary = "List the links of a respondent", description = "Without their secrets.")
    public RestResponse<LinkView.All> links(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        return Answers.composed(
                respondents.links(Reference.of("assessmentId", assessmentId), Reference.of("respondentId", respondentId)));
    }

    @POST
    @Path("{respondentId}/links/{linkId}/revocation")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "revokeRespondentLink", summary = "Revoke a personal link", description = "For good, with every session that it opened. Changes nothing where it is revoked.")
    public RestResponse<LinkView> revoke(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId,
            @Parameter(description = "The link's id") UUID linkId) {
        return RestResponse.ok(respondents.revoke(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId), linkId));
    }

    @POST
    @Path("{respondentId}/reminders")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "noteReminder", summary = "Note that a respondent was reminded", description = "Nothing is sent from here: whoever reminded says so, and the respondent leaves the list of those to remind for some days.")
    public RestResponse<RespondentView> reminded(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId) {
        RespondentView view = respondents.reminded(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId));
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{respondentId}/history")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getRespondentHistory", summary = "Read who changed what of a respondent", description = "Answers are in it only where answering by name was announced.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = Reference.DESCRIPTION) String respondentId, @BeanParam PageRequest page) {
        return Answers.composed(respondents.history(Reference.of("assessmentId", assessmentId),
                Reference.of("respondentId", respondentId), page));
    }
}
