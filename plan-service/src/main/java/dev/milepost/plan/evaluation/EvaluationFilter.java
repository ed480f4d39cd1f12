package dev.milepost.plan.evaluation;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;

/** Which evaluations a list shows. */
public class EvaluationFilter extends BinFilter {

    @QueryParam("q")
    @Parameter(description = "Part of the name or description, in any case")
    @Nullable
    String q;
}
