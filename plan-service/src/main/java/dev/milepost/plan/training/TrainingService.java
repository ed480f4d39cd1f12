package dev.milepost.plan.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.part.PlanPart;
import dev.milepost.plan.people.StakeholderService;
import dev.milepost.plan.phase.GoLiveService;

/** The training of plans. */
@ApplicationScoped
public class TrainingService {

    static final Sorting<Training> SORTING = Sorting.<Training> byCreation()
            .by("name", String.class, training -> training.edit().name())
            .by("startsOn", LocalDate.class, training -> training.edit().startsOn())
            .by("endsOn", LocalDate.class, training -> training.edit().endsOn())
            .by("createdAt", Instant.class, Training::createdAt)
            .by("updatedAt", Instant.class, Training::updatedAt);

    private final PlanService plans;
    private final StakeholderService stakeholders;
    private final PlanTasks tasks;
    private final GoLiveService phases;
    private final Keeping<Training, TrainingEdit, TrainingView> keeping;

    TrainingService(PlanService plans, StakeholderService stakeholders, PlanTasks tasks, GoLiveService phases,
            TrainingRepository repository,
            Keepings keepings) {
        this.plans = plans;
        this.stakeholders = stakeholders;
        this.tasks = tasks;
        this.phases = phases;
        this.keeping = keepings.of("training", repository);
    }

    @Transactional
    Page<TrainingView> list(Reference plan, TrainingFilter filter, @Nullable String sort, PageRequest request) {
        return of(plans.idOf(plan)).pages(filter.inBin())
                .where("array_contains(stakeholderIds, :stakeholderId)", "stakeholderId", filter.stakeholderId)
                .where("taskId = :taskId", "taskId", filter.taskId)
                .where("phaseId = :phaseId", "phaseId", filter.phaseId)
                .where("endsOn < :endsBefore", "endsBefore", filter.endsBefore)
                .where("(lower(name) like :q escape '!' or lower(coalesce(content, '')) like :q escape '!')", "q",
                        filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort).page(request).map(Training::view);
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

    /** Up to 500 at once. */
    @Transactional
    BatchResult<TrainingView> batch(Reference plan, Batch<NewTraining> batch) {
        UUID planId = plans.idOfOpen(plan);
        return of(planId).batch(batch, new TrainingBatch(planId,
                (stakeholderIds, taskIds, phaseIds) -> references(planId, stakeholderIds, taskIds, phaseIds), keeping.now()));
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

    private void check(UUID planId, @Nullable TrainingEdit before, TrainingEdit edit) {
        references(planId, Set.copyOf(edit.stakeholderIds()), edit.taskId() == null ? Set.of() : Set.of(edit.taskId()),
                edit.phaseId() == null ? Set.of() : Set.of(edit.phaseId())).check(before, edit);
    }

    private TrainingReferences references(UUID planId, Set<UUID> stakeholderIds, Set<UUID> taskIds, Set<UUID> phaseIds) {
        return new TrainingReferences(stakeholders.ruleFor(planId, stakeholderIds, "/stakeholderIds"),
                tasks.known(planId, taskIds), phases.ruleFor(planId, phaseIds));
    }

    private Keeping<Training, TrainingEdit, TrainingView> of(UUID planId) {
        return keeping.within(PlanPart.PLAN, planId);
    }
}
