package dev.milepost.plan.pilot;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which work on a pilot fails that only pilots know. */
enum PilotProblem implements ProblemType {
    PILOT_RUNS(409, "What is tested stands while the pilot runs"),
    PILOT_DECIDED(409, "The pilot is decided"),
    PILOT_NOT_PLANNED(409, "The pilot has started already"),
    PILOT_NOT_RUNNING(409, "The pilot is not running"),
    PILOT_NOT_DECIDED(409, "The pilot is not decided"),
    PILOT_STOPPED(409, "The pilot was stopped"),
    NOTHING_HELD(409, "The pilot has put no task on hold"),
    NO_STOP_RULE_BROKEN(409, "No stop rule of the pilot is broken"),
    PILOT_NEEDS_CRITERIA(422, "A pilot starts with a success criterion, and with a stop criterion or a cost cap"),
    CRITERION_TWICE(422, "Two criteria of the pilot have the same key"),
    CRITERION_NOT_BY_HAND(422, "The pilot has no criterion of that key that is judged by hand"),
    STOP_RELEASES_NOTHING(422, "The verdict STOP takes nothing off hold"),
    PILOT_EVIDENCE_EMPTY(422, "What is said of a criterion needs a text or a link"),
    UNKNOWN_PILOT(422, "The plan has no such pilot");

    private final int status;
    private final String title;

    PilotProblem(int status, String title) {
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
