package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A baseline as files carry it: the dates and money of tasks under a name.
 *
 * @param tasks by their ids
 * @param stepCosts money of steps that is not of one of their tasks, by the ids of the steps
 * @param planCost money of the whole plan, for which files have no place; null where there is none
 */
public record BaselineDates(String name, Map<UUID, Dated> tasks, Map<UUID, BigDecimal> stepCosts,
        @Nullable BigDecimal planCost) {

    /**
     * When a task was to start and finish, and how many working days it was to take.
     *
     * @param cost what it was to cost, in the currency of the plan; null where nothing was planned
     */
    public record Dated(LocalDate start, LocalDate finish, BigDecimal durationDays, @Nullable BigDecimal cost) {
    }

    /** Whether any money was planned. */
    public boolean hasMoney() {
        return planCost != null || !stepCosts.isEmpty() || tasks.values().stream().anyMatch(task -> task.cost() != null);
    }
}
