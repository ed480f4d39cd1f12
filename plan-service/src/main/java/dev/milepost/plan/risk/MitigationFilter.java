package dev.milepost.plan.risk;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.TextFilter;

/** Which mitigations a list shows. */
public class MitigationFilter extends TextFilter {

    @QueryParam("done")
    @Parameter(description = "Whether they are done")
    @Nullable
    Boolean done;
}
