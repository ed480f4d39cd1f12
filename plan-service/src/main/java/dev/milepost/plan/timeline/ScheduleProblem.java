package dev.milepost.plan.timeline;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which a schedule fails that only the calculation of it knows. */
enum ScheduleProblem implements ProblemType {
    SUMMARY_TAKES_NO_CONSTRAINT(422, "A task with others inside it takes no constraint but SNET and FNLT"),
    SUMMARY_TAKES_NO_LINK(422, "The finish of a task with others inside it can't depend on anything but those"),
    NOTHING_TO_SIMULATE(422, "The plan has no task that is still to be done"),
    SIMULATION_TOO_LARGE(422, "The simulation would take too long");

    private final int status;
    private final String title;

    ScheduleProblem(int status, String title) {
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
