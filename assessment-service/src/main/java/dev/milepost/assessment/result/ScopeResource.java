package dev.milepost.assessment.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import io.quarkus.security.PermissionsAllowed;

@Path("/assessments/{assessmentId}/dimensions/{dimensionKey}/scope-approval")
@Tag(name = "results")
class ScopeResource {
    private final ScopeService scopes;

    ScopeResource(ScopeService scopes) {
        this.scopes = scopes;
    }

    @PUT
    @Change
    @PermissionsAllowed("assessment:approve")
    @Operation(operationId = "putScopeApproval", summary = "Approve the narrow scope of a dimension", description = "Where more than 30 % of its weight is not applicable. Lapses when other questions are.")
    public RestResponse<ScopeApprovalView> approve(@Parameter(description = Reference.DESCRIPTION) String assessmentId,
            @Parameter(description = "Key of the dimension") String dimensionKey, @NotNull @Valid NewScopeApproval approval) {
        return RestResponse.ok(scopes.approve(Reference.of("assessmentId", assessmentId), dimensionKey, approval));
    }
}
