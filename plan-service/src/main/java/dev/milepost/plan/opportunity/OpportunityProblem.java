package dev.milepost.plan.opportunity;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on an opportunity fails that only opportunities know. */
public enum OpportunityProblem implements ProblemType {
    OPPORTUNITY_ALREADY_CHOSEN(409, "The opportunity is part of another plan already"),
    OPPORTUNITY_STATUS_NOT_REACHABLE(409, "The opportunity can't go from its status to that one"),
    TOO_MANY_OPPORTUNITIES(409, "The organization has as many opportunities as can be ranked together"),
    CRITERION_REPEATED(422, "A criterion is named twice"),
    SCALE_EMPTY(422, "The maximum of a scale is not above its minimum"),
    WEIGHTS_ALL_ZERO(422, "No criterion has a weight"),
    UNKNOWN_OPPORTUNITY(422, "There is no such opportunity"),
    UNKNOWN_SCORING_SCHEME(422, "It is not clear which scoring scheme to use");

    private final int status;
    private final String title;

    OpportunityProblem(int status, String title) {
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
