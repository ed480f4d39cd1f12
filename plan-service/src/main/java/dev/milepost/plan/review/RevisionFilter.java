package dev.milepost.plan.review;

import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which revisions a list shows. */
public class RevisionFilter {

    @QueryParam("reviewId")
    @Parameter(description = "Those that a review led to")
    @Nullable
    UUID reviewId;

    @QueryParam("q")
    @Parameter(description = "Part of the reason or of what changed, in any case")
    @Nullable
    String q;

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
