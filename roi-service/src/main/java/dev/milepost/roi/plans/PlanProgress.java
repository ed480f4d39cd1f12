package dev.milepost.roi.plans;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far plan-service says the parts of a plan are, or why it did not say it.
 *
 * @param percentDone of each task and step that has a budget, 0 to 100; empty where it did not answer
 * @param planPercentDone of what is budgeted for the plan as a whole; null where nothing is
 * @param missing null where it answered
 */
public record PlanProgress(Map<UUID, BigDecimal> percentDone, @Nullable BigDecimal planPercentDone,
        @Nullable Missing missing) {

    /** Why there is no answer. */
    public enum Missing {
        /** It did not answer, or not in time. */
        PLAN_UNREACHABLE,
        /** It does not show the plan to the caller, or there is no such plan. */
        PLAN_NOT_SHOWN,
        /** The plan was never agreed on as a baseline, against which progress is measured. */
        NO_BASELINE
    }

    /** Of a plan whose budget is missing. */
    public static PlanProgress like(PlanBudget.Missing missing) {
        return missing(switch (missing) {
            case UNREACHABLE -> Missing.PLAN_UNREACHABLE;
            case NOT_SHOWN -> Missing.PLAN_NOT_SHOWN;
        });
    }

    static PlanProgress missing(Missing reason) {
        return new PlanProgress(Map.of(), null, reason);
    }
}
