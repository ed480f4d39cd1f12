package dev.milepost.plan.timeline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import io.quarkus.security.PermissionsAllowed;

@Path("/plans/{planId}/schedule")
@Tag(name = "schedule", description = "Dates, floats and the critical path, each date with its reason")
class ScheduleResource {

    private final ScheduleService schedules;

    ScheduleResource(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "getSchedule", summary = "Read the schedule of a plan", description = "By the critical path method on the precedence diagram of its tasks and dependencies. Every task says why its dates are what they are.")
    public RestResponse<ScheduleView> get(@Parameter(description = Reference.DESCRIPTION) String planId) {
        return Answers.composed(schedules.view(Reference.of("planId", planId)));
    }
}
