package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.schedule.WorkCalendar;

/**
 * A piece of work with its budget.
 *
 * @param key unique among the works of a measurement
 * @param groups what overhead may belong to, such as a step
 * @param size how much it counts where overhead is shared, such as its duration; not negative
 * @param budget not negative
 * @param plannedStart null where it is not planned to be done at all, as cancelled work
 * @param plannedFinish null likewise
 * @param progress what really happened
 * @param checkpoints for {@link Method#WEIGHTED_MILESTONES}; without any its own end is the only one
 */
public record Work(String key, Set<String> groups, BigDecimal size, BigDecimal budget, Method method,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDate plannedFinish, Actual progress, List<Checkpoint> checkpoints) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What really happened.
     *
     * @param start the day it began, null as long as it has not
     * @param finish the last day worked, null as long as it is not done
     * @param percentDone of work that has begun and is not done, 0 to 100
     */
    public record Actual(@Nullable LocalDate start, @Nullable LocalDate finish, int percentDone) {

        /** Work that has not begun, or is no longer part of the plan. */
        public static final Actual NONE = new Actual(null, null, 0);

        boolean hasBegunBy(LocalDate day) {
            return start != null && !start.isAfter(day);
        }

        boolean isDoneBy(LocalDate day) {
            return finish != null && !finish.isAfter(day);
        }
    }

    /** How much of it was planned to be done at the end of a day, 0 to 1. */
    BigDecimal plannedBy(LocalDate day, WorkCalendar calendar) {
        if (plannedStart == null || plannedFinish == null) {
            return BigDecimal.ZERO;
        }
        boolean over = !day.isBefore(plannedFinish);
        return switch (method) {
            case ZERO_HUNDRED -> over ? BigDecimal.ONE : BigDecimal.ZERO;
            case FIFTY_FIFTY -> over ? BigDecimal.ONE : day.isBefore(plannedStart) ? BigDecimal.ZERO : HALF;
            case PERCENT -> elapsed(plannedStart, plannedFinish, day, calendar);
            case WEIGHTED_MILESTONES -> checkpoints.isEmpty() ? over ? BigDecimal.ONE : BigDecimal.ZERO
                    : weightOf(checkpoint -> checkpoint.isPlannedBy(day));
        };
    }

    /**
     * How much of it was done at the end of a day, 0 to 1.
     *
     * @param reportedOn the day on which the percentage was true; for a day before it, a straight line from the start of the
     *        work
     */
    BigDecimal earnedBy(LocalDate day, LocalDate reportedOn, WorkCalendar calendar) {
        if (progress.isDoneBy(day)) {
            return BigDecimal.ONE;
        }
        if (method == Method.WEIGHTED_MILESTONES) {
            return checkpoints.isEmpty() ? BigDecimal.ZERO : weightOf(checkpoint -> checkpoint.isReachedBy(day));
        }
        if (progress.start() == null || !progress.hasBegunBy(day)) {
            return BigDecimal.ZERO;
        }
        return switch (method) {
            case ZERO_HUNDRED, WEIGHTED_MILESTONES -> BigDecimal.ZERO;
            case FIFTY_FIFTY -> HALF;
            case PERCENT -> reported(progress.start(), day, reportedOn, calendar);
        };
    }

    private BigDecimal reported(LocalDate begun, LocalDate day, LocalDate reportedOn, WorkCalendar calendar) {
        if (progress.finish() != null) {
            return elapsed(begun, progress.finish(), day, calendar);
        }
        BigDecimal now = BigDecimal.valueOf(progress.percentDone()).divide(HUNDRED);
        return day.isBefore(reportedOn)
                ? now.multiply(elapsed(begun, reportedOn, day, calendar), MathContext.DECIMAL128)
                : now;
    }

    private BigDecimal weightOf(Predicate<Checkpoint> counted) {
        BigDecimal all = checkpoints.stream().map(Checkpoint::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal some = checkpoints.stream().filter(counted).map(Checkpoint::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return some.divide(all, MathContext.DECIMAL128);
    }

    /** The part of the working days of a span that are over at the end of a day; of its calendar days where none is worked. */
    private static BigDecimal elapsed(LocalDate from, LocalDate until, LocalDate day, WorkCalendar calendar) {
        if (day.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(until)) {
            return BigDecimal.ONE;
        }
        long all = calendar.workingDaysBetween(from, until.plusDays(1));
        long over = calendar.workingDaysBetween(from, day.plusDays(1));
        if (all == 0) {
            all = until.toEpochDay() - from.toEpochDay() + 1;
            over = day.toEpochDay() - from.toEpochDay() + 1;
        }
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }
}
