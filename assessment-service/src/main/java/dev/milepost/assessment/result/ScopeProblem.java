package dev.milepost.assessment.result;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way approving a narrow scope fails. */
enum ScopeProblem implements ProblemType {
    SCOPE_NOT_NARROW(409, "No more than 30 % of the dimension is not applicable");

    private final int status;
    private final String title;

    ScopeProblem(int status, String title) {
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
