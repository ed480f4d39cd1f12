package dev.milepost.roi.focus;

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

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/cost-rules")
@Tag(name = "ledger", description = "What was really spent, never overwritten")
class CostRuleResource {
    private final CostRuleService rules;

    CostRuleResource(CostRuleService rules) {
        this.rules = rules;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listCostRules", summary = "List the rules for charges", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<CostRuleView>> list(
            @QueryParam("externalId") @Parameter(description = "Your own id") @Nullable String externalId,
            @QueryParam("deleted") @Parameter(description = "true lists the bin instead") @Nullable Boolean deleted,
            @QueryParam("sort") @Parameter(description = "By position or name, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(rules.list(Boolean.TRUE.equals(deleted), externalId, sort, page));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createCostRule", summary = "Add a cost rule", description = "It says which charges of FOCUS files belong to which plan, case, line and cost centre. The first rule that fits decides; one without conditions takes the rest.")
    public RestResponse<CostRuleView> create(@NotNull @Valid CostRuleEdit wanted) {
        CostRuleView made = rules.create(wanted);
        return Answers.created(URI.create("/cost-rules/" + made.id()), made, made.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getCostRule", summary = "Read a cost rule", description = "By its id, or key: and its external id.")
    public RestResponse<CostRuleView> get(@Parameter(description = Reference.DESCRIPTION) String id) {
        CostRuleView found = rules.get(Reference.of("id", id));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{id}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "changeCostRule", summary = "Change a cost rule", description = "Only the fields sent are changed. What was entered already stays, until the same file is imported again.")
    public RestResponse<CostRuleView> change(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        CostRuleView changed = rules.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteCostRule", summary = "Put a cost rule into the bin", description = "It no longer decides, and can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition) {
        rules.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "restoreCostRule", summary = "Take a cost rule out of the bin", description = "As it was.")
    public RestResponse<CostRuleView> restore(@Parameter(description = Reference.DESCRIPTION) String id) {
        CostRuleView restored = rules.restore(Reference.of("id", id));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listCostRuleHistory", summary = "Read what changed on a cost rule", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam PageRequest page) {
        return Answers.composed(rules.history(Reference.of("id", id), page));
    }
}
