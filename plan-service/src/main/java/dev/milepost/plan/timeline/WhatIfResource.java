package dev.milepost.plan.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Calculation;
import dev.milepost.kit.reference.Reference;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/what-if")
@Tag(name = "schedule")
class WhatIfResource {

    private final WhatIfService whatIfs;

    WhatIfResource(WhatIfService whatIfs) {
        this.whatIfs = whatIfs;
    }

    @POST
    @Calculation
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "askWhatIf", summary = "See what would move if something were different", description = "The schedule with other durations, dates, dependencies, tasks or calendars, beside the one that is. Nothing is saved.")
    public RestResponse<WhatIfView> ask(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid WhatIfRequest request) {
        return RestResponse.ok(whatIfs.view(Reference.of("planId", planId), request));
    }
}
