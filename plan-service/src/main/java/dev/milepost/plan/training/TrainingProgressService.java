package dev.milepost.plan.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.phase.GoLive;
import dev.milepost.plan.phase.GoLiveService;

/** How far the training of plans is. */
@ApplicationScoped
public class TrainingProgressService {

    private final PlanService plans;
    private final TrainingService trainings;
    private final ParticipantRepository participants;
    private final GoLiveService phases;
    private final Clock clock;

    TrainingProgressService(PlanService plans, TrainingService trainings, ParticipantRepository participants,
            GoLiveService phases, Clock clock) {
        this.plans = plans;
        this.trainings = trainings;
        this.participants = participants;
        this.phases = phases;
        this.clock = clock;
    }

    @Transactional
    Page<TrainingProgress> progress(Reference plan, PageRequest request) {
        UUID planId = plans.idOf(plan);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Page<TrainingView> page = trainings.list(Reference.of(planId), new TrainingFilter(), null, request);
        Map<UUID, List<ParticipantView>> byTraining = participants.of(page.items().stream().map(TrainingView::id).toList())
                .stream().map(Participant::view).collect(Collectors.groupingBy(ParticipantView::trainingId));
        Map<UUID, GoLive> days = phases.of(planId);
        return page.map(training -> TrainingProgress.of(training, byTraining.getOrDefault(training.id(), List.of()),
                training.phaseId() == null ? null : days.get(training.phaseId()), today));
    }
}
