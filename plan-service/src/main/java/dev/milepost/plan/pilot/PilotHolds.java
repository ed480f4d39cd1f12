package dev.milepost.plan.pilot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.Successors;
import dev.milepost.plan.outline.TaskService;
import dev.milepost.plan.outline.TaskView;

/** Puts on hold what depends on a pilot, and takes exactly that off hold again. */
@ApplicationScoped
class PilotHolds {

    static final String STOP_RULE = "a stop rule is broken";
    static final String VERDICT = "the verdict is STOP";

    private final OutlineService outlines;
    private final TaskService tasks;

    PilotHolds(OutlineService outlines, TaskService tasks) {
        this.outlines = outlines;
        this.tasks = tasks;
    }

    /**
     * Puts on hold what depends on the pilot, directly or through other tasks, and is not done.
     *
     * @return the tasks that were not on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> hold(Pilot pilot, String because) {
        return hold(pilot.planId(), List.of(pilot), because).getOrDefault(pilot, List.of());
    }

    /**
     * The same for several pilots of one plan, in as many statements as one takes. A task that depends on more than one is held
     * by the first.
     *
     * @return by pilot, the tasks that were not on hold before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Pilot, List<UUID>> hold(UUID planId, List<Pilot> some, String because) {
        List<Pilot> tied = some.stream().filter(pilot -> pilot.taskId() != null).toList();
        if (tied.isEmpty()) {
            return Map.of();
        }
        Successors network = new Successors(outlines.read(Reference.of(planId)));
        Map<UUID, Pilot> holders = new LinkedHashMap<>();
        Map<UUID, String> reasons = new LinkedHashMap<>();
        for (Pilot pilot : tied) {
            network.dependingOn(Objects.requireNonNull(pilot.taskId())).forEach(id -> {
                if (holders.putIfAbsent(id, pilot) == null) {
                    reasons.put(id, reason(pilot, because));
                }
            });
        }
        Map<Pilot, List<UUID>> held = new LinkedHashMap<>();
        tasks.hold(planId, reasons).forEach(task -> held
                .computeIfAbsent(Objects.requireNonNull(holders.get(task.id())), pilot -> new ArrayList<>()).add(task.id()));
        held.forEach((pilot, taskIds) -> pilot.held(taskIds, reason(pilot, because)));
        return held;
    }

    private static String reason(Pilot pilot, String because) {
        return "Pilot \"" + pilot.name() + "\": " + because;
    }

    /**
     * Takes off hold what the pilot had put there; what somebody has taken off, or put on hold anew for another reason, stays.
     *
     * @return the tasks that are off hold now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UUID> release(Pilot pilot) {
        List<UUID> released = tasks.release(pilot.planId(), pilot.heldTaskIds(), pilot.holdReasons()).stream()
                .map(TaskView::id).toList();
        pilot.released();
        return released;
    }
}
