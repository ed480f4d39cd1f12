package dev.milepost.roi.kpi;

import java.time.Instant;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/kpis/{id}")
@Tag(name = "measurements", description = "What was measured, over time")
class OutlookResource {

    private static final String ID = "The id of the KPI, or key: and its own key";

    private final OutlookService outlook;

    OutlookResource(OutlookService outlook) {
        this.outlook = outlook;
    }

    @GET
    @Path("trend")
    @Produces({ "application/json", "text/csv" })
    @AsTable
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiTrend", summary = "Tell which way a KPI goes", description = "Least squares with its interval, and for short noisy series the median of all slopes (Theil-Sen) with the test whether chance makes such a trend (Mann-Kendall). Of up to the last 1,000 values.")
    public RestResponse<TrendView> trend(@Parameter(description = ID) String id,
            @QueryParam("bucket") @Parameter(description = "Single readings of a gauge, and the interval of other kinds, if absent") @Nullable SeriesBucket bucket,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf) {
        return Answers.composed(outlook.trend(Reference.of("id", id), bucket, asOf));
    }

    @GET
    @Path("forecast")
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = { "steps", "backtests" }, with = { "kpiId", "method" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiForecast", summary = "Forecast a KPI", description = "Exponential smoothing: level, trend, fading trend, or additive season where there are two full ones. The method is the one that errs least on the end of the values, which it hasn't seen; that error is told beside the forecast. Nothing is forecast from fewer than 3 values.")
    public RestResponse<ForecastView> forecast(@Parameter(description = ID) String id,
            @QueryParam("bucket") @Parameter(description = "The interval of the KPI if absent, or days for a gauge without one") @Nullable Bucket bucket,
            @QueryParam("horizon") @DefaultValue("6") @Min(1) @Max(100) @Parameter(description = "How many buckets ahead") int horizon,
            @QueryParam("season") @Min(1) @Max(366) @Parameter(description = "Length of a season in buckets, 1 for none; if absent 24 hours, 7 days, 12 months or 4 quarters") @Nullable Integer season,
            @QueryParam("confidence") @DecimalMin("0.5") @DecimalMax("0.999") @Parameter(description = "Of the intervals; 0.95 if absent") @Nullable Double confidence,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "steps or backtests") @Nullable String table) {
        return Answers.composed(outlook.forecast(Reference.of("id", id), bucket, horizon, season, confidence, asOf));
    }
}
