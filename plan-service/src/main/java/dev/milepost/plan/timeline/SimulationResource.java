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

@Path("/plans/{planId}/simulations")
@Tag(name = "schedule")
class SimulationResource {

    private final SimulationService simulations;

    SimulationResource(SimulationService simulations) {
        this.simulations = simulations;
    }

    @POST
    @Calculation
    @PermissionsAllowed("plan:read")
    @Operation(operationId = "simulatePlan", summary = "Simulate the finish of a plan", description = "Draws the durations of tasks that are estimated by three points, and the open risks with days, many times. Tells by when the plan finishes how likely, and how often each task was critical. Equal seeds give equal figures. Nothing is saved.")
    public RestResponse<SimulationView> simulate(@Parameter(description = Reference.DESCRIPTION) String planId,
            @NotNull @Valid SimulationRequest request) {
        return RestResponse.ok(simulations.simulate(Reference.of("planId", planId), request));
    }
}
