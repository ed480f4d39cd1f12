package dev.milepost.plan.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Calculation;
import io.quarkus.security.PermissionsAllowed;

@Path("/schedule-calculations")
@Tag(name = "schedule")
class CalculationResource {

    private final ScheduleCalculator calculator;

    CalculationResource(ScheduleCalculator calculator) {
        this.calculator = calculator;
    }

    @POST
    @Calculation
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "calculateSchedule", summary = "Schedule a network without saving it", description = "The same mathematics and the same answer as for a plan, for up to 10,000 tasks.")
    public RestResponse<ScheduleView> calculate(@NotNull @Valid ScheduleRequest request) {
        return RestResponse.ok(calculator.calculate(request));
    }
}
