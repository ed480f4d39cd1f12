package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What of a case's benefits belongs to a goal of the plan.
 *
 * @param planned by the month that was told; null where the case doesn't say
 */
record GoalBenefit(UUID goalId, @Nullable BigDecimal planned, BigDecimal realized) {
}
