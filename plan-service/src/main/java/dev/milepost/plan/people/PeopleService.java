package dev.milepost.plan.people;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;

/** The people of a plan seen together. */
@ApplicationScoped
public class PeopleService {

    private final PlanService plans;
    private final StakeholderRepository stakeholders;
    private final ConcernRepository concerns;

    PeopleService(PlanService plans, StakeholderRepository stakeholders, ConcernRepository concerns) {
        this.plans = plans;
        this.stakeholders = stakeholders;
        this.concerns = concerns;
    }

    @Transactional
    StakeholderGrid grid(Reference plan) {
        UUID planId = plans.idOf(plan);
        Map<UUID, Integer> open = new HashMap<>();
        concerns.open(planId).forEach(concern -> open.merge(concern.stakeholderId(), 1, Integer::sum));
        return StakeholderGrid.of(stakeholders.of(planId).stream().map(Stakeholder::view).toList(), open);
    }

    /** Of an existing plan. */
    @Transactional
    public Involvement involvement(UUID planId) {
        List<StakeholderView> affected = stakeholders.of(planId).stream().filter(Stakeholder::isAffected)
                .map(Stakeholder::view).toList();
        List<ConcernView> open = concerns.open(planId).stream().map(Concern::view).toList();
        return new Involvement(affected.size(),
                affected.stream().filter(one -> one.consultedOn() == null).map(StakeholderView::name).toList(),
                affected.stream().filter(one -> one.consultedOn() != null && one.answeredOn() == null)
                        .map(StakeholderView::name).toList(),
                open.size(), open.isEmpty() ? null : open.getFirst().raisedOn());
    }

    /** Those whom an existing plan touches, the most influential first, with how many concerns of theirs wait for an answer. */
    @Transactional
    public List<StakeholderConcerns> withConcerns(UUID planId) {
        Map<UUID, Integer> open = new HashMap<>();
        concerns.open(planId).forEach(concern -> open.merge(concern.stakeholderId(), 1, Integer::sum));
        return stakeholders.of(planId).stream().map(Stakeholder::view)
                .sorted(Comparator.comparingInt(StakeholderView::influence).reversed().thenComparing(StakeholderView::name))
                .map(one -> new StakeholderConcerns(one, open.getOrDefault(one.id(), 0))).toList();
    }
}
