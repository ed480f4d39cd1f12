package dev.milepost.plan.training;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which participants a list shows. */
public class ParticipantFilter {

    @QueryParam("completed")
    @Parameter(description = "Whether they have completed it")
    @Nullable
    Boolean completed;

    @QueryParam("q")
    @Parameter(description = "Part of the name, in any case")
    @Nullable
    String q;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }
}
