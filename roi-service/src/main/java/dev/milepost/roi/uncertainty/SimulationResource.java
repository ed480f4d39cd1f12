package dev.milepost.roi.uncertainty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Calculation;
import dev.milepost.roi.simulation.Simulation;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

/** How figures spread, without saving anything. */
@Path("/simulations")
@Tag(name = "calculations", description = "Figures of flows without saving anything")
class SimulationResource {

    @POST
    @Calculation
    @Produces({ "application/json", "text/csv" })
    @AsTable({ "quantiles", "histogram", "drivers" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "simulate", summary = "Tell how a net present value spreads", description = "Draws uncertain drivers up to 100,000 times: quantiles, the chance of a loss, and which driver decides most. Drivers may go together by rank correlations. The same seed gives the same figures. Nothing is saved.")
    public SimulationView simulate(@NotNull @Valid NewSimulation wanted,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "quantiles, histogram or drivers") @Nullable String table) {
        Simulation simulation = SimulationModel.of(wanted);
        return SimulationView.of(wanted, simulation, simulation.run());
    }
}
