package dev.milepost.roi.planactual;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.LineInput;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.plans.PlanBudget;
import dev.milepost.roi.plans.PlanProgress;
import dev.milepost.roi.projection.LineKind;

/**
 * How much of what a line pays for is done: the progress of the tasks and steps of the plan that its budget lines are for,
 * weighted by their amounts.
 *
 * @param percentDone 0 to 100; null where it isn't known, so that as much is taken to be done as was planned
 * @param reason why it isn't known; null where it is
 */
@Schema(name = "LineProgress")
public record Progress(
        @Nullable @Schema(description = "Of the tasks and steps of the plan that the line's budget lines are for; absent where it isn't known") BigDecimal percentDone,
        @Nullable @Schema(description = "Why it isn't known, so that as much is taken to be done as was planned") Unknown reason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Why nobody knows how much is done. */
    @Schema(name = "LineProgressUnknown")
    public enum Unknown {
        /** The line isn't a cost. */
        NO_COST,
        /** The line points at no budget line of the plan. */
        NO_BUDGET_LINE,
        /** plan-service did not answer, or not in time. */
        PLAN_UNREACHABLE,
        /** plan-service does not show the plan to the caller, or there is no such plan. */
        PLAN_NOT_SHOWN,
        /** The plan was never agreed on as a baseline, against which progress is measured. */
        NO_BASELINE,
        /** A budget line, or the task or step that it is for, is not among what the baseline has a budget for. */
        PART_UNKNOWN,
        /** The budget lines come to nothing. */
        NOTHING_BUDGETED
    }

    static boolean canBeKnown(LineInput line) {
        return line.kind() == LineKind.COST && !budgetLines(line).isEmpty();
    }

    /**
     * @param budget null where plan-service wasn't asked for it
     * @param progress null where plan-service wasn't asked for it
     */
    static Progress of(LineInput line, @Nullable PlanBudget budget, @Nullable PlanProgress progress) {
        if (!canBeKnown(line)) {
            return unknown(line.kind() == LineKind.COST ? Unknown.NO_BUDGET_LINE : Unknown.NO_COST);
        }
        if (budget == null || progress == null) {
            return unknown(Unknown.NO_BUDGET_LINE);
        }
        if (progress.missing() != null) {
            return unknown(Unknown.valueOf(progress.missing().name()));
        }
        BigDecimal whole = BigDecimal.ZERO;
        BigDecimal done = BigDecimal.ZERO;
        for (UUID id : budgetLines(line)) {
            PlanBudget.Amount amount = budget.lines().get(id);
            BigDecimal percent = amount == null ? null
                    : amount.partId() == null ? progress.planPercentDone() : progress.percentDone().get(amount.partId());
            if (amount == null || percent == null) {
                return unknown(Unknown.PART_UNKNOWN);
            }
            whole = whole.add(amount.amount());
            done = done.add(amount.amount().multiply(percent));
        }
        return whole.signum() == 0 ? unknown(Unknown.NOTHING_BUDGETED)
                : new Progress(Rounding.rate(done.divide(whole, MathContext.DECIMAL128)), null);
    }

    /** What is done of an amount; what was planned to be done of it by now, where nobody knows. */
    BigDecimal earned(BigDecimal planned, BigDecimal toDate) {
        return percentDone == null ? toDate : planned.multiply(percentDone).divide(HUNDRED, MathContext.DECIMAL128);
    }

    boolean isKnown() {
        return percentDone != null;
    }

    private static List<UUID> budgetLines(LineInput line) {
        return line.budgetLineIds() == null ? List.of() : line.budgetLineIds();
    }

    private static Progress unknown(Unknown reason) {
        return new Progress(null, reason);
    }
}
