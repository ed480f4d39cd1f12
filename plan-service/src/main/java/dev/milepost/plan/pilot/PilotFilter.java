package dev.milepost.plan.pilot;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;

/** Which pilots a list shows. */
public class PilotFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of PLANNED, RUNNING, DECIDED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("verdict")
    @Parameter(description = "One or several of SCALE, ITERATE, STOP, separated by commas or repeated")
    @Nullable
    List<String> verdict;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    Set<PilotStatus> statuses() {
        return Choices.of(PilotStatus.class, "status", status);
    }

    Set<Verdict> verdicts() {
        return Choices.of(Verdict.class, "verdict", verdict);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
