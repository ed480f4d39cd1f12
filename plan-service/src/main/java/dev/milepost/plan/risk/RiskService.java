package dev.milepost.plan.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.system.IntegrationService;

/** The risks of plans. */
@ApplicationScoped
public class RiskService {

    private final PlanService plans;
    private final IntegrationService integrations;
    private final RiskRepository risks;
    private final Keeping<Risk, RiskEdit, RiskView> keeping;

    RiskService(PlanService plans, IntegrationService integrations, RiskRepository risks, Keepings keepings) {
        this.plans = plans;
        this.integrations = integrations;
        this.risks = risks;
        this.keeping = keepings.of("risk", risks);
    }

    @Transactional
    Page<RiskView> list(Reference plan, RiskFilter filter, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
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
        Map<Challenge, List<String>> facts = Map.of(Challenge.INTEGRATION_WITH_EXISTING_SYSTEMS, integrations.facts(planId));
        return Arrays.stream(Challenge.values())
                .map(challenge -> challenge(challenge, facts.getOrDefault(challenge, List.of()), open)).toList();
    }

    private static ChallengeView challenge(Challenge challenge, List<String> facts, List<RiskView> open) {
        List<RiskView> own = open.stream().filter(risk -> risk.challenge() == challenge).toList();
        Integer worst = own.isEmpty() ? null : (Integer) own.getFirst().score();
        return new ChallengeView(challenge, own.size(), worst, Rating.ofOptional(worst), facts, own);
    }

    @Transactional
    RiskView get(Reference plan, Reference risk) {
        return of(plans.idOf(plan)).get(risk);
    }

    @Transactional
    RiskView create(Reference plan, NewRisk wanted) {
        return keeping.add(new Risk(plans.idOfOpen(plan), wanted.edit(), keeping.now()));
    }

    @Transactional
    RiskView change(Reference plan, Reference risk, Precondition precondition, MergePatch patch) {
        return of(plans.idOfOpen(plan)).change(risk, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference risk, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(risk, precondition);
    }

    @Transactional
    RiskView restore(Reference plan, Reference risk) {
        return of(plans.idOfOpen(plan)).restore(risk);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference risk, PageRequest page) {
        return of(plans.idOf(plan)).history(risk, page);
    }

    private Keeping<Risk, RiskEdit, RiskView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
