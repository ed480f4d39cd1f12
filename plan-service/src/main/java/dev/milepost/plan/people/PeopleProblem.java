package dev.milepost.plan.people;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on the people of a plan fails that only this feature knows. */
enum PeopleProblem implements ProblemType {
    ANSWERED_BEFORE_CONSULTED(422, "Somebody is answered before being consulted"),
    CONCERN_CONTRADICTS_ITSELF(422, "Status, answer and dates of the concern don't fit together"),
    UNKNOWN_STAKEHOLDER(422, "The plan has no such stakeholder");

    private final int status;
    private final String title;

    PeopleProblem(int status, String title) {
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
