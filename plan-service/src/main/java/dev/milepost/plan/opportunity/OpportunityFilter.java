package dev.milepost.plan.opportunity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;

/** Which opportunities a list shows. */
public class OpportunityFilter extends BinFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of IDEA, CHOSEN, REJECTED, DONE, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("processId")
    @Parameter(description = "The process they are about")
    @Nullable
    UUID processId;

    @QueryParam("planId")
    @Parameter(description = "The plan they became part of")
    @Nullable
    UUID planId;

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;

    Set<OpportunityStatus> statuses() {
        return Choices.of(OpportunityStatus.class, "status", status);
    }
}
