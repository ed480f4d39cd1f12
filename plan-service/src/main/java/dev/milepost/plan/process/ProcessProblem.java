package dev.milepost.plan.process;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on a process fails that only processes know. */
public enum ProcessProblem implements ProblemType {
    COST_WITHOUT_CURRENCY(422, "A cost needs a currency"),
    UNKNOWN_PROCESS_CURRENCY(422, "The currency of the process is not one of ISO 4217"),
    UNKNOWN_PROCESS(422, "There is no process of that id");

    private final int status;
    private final String title;

    ProcessProblem(int status, String title) {
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
