package dev.milepost.plan.capacity;

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

@Path("/organization/change-limits")
@Tag(name = "organization")
class ChangeLimitsResource {

    private final ChangeLimitsService limits;

    ChangeLimitsResource(ChangeLimitsService limits) {
        this.limits = limits;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getChangeLimits", summary = "Read how much change teams take", description = "Version 0 with what holds usually as long as nobody has set anything.")
    public RestResponse<ChangeLimitsView> get() {
        ChangeLimitsView found = limits.get();
        return Answers.ok(found, found.version());
    }

    @PUT
    @PermissionsAllowed("organization:admin")
    @Change(dryRun = true)
    @Operation(operationId = "putChangeLimits", summary = "Set how much change teams take", description = "Replaces all limits and all working hours of people.")
    public RestResponse<ChangeLimitsView> replace(@BeanParam Precondition precondition,
            @NotNull @Valid ChangeLimitsEdit wanted) {
        ChangeLimitsView replaced = limits.replace(precondition, wanted);
        return Answers.ok(replaced, replaced.version());
    }

    @PATCH
    @PermissionsAllowed("organization:admin")
    @Change(dryRun = true)
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "changeChangeLimits", summary = "Change how much change teams take", description = "Only the fields sent are changed; lists are replaced whole.")
    public RestResponse<ChangeLimitsView> change(@BeanParam Precondition precondition, @NotNull MergePatch patch) {
        ChangeLimitsView changed = limits.change(precondition, patch);
        return Answers.ok(changed, changed.version());
    }

    @GET
    @Path("history")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getChangeLimitsHistory", summary = "Read what changed on how much change teams take", description = "Who changed which fields from what to what, the latest first.")
    public RestResponse<Page<HistoryEntry>> history(@BeanParam PageRequest page) {
        return Answers.composed(limits.history(page));
    }
}
