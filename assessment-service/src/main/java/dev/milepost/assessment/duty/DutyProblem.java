package dev.milepost.assessment.duty;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a screening fails that only this feature knows. */
enum DutyProblem implements ProblemType {
    UNKNOWN_CRITERION(422, "The screening has no such criterion"),
    UNKNOWN_DUTY(404, "There is no such duty");

    private final int status;
    private final String title;

    DutyProblem(int status, String title) {
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
