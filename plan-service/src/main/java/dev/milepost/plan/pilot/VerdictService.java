package dev.milepost.plan.pilot;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;

/** Ends an iteration of a pilot, keeps the values it was decided on, and does what follows. */
@ApplicationScoped
class VerdictService {

    private final PlanService plans;
    private final IterationRepository iterations;
    private final PilotChecks checks;
    private final StopRules stopRules;
    private final Keeping<Pilot, PilotEdit, PilotFacts> keeping;
    private final Outbox outbox;
    private final Event<PilotDecided> decided;
    private final Caller caller;

    VerdictService(PlanService plans, PilotRepository pilots, IterationRepository iterations, PilotChecks checks,
            StopRules stopRules, Keepings keepings, Outbox outbox, Event<PilotDecided> decided, Caller caller) {
        this.plans = plans;
        this.iterations = iterations;
        this.checks = checks;
        this.stopRules = stopRules;
        this.keeping = keepings.of("pilot", pilots);
        this.outbox = outbox;
        this.decided = decided;
        this.caller = caller;
    }

    @Transactional
    PilotView decide(Reference plan, Reference reference, NewVerdict decision) {
        Pilot pilot = keeping.within(PlanPart.PLAN, plans.idOfOpen(plan)).required(reference);
        pilot.requireRunning();
        PilotFacts before = pilot.view();
        List<Result> results = checks.of(pilot).results();
        List<UUID> held = decision.verdict() == Verdict.STOP ? stopRules.hold(pilot, "the verdict is STOP") : List.of();
        pilot.held(held);
        iterations.of(pilot.id(), before.iteration()).decide(decision, results, held,
                consequence(decision.verdict(), before, held), caller.name(), keeping.now());
        pilot.decide(decision.verdict());
        keeping.changed(pilot, before);
        outbox.publish(VerdictGiven.TYPE, pilot.id(), new VerdictGiven(pilot.id(), pilot.planId(), before.name(),
                before.iteration(), decision.verdict(), held));
        decided.fire(new PilotDecided(pilot.planId(), pilot.id(), decision.verdict()));
        return checks.view(pilot);
    }

    private static String consequence(Verdict verdict, PilotFacts pilot, List<UUID> held) {
        String stayHeld = pilot.heldTaskIds().isEmpty() ? ""
                : "; tasks that were put on hold earlier stay so until somebody takes them off";
        return switch (verdict) {
            case SCALE -> "Gates that wait for this verdict take it as met" + stayHeld;
            case ITERATE -> "Iteration " + (pilot.iteration() + 1) + " is open" + stayHeld;
            case STOP -> stopped(pilot, held) + stayHeld;
        };
    }

    private static String stopped(PilotFacts pilot, List<UUID> held) {
        if (pilot.taskId() == null) {
            return "Nothing was put on hold, since the pilot is tied to no task";
        }
        return held.isEmpty() ? "Nothing was put on hold, since nothing more that is open depends on the pilot"
                : "Put on hold: " + held.size() + (held.size() == 1 ? " task that depends" : " tasks that depend")
                        + " on the pilot";
    }
}
