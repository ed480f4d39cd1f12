package dev.milepost.assessment.finding;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.language.LanguageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/recommendations/{recommendationId}/acceptance")
@Tag(name = "recommendations", description = "From a gap to a task of the plan")
class AcceptanceResource {
    private final AcceptanceService acceptances;

    AcceptanceResource(AcceptanceService acceptances) {
        this.acceptances = acceptances;
    }

    @POST
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "acceptRecommendation", summary = "Accept a recommendation into the plan", description = "PENDING until plan-service has made a task of it (DELIVERED) or refuses it (REJECTED, with the reason). Sent twice it is still one task; what was refused is sent again. For the steps pilot and deployment the plan also gets a gate behind the task. The score of the dimension that it raises most is handed to roi-service as the baseline of a KPI, one for each plan and dimension. The task is written in the language asked for.")
    public RestResponse<AcceptanceView> accept(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Id of the recommendation, from the result") UUID recommendationId,
            @BeanParam LanguageRequest wanted) {
        return Answers.composed(acceptances.accept(Reference.of("assessmentId", assessmentId), recommendationId, wanted));
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "getAcceptance", summary = "Read what became of an accepted recommendation", description = "404 where it was not accepted.")
    public RestResponse<AcceptanceView> get(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Id of the recommendation, from the result") UUID recommendationId) {
        return Answers.composed(acceptances.get(Reference.of("assessmentId", assessmentId), recommendationId));
    }
}
