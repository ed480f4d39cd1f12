package dev.milepost.plan.pilot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.plan.finance.KpiTold;
import dev.milepost.plan.outline.PlanService;

/**
 * Watches the stop rules of running pilots: a broken one is told, and what depends on the pilot is held where the owner chose.
 */
@ApplicationScoped
class StopRules {

    private final PlanService plans;
    private final PilotRepository pilots;
    private final PilotChecks checks;
    private final PilotHolds holds;
    private final Keeping<Pilot, PilotEdit, PilotFacts> keeping;
    private final Outbox outbox;

    StopRules(PlanService plans, PilotRepository pilots, PilotChecks checks, PilotHolds holds,
            Keepings keepings, Outbox outbox) {
        this.plans = plans;
        this.pilots = pilots;
        this.checks = checks;
        this.holds = holds;
        this.keeping = keepings.of("pilot", pilots);
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void kpiTold(@Observes KpiTold told) {
        List<Pilot> running = pilots.running(told.planId());
        if (!running.isEmpty() && plans.isThere(told.planId())) {
            watch(told.planId(), running);
        }
    }

    /** Only what runs can be stopped; a rule is told once, not again while it stays broken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void watch(UUID planId, List<Pilot> some) {
        List<Pilot> running = some.stream().filter(pilot -> pilot.standing().status() == PilotStatus.RUNNING).toList();
        Map<UUID, PilotCheck> found = checks.of(planId, running);
        Map<Pilot, PilotFacts> before = new LinkedHashMap<>();
        running.forEach(pilot -> {
            PilotFacts facts = pilot.view();
            Map<String, String> broken = Objects.requireNonNull(found.get(pilot.id())).broken();
            if (!broken.isEmpty() && pilot.breaks(broken, keeping.now())) {
                before.put(pilot, facts);
            }
        });
        if (!before.isEmpty()) {
            tell(planId, before);
        }
    }

    /** What depends on the pilots is held together, so that their number costs no statements. */
    private void tell(UUID planId, Map<Pilot, PilotFacts> before) {
        Map<Pilot, List<UUID>> held = holds.hold(planId,
                before.keySet().stream().filter(pilot -> pilot.view().holdAutomatically()).toList(), PilotHolds.STOP_RULE);
        keeping.changedAll(before).forEach((pilot, after) -> outbox.publish(StopRuleBroken.TYPE, pilot.id(),
                new StopRuleBroken(pilot.id(), pilot.planId(), after.name(), after.iteration(),
                        List.copyOf(after.brokenRules().values()), after.heldTaskIds().isEmpty(),
                        held.getOrDefault(pilot, List.of()))));
    }
}
