package dev.milepost.plan.people;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which concerns a list shows. */
public class ConcernFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of OPEN, ANSWERED, CLOSED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    @QueryParam("q")
    @Parameter(description = "Part of the concern or its answer, in any case")
    @Nullable
    String q;

    Set<ConcernStatus> statuses() {
        return Choices.of(ConcernStatus.class, "status", status);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
