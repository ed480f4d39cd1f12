package dev.milepost.plan.training;

import java.time.Instant;
import java.time.LocalDate;
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

/** Who takes part in training. */
@ApplicationScoped
public class ParticipantService {

    static final Sorting<Participant> SORTING = Sorting.<Participant> byCreation()
            .by("name", String.class, participant -> participant.edit().name())
            .by("completedOn", LocalDate.class, participant -> participant.edit().completedOn())
            .by("createdAt", Instant.class, Participant::createdAt)
            .by("updatedAt", Instant.class, Participant::updatedAt);

    private final PlanService plans;
    private final TrainingService trainings;
    private final Keeping<Participant, ParticipantEdit, ParticipantView> keeping;

    ParticipantService(PlanService plans, TrainingService trainings, ParticipantRepository repository, Keepings keepings) {
        this.plans = plans;
        this.trainings = trainings;
        this.keeping = keepings.of("participant", repository);
    }

    @Transactional
    Page<ParticipantView> list(Reference plan, Reference training, ParticipantFilter filter, @Nullable String sort,
            PageRequest request) {
        return of(plans.idOf(plan), training).pages(filter.inBin())
                .where("(case when completedOn is null then false else true end) = :completed", "completed", filter.completed)
                .where("lower(name) like :q escape '!'", "q", filter.pattern())
                .where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort).page(request).map(Participant::view);
    }

    @Transactional
    ParticipantView get(Reference plan, Reference training, Reference participant) {
        return of(plans.idOf(plan), training).get(participant);
    }

    @Transactional
    ParticipantView create(Reference plan, Reference training, NewParticipant wanted) {
        UUID planId = plans.idOfOpen(plan);
        return keeping.add(new Participant(planId, trainings.idOf(planId, training), wanted.edit(), keeping.now()));
    }

    /** Up to 500 at once. */
    @Transactional
    BatchResult<ParticipantView> batch(Reference plan, Reference training, Batch<NewParticipant> batch) {
        UUID planId = plans.idOfOpen(plan);
        UUID trainingId = trainings.idOf(planId, training);
        return keeping.within("trainingId", trainingId).batch(batch,
                wanted -> new Participant(planId, trainingId, wanted.edit(), keeping.now()));
    }

    @Transactional
    ParticipantView change(Reference plan, Reference training, Reference participant, Precondition precondition,
            MergePatch patch) {
        return of(plans.idOfOpen(plan), training).change(participant, precondition, patch);
    }

    @Transactional
    void delete(Reference plan, Reference training, Reference participant, Precondition precondition) {
        of(plans.idOfOpen(plan), training).delete(participant, precondition);
    }

    @Transactional
    ParticipantView restore(Reference plan, Reference training, Reference participant) {
        return of(plans.idOfOpen(plan), training).restore(participant);
    }

    @Transactional
    Page<HistoryEntry> history(Reference plan, Reference training, Reference participant, PageRequest page) {
        return of(plans.idOf(plan), training).history(participant, page);
    }

    private Keeping<Participant, ParticipantEdit, ParticipantView> of(UUID planId, Reference training) {
        return keeping.within("trainingId", trainings.idOf(planId, training));
    }
}
