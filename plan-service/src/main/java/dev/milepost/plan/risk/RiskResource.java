package dev.milepost.plan.risk;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/risks")
@Tag(name = "risks", description = "What may get in the way of a plan")
class RiskResource {

    private final RiskService risks;

    RiskResource(RiskService risks) {
        this.risks = risks;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listRisks", summary = "List the risks of a plan", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<RiskView>> list(@Parameter(description = Reference.DESCRIPTION) String planId,
            @BeanParam RiskFilter filter,
            @QueryParam("sort") @Parameter(description = "By title, likelihood, impact, reviewDate, createdAt or updatedAt, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(risks.list(Reference.of("planId", planId), filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createRisk", summary = "Add a risk", description = "Rated by likelihood and impact, 1 to 5 each.")
    public RestResponse<RiskView> create(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid NewRisk risk) {
        RiskView made = risks.create(Reference.of("planId", planId), risk);
        return Answers.created(URI.create("/plans/" + planId + "/risks/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchRisks", summary = "Add, change and put away many risks at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<RiskView>> batch(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid Batch<NewRisk> batch) {
        return RestResponse.ok(risks.batch(Reference.of("planId", planId), batch));
    }

    @GET
    @Path("heat-map")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getHeatMap", summary = "Read the heat map of the open risks", description = "Five by five fields by likelihood and impact, each with its risks, and what they may cost in money and days.")
    public RestResponse<HeatMapView> heatMap(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(risks.heatMap(Reference.of("planId", planId)));
    }

    @GET
    @Path("{riskId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getRisk", summary = "Read a risk", description = "One risk of the plan.")
    public RestResponse<RiskView> get(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId) {
        RiskView found = risks.get(Reference.of("planId", planId), Reference.of("riskId", riskId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{riskId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeRisk", summary = "Change a risk", description = "Only the fields sent are changed.")
    public RestResponse<RiskView> change(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        RiskView changed = risks.change(Reference.of("planId", planId), Reference.of("riskId", riskId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{riskId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteRisk", summary = "Put a risk into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @BeanParam Precondition precondition) {
        risks.delete(Reference.of("planId", planId), Reference.of("riskId", riskId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{riskId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreRisk", summary = "Take a risk out of the bin", description = "As it was.")
    public RestResponse<RiskView> restore(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId) {
        RiskView restored = risks.restore(Reference.of("planId", planId), Reference.of("riskId", riskId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{riskId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getRiskHistory", summary = "Read what changed on a risk", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @BeanParam PageRequest page) {
        return Answers.composed(risks.history(Reference.of("planId", planId), Reference.of("riskId", riskId), page));
    }

    @GET
    @Path("{riskId}/statuses")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listRiskStatuses", summary = "Read how the status of a risk went", description = "When, by whom, from what to what, the latest first.")
    public RestResponse<Page<RiskStatusView>> statuses(@Parameter(description = Reference.DESCRIPTION) String planId,
            @Parameter(description = Reference.DESCRIPTION) String riskId,
            @BeanParam PageRequest page) {
        return Answers.composed(risks.statuses(Reference.of("planId", planId), Reference.of("riskId", riskId), page));
    }
}
