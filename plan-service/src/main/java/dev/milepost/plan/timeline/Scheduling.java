package dev.milepost.plan.timeline;

import java.util.List;
import java.util.function.Function;

import dev.milepost.plan.outline.PlanProblem;
import dev.milepost.plan.schedule.CyclicDependencyException;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Schedule;

/** Runs the calculation and says what is wrong with its input in the words of the API. */
final class Scheduling {

    private static final int LAST_YEAR = 9999;
    private static final int NAMED = 20;

    private Scheduling() {
    }

    /**
     * @param name what callers call the activity of a key
     * @throws dev.milepost.kit.problem.ProblemException 422 for a circle of dependencies, or dates beyond all calendars
     */
    static Schedule of(Network network, Function<String, String> name) {
        try {
            Schedule schedule = network.schedule();
            boolean tooLong = schedule.activities().stream().anyMatch(
                    activity -> activity.lateFinish().getYear() > LAST_YEAR || activity.earlyFinish().getYear() > LAST_YEAR);
            if (tooLong) {
                throw PlanProblem.SCHEDULE_TOO_LONG
                        .because("The schedule runs past the year %d: check durations and lags", LAST_YEAR);
            }
            return schedule;
        } catch (CyclicDependencyException circle) {
            List<String> names = circle.keys().stream().limit(NAMED).map(key -> "\"" + name.apply(key) + "\"").toList();
            throw PlanProblem.DEPENDENCY_CYCLE
                    .because("The dependencies go in a circle of %d tasks: %s; remove one of them", circle.keys().size(),
                            String.join(" -> ", names))
                    .with("cycle", circle.keys()).causedBy(circle);
        }
    }
}
