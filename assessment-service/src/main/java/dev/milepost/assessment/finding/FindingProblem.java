package dev.milepost.assessment.finding;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a finding fails. */
enum FindingProblem implements ProblemType {
    ASSESSMENT_WITHOUT_PLAN(409, "The assessment is for no plan that could take the recommendation");

    private final int status;
    private final String title;

    FindingProblem(int status, String title) {
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
