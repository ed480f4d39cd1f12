package dev.milepost.roi.ledger;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.web.Answers;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.money.CurrencyCode;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/actual-costs")
@Tag(name = "ledger", description = "What was really spent, never overwritten")
class ActualCostsResource {
    private final ActualCostsService costs;

    ActualCostsResource(ActualCostsService costs) {
        this.costs = costs;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = { "byBudgetLine", "byCurrency", "disbenefits" }, with = { "planId", "currency" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getActualCosts", summary = "Read what a plan has cost", description = "Net of tax, by the entries' own dates, in total and by budget line. What is entered on a disbenefit of a business case is no cost of the plan and told apart.")
    public RestResponse<ActualCostsView> get(@QueryParam("planId") @NotNull UUID planId,
            @QueryParam("until") @CalendarDate @Parameter(description = "The last day, itself included; today if absent") @Nullable LocalDate until,
            @QueryParam("currency") @CurrencyCode @Parameter(description = "Only what was paid in this currency") @Nullable String currency,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "byBudgetLine, byCurrency or disbenefits") @Nullable String table) {
        return Answers.composed(costs.of(planId, until, currency));
    }
}
