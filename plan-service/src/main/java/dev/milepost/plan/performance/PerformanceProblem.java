package dev.milepost.plan.performance;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which measuring a plan fails that only measuring knows. */
enum PerformanceProblem implements ProblemType {
    NO_BASELINE(409, "The plan has no baseline to be measured against"),
    METHOD_DOES_NOT_FIT(422, "The methods of tasks name what the plan does not have");

    private final int status;
    private final String title;

    PerformanceProblem(int status, String title) {
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
