package dev.milepost.roi.planactual;

import java.time.YearMonth;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.money.MonthName;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/business-cases/{id}/plan-actual")
@Tag(name = "benefits", description = "What benefits have really come, and whose doing they are")
class PlanActualResource {
    private final PlanActualService comparisons;

    PlanActualResource(PlanActualService comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = { "lines", "lines.periods" }, with = "currency")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getPlanActual", summary = "Compare a case with what really happened", description = "Each line and period of the scenario EXPECTED beside costs from the books and benefits as they were realized, up to the end of a month, with a forecast at completion and one sentence each. "
            + "A running period counts as planned by its whole months. Costs belong to the line that their entry names, or to the line that points at their budget line; what a disbenefit cost is known once an entry names it.")
    public RestResponse<PlanActualView> get(@Parameter(description = Reference.DESCRIPTION) String id,
            @QueryParam("until") @MonthName @Parameter(description = "The last month that is looked at, such as 2026-06; the last one that is over if absent") @Nullable String until,
            @QueryParam("method") @DefaultValue("RUN_RATE") @Parameter(description = "RUN_RATE: it goes on as it did so far; AS_PLANNED: what is still to come comes as planned") ForecastMethod method,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "lines or periods") @Nullable String table) {
        return Answers.composed(
                comparisons.of(Reference.of("id", id), until == null ? null : YearMonth.parse(until), method));
    }
}
