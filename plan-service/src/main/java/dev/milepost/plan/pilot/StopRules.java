package dev.milepost.plan.pilot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.finance.KpiTold;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.Successors;
import dev.milepost.plan.outline.TaskService;
import dev.milepost.plan.outline.TaskView;

/**
 * Watches the stop rules of running pilots: a broken one is told, and what depends on the pilot is held where the owner chose.
 */
@ApplicationScoped
class StopRules {

    private final PlanService plans;
    private final PilotRepository pilots;
    private final PilotChecks checks;
    private final OutlineService outlines;
    private final TaskService tasks;
    private final Keeping<Pilot, PilotEdit, PilotFacts> keeping;
    private final Outbox outbox;

    StopRules(PlanService plans, PilotRepository pilots, PilotChecks checks, OutlineService outlines, TaskService tasks,
            Keepings keepings, Outbox outbox) {
        this.plans = plans;
        this.pilots = pilots;
        this.checks = checks;
        this.outlines = outlines;
        this.tasks = tasks;
        this.keeping = keepings.of("pilot", pilots);
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void kpiTold(@Observes KpiTold told) {
        List<Pilot> running = pilots.running(told.planId());
        if (!running.isEmpty() && plans.isThere(told.planId())) {
            running.forEach(this::watch);
        }
    }

    /** Only what runs can be stopped; a rule is told once, not again while it stays broken. */
    @Transactional(Transactional.TxType.MANDATORY)
    void watch(Pilot pilot) {
        PilotFacts before = pilot.view();
        Map<String, String> broken = before.status() == PilotStatus.RUNNING ? checks.of(pilot).broken() : Map.of();
        if (broken.isEmpty() || !pilot.breaks(broken, keeping.now())) {
            return;
        }
        List<UUID> held = before.holdAutomatically() ? hold(pilot, "a stop rule is broken") : List.of();
        pilot.held(held);
        PilotFacts after = keeping.changed(pilot, before);
        outbox.publish(StopRuleBroken.TYPE, pilot.id(), new StopRuleBroken(pilot.id(), pilot.planId(), after.name(),
                after.iteration(), List.copyOf(after.brokenRules().values()), after.heldTaskIds().isEmpty(), held));
    }

    /**
     * Puts on hold what depends on the pilot, directly or through other tasks, and is not done.
     *
     * @return the tasks that were not on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> hold(Pilot pilot, String because) {
        UUID taskId = pilot.taskId();
        if (taskId == null) {
            return List.of();
        }
        Set<UUID> depending = new Successors(outlines.read(Reference.of(pilot.planId()))).dependingOn(taskId);
        return tasks.hold(pilot.planId(), depending, "Pilot \"" + pilot.standing().name() + "\": " + because).stream()
                .map(TaskView::id).toList();
    }
}
