package dev.milepost.roi.approval;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.businesscase.BudgetFetch;
import dev.milepost.roi.businesscase.WageRates;
import io.quarkus.security.PermissionsAllowed;

@Path("/business-cases/{id}/versions")
@Tag(name = "business-case-versions", description = "Versions of a business case: submitted by one person, approved by another, locked with a hash")
class VersionResource {
    private static final String ID = "The id, or key: and the externalId of the case";
    private static final String NUMBER = "Counted from 1";

    private final VersionService versions;
    private final WageRates wages;

    VersionResource(VersionService versions, WageRates wages) {
        this.versions = versions;
        this.wages = wages;
    }

    @POST
    @Change(first = BudgetFetch.class)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createBusinessCaseVersion", summary = "Submit a business case for approval", description = "As it is now, with its figures and all that was read for them. The case can be changed further; the version can't.")
    public RestResponse<VersionItem> submit(@Parameter(description = ID) String id, @NotNull @Valid NewVersion wanted) {
        VersionItem made = versions.submit(Reference.of("id", id), wanted);
        return Answers.created(URI.create("/business-cases/" + id + "/versions/" + made.number()), made);
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listBusinessCaseVersions", summary = "List the versions of a business case", description = "The latest first, each with whether its content still has its hash.")
    public Page<VersionItem> list(@Parameter(description = ID) String id, @BeanParam PageRequest page) {
        return versions.list(Reference.of("id", id), page);
    }

    @GET
    @Path("{number}")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getBusinessCaseVersion", summary = "Read a version of a business case", description = "With all of its content, exactly as it was submitted.")
    public RestResponse<VersionView> get(@Parameter(description = ID) String id, @Parameter(description = NUMBER) int number) {
        VersionView view = versions.get(Reference.of("id", id), number);
        wages.requireShown(view.businessCase());
        return Answers.composed(view);
    }

    @GET
    @Path("comparison")
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "compareBusinessCaseVersions", summary = "Tell what differs between versions of a business case", description = "Every field that differs, and the main figures of both.")
    public RestResponse<VersionComparison> compare(@Parameter(description = ID) String id,
            @QueryParam("from") @Parameter(description = "The number of the earlier one", required = true) @Nullable Integer from,
            @QueryParam("to") @Parameter(description = "The number of the later one; the case as it is now if absent") @Nullable Integer to) {
        if (from == null) {
            throw KitProblem.INVALID_PARAMETER.because("Say in from which version to compare").at("?from", "missing",
                    "must be given");
        }
        return Answers.composed(versions.compare(Reference.of("id", id), from, to));
    }

    @POST
    @Path("{number}/approval")
    @Change
    @PermissionsAllowed("roi:approve")
    @Operation(operationId = "approveBusinessCaseVersion", summary = "Approve a version of a business case", description = "By somebody who has neither submitted it nor changed the case since its last approval. The version is locked for good.")
    public RestResponse<VersionItem> approve(@Parameter(description = ID) String id,
            @Parameter(description = NUMBER) int number,
            @NotNull @Valid NewDecision decision) {
        return RestResponse.ok(versions.approve(Reference.of("id", id), number, decision));
    }

    @POST
    @Path("{number}/rejection")
    @Change
    @PermissionsAllowed("roi:approve")
    @Operation(operationId = "rejectBusinessCaseVersion", summary = "Reject a version of a business case", description = "With the reason. A new version can be submitted.")
    public RestResponse<VersionItem> reject(@Parameter(description = ID) String id, @Parameter(description = NUMBER) int number,
            @NotNull @Valid NewDecision decision) {
        return RestResponse.ok(versions.reject(Reference.of("id", id), number, decision));
    }

    @POST
    @Path("{number}/withdrawal")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "withdrawBusinessCaseVersion", summary = "Take back a version of a business case", description = "Before anybody has decided about it.")
    public RestResponse<VersionItem> withdraw(@Parameter(description = ID) String id,
            @Parameter(description = NUMBER) int number,
            @NotNull @Valid NewDecision decision) {
        return RestResponse.ok(versions.withdraw(Reference.of("id", id), number, decision));
    }
}
