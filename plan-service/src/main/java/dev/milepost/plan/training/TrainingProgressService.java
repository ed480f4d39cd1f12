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

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.PlanService;

/** How far the training of plans is. */
@ApplicationScoped
public class TrainingProgressService {

    private final PlanService plans;
    private final TrainingRepository trainings;
    private final ParticipantRepository participants;
    private final Clock clock;

    TrainingProgressService(PlanService plans, TrainingRepository trainings, ParticipantRepository participants, Clock clock) {
        this.plans = plans;
        this.trainings = trainings;
        this.participants = participants;
        this.clock = clock;
    }

    @Transactional
    List<TrainingProgress> progress(Reference plan) {
        UUID planId = plans.idOf(plan);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<UUID, List<ParticipantView>> byTraining = participants.of(planId).stream().map(Participant::view)
                .collect(Collectors.groupingBy(ParticipantView::trainingId));
        return trainings.of(planId).stream().map(Training::view)
                .map(training -> TrainingProgress.of(training, byTraining.getOrDefault(training.id(), List.of()), today))
                .toList();
    }
}
