package dev.milepost.plan.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.outline.PlanView;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.system.IntegrationService;

/** The risks of plans. */
@ApplicationScoped
public class RiskService {

    private static final Sorting<Risk> SORTING = Sorting.<Risk> byCreation()
            .by("title", String.class, Risk::title)
            .by("likelihood", Integer.class, Risk::likelihood)
            .by("impact", Integer.class, Risk::impact)
            .by("reviewDate", LocalDate.class, Risk::reviewDate)
            .by("createdAt", Instant.class, Risk::createdAt)
            .by("updatedAt", Instant.class, Risk::updatedAt);

    private final PlanService plans;
    private final PlanTasks tasks;
    private final IntegrationService integrations;
    private final RiskRepository risks;
    private final RiskStatusChangeRepository statuses;
    private final Keeping<Risk, RiskEdit, RiskView> keeping;
    private final Caller caller;

    RiskService(PlanService plans, PlanTasks tasks, IntegrationService integrations, RiskRepository risks,
            RiskStatusChangeRepository statuses, Keepings keepings, Caller caller) {
        this.plans = plans;
        this.tasks = tasks;
        this.integrations = integrations;
        this.risks = risks;
        this.statuses = statuses;
        this.keeping = keepings.of("risk", risks);
        this.caller = caller;
    }

    @Transactional
    Page<RiskView> list(Reference plan, RiskFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("challenge in :challenges", "challenges", filter.challenges())
                .where("reviewDate < :reviewDueBefore", "reviewDueBefore", filter.reviewDueBefore)
                .where("kind = :kind", "kind", filter.kind)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(title) like :q escape '!' or lower(coalesce(kind, '')) like :q escape '!' or lower(coalesce(description, '')) like :q escape '!' or lower(coalesce(mitigation, '')) like :q escape '!')",
                        "q",
                        filter.pattern())
                .sorted(SORTING, sort).page(request).map(Risk::view);
    }

    @Transactional
    List<ChallengeView> challenges(Reference plan) {
        UUID planId = plans.idOf(plan);
        return challenges(planId, open(planId));
    }

    /** The open risks of an existing plan, the worst first. */
    @Transactional
    public List<RiskView> open(UUID planId) {
        return risks.open(planId).stream().map(Risk::view).toList();
    }

    /** What the open risks of an existing plan may do to its schedule; those without days are left out. */
    @Transactional
    public List<RiskImpact> impacts(UUID planId) {
        return risks.open(planId).stream().flatMap(risk -> Optional.ofNullable(risk.dayImpact())
                .map(days -> new RiskImpact(risk.id(), risk.title(), risk.probability(), days.atBest(), days.likely(),
                        days.atWorst(), risk.taskIds()))
                .stream()).toList();
    }

    @Transactional
    HeatMapView heatMap(Reference reference) {
        PlanView plan = plans.get(reference);
        return new HeatMap(risks.open(plan.id()), plan.currency()).view(plan.id());
    }

    /** The four challenges of an existing plan, each with its open risks and what else is known of it. */
    @Transactional
    public List<ChallengeView> challenges(UUID planId, List<RiskView> open) {
        Map<Challenge, List<String>> facts = Map.of(Challenge.INTEGRATION_WITH_EXISTING_SYSTEMS, integrations.facts(planId));
        return Challenge.four().stream()
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
        UUID planId = plans.idOfOpen(plan);
        requireTasks(planId, wanted.taskIds());
        RiskView made = keeping.add(new Risk(planId, wanted.edit(), keeping.now()));
        statuses.persist(new RiskStatusChange(made.id(), null, made.status(), keeping.now(), caller));
        return made;
    }

    @Transactional
    RiskView change(Reference plan, Reference reference, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Risk risk = of(planId).required(reference);
        RiskStatus before = risk.status();
        RiskEdit edit = keeping.merge(risk, precondition, patch);
        if (edit.taskIds() != null && !risk.taskIds().containsAll(edit.taskIds())) {
            requireTasks(planId, edit.taskIds());
        }
        RiskView changed = keeping.apply(risk, edit);
        if (changed.status() != before) {
            statuses.persist(new RiskStatusChange(risk.id(), before, changed.status(), keeping.now(), caller));
        }
        return changed;
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<RiskView> batch(Reference plan, Batch<NewRisk> batch) {
        UUID planId = plans.idOfOpen(plan);
        RiskBatch rules = new RiskBatch(planId, ids -> tasks.those(planId, ids).keySet(), keeping.now());
        BatchResult<RiskView> done = of(planId).batch(batch, rules);
        Stream.concat(done.created().stream(), done.changed().stream())
                .filter(risk -> risk.status() != rules.before(risk.id())).forEach(risk -> statuses.persist(
                        new RiskStatusChange(risk.id(), rules.before(risk.id()), risk.status(), keeping.now(), caller)));
        return done;
    }

    private void requireTasks(UUID planId, @Nullable List<UUID> taskIds) {
        if (taskIds != null) {
            tasks.requireIn(planId, taskIds, "/taskIds");
        }
    }

    @Transactional
    Page<RiskStatusView> statuses(Reference plan, Reference risk, PageRequest page) {
        UUID riskId = of(plans.idOf(plan)).required(risk).id();
        return Pages.of(statuses, RiskStatusChange::id).where("riskId = :risk", "risk", riskId).newestFirst().page(page)
                .map(RiskStatusChange::view);
    }

    /** The id of an existing risk, for what hangs on it. */
    UUID idOf(UUID planId, Reference risk) {
        return of(planId).required(risk).id();
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
