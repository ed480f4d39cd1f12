package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.calculation.Computation;
import dev.milepost.roi.calculation.Conventions;
import dev.milepost.roi.calculation.MetricTraces;
import dev.milepost.roi.calculation.TraceStep;
import dev.milepost.roi.projection.Scenario;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

/** What a business case is worth. */
@Path("/business-cases/{id}")
@Tag(name = "business-cases")
class CaseFiguresResource {
    private static final String ID = "The id, or key: and the externalId";
    private static final String SCENARIO = "The key of a scenario of the case; EXPECTED is the case itself";
    private static final BigDecimal MOST = BigDecimal.valueOf(10);

    private final CaseFiguresService figures;
    private final WageRates wages;

    CaseFiguresResource(CaseFiguresService figures, WageRates wages) {
        this.figures = figures;
        this.wages = wages;
    }

    /** The steps behind the figures, with the rules they follow. */
    public record MetricsTrace(@Schema(required = true) Conventions conventions,
            @Schema(required = true) List<TraceStep> steps,
            @Schema(required = true, description = "What each figure was computed of") MetricTraces traces) {
    }

    @GET
    @Path("metrics")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getBusinessCaseMetrics", summary = "Compute the figures of a business case", description = "Net present value, internal rate of return, ROI, payback and the rest, with the conventions they follow, "
            + "and once more as if freed time were worth nothing. KPIs and budgets that the case reads are read now, and told with their dates. What can't be computed is null with its reason.")
    public RestResponse<CaseMetricsView> metrics(@Parameter(description = ID) String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = SCENARIO) String scenario) {
        CaseValuation valuation = valuation(id);
        return Answers.composed(wages.shown(CaseMetricsView.of(valuation, scenario), valuation));
    }

    @GET
    @Path("metrics/trace")
    @Produces({ "application/json", "text/csv" })
    @AsTable("steps")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getBusinessCaseTrace", summary = "Follow the figures of a business case step by step", description = "Each period with what happens in it, its discount factor and its present value; and of each figure the numbers that it was computed of: sums, factors at the rate of return, of financing and of reinvestment, running totals and where they reach 0.")
    public RestResponse<MetricsTrace> trace(@Parameter(description = ID) String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = SCENARIO) String scenario,
            @QueryParam("freedTime") @DefaultValue("true") @Parameter(description = "Whether freed time counts; false follows the figures without it") boolean freedTime) {
        CaseValuation valuation = valuation(id);
        Computation computation = freedTime ? valuation.computation(scenario) : valuation.computationWithoutFreedTime(scenario);
        return Answers.composed(new MetricsTrace(computation.conventions(), computation.trace(), computation.traces()));
    }

    @GET
    @Path("projection")
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = { "lines", "periods", "drivers" }, with = { "scenario", "currency" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getBusinessCaseProjection", summary = "Read a business case line by line and period by period", description = "What drivers, growth, ramp and risk adjustment make of each line.")
    public RestResponse<ProjectionView> projection(@Parameter(description = ID) String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = SCENARIO) String scenario,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "lines, periods or drivers") @Nullable String table) {
        CaseValuation valuation = valuation(id);
        return Answers.composed(wages.shown(ProjectionView.of(valuation, scenario), valuation));
    }

    @GET
    @Path("scenarios")
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = "items", with = "currency")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "compareScenarios", summary = "Compare the scenarios of a business case", description = "The main figures under each, and how far its net present value is from the expected one.")
    public RestResponse<ScenarioComparisonView> scenarios(@Parameter(description = ID) String id) {
        CaseValuation valuation = valuation(id);
        return Answers.composed(wages.shown(ScenarioComparisonView.of(valuation), valuation));
    }

    @GET
    @Path("sensitivity")
    @Produces({ "application/json", "text/csv" })
    @AsTable("items")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getSensitivity", summary = "Tell what decides about a business case", description = "Moves each driver and each line alone (tornado), and tells the value at which the net present value is 0.")
    public RestResponse<SensitivityView> sensitivity(@Parameter(description = ID) String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = SCENARIO) String scenario,
            @QueryParam("change") @DefaultValue("0.1") @Parameter(description = "By which part lines, and drivers without low and high of their own, are moved to both sides: above 0, at most 10") BigDecimal change) {
        if (change.signum() <= 0 || change.compareTo(MOST) > 0) {
            throw KitProblem.INVALID_PARAMETER.because("change must be above 0 and at most 10").at("?change", "out-of-range",
                    "above 0, at most 10");
        }
        CaseValuation valuation = valuation(id);
        return Answers.composed(wages.shown(SensitivityView.of(valuation, scenario, change), valuation));
    }

    @GET
    @Path("financing")
    @Produces({ "application/json", "text/csv" })
    @AsTable("periods")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getFinancing", summary = "Tell who pays for a business case", description = "Grants, loans with their repayment, vendor credits and own money per period, and whether the case carries itself once funding ends. "
            + "None of it changes what the case is worth.")
    public RestResponse<FinancingView> financing(@Parameter(description = ID) String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = SCENARIO) String scenario) {
        CaseValuation valuation = valuation(id);
        return Answers.composed(wages.shown(FinancingView.of(valuation, scenario), valuation));
    }

    @POST
    @Path("simulations")
    @Calculation
    @Produces({ "application/json", "text/csv" })
    @AsTable({ "quantiles", "histogram", "drivers" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "simulateBusinessCase", summary = "Tell how the net present value of a business case spreads", description = "Draws the drivers that have a distribution, up to 100,000 times: quantiles, the chance of a loss, and which driver decides most. Nothing is saved.")
    public CaseSimulationView simulate(@Parameter(description = ID) String id, @NotNull @Valid NewCaseSimulation wanted,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "quantiles, histogram or drivers") @Nullable String table) {
        CaseValuation valuation = valuation(id);
        return wages.shown(CaseSimulation.run(valuation, wanted), valuation);
    }

    private CaseValuation valuation(String id) {
        return figures.valuation(Reference.of("id", id));
    }
}
