package dev.milepost.plan.opportunity;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/opportunities/ranking")
@Tag(name = "opportunities")
class RankingResource {

    private final ScoringService scoring;

    RankingResource(ScoringService scoring) {
        this.scoring = scoring;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "rankOpportunities", summary = "Rank the opportunities", description = "All of them in one answer, the best first, each with its inputs, what each contributes and what is missing. Equal scores share a rank.")
    public RestResponse<RankingView> ranking(@BeanParam RankingFilter filter) {
        return Answers.composed(scoring.ranking(filter));
    }
}
