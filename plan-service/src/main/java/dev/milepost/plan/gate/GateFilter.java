package dev.milepost.plan.gate;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which gates a list shows. */
public class GateFilter extends BinFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of SHUT, OPEN, WAIVED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("milestoneId")
    @Parameter(description = "Only the one on this milestone")
    @Nullable
    UUID milestoneId;

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;

    Set<GateStatus> statuses() {
        return Choices.of(GateStatus.class, "status", status);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
