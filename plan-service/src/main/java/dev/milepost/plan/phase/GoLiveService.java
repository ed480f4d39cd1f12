package dev.milepost.plan.phase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
     * For many that point to phases, in one question.
     *
     * @return refuses with 422 at {@code /phaseId} those of the ids under which the plan has no phase
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Consumer<UUID> ruleFor(UUID planId, Set<UUID> phaseIds) {
        Set<UUID> present = phaseIds.isEmpty() ? Set.of()
                : phases.of(planId).stream().map(Phase::id).collect(Collectors.toSet());
        return phaseId -> {
            if (!present.contains(phaseId)) {
                throw PhaseProblem.UNKNOWN_PHASE
                        .because("The plan has no phase %s; GET /plans/{planId}/phases lists them", phaseId)
                        .at("/phaseId", "unknown-phase", "the id of a phase of this plan");
            }
        };
    }
}
