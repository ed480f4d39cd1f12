package dev.milepost.roi.exchange;

import jakarta.ws.rs.DefaultValue;
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

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.projection.Scenario;
import io.quarkus.security.PermissionsAllowed;

@Path("/business-cases/{id}/cash-flow")
@Tag(name = "business-cases")
class CashFlowResource {
    private static final String FORMAT = "json or csv";

    private final ExportService exports;

    CashFlowResource(ExportService exports) {
        this.exports = exports;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @PermissionsAllowed("roi:read")
    @APIResponse(responseCode = "200", description = "The table", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = CashFlow.class)),
            @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)) })
    @Operation(operationId = "exportCashFlow", summary = "Take the cash flow of a business case out", description = "One row for each line and period in which something is paid or gained, with its discount factor.")
    public RestResponse<TableStream> cashFlow(
            @Parameter(description = "The id, or key: and the externalId") String id,
            @QueryParam("scenario") @DefaultValue(Scenario.EXPECTED) @Parameter(description = "The key of a scenario of the case; EXPECTED is the case itself") String scenario,
            @QueryParam("format") @Parameter(required = true, description = FORMAT) @Nullable String format) {
        ExportFormat form = ExportFormat.of(format);
        CashFlow flow = exports.cashFlow(Reference.of("id", id), scenario);
        return TableStream.file("cash-flow", form, out -> exports.write(flow, form, out));
    }
}
