package dev.milepost.assessment.result;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/result")
@Tag(name = "results", description = "Scores, challenges and recommendations, with the account of every point")
class ResultResource {
    private final ResultService results;

    ResultResource(ResultService results) {
        this.results = results;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getResult", summary = "Read the result of an assessment", description = "Computed from the answers as they are, also before completion: score, bounds, coverage, levels, gaps, the challenges with what fired them, and recommendations with what they gain.")
    public RestResponse<ResultView> result(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @BeanParam LanguageRequest wanted) {
        ResultView result = results.result(Reference.of("assessmentId", assessmentId), wanted);
        return Answers.composed(result, String.valueOf(result.language()));
    }

    @GET
    @Path("respondents")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getRespondentsResult", summary = "Read what respondents answered together", description = "By question with the agreement of those who answered, wide spreads, comments, what was agreed on, and where managers and staff differ. Of confidential answers nothing that fewer than five made, nothing whose difference to the whole would tell of fewer, and nothing before completion.")
    public RestResponse<VoicesView> respondents(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        return Answers.composed(results.voices(Reference.of("assessmentId", assessmentId)));
    }

    @GET
    @Path("trace")
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getResultTrace", summary = "Read how the score came about", description = "Each item with its weight, what it adds and why it adds nothing; the same answers give the same bytes.")
    public RestResponse<TraceView> trace(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        return Answers.composed(results.trace(Reference.of("assessmentId", assessmentId)));
    }
}
