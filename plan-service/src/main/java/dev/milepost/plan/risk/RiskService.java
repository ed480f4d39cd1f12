package dev.milepost.plan.risk;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.request.Reference;

/** The risks of plans. */
@ApplicationScoped
public class RiskService {

    private static final String RISK = "risk";

    private final PlanService plans;
    private final RiskRepository risks;
    private final Changes changes;
    private final History history;
    private final Clock clock;

    RiskService(PlanService plans, RiskRepository risks, Changes changes, History history, Clock clock) {
        this.plans = plans;
        this.risks = risks;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    Page<RiskView> list(Reference plan, RiskFilter filter, PageRequest request) {
        return Pages.of(risks, Risk::id).where("planId = :plan", "plan", plans.idOf(plan))
                .where(filter.inBin() ? "deletedAt is not null" : "deletedAt is null")
                .where("status in :statuses", "statuses", filter.statuses())
                .where("challenge in :challenges", "challenges", filter.challenges())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .page(request).map(Risk::view);
    }

    @Transactional
    List<ChallengeView> challenges(Reference plan) {
        return challenges(plans.idOf(plan));
    }

    /** All four challenges of an existing plan, each with its open risks. */
    @Transactional
    public List<ChallengeView> challenges(UUID planId) {
        List<RiskView> open = risks.open(planId).stream().map(Risk::view).toList();
        return Arrays.stream(Challenge.values()).map(challenge -> challenge(challenge, open)).toList();
    }

    private static ChallengeView challenge(Challenge challenge, List<RiskView> open) {
        List<RiskView> own = open.stream().filter(risk -> risk.challenge() == challenge).toList();
        Integer worst = own.isEmpty() ? null : (Integer) own.getFirst().score();
        return new ChallengeView(challenge, own.size(), worst, Rating.ofOptional(worst), own);
    }

    @Transactional
    RiskView get(Reference plan, Reference risk) {
        return required(plans.idOf(plan), risk).view();
    }

    @Transactional
    RiskView create(Reference plan, NewRisk wanted) {
        Risk risk = new Risk(plans.idOfOpen(plan), wanted.edit(), clock.instant());
        risks.persist(risk);
        risks.flush();
        history.record(reference(risk), risk.version(), HistoryAction.CREATED, null, risk.view());
        return risk.view();
    }

    @Transactional
    RiskView change(Reference plan, Reference named, Precondition precondition, MergePatch patch) {
        Risk risk = required(plans.idOfOpen(plan), named);
        RiskView before = risk.view();
        risk.apply(changes.merge(precondition, patch, reference(risk), risk.version(), risk.edit()), clock.instant());
        risks.flush();
        history.record(reference(risk), risk.version(), HistoryAction.CHANGED, before, risk.view());
        return risk.view();
    }

    @Transactional
    void delete(Reference plan, Reference named, Precondition precondition) {
        Risk risk = required(plans.idOfOpen(plan), named);
        precondition.require(risk.version());
        RiskView before = risk.view();
        risk.toBin(clock.instant());
        risks.flush();
        history.record(reference(risk), risk.version(), HistoryAction.DELETED, before, null);
    }

    @Transactional
    RiskView restore(Reference plan, Reference named) {
        Risk risk = risks.find(plans.idOfOpen(plan), named, true).orElseThrow(() -> named.notFound("risk in the bin"));
        risk.fromBin(clock.instant());
        risks.flush();
        history.record(reference(risk), risk.version(), HistoryAction.RESTORED, null, risk.view());
        return risk.view();
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference named, PageRequest page) {
        return history.of(reference(required(plans.idOf(plan), named)), page);
    }

    private Risk required(UUID planId, Reference named) {
        return risks.find(planId, named, false).orElseThrow(() -> named.notFound(RISK));
    }

    private static ObjectReference reference(Risk risk) {
        return ObjectReference.of(RISK, risk.id());
    }
}
