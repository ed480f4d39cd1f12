package dev.milepost.plan.system;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on systems and integrations fails that only they know. */
public enum SystemProblem implements ProblemType {
    UNKNOWN_SYSTEM(422, "There is no system of that id"),
    COMPATIBILITY_WITHOUT_REASON(422, "A rating of compatibility needs its reason");

    private final int status;
    private final String title;

    SystemProblem(int status, String title) {
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
