package dev.milepost.roi.plans;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What plan-service answered about the budget of a plan, or why it did not.
 *
 * @param lines by id; empty where it did not answer
 * @param missing null where it answered
 */
public record PlanBudget(Map<UUID, Amount> lines, @Nullable Missing missing) {

    /**
     * What a budget line is to cost.
     *
     * @param partId the task or step that it is for; null for the plan as a whole
     */
    public record Amount(String name, BigDecimal amount, String currency, @Nullable UUID partId) {
    }

    /** Why there is no answer. */
    public enum Missing {
        /** It did not answer, or not in time. */
        UNREACHABLE,
        /** It does not show the plan to the caller, or there is no such plan. */
        NOT_SHOWN
    }

    static PlanBudget missing(Missing reason) {
        return new PlanBudget(Map.of(), reason);
    }
}
