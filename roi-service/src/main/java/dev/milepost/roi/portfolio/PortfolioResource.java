package dev.milepost.roi.portfolio;

import java.time.LocalDate;

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
import dev.milepost.roi.money.CurrencyCode;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/portfolio")
@Tag(name = "portfolio", description = "All plans and cases together, in one currency")
class PortfolioResource {
    private final PortfolioService portfolios;

    PortfolioResource(PortfolioService portfolios) {
        this.portfolios = portfolios;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @AsTable({ "items", "leftOut", "reviewsDue" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getPortfolio", summary = "Read all plans and cases together", description = "What was invested, what benefits have really brought, the net present value and how much of it is at risk, KPIs by status, and plans whose ROI nobody has reviewed for 90 days. "
            + "Each flow is converted at the rate of its date, then discounted; what has no rate is left out and listed.")
    public RestResponse<PortfolioView> get(
            @QueryParam("currency") @NotNull @CurrencyCode @Parameter(description = "The code of the currency to add up in", required = true) String currency,
            @QueryParam("on") @Parameter(description = "What was spent by this day counts; today if absent") @Nullable LocalDate on,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "items, leftOut or reviewsDue") @Nullable String table) {
        return Answers.composed(portfolios.of(currency, on));
    }
}
