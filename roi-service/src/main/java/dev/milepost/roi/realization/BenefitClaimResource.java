package dev.milepost.roi.realization;

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

@Path("/benefit-claims")
@Tag(name = "benefits", description = "What benefits have really come, and whose doing they are")
class BenefitClaimResource {
    private final BenefitClaimService claims;

    BenefitClaimResource(BenefitClaimService claims) {
        this.claims = claims;
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listBenefitClaims", summary = "List claims of benefits", description = "In the order they were made, or as sorted.")
    public RestResponse<Page<BenefitClaimView>> list(@BeanParam BenefitClaimFilter filter,
            @QueryParam("sort") @Parameter(description = "By firstMonth, with a minus in front for descending") @Nullable String sort,
            @BeanParam PageRequest page) {
        return Answers.composed(claims.list(filter, sort, page));
    }

    @POST
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createBenefitClaim", summary = "Add a claim of a benefit", description = "Somebody says that a benefit of a case, or a share of what its KPI changed, is that case's doing. All shares of a change in a month together are at most 100 %, and a plan claims a change once only; of KPIs that go into each other, or share a part, one is claimed in a month. The answer 409 names who has what.")
    public RestResponse<BenefitClaimView> create(@NotNull @Valid BenefitClaimEdit wanted) {
        BenefitClaimView made = claims.create(wanted);
        return Answers.created(URI.create("/benefit-claims/" + made.id()), made, made.version());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getBenefitClaim", summary = "Read a claim of a benefit", description = "By its id, or key: and its external id.")
    public RestResponse<BenefitClaimView> get(@Parameter(description = Reference.DESCRIPTION) String id) {
        BenefitClaimView found = claims.get(Reference.of("id", id));
        return Answers.ok(found, found.version());
    }

    @PATCH
    @Path("{id}")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "changeBenefitClaim", summary = "Change a claim of a benefit", description = "Only the fields sent are changed. A confirmation lapses where months, share or amount change.")
    public RestResponse<BenefitClaimView> change(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition, @NotNull MergePatch patch) {
        BenefitClaimView changed = claims.change(Reference.of("id", id), precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @DELETE
    @Path("{id}")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "deleteBenefitClaim", summary = "Put a claim of a benefit into the bin", description = "Its share is free for others. It can be restored as long as it fits in.")
    public RestResponse<Void> delete(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam Precondition precondition) {
        claims.delete(Reference.of("id", id), precondition);
        return Answers.done();
    }

    @POST
    @Path("{id}/restore")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "restoreBenefitClaim", summary = "Take a claim of a benefit out of the bin", description = "As it was.")
    public RestResponse<BenefitClaimView> restore(@Parameter(description = Reference.DESCRIPTION) String id) {
        BenefitClaimView restored = claims.restore(Reference.of("id", id));
        return Answers.ok(restored, restored.version());
    }

    @POST
    @Path("{id}/confirmation")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:approve")
    @Operation(operationId = "confirmBenefitClaim", summary = "Confirm a benefit", description = "By somebody who has neither made nor changed the claim, with the reason. Months that are over then count even where the control chart doesn't tell the change from chance, or where no KPI measures it.")
    public RestResponse<BenefitClaimView> confirm(@Parameter(description = Reference.DESCRIPTION) String id,
            @NotNull @Valid NewConfirmation wanted) {
        BenefitClaimView confirmed = claims.confirm(Reference.of("id", id), wanted);
        return Answers.ok(confirmed, confirmed.version());
    }

    @DELETE
    @Path("{id}/confirmation")
    @Change(dryRun = true)
    @PermissionsAllowed("roi:approve")
    @Operation(operationId = "withdrawBenefitConfirmation", summary = "Take the confirmation of a benefit back", description = "The history keeps who had confirmed it and why.")
    public RestResponse<BenefitClaimView> withdraw(@Parameter(description = Reference.DESCRIPTION) String id) {
        BenefitClaimView withdrawn = claims.withdrawConfirmation(Reference.of("id", id));
        return Answers.ok(withdrawn, withdrawn.version());
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listBenefitClaimHistory", summary = "Read what changed on a claim of a benefit", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam PageRequest page) {
        return Answers.composed(claims.history(Reference.of("id", id), page));
    }
}
