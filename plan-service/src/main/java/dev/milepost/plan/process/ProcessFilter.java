package dev.milepost.plan.process;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;

/** Which processes a list shows. */
public class ProcessFilter extends BinFilter {

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;
}
