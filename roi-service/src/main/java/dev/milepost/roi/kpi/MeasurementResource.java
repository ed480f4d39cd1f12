package dev.milepost.roi.kpi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.measurement.Ingestion;
import io.quarkus.security.PermissionsAllowed;

@Path("/kpis/{id}")
@Tag(name = "measurements", description = "What was measured, over time")
class MeasurementResource {
    private static final String ID = "The id of the KPI, or key: and its own key";

    private final KpiService kpis;
    private final SeriesService series;

    MeasurementResource(KpiService kpis, SeriesService series) {
        this.kpis = kpis;
        this.series = series;
    }

    @POST
    @Path("measurements")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "addMeasurements", summary = "Send measurements of a KPI", description = "Up to 5,000 at once. The same measurement with the same value changes nothing; with another value it is corrected and what it said before is kept. "
            + "One that can't be taken is told by its index and doesn't hinder the others, unless atomic is true.")
    public RestResponse<Ingestion> add(@Parameter(description = ID) String id,
            @QueryParam("atomic") @DefaultValue("false") @Parameter(description = "All or nothing: one that can't be taken refuses the batch") boolean atomic,
            @NotNull @Valid NewMeasurements batch) {
        return RestResponse.ok(kpis.measure(Reference.of("id", id), batch.measurements(), atomic));
    }

    @GET
    @Path("series")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiSeries", summary = "Read the values of a KPI over time", description = "From from up to but without to, each measurement by itself or gathered in buckets of a time zone's calendar. A bucket without measurement is null, never 0.")
    public RestResponse<SeriesView> series(@Parameter(description = ID) String id,
            @QueryParam("from") @NotNull @Parameter(description = "A day (its beginning in the zone) or an instant") String from,
            @QueryParam("to") @NotNull @Parameter(description = "A day (its beginning in the zone) or an instant; itself not included") String to,
            @QueryParam("bucket") @DefaultValue("RAW") SeriesBucket bucket,
            @QueryParam("zone") @TimeZoneName @Parameter(description = "Time zone of the IANA database; the KPI's own if absent") @Nullable String zone) {
        return Answers.composed(series.series(Reference.of("id", id),
                new SeriesService.Window(Moment.of("from", from), Moment.of("to", to), bucket, zone)));
    }

    @GET
    @Path("control-chart")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiControlChart", summary = "Tell real changes of a KPI from noise", description = "Individuals chart of up to the last 1,000 points: limits from 5 points on, signals by Western Electric and Nelson rules from 12 points on.")
    public RestResponse<ControlChartView> chart(@Parameter(description = ID) String id,
            @QueryParam("bucket") @Parameter(description = "Single readings of a gauge, and the interval of other kinds, if absent") @Nullable SeriesBucket bucket,
            @QueryParam("baseline") @Min(5) @Max(1000) @Parameter(description = "How many of the first points the limits come from") @Nullable Integer baseline) {
        return Answers.composed(series.chart(Reference.of("id", id), bucket, baseline));
    }
}
