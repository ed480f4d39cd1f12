package dev.milepost.roi.kpi;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/kpis/{id}/control-chart")
@Tag(name = "measurements", description = "What was measured, over time")
class ControlChartResource {
    private static final String ID = "The id of the KPI, or key: and its own key";

    private final ControlChartService charts;

    ControlChartResource(ControlChartService charts) {
        this.charts = charts;
    }

    @GET
    @Produces({ "application/json", "text/csv" })
    @AsTable({ "points", "signals", "segments" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiControlChart", summary = "Tell real changes of a KPI from noise", description = "Individuals chart of up to the last 1,000 points: limits from 5 points on, signals by Western Electric and Nelson rules from 12 points on. "
            + "The limits come from the first points and stay once there are enough of them (20, unless one from the twelfth on is odd by those before it), whatever comes later, or late of before. What is corrected, added or deleted within their time counts. "
            + "Where somebody has set another baseline, a segment with limits of its own begins.")
    public RestResponse<ControlChartView> chart(@Parameter(description = ID) String id,
            @QueryParam("bucket") @Parameter(description = "Single readings of a gauge, and the interval of other kinds, if absent; in others nothing is fixed, and the limits come from the first of them") @Nullable SeriesBucket bucket,
            @QueryParam("baseline") @Min(5) @Max(1000) @Parameter(description = "As a trial: how many of the first points the limits come from, instead of the baselines that are kept") @Nullable Integer baseline,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "points, signals or segments") @Nullable String table) {
        return Answers.composed(charts.chart(Reference.of("id", id), bucket, baseline, asOf));
    }

    @POST
    @Path("baselines")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createKpiControlChartBaseline", summary = "Let the limits of a control chart come from other points", description = "From an instant behind the first baseline on, with a reason: a new segment begins there, whose limits come from its own first points. Those from the same instant or a later one are superseded. What was told of earlier points stays, and realized benefits still count from the first baseline.")
    public RestResponse<ChartBaselineView> rebaseline(@Parameter(description = ID) String id,
            @NotNull @Valid NewChartBaseline wanted) {
        ChartBaselineView made = charts.rebaseline(Reference.of("id", id), wanted);
        return Answers.created(URI.create("/kpis/" + made.kpiId() + "/control-chart/baselines/" + made.id()), made,
                made.version());
    }

    @GET
    @Path("baselines")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listKpiControlChartBaselines", summary = "List what the limits of a control chart have come from", description = "The newest first, also those that others have superseded: who set them, when and why.")
    public Page<ChartBaselineView> baselines(@Parameter(description = ID) String id, @BeanParam PageRequest page) {
        return charts.baselines(Reference.of("id", id), page);
    }

    @GET
    @Path("baselines/{baselineId}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiControlChartBaseline", summary = "Read what the limits of a control chart come from", description = "With its limits, and why somebody set it.")
    public RestResponse<ChartBaselineView> baseline(@Parameter(description = ID) String id, UUID baselineId) {
        ChartBaselineView found = charts.baseline(Reference.of("id", id), baselineId);
        return Answers.ok(found, found.version());
    }
}
