package dev.milepost.plan.opportunity;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.ranking.ScoringMethod;
import dev.milepost.plan.request.Choices;

/** By what opportunities are scored, and which. */
public class RankingFilter {

    @QueryParam("method")
    @Parameter(description = "DEFAULT if left out")
    @Nullable
    ScoringMethod method;

    @QueryParam("scheme")
    @Parameter(description = "The scoring scheme of the method WEIGHTED, by its id or key:<externalId>; the only one there is if left out")
    @Nullable
    String scheme;

    @QueryParam("status")
    @Parameter(description = "One or several of IDEA, CHOSEN, REJECTED, DONE, separated by commas or repeated; IDEA and CHOSEN if left out")
    @Nullable
    List<String> status;

    ScoringMethod method() {
        return method == null ? ScoringMethod.DEFAULT : method;
    }

    @Nullable
    Reference scheme() {
        return scheme == null ? null : Reference.of("scheme", scheme);
    }

    Set<OpportunityStatus> statuses() {
        Set<OpportunityStatus> asked = Choices.of(OpportunityStatus.class, "status", status);
        return asked.isEmpty() ? Set.of(OpportunityStatus.IDEA, OpportunityStatus.CHOSEN) : asked;
    }
}
