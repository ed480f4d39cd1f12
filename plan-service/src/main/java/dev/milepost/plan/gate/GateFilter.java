package dev.milepost.plan.gate;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;

/** Which gates a list shows. */
public class GateFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of SHUT, OPEN, WAIVED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("milestoneId")
    @Parameter(description = "Only the one on this milestone")
    @Nullable
    UUID milestoneId;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    Set<GateStatus> statuses() {
        return Choices.of(GateStatus.class, "status", status);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
