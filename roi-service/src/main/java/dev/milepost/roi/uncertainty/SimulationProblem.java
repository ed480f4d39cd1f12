package dev.milepost.roi.uncertainty;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a simulation fails. */
enum SimulationProblem implements ProblemType {
    DISTRIBUTION_INVALID(422, "A distribution lacks what its kind needs, or contradicts itself"),
    UNKNOWN_DRIVER(422, "A flow or a correlation names a driver that isn't there"),
    DRIVER_TWICE(422, "Two drivers have the same key"),
    CORRELATION_IMPOSSIBLE(422, "No numbers can go together as the correlations say"),
    SIMULATION_TOO_LARGE(422, "Samples times drivers are more than one request may draw");

    private final int status;
    private final String title;

    SimulationProblem(int status, String title) {
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
