package dev.milepost.plan.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/organization/profile")
@Tag(name = "organization", description = "What the organization is like, and how much change it takes")
class OrganizationProfileResource {

    private final OrganizationProfileService profiles;

    OrganizationProfileResource(OrganizationProfileService profiles) {
        this.profiles = profiles;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOrganizationProfile", summary = "Read the organization's profile", description = "Version 0 without fields as long as nobody has filled it in.")
    public RestResponse<OrganizationProfileView> get() {
        OrganizationProfileView profile = profiles.get();
        return Answers.ok(profile, profile.version());
    }

    @PUT
    @PermissionsAllowed("organization:admin")
    @Change(dryRun = true)
    @Operation(operationId = "putOrganizationProfile", summary = "Replace the organization's profile", description = "Fields that are left out are cleared. Whoever subscribes to the event organization.profile-changed learns of it; plans that exist keep the currency and the calendar they were made with.")
    public RestResponse<OrganizationProfileView> replace(@BeanParam Precondition precondition,
            @NotNull @Valid OrganizationProfileEdit profile) {
        OrganizationProfileView replaced = profiles.replace(precondition, profile);
        return Answers.ok(replaced, replaced.version());
    }

    @PATCH
    @PermissionsAllowed("organization:admin")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeOrganizationProfile", summary = "Change the organization's profile", description = "Only the fields sent are changed. Whoever subscribes to the event organization.profile-changed learns of it; plans that exist keep the currency and the calendar they were made with.")
    public RestResponse<OrganizationProfileView> change(@BeanParam Precondition precondition, @NotNull MergePatch patch) {
        OrganizationProfileView changed = profiles.change(precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @GET
    @Path("history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOrganizationProfileHistory", summary = "Read what changed on the organization's profile", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@BeanParam PageRequest page) {
        return Answers.composed(profiles.history(page));
    }
}
