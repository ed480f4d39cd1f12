package dev.milepost.plan.phase;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on a phase fails that only phases know. */
enum PhaseProblem implements ProblemType {
    UNKNOWN_PHASE(422, "The plan has no such phase"),
    TASK_IN_OTHER_PHASE(409, "A task belongs to one phase at most"),
    GO_LIVE_IS_NO_MILESTONE(422, "Going live is marked by a milestone");

    private final int status;
    private final String title;

    PhaseProblem(int status, String title) {
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
