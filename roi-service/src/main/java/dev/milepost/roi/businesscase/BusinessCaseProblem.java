package dev.milepost.roi.businesscase;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way a business case fails. */
enum BusinessCaseProblem implements ProblemType {
    EXTERNAL_ID_TAKEN(409, "Another business case has this external id"),
    PRIMARY_NEEDED(422, "A plan with business cases always has a primary one"),
    PRIMARY_WITHOUT_PLAN(422, "Only a case of a plan can be its primary one"),
    COST_WITH_BENEFIT_TYPE(422, "A cost has no benefit type"),
    UNKNOWN_LINE(422, "A line names an id that the case doesn't have"),
    NO_LINES(422, "A business case without lines has no figures");

    private final int status;
    private final String title;

    BusinessCaseProblem(int status, String title) {
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
