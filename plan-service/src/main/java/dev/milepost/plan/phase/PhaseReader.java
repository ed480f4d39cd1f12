package dev.milepost.plan.phase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.gate.GateStanding;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Reads from a plan and its schedule how far each phase is. */
final class PhaseReader {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<UUID, TaskView> tasks;
    private final Map<String, LocalDate> dates;
    private final Map<UUID, GateStanding> gates;
    private final String currency;

    PhaseReader(PlanContent content, Schedule schedule, Map<UUID, GateStanding> gates) {
        this.tasks = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED)
                .collect(Collectors.toMap(TaskView::id, task -> task));
        this.dates = schedule.activities().stream()
                .collect(Collectors.toMap(ScheduledActivity::key, ScheduledActivity::earlyFinish));
        this.gates = gates;
        this.currency = content.plan().currency();
    }

    PhaseView view(PhaseFacts phase) {
        List<TaskView> own = phase.taskIds().stream().flatMap(id -> Optional.ofNullable(tasks.get(id)).stream())
                .filter(task -> task.kind() == TaskKind.TASK).toList();
        return new PhaseView(phase.id(), phase.version(), phase.externalId(), phase.name(), phase.description(),
                phase.position(), phase.audience(), phase.audienceSize(), state(phase, own), goLive(phase), phase.budgetCap(),
                currency, exitGate(phase.exitGateId()), phase.wayBack(), phase.taskIds(), progress(own), phase.createdAt(),
                phase.updatedAt());
    }

    private PhaseState state(PhaseFacts phase, List<TaskView> own) {
        TaskView milestone = phase.milestoneId() == null ? null : tasks.get(phase.milestoneId());
        boolean allDone = !own.isEmpty() && own.stream().allMatch(task -> task.status() == TaskStatus.DONE);
        if (milestone == null ? allDone : milestone.status() == TaskStatus.DONE) {
            return PhaseState.LIVE;
        }
        return own.stream().anyMatch(task -> task.status() != TaskStatus.NOT_STARTED) ? PhaseState.IN_PROGRESS
                : PhaseState.PLANNED;
    }

    private PhaseView.GoLive goLive(PhaseFacts phase) {
        LocalDate wanted = phase.goLiveDate();
        LocalDate date = phase.milestoneId() == null ? null : dates.get(phase.milestoneId().toString());
        String reason = date == null
                ? phase.milestoneId() == null ? "No milestone marks going live" : "Its milestone is no longer in the schedule"
                : wanted == null ? "No day is wanted" : null;
        return new PhaseView.GoLive(wanted, phase.milestoneId(), date,
                wanted == null || date == null ? null : ChronoUnit.DAYS.between(wanted, date), reason);
    }

    private PhaseView.@Nullable ExitGate exitGate(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        GateStanding gate = gates.get(id);
        return new PhaseView.ExitGate(id, gate == null ? null : gate.name(), gate == null ? null : gate.status());
    }

    private static PhaseView.Progress progress(List<TaskView> own) {
        BigDecimal all = own.stream().map(TaskView::durationDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal done = own.stream().map(task -> task.durationDays().multiply(BigDecimal.valueOf(task.percentDone())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal percent = all.signum() == 0 ? null : done.divide(all, 1, RoundingMode.HALF_UP).min(ALL);
        return new PhaseView.Progress(own.size(), count(own, TaskStatus.DONE), count(own, TaskStatus.IN_PROGRESS),
                (int) own.stream().filter(TaskView::onHold).count(), percent,
                percent == null ? "The phase has no tasks yet" : null);
    }

    private static int count(List<TaskView> among, TaskStatus status) {
        return (int) among.stream().filter(task -> task.status() == status).count();
    }
}
