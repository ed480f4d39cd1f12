package dev.milepost.plan.evaluation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on an evaluation fails that only evaluations know. */
public enum EvaluationProblem implements ProblemType {
    EVALUATION_DECIDED(409, "An option has been chosen, so that what it was chosen by stays as it is"),
    EVALUATION_EXPIRED(409, "The evaluation holds no more"),
    OPTION_NOT_RANKED(409, "The option takes no part in the comparison"),
    UNKNOWN_OPTION(422, "The evaluation has no such option"),
    EVALUATION_INCONSISTENT(422, "Criteria and options of the evaluation don't fit together");

    private final int status;
    private final String title;

    EvaluationProblem(int status, String title) {
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
