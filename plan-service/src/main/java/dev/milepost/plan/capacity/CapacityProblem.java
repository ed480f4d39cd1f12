package dev.milepost.plan.capacity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on change capacity fails that only this feature knows. */
enum CapacityProblem implements ProblemType {
    LIMIT_GIVEN_TWICE(422, "A team or a person is given two limits");

    private final int status;
    private final String title;

    CapacityProblem(int status, String title) {
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
