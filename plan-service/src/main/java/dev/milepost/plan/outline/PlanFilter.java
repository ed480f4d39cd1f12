package dev.milepost.plan.outline;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Words;

/** Which plans a list shows. */
public class PlanFilter extends BinFilter {

    @QueryParam("status")
    @Parameter(description = "One or several of DRAFT, ACTIVE, ON_HOLD, COMPLETED, CANCELLED, separated by commas or repeated")
    @Nullable
    List<String> status;

    @QueryParam("q")
    @Parameter(description = Words.DESCRIPTION)
    @Nullable
    String q;

    @QueryParam("templateKey")
    @Parameter(description = "The template it was made from")
    @Nullable
    String templateKey;

    Set<PlanStatus> statuses() {
        return Choices.of(PlanStatus.class, "status", status);
    }

    @Nullable
    String templateKey() {
        return templateKey;
    }

    @Nullable
    String words() {
        return Words.of(q);
    }
}
