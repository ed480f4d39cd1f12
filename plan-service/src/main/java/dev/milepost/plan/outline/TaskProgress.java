package dev.milepost.plan.outline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What has really happened on a task; status, dates and percentage always fit together. */
record TaskProgress(TaskStatus status, @Nullable LocalDate start, @Nullable LocalDate finish, int percent) {

    private static final int ALL = 100;

    /**
     * What an edit makes of it.
     *
     * @param before the status so far
     * @param today fills in the actual dates that a change of status implies and does not name
     * @throws dev.milepost.kit.problem.ProblemException 422 where the parts contradict each other
     */
    static TaskProgress of(TaskEdit edit, TaskStatus before, LocalDate today) {
        TaskProgress wanted = edit.progress();
        TaskProgress progress = edit.status() == before ? wanted : wanted.entered(today);
        progress.requireConsistent();
        return progress;
    }

    private TaskProgress entered(LocalDate today) {
        return switch (status) {
            case NOT_STARTED -> new TaskProgress(status, null, null, 0);
            case IN_PROGRESS -> new TaskProgress(status, start == null ? today : start, null, percent == ALL ? 0 : percent);
            case DONE -> finishedOn(finish == null ? latest(today, start) : finish);
            case CANCELLED -> this;
        };
    }

    private TaskProgress finishedOn(LocalDate end) {
        return new TaskProgress(status, start == null ? end : start, end, ALL);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private void requireConsistent() {
        String wrong = contradiction();
        if (wrong == null && start != null && finish != null && finish.isBefore(start)) {
            wrong = "It can't have finished on " + finish + ", before it started on " + start;
        }
        if (wrong != null) {
            throw PlanProblem.PROGRESS_CONTRADICTS_ITSELF.because("%s", wrong).at("/status", "contradicts-progress", wrong);
        }
    }

    private @Nullable String contradiction() {
        return switch (status) {
            case NOT_STARTED -> start != null || finish != null || percent != 0
                    ? "A task that has not started has no actual dates and 0 percent done; set its status too"
                    : null;
            case IN_PROGRESS -> start == null || finish != null || percent == ALL
                    ? "A task in progress has an actual start, no actual finish and less than 100 percent done; set its status too"
                    : null;
            case DONE -> start == null || finish == null || percent != ALL
                    ? "A task that is done has an actual start, an actual finish and 100 percent done; set its status too"
                    : null;
            case CANCELLED -> null;
        };
    }
}
