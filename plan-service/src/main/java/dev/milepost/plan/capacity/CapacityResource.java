package dev.milepost.plan.capacity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}")
@Tag(name = "capacity", description = "Where a plan asks too much of teams and people")
class CapacityResource {

    private final CapacityService capacity;

    CapacityResource(CapacityService capacity) {
        this.capacity = capacity;
    }

    @GET
    @Path("change-capacity")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getChangeCapacity", summary = "Read where teams are asked for too much change", description = "From the teams of open tasks and their dates: the days on which more of them touch a team than its limit, those of other active plans counted.")
    public RestResponse<ChangeCapacityView> changeCapacity(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(capacity.changeCapacity(Reference.of("planId", planId)));
    }

    @GET
    @Path("overload")
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getOverload", summary = "Read who has too much to do", description = "From assignees and effort of open tasks and their dates: the weeks in which somebody has more to do than hours to do it.")
    public RestResponse<OverloadView> overload(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(capacity.overload(Reference.of("planId", planId)));
    }
}
