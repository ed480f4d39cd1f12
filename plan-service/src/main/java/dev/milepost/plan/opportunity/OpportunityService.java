package dev.milepost.plan.opportunity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.BenefitType;
import dev.milepost.plan.outline.GoalService;
import dev.milepost.plan.outline.NewGoal;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PointingBatch;
import dev.milepost.plan.process.ProcessService;
import dev.milepost.plan.ranking.ScoringMethod;
import dev.milepost.plan.request.Patterns;

/** The opportunities of an organization, and how one becomes part of a plan. */
@ApplicationScoped
public class OpportunityService {

    /** So that they can be ranked in one answer. */
    static final int MOST = 1_000;

    private static final Sorting<Opportunity> SORTING = Sorting.<Opportunity> byCreation()
            .by("name", String.class, opportunity -> opportunity.edit().name())
            .by("updatedAt", Instant.class, Opportunity::updatedAt);

    private final PlanService plans;
    private final GoalService goals;
    private final ProcessService processes;
    private final ScoringService scoring;
    private final OpportunityRepository opportunities;
    private final Keeping<Opportunity, OpportunityEdit, OpportunityView> keeping;

    OpportunityService(PlanService plans, GoalService goals, ProcessService processes, ScoringService scoring,
            OpportunityRepository opportunities, Keepings keepings) {
        this.plans = plans;
        this.goals = goals;
        this.processes = processes;
        this.scoring = scoring;
        this.opportunities = opportunities;
        this.keeping = keepings.of("opportunity", opportunities);
    }

    @Transactional
    Page<OpportunityView> list(OpportunityFilter filter, @Nullable String sort, PageRequest request) {
        return keeping.pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("processId = :process", "process", filter.processId)
                .where("planId = :plan", "plan", filter.planId)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(name) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!')", "q",
                        Patterns.containing(filter.q))
                .sorted(SORTING, sort).page(request).map(Opportunity::view);
    }

    @Transactional
    OpportunityView get(Reference opportunity) {
        return keeping.get(opportunity);
    }

    @Transactional
    OpportunityView create(NewOpportunity wanted) {
        processes.require(wanted.processId());
        requireRoomFor(1);
        return keeping.add(new Opportunity(wanted.edit(), keeping.now()));
    }

    @Transactional
    BatchResult<OpportunityView> batch(Batch<NewOpportunity> batch) {
        requireRoomFor(batch.create().size() - batch.delete().size());
        return keeping.batch(batch, new PointingBatch<>(wanted -> new Opportunity(wanted.edit(), keeping.now()),
                Opportunity::edit, OpportunityEdit::processId, processes::ruleFor));
    }

    @Transactional
    OpportunityView change(Reference reference, Precondition precondition, MergePatch patch) {
        Opportunity opportunity = keeping.required(reference);
        UUID before = opportunity.edit().processId();
        OpportunityEdit edit = keeping.merge(opportunity, precondition, patch);
        if (edit.processId() != null && !edit.processId().equals(before)) {
            processes.require(edit.processId());
        }
        return keeping.apply(opportunity, edit);
    }

    @Transactional
    void delete(Reference opportunity, Precondition precondition) {
        keeping.delete(opportunity, precondition);
    }

    @Transactional
    OpportunityView restore(Reference opportunity) {
        requireRoomFor(1);
        return keeping.restore(opportunity);
    }

    @Transactional
    Page<HistoryEntry> history(Reference opportunity, PageRequest page) {
        return keeping.history(opportunity, page);
    }

    /**
     * For what points to opportunities, in one question.
     *
     * @return refuses with 422 at {@code /opportunityId} those of the ids under which there is no opportunity
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<UUID> ruleFor(Set<UUID> ids) {
        Set<UUID> present = ids.isEmpty() ? Set.of() : opportunities.present(ids);
        return id -> {
            if (!present.contains(id)) {
                throw OpportunityProblem.UNKNOWN_OPPORTUNITY
                        .because("There is no opportunity %s; GET /opportunities lists them", id)
                        .at("/opportunityId", "unknown-opportunity", "the id of an opportunity");
            }
        };
    }

    @Transactional
    CurrentScoreView score(Reference opportunity, RankingFilter filter) {
        return scoring.score(keeping.required(opportunity), filter);
    }

    /** Makes it a goal of the plan; asked again for the same plan, it is the goal it has become. */
    @Transactional
    OpportunityView choose(Reference reference, NewChoice wanted) {
        // The plan first: whoever chooses for the same plan at the same moment waits here and then sees the choice.
        Reference plan = Reference.of(wanted.planId());
        plans.idOfOpen(plan);
        Opportunity opportunity = keeping.required(reference);
        ChoiceView made = opportunity.choice();
        if (made != null) {
            if (!made.planId().equals(wanted.planId())) {
                throw OpportunityProblem.OPPORTUNITY_ALREADY_CHOSEN
                        .because("The opportunity became part of the plan %s on %s; copy it for another plan", made.planId(),
                                made.at())
                        .at("/planId", "already-chosen", "must be " + made.planId());
            }
            return opportunity.view();
        }
        OpportunityView before = opportunity.view();
        ScoringMethod method = wanted.method() == null ? ScoringMethod.DEFAULT : wanted.method();
        ScoreView score = scoring.score(opportunity, method,
                wanted.schemeId() == null ? null : Reference.of(wanted.schemeId()));
        BenefitType benefit = wanted.benefitType() == null ? opportunity.benefitTypes().getFirst() : wanted.benefitType();
        UUID goal = goals.add(plan, goal(before, benefit), opportunity.id()).id();
        opportunity.choose(new ChoiceView(wanted.planId(), goal, keeping.now(), wanted.reason(), score));
        return keeping.changed(opportunity, before);
    }

    private static NewGoal goal(OpportunityView opportunity, BenefitType benefit) {
        return new NewGoal(null, opportunity.name(), opportunity.description(), benefit, null, null, opportunity.processId(),
                null);
    }

    private void requireRoomFor(int more) {
        if (more > 0 && opportunities.countPresent() + more > MOST) {
            throw OpportunityProblem.TOO_MANY_OPPORTUNITIES
                    .because("There would be more than %d opportunities, as many as can be ranked together: delete some first",
                            MOST);
        }
    }
}
