package dev.milepost.plan.review;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which looking back and ahead fails that only this feature knows. */
enum ReviewProblem implements ProblemType {
    UNKNOWN_REVIEW(422, "The plan has no such review"),
    SOURCE_NOT_EXPECTED(422, "Only a lesson from a review or a pilot has a source"),
    LESSON_FOR_UNKNOWN_TEMPLATE(422, "There is no such template"),
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

    static ProblemException unknownReview(UUID reviewId, String pointer) {
        return UNKNOWN_REVIEW.because("The plan has no review %s; GET /plans/{planId}/reviews lists them", reviewId)
                .at(pointer, "unknown-review", "the id of a review of this plan");
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
