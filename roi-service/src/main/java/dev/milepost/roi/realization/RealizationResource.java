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

@Path("/business-cases/{id}/realization")
@Tag(name = "benefits", description = "What benefits have really come, and whose doing they are")
class RealizationResource {
    private static final String FROM = "The first month, such as 2026-01; a year before the last one, or the first claim, if absent";
    private static final String TO = "The last month; the last one that is over if absent";

    private final RealizationService realization;

    RealizationResource(RealizationService realization) {
        this.realization = realization;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @AsTable(value = { "lines.months", "lines" }, with = "currency")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getRealization", summary = "Read what the benefits of a case have really brought", description = "For each benefit and calendar month: the change of its KPI from the baseline × value per unit × the share that the case claims. "
            + "It counts where the month is over and the control chart says by a Western Electric rule that the change is real, or where somebody who doesn't claim it has confirmed it. A change for the worse counts too.")
    public RestResponse<RealizationView> realization(@Parameter(description = Reference.DESCRIPTION) String id,
            @QueryParam("from") @MonthName @Parameter(description = FROM) @Nullable String from,
            @QueryParam("to") @MonthName @Parameter(description = TO) @Nullable String to,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "months or lines") @Nullable String table) {
        return Answers.composed(realization.of(Reference.of("id", id), MonthSpan.of(from, to)));
    }
}
