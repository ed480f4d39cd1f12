package dev.milepost.plan.phase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.timeline.ScheduleService;
import dev.milepost.plan.timeline.TaskDates;

/** When the phases of plans go live, for what must be ready by then. */
@ApplicationScoped
public class GoLiveService {

    private final PhaseRepository phases;
    private final ScheduleService schedules;

    GoLiveService(PhaseRepository phases, ScheduleService schedules) {
        this.phases = phases;
        this.schedules = schedules;
    }

    /** By phase, of an existing plan; phases without any day are missing. */
    @Transactional
    public Map<UUID, GoLive> of(UUID planId) {
        List<PhaseFacts> all = phases.of(planId).stream().map(Phase::view).toList();
        Map<UUID, LocalDate> scheduled = schedules
                .datesOf(all.stream().map(PhaseFacts::milestoneId).filter(Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(TaskDates::taskId, TaskDates::finish));
        Map<UUID, GoLive> days = new HashMap<>();
        for (PhaseFacts phase : all) {
            LocalDate reached = phase.milestoneId() == null ? null : scheduled.get(phase.milestoneId());
            LocalDate date = reached == null ? phase.goLiveDate() : reached;
            if (date != null) {
                days.put(phase.id(), new GoLive(phase.id(), phase.name(), date));
            }
        }
        return days;
    }

    /**
     * Refuses a phase that the plan does not have; null is none and passes.
     *
     * @throws dev.milepost.kit.problem.ProblemException 422 at {@code /phaseId}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireIn(UUID planId, @Nullable UUID phaseId) {
        if (phaseId != null && phases.of(planId).stream().noneMatch(phase -> phase.id().equals(phaseId))) {
            throw PhaseProblem.UNKNOWN_PHASE.because("The plan has no phase %s; GET /plans/{planId}/phases lists them", phaseId)
                    .at("/phaseId", "unknown-phase", "the id of a phase of this plan");
        }
    }
}
