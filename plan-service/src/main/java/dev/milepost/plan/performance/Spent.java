package dev.milepost.plan.performance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.earnedvalue.Figure;
import dev.milepost.plan.earnedvalue.Missing;
import dev.milepost.plan.finance.ActualCosts;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.request.Elsewhere;
import dev.milepost.plan.request.Unavailable;

/** What was spent, as far as it is known and in the right currency. */
record Spent(EarnedValueView.ActualCostView view, @Nullable BigDecimal total, Map<UUID, BigDecimal> byLine) {

    static Spent of(Elsewhere<ActualCosts> asked, String currency) {
        ActualCosts costs = asked.answer();
        if (costs == null || costs.total() == null) {
            Unavailable missing = asked.missing() == null ? Unavailable.UNREACHABLE : asked.missing();
            return unknown(missing.sentence("actual cost of this plan", "roi"), missing);
        }
        if (!currency.equals(costs.currency())) {
            return unknown(
                    "The roi service says what was spent in %s, but the baseline is in %s.".formatted(costs.currency(),
                            currency),
                    null);
        }
        Map<UUID, BigDecimal> byLine = new HashMap<>();
        List<ActualCosts.OfLine> lines = costs.byBudgetLine() == null ? List.of() : costs.byBudgetLine();
        lines.forEach(line -> byLine.merge(line.budgetLineId(), line.amount(), BigDecimal::add));
        return new Spent(new EarnedValueView.ActualCostView(true, null, null), costs.total(), byLine);
    }

    private static Spent unknown(String reason, @Nullable Unavailable code) {
        return new Spent(new EarnedValueView.ActualCostView(false, reason, code), null, Map.of());
    }

    boolean isKnown() {
        return total != null;
    }

    Figure figure() {
        return total == null ? Figure.missing(Missing.ACTUAL_COST_UNKNOWN) : Figure.of(Amounts.plain(total));
    }

    BigDecimal ofLine(UUID budgetLineId) {
        return byLine.getOrDefault(budgetLineId, BigDecimal.ZERO);
    }
}
