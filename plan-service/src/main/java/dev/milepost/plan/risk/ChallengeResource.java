package dev.milepost.plan.risk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/challenges")
@Tag(name = "risks")
class ChallengeResource {

    private final RiskService risks;

    ChallengeResource(RiskService risks) {
        this.risks = risks;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listChallenges", summary = "Read the four challenges of a plan", description = "Resistance to change, integration with existing systems, data security and privacy, cost and budget: each with its open risks, the worst first.")
    public RestResponse<Page<ChallengeView>> list(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(Page.whole(risks.challenges(Reference.of("planId", planId))));
    }
}
