package dev.milepost.plan.baseline;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which baselines a list shows. */
public class BaselineFilter {

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("q")
    @Parameter(description = "Part of the name or notes, in any case")
    @Nullable
    String q;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
