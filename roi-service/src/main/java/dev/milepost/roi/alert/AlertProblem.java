package dev.milepost.roi.alert;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way an alert fails. */
enum AlertProblem implements ProblemType {
    ALERT_IS_CLOSED(409, "The alert is closed"),
    QUIET_HOURS_INCOMPLETE(422, "Quiet hours have a beginning and an end");

    private final int status;
    private final String title;

    AlertProblem(int status, String title) {
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
