package dev.milepost.plan.pilot;

import java.util.List;
import java.util.Set;
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
        UUID taskId = pilot.taskId();
        if (taskId == null) {
            return List.of();
        }
        String reason = "Pilot \"" + pilot.name() + "\": " + because;
        Set<UUID> depending = new Successors(outlines.read(Reference.of(pilot.planId()))).dependingOn(taskId);
        List<UUID> held = tasks.hold(pilot.planId(), depending, reason).stream().map(TaskView::id).toList();
        pilot.held(held, reason);
        return held;
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
