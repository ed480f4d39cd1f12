package dev.milepost.plan.system;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.part.PointingBatch;

/** The integrations of plans. */
@ApplicationScoped
public class IntegrationService {

    static final Sorting<Integration> SORTING = Sorting.<Integration> byCreation()
            .by("createdAt", Instant.class, Integration::createdAt)
            .by("updatedAt", Instant.class, Integration::updatedAt);

    private final PlanService plans;
    private final SystemService systems;
    private final IntegrationRepository integrations;
    private final Keeping<Integration, IntegrationEdit, IntegrationView> keeping;

    IntegrationService(PlanService plans, SystemService systems, IntegrationRepository integrations, Keepings keepings) {
        this.plans = plans;
        this.systems = systems;
        this.integrations = integrations;
        this.keeping = keepings.of("integration", integrations);
    }

    @Transactional
    Page<IntegrationView> list(Reference plan, IntegrationFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("status in :statuses", "statuses", filter.statuses())
                .where("method in :methods", "methods", filter.methods())
                .where("systemId = :system", "system", filter.systemId)
                .where("externalId = :externalId", "externalId", filter.externalId())
                .where("(lower(coalesce(description, '')) like :q escape '!' or lower(coalesce(fallback, '')) like :q escape '!' or lower(coalesce(owner, '')) like :q escape '!')",
                        "q", filter.pattern())
                .sorted(SORTING, sort).page(request).map(Integration::view);
    }

    @Transactional
    IntegrationView get(Reference plan, Reference integration) {
        return of(plans.idOf(plan)).get(integration);
    }

    @Transactional
    IntegrationView create(Reference plan, NewIntegration wanted) {
        UUID planId = plans.idOfOpen(plan);
        systems.require(wanted.systemId());
        return keeping.add(new Integration(planId, wanted.edit(), keeping.now()));
    }

    @Transactional
    BatchResult<IntegrationView> batch(Reference plan, Batch<NewIntegration> batch) {
        UUID planId = plans.idOfOpen(plan);
        return of(planId).batch(batch, new PointingBatch<>(wanted -> new Integration(planId, wanted.edit(), keeping.now()),
                Integration::edit, IntegrationEdit::systemId, systems::ruleFor));
    }

    @Transactional
    IntegrationView change(Reference plan, Reference named, Precondition precondition, MergePatch patch) {
        Keeping<Integration, IntegrationEdit, IntegrationView> own = of(plans.idOfOpen(plan));
        Integration integration = own.required(named);
        UUID before = integration.edit().systemId();
        IntegrationEdit edit = own.merge(integration, precondition, patch);
        if (!edit.systemId().equals(before)) {
            systems.require(edit.systemId());
        }
        return own.apply(integration, edit);
    }

    @Transactional
    void delete(Reference plan, Reference integration, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(integration, precondition);
    }

    @Transactional
    IntegrationView restore(Reference plan, Reference integration) {
        return of(plans.idOfOpen(plan)).restore(integration);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference integration, PageRequest page) {
        return of(plans.idOf(plan)).history(integration, page);
    }

    @Transactional
    IntegrationSummary summary(Reference plan) {
        return new IntegrationReading(integrations.wanted(plans.idOf(plan))).summary();
    }

    /** What to know about an existing plan's integration with existing systems, in plain sentences. */
    @Transactional
    public List<String> facts(UUID planId) {
        return new IntegrationReading(integrations.wanted(planId)).facts();
    }

    private Keeping<Integration, IntegrationEdit, IntegrationView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
