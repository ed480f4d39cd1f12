package dev.milepost.plan.opportunity;

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

@Path("/opportunities")
@Tag(name = "opportunities", description = "Where AI could help, and which of it first")
class OpportunityResource {

    private final OpportunityService opportunities;

    OpportunityResource(OpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "listOpportunities", summary = "List the opportunities", description = "In the order they were made, or as sort says.")
    public RestResponse<Page<OpportunityView>> list(@BeanParam OpportunityFilter filter,
            @QueryParam("sort") @Parameter(description = "name, updatedAt; a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(opportunities.list(filter, sort, page));
    }

    @POST
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "createOpportunity", summary = "Add an opportunity", description = "A place where AI could help, with what is known of it.")
    public RestResponse<OpportunityView> create(@NotNull @Valid NewOpportunity wanted) {
        OpportunityView made = opportunities.create(wanted);
        return Answers.created(URI.create("/opportunities/" + made.id()), made, made.version());
    }

    @POST
    @Path("batch")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "batchOpportunities", summary = "Add, change and put away many opportunities at once", description = Batch.DESCRIPTION)
    public RestResponse<BatchResult<OpportunityView>> batch(@NotNull @Valid Batch<NewOpportunity> batch) {
        return RestResponse.ok(opportunities.batch(batch));
    }

    @GET
    @Path("{opportunityId}")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOpportunity", summary = "Read an opportunity", description = "Opportunity as it stands.")
    public RestResponse<OpportunityView> get(@Parameter(description = Reference.DESCRIPTION) String opportunityId) {
        OpportunityView found = opportunities.get(Reference.of("opportunityId", opportunityId));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{opportunityId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeOpportunity", summary = "Change an opportunity", description = "Only the fields sent are changed.")
    public RestResponse<OpportunityView> change(@Parameter(description = Reference.DESCRIPTION) String opportunityId,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        OpportunityView changed = opportunities.change(Reference.of("opportunityId", opportunityId), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{opportunityId}")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "deleteOpportunity", summary = "Put an opportunity into the bin", description = "It can be restored.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String opportunityId,
            @BeanParam Precondition precondition) {
        opportunities.delete(Reference.of("opportunityId", opportunityId), precondition);
        return Answers.done();
    }

    @POST
    @Path("{opportunityId}/restore")
    @PermissionsAllowed("plan:write")
    @Change
    @Operation(operationId = "restoreOpportunity", summary = "Take an opportunity out of the bin", description = "As it was.")
    public RestResponse<OpportunityView> restore(@Parameter(description = Reference.DESCRIPTION) String opportunityId) {
        OpportunityView restored = opportunities.restore(Reference.of("opportunityId", opportunityId));
        return Answers.ok(restored, restored.version());
    }

    @GET
    @Path("{opportunityId}/history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOpportunityHistory", summary = "Read what changed on an opportunity", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String opportunityId,
            @BeanParam PageRequest page) {
        return Answers.composed(opportunities.history(Reference.of("opportunityId", opportunityId), page));
    }

    @GET
    @Path("{opportunityId}/score")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOpportunityScore", summary = "Read the score of an opportunity", description = "With its inputs, what each contributes and what is missing; for a chosen one also how far it has drifted since, and its score with the benefit that has really come: impact (value for WSJF) × realized ÷ planned, all else as it was then.")
    public RestResponse<CurrentScoreView> score(@Parameter(description = Reference.DESCRIPTION) String opportunityId,
            @BeanParam RankingFilter filter) {
        return Answers.composed(opportunities.score(Reference.of("opportunityId", opportunityId), filter));
    }

    @POST
    @Path("{opportunityId}/choice")
    @PermissionsAllowed("plan:write")
    @Change(dryRun = true)
    @Operation(operationId = "chooseOpportunity", summary = "Make an opportunity part of a plan", description = "It becomes a goal of the plan, linked both ways, and its score is kept as it is now. Asked again for the same plan, nothing more happens.")
    public RestResponse<OpportunityView> choose(@Parameter(description = Reference.DESCRIPTION) String opportunityId,
            @NotNull @Valid NewChoice choice) {
        OpportunityView chosen = opportunities.choose(Reference.of("opportunityId", opportunityId), choice);
        return Answers.ok(chosen, chosen.version());
    }
}
