package dev.milepost.plan.feed;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Patterns;

/** Which calendar addresses a list shows. */
public class CalendarFeedFilter {

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("q")
    @Parameter(description = "Part of the name, in any case")
    @Nullable
    String q;

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
