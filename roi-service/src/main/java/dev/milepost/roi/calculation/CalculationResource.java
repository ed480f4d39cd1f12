package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.milepost.kit.change.Calculation;
import dev.milepost.roi.cashflow.Appraisal.Rates;
import dev.milepost.roi.cashflow.Moment;
import io.quarkus.security.PermissionsAllowed;

/** Figures of flows without saving anything, for partner tools and live previews. */
@Path("/calculations")
@Tag(name = "calculations", description = "Figures of flows without saving anything")
class CalculationResource {

    @POST
    @Calculation
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "calculate", summary = "Compute the figures of a series of flows", description = "Net present value, internal rates of return, payback and the rest, exactly as a saved business case has them. "
            + "Send either flows, one per period, or datedFlows. Nothing is saved.")
    public MetricsView calculate(@NotNull @Valid NewCalculation calculation) {
        Rates rates = new Rates(calculation.discountRate(),
                Objects.requireNonNullElse(calculation.financeRate(), calculation.discountRate()),
                Objects.requireNonNullElse(calculation.reinvestRate(), calculation.discountRate()));
        List<BigDecimal> flows = calculation.flows();
        List<FlowInput> datedFlows = calculation.datedFlows();
        if (flows != null && datedFlows == null) {
            return Computation.ofPeriods(new Computation.PeriodTerms(calculation.currency(), calculation.period(),
                    calculation.convention(), calculation.rateConversion(), rates, null, null, Computation.SCENARIO, null),
                    flows.stream().map(Moment::ofFlow).toList()).metrics(Boolean.TRUE.equals(calculation.trace()));
        }
        if (datedFlows != null && flows == null) {
            return Computation.ofDates(calculation.currency(), calculation.dayCount(), rates, datedFlows)
                    .metrics(Boolean.TRUE.equals(calculation.trace()));
        }
        throw CalculationProblem.FLOWS_OR_DATED_FLOWS.because("Send exactly one of flows and datedFlows")
                .at("/flows", "one-of", "either this or datedFlows").at("/datedFlows", "one-of", "either this or flows");
    }
}
