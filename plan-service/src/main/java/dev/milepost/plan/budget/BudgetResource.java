package dev.milepost.plan.budget;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/budget")
@Tag(name = "budget")
class BudgetResource {

    private final BudgetService budgets;

    BudgetResource(BudgetService budgets) {
        this.budgets = budgets;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getBudget", summary = "Read what a plan is to cost", description = "The total of its budget lines, and its parts by category, step and month, each list adding up to the total.")
    public RestResponse<BudgetSummary> get(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(budgets.summary(Reference.of("planId", planId)));
    }
}
