package dev.milepost.plan.pilot;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which feedback a list shows. */
public class FeedbackFilter {

    @QueryParam("iteration")
    @Parameter(description = "Only that of one iteration, by its number")
    @Nullable
    Integer iteration;

    @QueryParam("q")
    @Parameter(description = "Part of the text or source, in any case")
    @Nullable
    String q;

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
