package dev.milepost.roi.review;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way reviews fail. */
enum ReviewProblem implements ProblemType {
    REVIEW_NOT_HELD_YET(422, "A review that is still to come can't be added"),
    REVIEWED_CASE_UNKNOWN(422, "There is no such business case of the plan");

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
