package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.plan.budget.BudgetLineService;
import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.finance.ActualCosts;
import dev.milepost.plan.finance.SpentCosts;
import dev.milepost.plan.request.Elsewhere;
import dev.milepost.plan.request.Unavailable;

/** Finds what pilots have cost: as people told it, and, where the roi service was asked in this request, as its ledger says. */
@ApplicationScoped
class Spendings {

    private final SpentCosts costs;
    private final BudgetLineService budget;

    Spendings(SpentCosts costs, BudgetLineService budget) {
        this.costs = costs;
        this.budget = budget;
    }

    /** By pilot. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Spending> of(UUID planId, String currency, List<PilotFacts> pilots) {
        Optional<Elsewhere<ActualCosts>> answer = costs.of(planId);
        Map<UUID, Set<UUID>> lines = answer.isPresent() ? budget.ofTasks(planId) : Map.of();
        Map<UUID, Spending> spendings = new HashMap<>();
        pilots.forEach(pilot -> spendings.put(pilot.id(), answer.map(said -> spending(pilot, said, lines, currency))
                .orElseGet(() -> new Spending(pilot.spent(), null, null))));
        return spendings;
    }

    private static Spending spending(PilotFacts pilot, Elsewhere<ActualCosts> said, Map<UUID, Set<UUID>> lines,
            String currency) {
        Set<UUID> own = pilot.taskId() == null ? Set.of() : lines.getOrDefault(pilot.taskId(), Set.of());
        ActualCosts actual = said.answer();
        String reason = pilot.taskId() == null ? "The pilot is tied to no task, so that no cost can be told to be its own"
                : own.isEmpty() ? "No budget line belongs to the pilot's task"
                        : actual == null
                                ? (said.missing() == null ? Unavailable.UNREACHABLE : said.missing())
                                        .sentence("cost of this plan", "roi")
                                : currency.equals(actual.currency()) ? null
                                        : "The ledger is in " + actual.currency() + ", the plan in " + currency;
        if (reason != null || actual == null) {
            return new Spending(pilot.spent(), null, reason);
        }
        List<ActualCosts.OfLine> byLine = actual.byBudgetLine() == null ? List.of() : actual.byBudgetLine();
        BigDecimal sum = byLine.stream().filter(line -> own.contains(line.budgetLineId()))
                .map(ActualCosts.OfLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Spending(pilot.spent(), Exact.plain(sum), null);
    }
}
