package dev.milepost.plan.timeline;

import java.util.List;
import java.util.function.Function;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.plan.outline.PlanProblem;
import dev.milepost.plan.schedule.CyclicDependencyException;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.SummaryRuleException;

/** Runs the calculation and says what is wrong with its input in the words of the API. */
final class Scheduling {

    private static final int LAST_YEAR = 9999;
    private static final int NAMED = 20;

    private Scheduling() {
    }

    /**
     * @param name what callers call the activity of a key
     * @throws dev.milepost.kit.problem.ProblemException 422 for a circle of dependencies, dates beyond all calendars, or a
     *         summary with what only other tasks can have
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
        } catch (SummaryRuleException broken) {
            throw refused(broken, name.apply(broken.key()));
        } catch (CyclicDependencyException circle) {
            List<String> names = circle.keys().stream().limit(NAMED).map(key -> "\"" + name.apply(key) + "\"").toList();
            throw PlanProblem.DEPENDENCY_CYCLE
                    .because("The dependencies go in a circle of %d tasks: %s; remove one of them", circle.keys().size(),
                            String.join(" -> ", names))
                    .with("cycle", circle.keys()).causedBy(circle);
        }
    }

    private static ProblemException refused(SummaryRuleException broken, String name) {
        return switch (broken.rule()) {
            case CONSTRAINT -> ScheduleProblem.SUMMARY_TAKES_NO_CONSTRAINT
                    .because(
                            "\"%s\" has tasks inside it, so that its dates are theirs: it takes no %s; set that on one of them,"
                                    + " or use SNET, FNLT or a deadline",
                            name, broken.found())
                    .with("task", broken.key()).causedBy(broken);
            case LINK -> ScheduleProblem.SUMMARY_TAKES_NO_LINK
                    .because("\"%s\" has tasks inside it, so that it finishes with the last of them: %s can't lead to it;"
                            + " let it lead to one of them, or use FS or SS", name, broken.found())
                    .with("task", broken.key()).causedBy(broken);
        };
    }
}
