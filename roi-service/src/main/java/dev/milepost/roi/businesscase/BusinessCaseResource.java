package dev.milepost.roi.businesscase;

import java.net.URI;
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

@Path("/business-cases")
@Tag(name = "business-cases", description = "What a plan costs and brings, and what that is worth")
class BusinessCaseResource {
    private static final String ID = "The id, or key: and the externalId";

    private final BusinessCaseService cases;
    private final WageRates wages;

    BusinessCaseResource(BusinessCaseService cases, WageRates wages) {
        this.cases = cases;
        this.wages = wages;
    }

    @POST
    @Change(dryRun = true, first = BudgetFetch.class)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createBusinessCase", summary = "Make a business case", description = "With all its lines. The first case of a plan becomes its primary one.")
    public RestResponse<BusinessCaseView> create(@NotNull @Valid NewBusinessCase wanted) {
        BusinessCaseView view = cases.create(wanted);
        return Answers.created(URI.create("/business-cases/" + view.id()), view, view.version());
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listBusinessCases", summary = "List business cases", description = "With their headline figures, in the order they were made.")
    public Page<BusinessCaseItem> list(@QueryParam("planId") @Nullable UUID planId,
            @QueryParam("primary") @Nullable Boolean primary,
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("sort") @Parameter(description = "name or updatedAt, with a minus in front for descending") @Nullable String sort,
            @QueryParam("deleted") @DefaultValue("false") @Parameter(description = "The bin instead of what is in use") boolean deleted,
            @BeanParam PageRequest page) {
        return cases.list(new BusinessCaseService.Filter(planId, primary, externalId, sort, deleted), page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getBusinessCase", summary = "Read a business case", description = "With its lines and headline figures. Those who may not write see that there are wage rates, and not how high they are.")
    public RestResponse<BusinessCaseView> get(@Parameter(description = ID) String id) {
        BusinessCaseView view = wages.shown(cases.get(Reference.of("id", id)));
        return Answers.ok(view, view.version());
    }

    @PATCH
    @Path("{id}")
    @Change(dryRun = true, first = BudgetFetch.class)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "changeBusinessCase", summary = "Change a business case", description = "Lines are replaced whole; one that keeps its id keeps its identity. "
            + "With primary true it takes that rank from the plan's other case.")
    public RestResponse<BusinessCaseView> change(@Parameter(description = ID) String id, @BeanParam Precondition precondition,
            @NotNull MergePatch patch) {
        BusinessCaseView view = cases.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(view, view.version());
    }

    @DELETE
    @Path("{id}")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteBusinessCase", summary = "Put a business case into the bin", description = "It can be restored. Of the plan's other cases the oldest becomes the primary one; what it claimed of benefits is free for others.")
    public RestResponse<Void> delete(@Parameter(description = ID) String id, @BeanParam Precondition precondition) {
        cases.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "restoreBusinessCase", summary = "Take a business case out of the bin", description = "It becomes primary again only if its plan has no other case. Its claims of benefits must still fit in: 409 names the one that doesn't.")
    public RestResponse<BusinessCaseView> restore(UUID id) {
        BusinessCaseView view = cases.restore(id);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listBusinessCaseHistory", summary = "Read who changed a business case", description = "Who, when, and each field from what to what, the latest first.")
    public Page<HistoryEntry> history(@Parameter(description = ID) String id, @BeanParam PageRequest page) {
        return wages.shown(cases.history(Reference.of("id", id), page));
    }

    @POST
    @Path("{id}/refresh")
    @Change(first = BudgetFetch.class)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "refreshBusinessCase", summary = "Read again what a business case takes from elsewhere", description = "KPIs that its drivers follow and budget lines that its costs point at. Metrics always read them; this keeps the headline figures of lists and of the plan in step.")
    public RestResponse<BusinessCaseView> refresh(@Parameter(description = ID) String id) {
        BusinessCaseView view = cases.refresh(Reference.of("id", id));
        return Answers.ok(view, view.version());
    }
}
