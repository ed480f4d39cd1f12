package dev.milepost.assessment.handover;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way handing work to a plan fails. */
public enum HandoverProblem implements ProblemType {
    NO_PLAN_TO_TAKE_IT(409, "It is for no plan that could take the task"),
    NOTHING_TO_DO(409, "There is nothing to do about it");

    private final int status;
    private final String title;

    HandoverProblem(int status, String title) {
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
