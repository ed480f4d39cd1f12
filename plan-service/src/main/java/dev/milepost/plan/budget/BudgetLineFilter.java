package dev.milepost.plan.budget;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Choices;
import dev.milepost.plan.request.Patterns;

/** Which budget lines a list shows. */
public class BudgetLineFilter {

    @QueryParam("category")
    @Parameter(description = "One or several of SOFTWARE, INFRASTRUCTURE, TRAINING, HIRING, SERVICES, DATA, OTHER, separated by commas or repeated")
    @Nullable
    List<String> category;

    @QueryParam("spread")
    @Parameter(description = "One or several of ON_DATE, EVENLY, SCHEDULED, separated by commas or repeated")
    @Nullable
    List<String> spread;

    @QueryParam("stepId")
    @Parameter(description = "Only lines of the step itself, without those of its tasks")
    @Nullable
    UUID stepId;

    @QueryParam("taskId")
    @Parameter(description = "Only lines of one task")
    @Nullable
    UUID taskId;

    @QueryParam("vendor")
    @Parameter(description = "Only lines paid to exactly this vendor")
    @Nullable
    String vendor;

    @QueryParam("externalId")
    @Parameter(description = "Your own id")
    @Nullable
    String externalId;

    @QueryParam("q")
    @Parameter(description = "Part of the name, vendor or notes, in any case")
    @Nullable
    String q;

    @QueryParam("deleted")
    @Parameter(description = "true lists the bin instead")
    @Nullable
    Boolean deleted;

    Set<BudgetCategory> categories() {
        return Choices.of(BudgetCategory.class, "category", category);
    }

    Set<Spread> spreads() {
        return Choices.of(Spread.class, "spread", spread);
    }

    boolean inBin() {
        return Boolean.TRUE.equals(deleted);
    }

    @Nullable
    String pattern() {
        return Patterns.containing(q);
    }
}
