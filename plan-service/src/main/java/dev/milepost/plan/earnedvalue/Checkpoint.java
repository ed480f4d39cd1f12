package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A milestone that a part of a piece of work is earned by.
 *
 * @param weight more than 0, in proportion to the other milestones of the same work
 * @param plannedOn null where it has no date in the baseline: then it is not planned to be reached
 * @param reachedOn null as long as it is not reached
 */
public record Checkpoint(BigDecimal weight, @Nullable LocalDate plannedOn, @Nullable LocalDate reachedOn) {

    boolean isPlannedBy(LocalDate day) {
        return plannedOn != null && !plannedOn.isAfter(day);
    }

    boolean isReachedBy(LocalDate day) {
        return reachedOn != null && !reachedOn.isAfter(day);
    }
}
