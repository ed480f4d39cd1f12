package dev.milepost.plan.pilot;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which pilots a list shows. */
public class PilotFilter extends BinFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of PLANNED, RUNNING, DECIDED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("verdict")
    @Parameter(description = "One or several of SCALE, ITERATE, STOP, separated by commas or repeated")
    @Nullable
    List<String> verdict;

    @QueryParam("q")
    @Parameter(description = "Part of the name, hypothesis or scope, in any case")
    @Nullable
    String q;

    Set<PilotStatus> statuses() {
        return Choices.of(PilotStatus.class, "status", status);
    }

    Set<Verdict> verdicts() {
        return Choices.of(Verdict.class, "verdict", verdict);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
