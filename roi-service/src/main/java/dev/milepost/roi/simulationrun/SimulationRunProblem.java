package dev.milepost.roi.simulationrun;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a simulation behind the request fails, beyond those of the simulation itself. */
enum SimulationRunProblem implements ProblemType {
    SIMULATION_RUN_ENDED(409, "The simulation has ended: there is nothing to cancel"),
    TOO_MANY_SIMULATION_RUNS(409, "As many simulations of the organization wait or run as may at once");

    private final int status;
    private final String title;

    SimulationRunProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
