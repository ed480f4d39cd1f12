package dev.milepost.assessment.respondent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.run.AnswerEdit;
import dev.milepost.assessment.run.AnswerView;
import dev.milepost.assessment.run.AnswersView;
import dev.milepost.assessment.run.NewAnswers;
import dev.milepost.assessment.run.QuestionnaireView;
import dev.milepost.assessment.run.SeenAnswers;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

/** Open to the token of a respondent's session alone, which opens nothing else. */
@Path("/respondent-session")
@Tag(name = "answering")
@SecurityScheme(securitySchemeName = AnsweringResource.SECURITY, type = SecuritySchemeType.HTTP, scheme = "respondent", description = "The token of a respondent's session: Authorization: Respondent <token>")
class AnsweringResource {
    static final String SECURITY = "RespondentSession";

    private final ResponseService responses;
    private final SessionService sessions;
    private final CurrentRespondent current;

    AnsweringResource(ResponseService responses, SessionService sessions, CurrentRespondent current) {
        this.responses = responses;
        this.sessions = sessions;
        this.current = current;
    }

    @GET
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "getRespondentSession", summary = "Read what is asked and who will see the answers", description = "To be shown before the first question.")
    public RestResponse<SelfView> self(@BeanParam LanguageRequest wanted) {
        SelfView self = responses.self(wanted);
        return Answers.composed(self, self.language());
    }

    @DELETE
    @Change
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "endRespondentSession", summary = "End the session", description = "The link opens another one.")
    public RestResponse<Void> end() {
        sessions.end(current.sessionId());
        return Answers.done();
    }

    @GET
    @Path("questionnaire")
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "getOwnQuestionnaire", summary = "Read the questions that are asked of you", description = "With your answers so far, and each one's tag.")
    public RestResponse<QuestionnaireView> questionnaire(@BeanParam LanguageRequest wanted) {
        QuestionnaireView questionnaire = responses.questionnaire(wanted);
        return Answers.composed(questionnaire, questionnaire.language());
    }

    @GET
    @Path("answers/{questionKey}")
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "getOwnAnswer", summary = "Read one of your answers", description = "In the state MISSING where there is none.")
    public RestResponse<AnswerView> get(@Parameter(description = "Key of the question") String questionKey) {
        AnswerView answer = responses.get(questionKey);
        return Answers.tagged(answer, answer.tag());
    }

    @PUT
    @Path("answers/{questionKey}")
    @Change
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "putOwnAnswer", summary = "Answer one question", description = "Replaces the answer; MISSING takes it back. Made for saving while typing in several windows: 412 has both answers where another one was given meanwhile.")
    public RestResponse<AnswerView> put(@Parameter(description = "Key of the question") String questionKey,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the answer as it was read; needed") @Nullable String ifMatch,
            @NotNull @Valid AnswerEdit answer) {
        AnswerView put = responses.put(answer.to(questionKey, SeenAnswers.tag(ifMatch)));
        return Answers.tagged(put, put.tag());
    }

    @POST
    @Path("answers/batch")
    @Change(dryRun = true)
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "putOwnAnswers", summary = "Answer several questions", description = "Changes only the questions it names: all of them, or none where one answer does not fit or was given otherwise meanwhile. Each answer carries the tag of the one it replaces.")
    public RestResponse<AnswersView> putAll(@NotNull @Valid NewAnswers wanted) {
        return Answers.composed(responses.putAll(wanted.answers()));
    }

    @POST
    @Path("submission")
    @Change
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "submitOwnAnswers", summary = "Hand in your answers", description = "Questions may stay open. Handing in twice is once.")
    public RestResponse<SelfView> submit(@BeanParam LanguageRequest wanted) {
        return RestResponse.ok(responses.submit(wanted));
    }

    @POST
    @Path("reopening")
    @Change
    @PermissionsAllowed(CurrentRespondent.PERMISSION)
    @SecurityRequirement(name = SECURITY)
    @Operation(operationId = "reopenOwnAnswers", summary = "Take your answers back to change them", description = "While the assessment is open; they don't count until they are handed in again.")
    public RestResponse<SelfView> reopen(@BeanParam LanguageRequest wanted) {
        return RestResponse.ok(responses.reopen(wanted));
    }
}
