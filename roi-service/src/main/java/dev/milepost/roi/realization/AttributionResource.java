package dev.milepost.roi.realization;

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
import dev.milepost.roi.money.MonthName;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/kpis/{id}/attribution")
@Tag(name = "benefits", description = "What benefits have really come, and whose doing they are")
class AttributionResource {
    private static final String FROM = "The first month, such as 2026-01; a year before the last one if absent";
    private static final String TO = "The last month; the last one that is over if absent";

    private final RealizationService realization;

    AttributionResource(RealizationService realization) {
        this.realization = realization;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = "months", with = "kpiId")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiAttribution", summary = "Read whose doing the change of a KPI is", description = "Month by month the shares that business cases claim, and what nobody has claimed.")
    public RestResponse<AttributionView> attribution(
            @Parameter(description = "The id of the KPI, or key: and its own key") String id,
            @QueryParam("from") @MonthName @Parameter(description = FROM) @Nullable String from,
            @QueryParam("to") @MonthName @Parameter(description = TO) @Nullable String to) {
        return Answers.composed(realization.attribution(Reference.of("id", id), MonthSpan.of(from, to)));
    }
}
