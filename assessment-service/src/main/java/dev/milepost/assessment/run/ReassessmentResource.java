package dev.milepost.assessment.run;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}")
@Tag(name = "reassessments", description = "Going on from an earlier assessment")
class ReassessmentResource {
    private final ReassessmentService reassessments;

    ReassessmentResource(ReassessmentService reassessments) {
        this.reassessments = reassessments;
    }

    @POST
    @Path("reassessment")
    @Change(dryRun = true)
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "reassess", summary = "Begin an assessment that goes on from this one", description = "Of the same instrument, in its newest version or in one you name. The answers are taken over as far as the version asks for the same; they count, and are marked with carriedOver until somebody confirms or changes them. Only from a completed assessment.")
    public RestResponse<ReassessmentView> reassess(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid NewReassessment wanted) {
        ReassessmentView made = reassessments.reassess(Reference.of("assessmentId", assessmentId), wanted);
        return Answers.created(URI.create("/assessments/" + made.assessment().id()), made, made.assessment().version());
    }

    @POST
    @Path("answers/confirmation")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "confirmAnswers", summary = "Confirm answers that were taken over", description = "They are still true: the mark goes, and the moment is that of the confirmation. Confirming what isn't marked changes nothing.")
    public RestResponse<AnswersView> confirm(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @NotNull @Valid NewConfirmation confirmation) {
        return Answers.composed(
                reassessments.confirm(Reference.of("assessmentId", assessmentId), confirmation.questionKeys()));
    }
}
