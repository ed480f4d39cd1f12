package dev.milepost.roi.simulationrun;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.table.AsTable;
import io.quarkus.security.PermissionsAllowed;

/** Simulations that run behind the request. */
@Path("/simulations/runs")
@Tag(name = "simulation runs", description = "Long simulations: they run behind the request, tell how far they are and can be cancelled")
class SimulationRunResource {
    private final SimulationRunService runs;

    SimulationRunResource(SimulationRunService runs) {
        this.runs = runs;
    }

    @POST
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createSimulationRun", summary = "Start a long simulation", description = "As a simulation that is answered at once, and up to 1,000,000 samples and 10,000,000 draws. The answer says where its progress and its result are asked for. The same seed gives the same figures.")
    public RestResponse<SimulationRunView> start(@NotNull @Valid NewSimulationRun wanted) {
        SimulationRunView view = runs.create(wanted.wanted());
        return Answers.created(URI.create("/simulations/runs/" + view.id()), view);
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listSimulationRuns", summary = "List long simulations", description = "The newest first, without their results. They are kept for 7 days after their end.")
    public Page<SimulationRunView> list(@BeanParam PageRequest page) {
        return runs.list(page);
    }

    @GET
    @Path("{id}")
    @Produces({ "application/json", "text/csv" })
    @AsTable({ "result.quantiles", "result.histogram", "result.drivers" })
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "getSimulationRun", summary = "Ask how far a long simulation is", description = "How many samples have been drawn, and the result once it is COMPLETED.")
    public RestResponse<SimulationRunView> get(UUID id,
            @QueryParam(AsTable.PARAMETER) @Parameter(description = AsTable.DESCRIPTION
                    + "quantiles, histogram or drivers") @Nullable String table) {
        return Answers.composed(runs.get(id));
    }

    @DELETE
    @Path("{id}")
    @Change
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "cancelSimulationRun", summary = "Cancel a long simulation", description = "It stops within a second, without a result. One that has ended can't be cancelled.")
    public RestResponse<SimulationRunView> cancel(UUID id) {
        return RestResponse.ok(runs.cancel(id));
    }
}
