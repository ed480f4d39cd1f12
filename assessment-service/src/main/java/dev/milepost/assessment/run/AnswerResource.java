package dev.milepost.assessment.run;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}")
@Tag(name = "answers", description = "Questions and what was answered to them")
class AnswerResource {
    private final AnswerService answers;

    AnswerResource(AnswerService answers) {
        this.answers = answers;
    }

    @GET
    @Path("questionnaire")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getQuestionnaire", summary = "Read the questions", description = "With their levels, weights and sources, and the answers so far.")
    public RestResponse<QuestionnaireView> questionnaire(
            @Parameter(description = Reference.DESCRIPTION) String assessmentId, @BeanParam LanguageRequest wanted) {
        QuestionnaireView questionnaire = answers.questionnaire(Reference.of("assessmentId", assessmentId), wanted);
        return Answers.composed(questionnaire, questionnaire.language());
    }

    @GET
    @Path("answers")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listAnswers", summary = "Read all answers", description = "In the order of the questionnaire, missing ones included.")
    public RestResponse<AnswersView> list(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        return Answers.composed(answers.list(Reference.of("assessmentId", assessmentId)));
    }

    @GET
    @Path("answers/{questionKey}")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAnswer", summary = "Read one answer", description = "In the state MISSING where there is none.")
    public RestResponse<AnswerView> get(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Key of the question") String questionKey) {
        AnswerView answer = answers.get(Reference.of("assessmentId", assessmentId), questionKey);
        return Answers.tagged(answer, answer.tag());
    }

    @PUT
    @Path("answers/{questionKey}")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "putAnswer", summary = "Answer one question", description = "Replaces the answer; MISSING takes it back. The same answer sent twice is one answer. With If-Match only where nobody has answered otherwise since: 412 has both answers.")
    public RestResponse<AnswerView> put(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Key of the question") String questionKey,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the answer as it was read") @Nullable String ifMatch,
            @NotNull @Valid AnswerEdit answer) {
        AnswerView put = answers.put(Reference.of("assessmentId", assessmentId),
                answer.to(questionKey, SeenAnswers.tag(ifMatch)));
        return Answers.tagged(put, put.tag());
    }

    @POST
    @Path("answers/batch")
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "putAnswers", summary = "Answer several questions", description = "Changes only the questions it names: all of them, or none where one answer does not fit.")
    public RestResponse<AnswersView> putAll(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid NewAnswers wanted) {
        return Answers.composed(answers.putAll(Reference.of("assessmentId", assessmentId), wanted.answers()));
    }
}
