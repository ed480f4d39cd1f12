package dev.milepost.roi.kpi;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.roi.measurement.Ingestion;
import dev.milepost.roi.measurement.MeasurementFormat;
import dev.milepost.roi.measurement.MeasurementService;
import io.quarkus.security.PermissionsAllowed;

@Path("/measurements")
@Tag(name = "measurements", description = "What was measured, over time")
class MeasurementBatchResource {
    private final KpiMeasuring measuring;
    private final MeasurementService measurements;

    MeasurementBatchResource(KpiMeasuring measuring, MeasurementService measurements) {
        this.measuring = measuring;
        this.measurements = measurements;
    }

    @POST
    @Change(dryRun = true)
    @Consumes({ "application/json", "application/x-ndjson", "text/csv", "application/cloudevents-batch+json" })
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "addMeasurementsOfMany", summary = "Send measurements of many KPIs", description = "As for one KPI, and each measurement says in kpi (a CloudEvent in its subject) which one it is of: the id, or key: and its own key.")
    @RequestBody(required = true, content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = NewMeasurements.class)),
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "application/cloudevents-batch+json", schema = @Schema(type = SchemaType.ARRAY, implementation = NewMeasurementEvent.class)) })
    public RestResponse<Ingestion> add(
            @QueryParam("atomic") @DefaultValue("false") @Parameter(description = "All or nothing: one that can't be taken refuses the batch") boolean atomic,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType, @NotNull byte[] batch) {
        return RestResponse.ok(measuring.takeOfMany(measurements.read(MeasurementFormat.of(contentType), batch), atomic));
    }
}
