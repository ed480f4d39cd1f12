package dev.milepost.roi.kpi;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.money.CalendarDate;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

@Path("/kpis")
@Tag(name = "kpis", description = "What is measured, where it should go, and whether it is on its way")
class KpiResource {
    /** What the parameter asOf means wherever something is told of a KPI. */
    static final String AS_OF = "What was known at this instant, before later measurements, corrections and deletions; what is known now if absent; the definition of the KPI is always that of now";
    private static final String ID = "The id, or key: and the KPI's own key";

    private final KpiService kpis;
    private final DueMeasurements due;

    KpiResource(KpiService kpis, DueMeasurements due) {
        this.kpis = kpis;
        this.due = due;
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createKpi", summary = "Make a KPI", description = "HIGHER_IS_BETTER and LOWER_IS_BETTER go from a baseline to dated targets; WITHIN_RANGE, AT_LEAST and AT_MOST keep a level.")
    public RestResponse<KpiView> create(@NotNull @Valid NewKpi wanted) {
        KpiView view = kpis.create(wanted);
        return Answers.created(URI.create("/kpis/" + view.id()), view, view.version());
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listKpis", summary = "List KPIs", description = "In the order they were made.")
    public Page<KpiView> list(@QueryParam("planId") @Nullable UUID planId, @QueryParam("key") @Nullable String key,
            @QueryParam("parentId") @Parameter(description = "Only the parts of this KPI") @Nullable UUID parentId,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("sort") @Parameter(description = "name or updatedAt, with a minus in front for descending") @Nullable String sort,
            @QueryParam("deleted") @DefaultValue("false") @Parameter(description = "The bin instead of what is in use") boolean deleted,
            @BeanParam PageRequest page) {
        return kpis.list(new KpiService.Filter(planId, key, parentId, owner, sort, deleted), page);
    }

    @GET
    @Path("status-summary")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "summarizeKpiStatus", summary = "Count KPIs by how they stand", description = "Of one plan, or of the whole organization.")
    public RestResponse<StatusSummary> summary(@QueryParam("planId") @Nullable UUID planId,
            @QueryParam("on") @CalendarDate @Parameter(description = "The day; today if absent") @Nullable LocalDate on) {
        return Answers.composed(kpis.summary(planId, on));
    }

    @GET
    @Path("standings")
    @Produces({ "application/json", "text/csv" })
    @AsTable("items")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listKpiStandings", summary = "Read how many KPIs stand", description = "The latest value and the status of up to 1,000 KPIs at once: of all, or of a plan, an owner or a parent. With parentId the list is a tree.")
    public Page<KpiStandingView> standings(@BeanParam StandingFilter filter,
            @QueryParam("on") @CalendarDate @Parameter(description = "The day; that of asOf, or today, where each is measured if absent") @Nullable LocalDate on,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf) {
        return kpis.standings(filter, on, asOf);
    }

    @GET
    @Path("due")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listKpisDue", summary = "List KPIs whose measurement is due", description = "Their interval is over since the last measurement, or since they were made; those that have waited longest first. The event kpi.measurement-due tells of each once.")
    public Page<KpiDueView> due(@BeanParam StandingFilter filter) {
        return due.list(filter);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpi", summary = "Read a KPI", description = "As it is defined.")
    public RestResponse<KpiView> get(@Parameter(description = ID) String id) {
        KpiView view = kpis.get(Reference.of("id", id));
        return Answers.ok(view, view.version());
    }

    @PATCH
    @Path("{id}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "changeKpi", summary = "Change a KPI", description = "Everything but its kind, which decides what its measurements mean. Targets are replaced whole.")
    public RestResponse<KpiView> change(@Parameter(description = ID) String id, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        KpiView view = kpis.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(view, view.version());
    }

    @DELETE
    @Path("{id}")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteKpi", summary = "Put a KPI into the bin", description = "It can be restored with all its measurements.")
    public RestResponse<Void> delete(@Parameter(description = ID) String id, @BeanParam Precondition precondition) {
        kpis.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "restoreKpi", summary = "Take a KPI out of the bin", description = "With all its measurements.")
    public RestResponse<KpiView> restore(UUID id) {
        KpiView view = kpis.restore(id);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listKpiHistory", summary = "Read who changed a KPI", description = "Who, when, and each field from what to what, the latest first. Measurements keep revisions of their own.")
    public Page<HistoryEntry> history(@Parameter(description = ID) String id, @BeanParam PageRequest page) {
        return kpis.history(Reference.of("id", id), page);
    }

    @GET
    @Path("{id}/status")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getKpiStatus", summary = "Ask how a KPI stands on a day", description = "Judged by the target then in force, with the rule that decided. Nothing measured is NO_DATA, nothing recent STALE, no target NO_TARGET: never a guess.")
    public RestResponse<KpiStatusView> status(@Parameter(description = ID) String id,
            @QueryParam("on") @CalendarDate @Parameter(description = "The day; that of asOf, or today, if absent") @Nullable LocalDate on,
            @QueryParam("asOf") @Parameter(description = KpiResource.AS_OF) @Nullable Instant asOf) {
        return Answers.composed(kpis.status(Reference.of("id", id), on, asOf));
    }
}
