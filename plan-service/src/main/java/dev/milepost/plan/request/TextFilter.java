package dev.milepost.plan.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which objects a list shows that has only their words to choose by; other filters extend it. */
public class TextFilter extends BinFilter {

    @QueryParam("q")
    @Parameter(description = "Part of a name or text, in any case")
    @Nullable
    String q;

    public final @Nullable String pattern() {
        return Patterns.containing(q);
    }
}
