package dev.milepost.plan.budget;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A budget line with the days on which it is spent, evenly over all of them.
 *
 * @param stepId its step, or that of its task; null for a line of the whole plan and where its task is in the bin
 * @param from null where what it is for has no dates: a task that is cancelled or in the bin, a step without tasks
 * @param until null likewise
 */
public record DatedLine(BudgetLineView line, @Nullable UUID stepId, @Nullable LocalDate from, @Nullable LocalDate until) {
}
