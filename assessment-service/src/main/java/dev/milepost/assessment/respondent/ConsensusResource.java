package dev.milepost.assessment.respondent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/consensus")
@Tag(name = "respondents")
class ConsensusResource {
    private final ConsensusService agreed;

    ConsensusResource(ConsensusService agreed) {
        this.agreed = agreed;
    }

    @GET
    @PermissionsAllowed("assessment:read")
    @Operation(operationId = "listConsensus", summary = "Read what people agreed on", description = "Stands beside the answers and changes no score.")
    public RestResponse<ConsensusView.All> list(@Parameter(description = Reference.DESCRIPTION) String assessmentId) {
        return Answers.composed(agreed.list(Reference.of("assessmentId", assessmentId)));
    }

    @PUT
    @Path("{questionKey}")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "putConsensus", summary = "Note what people agreed on about a question", description = "After talking about their answers, also once the assessment is completed. Replaces what was agreed before.")
    public RestResponse<ConsensusView> put(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Key of the question") String questionKey, @NotNull @Valid ConsensusEdit edit) {
        return RestResponse.ok(agreed.put(Reference.of("assessmentId", assessmentId), questionKey, edit));
    }

    @DELETE
    @Path("{questionKey}")
    @Change
    @PermissionsAllowed("assessment:write")
    @Operation(operationId = "deleteConsensus", summary = "Forget what was agreed on about a question", description = "The history keeps it.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Key of the question") String questionKey) {
        agreed.delete(Reference.of("assessmentId", assessmentId), questionKey);
        return Answers.done();
    }
}
