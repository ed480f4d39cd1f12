package dev.milepost.plan.risk;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;

/** Takes over challenges from assessments: each challenge of a plan becomes one risk, however often it is found. */
@ApplicationScoped
class FoundRisks {

    private final PlanService plans;
    private final RiskRepository risks;
    private final RiskStatusChangeRepository statuses;
    private final Keeping<Risk, RiskEdit, RiskView> keeping;
    private final Caller caller;

    FoundRisks(PlanService plans, RiskRepository risks, RiskStatusChangeRepository statuses, Keepings keepings, Caller caller) {
        this.plans = plans;
        this.risks = risks;
        this.statuses = statuses;
        this.keeping = keepings.of("risk", risks);
        this.caller = caller;
    }

    /** Which risk the challenge became. */
    record Taken(UUID riskId, UUID planId) {
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan, 409 where it is closed */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken take(Reference reference, FoundChallenge challenge) {
        UUID planId = plans.idOfOpen(reference);
        Optional<Risk> before = risks.found(planId, challenge.found().code());
        return new Taken(before.map(risk -> again(risk, challenge.found())).orElseGet(() -> first(planId, challenge)), planId);
    }

    private UUID first(UUID planId, FoundChallenge challenge) {
        Risk risk = new Risk(planId, challenge.edit(), keeping.now());
        risk.foundAgain(challenge.found());
        keeping.add(risk);
        statuses.persist(new RiskStatusChange(risk.id(), null, risk.status(), keeping.now(), caller));
        return risk.id();
    }

    /** What is older than what is known, or says the same, changes nothing. */
    private UUID again(Risk risk, Found now) {
        Found known = risk.found();
        if (known != null && now.at().isBefore(known.at()) || now.saysTheSameAs(known)) {
            return risk.id();
        }
        RiskView before = risk.view();
        risk.foundAgain(now);
        keeping.changed(risk, before);
        if (before.status() != risk.status()) {
            statuses.persist(new RiskStatusChange(risk.id(), before.status(), risk.status(), keeping.now(), caller));
        }
        return risk.id();
    }
}
