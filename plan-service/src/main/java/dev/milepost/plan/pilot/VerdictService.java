package dev.milepost.plan.pilot;

import java.util.List;
import java.util.Objects;
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

/** Ends an iteration of a pilot, keeps the values it was decided on, and does what follows; opens a decided pilot again. */
@ApplicationScoped
class VerdictService {

    private final PlanService plans;
    private final IterationRepository iterations;
    private final PilotChecks checks;
    private final PilotHolds holds;
    private final Keeping<Pilot, PilotEdit, PilotFacts> keeping;
    private final Outbox outbox;
    private final Event<PilotDecided> decided;
    private final Caller caller;

    VerdictService(PlanService plans, PilotRepository pilots, IterationRepository iterations, PilotChecks checks,
            PilotHolds holds, Keepings keepings, Outbox outbox, Event<PilotDecided> decided, Caller caller) {
        this.plans = plans;
        this.iterations = iterations;
        this.checks = checks;
        this.holds = holds;
        this.keeping = keepings.of("pilot", pilots);
        this.outbox = outbox;
        this.decided = decided;
        this.caller = caller;
    }

    @Transactional
    PilotView decide(Reference plan, Reference reference, NewVerdict decision) {
        Pilot pilot = keeping.within(PlanPart.PLAN, plans.idOfOpen(plan)).required(reference);
        pilot.requireRunning();
        requireNoReleaseWithStop(decision);
        PilotFacts before = pilot.view();
        List<Result> results = checks.of(pilot).results();
        List<UUID> held = decision.verdict() == Verdict.STOP ? holds.hold(pilot, PilotHolds.VERDICT) : List.of();
        List<UUID> released = decision.releases() ? holds.release(pilot) : List.of();
        Iteration iteration = iterations.of(pilot.id(), before.iteration());
        iteration.decide(decision, results, held, consequence(decision, before, held, released), caller.name(),
                keeping.now());
        iteration.released(released);
        pilot.decide(decision.verdict());
        keeping.changed(pilot, before);
        outbox.publish(VerdictGiven.TYPE, pilot.id(), new VerdictGiven(pilot.id(), pilot.planId(), before.name(),
                before.iteration(), decision.verdict(), held, released));
        decided.fire(new PilotDecided(pilot.planId(), pilot.id(), decision.verdict()));
        return checks.view(pilot);
    }

    /** Another iteration begins; a gate that the verdict had opened stays open. */
    @Transactional
    PilotView reopen(Reference plan, Reference reference, NewReopening reopening) {
        Pilot pilot = keeping.within(PlanPart.PLAN, plans.idOfOpen(plan)).required(reference);
        PilotFacts before = pilot.view();
        pilot.reopen();
        List<UUID> released = reopening.releases() ? holds.release(pilot) : List.of();
        Iteration decidedOne = iterations.of(pilot.id(), before.iteration());
        decidedOne.reopen(reopening.reason(), caller.name(), keeping.now());
        decidedOne.released(released);
        PilotFacts after = keeping.changed(pilot, before);
        outbox.publish(PilotReopened.TYPE, pilot.id(), new PilotReopened(pilot.id(), pilot.planId(), after.name(),
                after.iteration(), Objects.requireNonNull(before.verdict()), reopening.reason(), released));
        return checks.view(pilot);
    }

    private static void requireNoReleaseWithStop(NewVerdict decision) {
        if (decision.verdict() == Verdict.STOP && decision.releases()) {
            throw PilotProblem.STOP_RELEASES_NOTHING
                    .because("STOP puts what depends on the pilot on hold and can't release it at once")
                    .at("/releaseHolds", "not-with-stop", "must be false or left out with STOP");
        }
    }

    private static String consequence(NewVerdict decision, PilotFacts pilot, List<UUID> held, List<UUID> released) {
        String holds = pilot.heldTaskIds().isEmpty() ? ""
                : decision.releases() ? "; taken off hold: " + tasks(released) + " that the pilot had put there"
                        : "; tasks that were put on hold earlier stay so until they are released";
        return switch (decision.verdict()) {
            case SCALE -> "Gates that wait for this verdict take it as met" + holds;
            case ITERATE -> "Iteration " + (pilot.iteration() + 1) + " is open" + holds;
            case STOP -> stopped(pilot, held) + holds;
        };
    }

    private static String tasks(List<UUID> some) {
        return some.size() + (some.size() == 1 ? " task" : " tasks");
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
