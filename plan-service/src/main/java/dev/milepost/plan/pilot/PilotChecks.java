package dev.milepost.plan.pilot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.finance.KpiReading;
import dev.milepost.plan.finance.KpiReadings;
import dev.milepost.plan.outline.PlanService;

/** Gathers what pilots are judged on and shows them, in a fixed number of statements however many they are. */
@ApplicationScoped
class PilotChecks {

    private final PlanService plans;
    private final IterationRepository iterations;
    private final KpiReadings kpis;
    private final Spendings spendings;

    PilotChecks(PlanService plans, IterationRepository iterations, KpiReadings kpis, Spendings spendings) {
        this.plans = plans;
        this.iterations = iterations;
        this.kpis = kpis;
        this.spendings = spendings;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PilotCheck of(Pilot pilot) {
        return Objects.requireNonNull(of(pilot.planId(), List.of(pilot)).get(pilot.id()));
    }

    /** By pilot. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, PilotCheck> of(UUID planId, List<Pilot> pilots) {
        if (pilots.isEmpty()) {
            return Map.of();
        }
        List<PilotFacts> facts = pilots.stream().map(Pilot::view).toList();
        Map<UUID, Spending> spent = spendings.of(planId, currency(planId), facts);
        Map<String, KpiReading> readings = kpis.of(planId, pilots.stream().flatMap(pilot -> pilot.kpis().stream()).toList());
        return facts.stream().collect(Collectors.toMap(PilotFacts::id, pilot -> new PilotCheck(pilot, readings,
                spent.getOrDefault(pilot.id(), new Spending(pilot.spent(), null, null)))));
    }

    private String currency(UUID planId) {
        return plans.get(Reference.of(planId)).currency();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    PilotView view(Pilot pilot) {
        return views(pilot.planId(), List.of(pilot)).getFirst();
    }

    /** In the order of the pilots. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<PilotView> views(UUID planId, List<Pilot> pilots) {
        if (pilots.isEmpty()) {
            return List.of();
        }
        String currency = currency(planId);
        List<PilotFacts> facts = pilots.stream().map(Pilot::view).toList();
        Map<UUID, Spending> spent = spendings.of(planId, currency, facts);
        Map<String, KpiReading> readings = kpis.of(planId, pilots.stream().flatMap(pilot -> pilot.kpis().stream()).toList());
        Map<UUID, List<IterationView>> runs = iterations.of(pilots.stream().map(Pilot::id).toList()).stream().collect(
                Collectors.groupingBy(Iteration::pilotId, Collectors.mapping(Iteration::view, Collectors.toList())));
        return facts.stream().map(pilot -> {
            Spending spending = spent.getOrDefault(pilot.id(), new Spending(pilot.spent(), null, null));
            return view(pilot, new PilotCheck(pilot, readings, spending), cost(pilot, spending, currency),
                    runs.getOrDefault(pilot.id(), List.of()));
        }).toList();
    }

    private static PilotView view(PilotFacts pilot, PilotCheck check, PilotView.Cost cost, List<IterationView> runs) {
        return new PilotView(pilot.id(), pilot.version(), pilot.externalId(), pilot.name(), pilot.hypothesis(),
                pilot.baseline(), pilot.scope(), pilot.participants(), pilot.participantCount(), pilot.owner(), pilot.taskId(),
                pilot.status(), pilot.iteration(), pilot.verdict(), cost, pilot.holdAutomatically(),
                criteria(pilot, check.success()),
                criteria(pilot, check.stop()), stopRule(pilot), runs, pilot.createdAt(),
                pilot.updatedAt());
    }

    private static PilotView.Cost cost(PilotFacts pilot, Spending spending, String currency) {
        BigDecimal cap = pilot.costCap();
        BigDecimal known = spending.known();
        String reason = cap == null ? "No cost cap is set" : known == null ? "Nobody has told yet what was spent" : null;
        return new PilotView.Cost(currency, cap, pilot.spent(), pilot.spentOn(), spending.inLedger(), spending.ledgerReason(),
                cap == null || known == null ? null : cap.subtract(known), reason);
    }

    private static List<PilotView.CriterionView> criteria(PilotFacts pilot, List<Judged> criteria) {
        return criteria.stream()
                .map(judged -> new PilotView.CriterionView(judged.criterion().key(), judged.criterion().name(),
                        judged.criterion().kpi(), pilot.said().get(judged.criterion().key()), judged.value(), judged.met(),
                        judged.because().inEnglish(), judged.because().code(), judged.because().parameters()))
                .toList();
    }

    private static PilotView.StopRule stopRule(PilotFacts pilot) {
        boolean broken = pilot.brokenAt() != null;
        boolean proposed = broken && pilot.status() == PilotStatus.RUNNING && pilot.heldTaskIds().isEmpty()
                && pilot.taskId() != null;
        boolean stopped = pilot.status() == PilotStatus.DECIDED && pilot.verdict() == Verdict.STOP;
        return new PilotView.StopRule(broken, pilot.brokenAt(), List.copyOf(pilot.brokenRules().values()), proposed,
                !pilot.heldTaskIds().isEmpty() && !broken && !stopped, pilot.heldTaskIds());
    }
}
