package dev.milepost.plan.training;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.people.StakeholderService;
import dev.milepost.plan.phase.GoLiveService;

/** The training of plans. */
@ApplicationScoped
public class TrainingService {

    private final PlanService plans;
    private final StakeholderService stakeholders;
    private final OutlineService outlines;
    private final GoLiveService phases;
    private final Keeping<Training, TrainingEdit, TrainingView> keeping;

    TrainingService(PlanService plans, StakeholderService stakeholders, OutlineService outlines, GoLiveService phases,
            TrainingRepository repository,
            Keepings keepings) {
        this.plans = plans;
        this.stakeholders = stakeholders;
        this.outlines = outlines;
        this.phases = phases;
        this.keeping = keepings.of("training", repository);
    }

    @Transactional
    Page<TrainingView> list(Reference plan, TrainingFilter filter, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("array_contains(stakeholderIds, :stakeholderId)", "stakeholderId", filter.stakeholderId)
                .where("taskId = :taskId", "taskId", filter.taskId)
                .where("phaseId = :phaseId", "phaseId", filter.phaseId)
                .where("endsOn < :endsBefore", "endsBefore", filter.endsBefore)
                .where("(lower(name) like :q escape '!' or lower(coalesce(content, '')) like :q escape '!')", "q",
                        filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .page(request).map(Training::view);
    }

    @Transactional
    TrainingView get(Reference plan, Reference training) {
        return of(plans.idOf(plan)).get(training);
    }

    @Transactional
    TrainingView create(Reference plan, NewTraining wanted) {
        UUID planId = plans.idOfOpen(plan);
        TrainingEdit edit = wanted.edit();
        check(planId, null, edit);
        return keeping.add(new Training(planId, edit, keeping.now()));
    }

    @Transactional
    TrainingView change(Reference plan, Reference training, Precondition precondition, MergePatch patch) {
        UUID planId = plans.idOfOpen(plan);
        Training found = of(planId).required(training);
        TrainingEdit edit = keeping.merge(found, precondition, patch);
        check(planId, found.edit(), edit);
        return keeping.apply(found, edit);
    }

    @Transactional
    void delete(Reference plan, Reference training, Precondition precondition) {
        of(plans.idOfOpen(plan)).delete(training, precondition);
    }

    @Transactional
    TrainingView restore(Reference plan, Reference training) {
        return of(plans.idOfOpen(plan)).restore(training);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference training, PageRequest page) {
        return of(plans.idOf(plan)).history(training, page);
    }

    /** The id of a training of the plan, for what hangs on it. */
    UUID idOf(UUID planId, Reference training) {
        return of(planId).required(training).id();
    }

    /** What is as it was may have gone into the bin since. */
    private void check(UUID planId, @Nullable TrainingEdit before, TrainingEdit edit) {
        if (before == null || !before.stakeholderIds().equals(edit.stakeholderIds())) {
            stakeholders.requireAll(planId, edit.stakeholderIds(), "/stakeholderIds");
        }
        if (before == null || !Objects.equals(before.taskId(), edit.taskId())) {
            outlines.requireTask(planId, edit.taskId());
        }
        if (before == null || !Objects.equals(before.phaseId(), edit.phaseId())) {
            phases.requireIn(planId, edit.phaseId());
        }
    }

    private Keeping<Training, TrainingEdit, TrainingView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
