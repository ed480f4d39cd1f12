package dev.milepost.assessment.handover;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.Outbox;

/** Hands work to plans: durably, and each piece once. */
@ApplicationScoped
public class HandoverService {
    private final HandoverRepository handovers;
    private final Outbox outbox;
    private final Clock clock;

    HandoverService(HandoverRepository handovers, Outbox outbox, Clock clock) {
        this.handovers = handovers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Hands work to its plan. Handing over what is pending or delivered changes nothing; what was refused is sent again. The
     * caller holds a lock on the subject, so that of two at once the second finds the first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanTaskView handOver(PlanWork work) {
        Optional<Handover> earlier = handovers.of(work.id());
        if (earlier.isPresent() && !earlier.get().isRejected()) {
            return earlier.get().view();
        }
        Handover handover = earlier.orElseGet(() -> {
            Handover first = new Handover(work, clock.instant());
            handovers.persist(first);
            return first;
        });
        handover.send(work.planId(), clock.instant());
        handovers.flush();
        outbox.publish(WorkAccepted.TYPE, work.id(), WorkAccepted.of(work));
        return handover.view();
    }

    /** Everything that was handed over about a subject, in that order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PlanTaskView> about(UUID subjectId) {
        return handovers.about(subjectId).stream().map(Handover::view).toList();
    }

    /**
     * The plan that takes the work.
     *
     * @param planId of the subject
     * @param how to name one, for the problem
     * @throws dev.milepost.kit.problem.ProblemException 409 where the subject names none
     */
    public UUID requiredPlan(@Nullable UUID planId, String how) {
        if (planId == null) {
            throw HandoverProblem.NO_PLAN_TO_TAKE_IT.because("%s with the planId of the plan that shall take the task", how);
        }
        return planId;
    }
}
