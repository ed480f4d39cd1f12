package dev.milepost.roi.kpi;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.measurement.Ingestion;
import dev.milepost.roi.measurement.MeasurementFormat;
import dev.milepost.roi.measurement.MeasurementRevisionView;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.TimeZoneName;
import io.quarkus.security.PermissionsAllowed;

@Path("/kpis/{id}")
@Tag(name = "measurements", description = "What was measured, over time")
class MeasurementResource {
    private static final String ID = "The id of the KPI, or key: and its own key";

    private final KpiMeasuring measuring;
    private final MeasurementService measurements;
    private final SeriesService series;

    MeasurementResource(KpiMeasuring measuring, MeasurementService measurements, SeriesService series) {
        this.measuring = measuring;
        this.measurements = measurements;
        this.series = series;
    }

    @POST
    @Path("measurements")
    @Change(dryRun = true)
    @Consumes({ "application/json", "application/x-ndjson", "text/csv", "application/cloudevents-batch+json" })
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "addMeasurements", summary = "Send measurements of a KPI", description = "Up to 5,000 at once. The same measurement with the same value changes nothing; with another value it is corrected and what it said before is kept. "
            + "One that can't be taken is told by its index and doesn't hinder the others, unless atomic is true. "
            + "Of CloudEvents the data is the measurement; time and source of the event count where the data has none.")
    @RequestBody(required = true, content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = NewMeasurements.class)),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/cloudevents-batch+json", schema = @Schema(type = SchemaType.ARRAY, implementation = NewMeasurementEvent.class)) })
    public RestResponse<Ingestion> add(@Parameter(description = ID) String id,
            @QueryParam("atomic") @DefaultValue("false") @Parameter(description = "All or nothing: one that can't be taken refuses the batch") boolean atomic,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType, @NotNull byte[] batch) {
        return RestResponse.ok(measuring.take(Reference.of("id", id),
                measurements.read(MeasurementFormat.of(contentType), batch), atomic));
    }

    @DELETE
    @Path("measurements")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteMeasurements", summary = "Delete measurements of a KPI", description = "From from up to but without to, up to 50,000 at once. What was deleted is still known asOf an earlier instant.")
    public RestResponse<Deletion> delete(@Parameter(description = ID) String id,
            @QueryParam("from") @NotNull @Parameter(description = "A day (its beginning in the zone of the KPI) or an instant") String from,
            @QueryParam("to") @NotNull @Parameter(description = "A day (its beginning in the zone of the KPI) or an instant; itself not included") String to,
            @QueryParam("source") @Parameter(description = "Only what this source reported") @Nullable String source) {
        return RestResponse.ok(new Deletion(
                measuring.delete(Reference.of("id", id), Moment.of("from", from), Moment.of("to", to), source)));
    }

    @GET
    @Path("measurements/revisions")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listMeasurementRevisions", summary = "List what measurements said before", description = "Each time a measurement was corrected or deleted: what it said, from when to when. In order of the measurements' instants.")
    public Page<MeasurementRevisionView> revisions(@Parameter(description = ID) String id,
            @QueryParam("from") @Parameter(description = "A day (its beginning in the zone of the KPI) or an instant; from the first one on if absent") @Nullable String from,
            @QueryParam("to") @Parameter(description = "A day (its beginning in the zone of the KPI) or an instant; itself not included") @Nullable String to,
            @QueryParam("source") @Parameter(description = "Only what this source reported") @Nullable String source,
            @BeanParam PageRequest page) {
        return series.revisions(Reference.of("id", id), from == null ? null : Moment.of("from", from),
                to == null ? null : Moment.of("to", to), source, page);
    }

    @GET
    @Path("series")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiSeries", summary = "Read the values of a KPI over time", description = "From from up to but without to, each measurement by itself or gathered in buckets of a time zone's calendar. A bucket without measurement is null, never 0.")
    public RestResponse<SeriesView> series(@Parameter(description = ID) String id,
            @QueryParam("from") @NotNull @Parameter(description = "A day (its beginning in the zone) or an instant") String from,
            @QueryParam("to") @NotNull @Parameter(description = "A day (its beginning in the zone) or an instant; itself not included") String to,
            @QueryParam("bucket") @DefaultValue("RAW") SeriesBucket bucket,
            @QueryParam("zone") @TimeZoneName @Parameter(description = "Time zone of the IANA database; the KPI's own if absent") @Nullable String zone,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf) {
        return Answers.composed(series.series(Reference.of("id", id),
                new SeriesService.Window(Moment.of("from", from), Moment.of("to", to), bucket, zone, asOf)));
    }

    @GET
    @Path("series.csv")
    @Produces("text/csv")
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The series", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportKpiSeries", summary = "Take the values of a KPI over time out", description = "As the series, as CSV in UTF-8 with the columns at, value, reason, count, minimum, maximum and conflicts; where there is nothing the cell is empty.")
    public RestResponse<String> file(@Parameter(description = ID) String id,
            @QueryParam("from") @NotNull @Parameter(description = "A day (its beginning in the zone) or an instant") String from,
            @QueryParam("to") @NotNull @Parameter(description = "A day (its beginning in the zone) or an instant; itself not included") String to,
            @QueryParam("bucket") @DefaultValue("RAW") SeriesBucket bucket,
            @QueryParam("zone") @TimeZoneName @Parameter(description = "Time zone of the IANA database; the KPI's own if absent") @Nullable String zone,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf) {
        return Answers.file(SeriesFile.of(series.series(Reference.of("id", id),
                new SeriesService.Window(Moment.of("from", from), Moment.of("to", to), bucket, zone, asOf))),
                "text/csv;charset=UTF-8", "series.csv");
    }
}
