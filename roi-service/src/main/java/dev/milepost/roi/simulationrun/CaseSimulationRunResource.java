package dev.milepost.roi.simulationrun;

import java.net.URI;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.milepost.kit.change.Change;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.kit.web.Answers;
import dev.milepost.roi.businesscase.BudgetFetch;
import io.quarkus.security.PermissionsAllowed;

/** Simulations of cases that run behind the request. */
@Path("/business-cases/{id}/simulations/runs")
@Tag(name = "simulation runs", description = "Long simulations: they run behind the request, tell how far they are and can be cancelled")
class CaseSimulationRunResource {
    private final SimulationRunService runs;

    CaseSimulationRunResource(SimulationRunService runs) {
        this.runs = runs;
    }

    @POST
    @Change(first = BudgetFetch.class)
    @PermissionsAllowed("roi:write")
    @Operation(operationId = "createBusinessCaseSimulationRun", summary = "Start a long simulation of a business case", description = "As a simulation of the case that is answered at once, and up to 1,000,000 samples and 10,000,000 draws; with KPIs and budgets as they are read now. The answer says where its progress and its result are asked for, and where it is cancelled. The same seed gives the same figures.")
    public RestResponse<SimulationRunView> start(@Parameter(description = Reference.DESCRIPTION) String id,
            @NotNull @Valid NewCaseSimulationRun wanted) {
        SimulationRunView view = runs.create(Reference.of("id", id), wanted);
        return Answers.created(URI.create("/simulations/runs/" + view.id()), view);
    }

    @GET
    @PermissionsAllowed("roi:read")
    @Operation(operationId = "listBusinessCaseSimulationRuns", summary = "List long simulations of a business case", description = "The newest first, without their results. They are kept for 7 days after their end.")
    public Page<SimulationRunView> list(@Parameter(description = Reference.DESCRIPTION) String id,
            @BeanParam PageRequest page) {
        return runs.list(Reference.of("id", id), page);
    }
}
