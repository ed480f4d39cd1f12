package dev.milepost.roi.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;

@Path("/exports")
@Tag(name = "exchange", description = "Everything that is kept here as files")
class ExportResource {
    private static final String FORMAT = "json or csv";

    private final ExportService exports;

    ExportResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @Path("{table}")
    @Produces({ "application/json", "text/csv" })
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = ExportedTable.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "exportTable", summary = "Take a whole table out", description = "Row by row while it is read, however long it is; what is in the bin stays there. CSV is UTF-8, its first line names the columns; a text that a spreadsheet would take for a formula has an apostrophe before it. Measurements have the names that they are sent with: without kpiId, revision and recordedAt they can be sent again. The drivers and scenarios of business cases, among them wage rates, are for those who may write.")
    public RestResponse<TableStream> export(
            @Parameter(description = "One of the tables") String table,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format) {
        ExportTable wanted = ExportTable.of(table);
        ExportFormat form = ExportFormat.of(format);
        return TableStream.file(wanted.path(), form, out -> exports.write(wanted, form, out));
    }
}
