package dev.milepost.roi.exchange;

import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import jakarta.ws.rs.Path;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import dev.milepost.kit.reference.Reference;
import org.jboss.resteasy.reactive.RestResponse;
import dev.milepost.roi.projection.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "exchange", description = "Everything that is kept here as files")
class ExportResource {
    private static final String FORMAT = "json or csv";

    private final ExportService exports;

    ExportResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @Path("exports/{table}")
    @Produces({ "application/json", "text/csv" })
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = ExportedTable.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "exportTable", summary = "Take a whole table out", description = "Row by row while it is read, however long it is; what is in the bin stays there. CSV is UTF-8, its first line names the columns; a text that a spreadsheet would take for a formula has an apostrophe before it.")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "business-cases, business-case-lines, business-case-versions, ledger-entries, kpis, measurements, currency-rates or roi-reviews") String table,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format) {
        ExportTable wanted = ExportTable.of(table);
        ExportFormat form = ExportFormat.of(format);
        return file(wanted.path(), form, out -> exports.write(wanted, form, out));
    }

    @GET
    @Path("business-cases/{id}/cash-flow")
    @Produces({ "application/json", "text/csv" })
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = CashFlow.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "exportCashFlow", summary = "Take the cash flow of a business case out", description = "One row for each line and period in which something is paid or gained, with its discount factor.")
    public RestResponse<StreamingOutput> cashFlow(
            @Parameter(description = "The id, or key: and the externalId") String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = "The key of a scenario of the case; EXPECTED is the case itself") String scenario,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format) {
        ExportFormat form = ExportFormat.of(format);
        CashFlow flow = exports.cashFlow(Reference.of("id", id), scenario);
        return file("cash-flow", form, out -> exports.write(flow, form, out));
    }

    private static RestResponse<StreamingOutput> file(String name, ExportFormat format, StreamingOutput content) {
        return RestResponse.ResponseBuilder.ok(content).header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"").build();
    }
}
