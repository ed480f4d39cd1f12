package dev.milepost.plan.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which looking back and ahead fails that only this feature knows. */
enum ReviewProblem implements ProblemType {
    UNKNOWN_REVIEW(422, "The plan has no such review"),
    SOURCE_WITHOUT_PLAN(422, "The lesson names a review or pilot without its plan");

    private final int status;
    private final String title;

    ReviewProblem(int status, String title) {
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
