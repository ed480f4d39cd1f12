package dev.milepost.plan.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.milepost.plan.outline.KnownTasks;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.pilot.PilotService;

/** What gates of a plan may name: milestones without a gate, tasks and pilots. */
final class GateReferences {

    private final KnownTasks tasks;
    private final Set<UUID> pilots;
    private final Map<UUID, Gate> standing = new HashMap<>();

    /** @param gates those that stand on milestones of the plan */
    GateReferences(KnownTasks tasks, Set<UUID> pilots, Collection<Gate> gates) {
        this.tasks = tasks;
        this.pilots = pilots;
        gates.forEach(this::stands);
    }

    void stands(Gate gate) {
        standing.putIfAbsent(gate.milestoneId(), gate);
    }

    void leaves(Gate gate) {
        standing.remove(gate.milestoneId(), gate);
    }

    void requireMilestone(UUID milestoneId) {
        if (tasks.required(milestoneId, "/milestoneId").kind() != TaskKind.MILESTONE) {
            throw GateProblem.NOT_A_MILESTONE.because("The task is work, not a milestone").at("/milestoneId", "not-a-milestone",
                    "the id of a task of kind MILESTONE");
        }
        Gate gate = standing.get(milestoneId);
        if (gate != null) {
            throw GateProblem.MILESTONE_HAS_GATE.because("The gate \"%s\" stands there: change that one", gate.name())
                    .at("/milestoneId", "has-gate", "one gate each").with("gateId", gate.id());
        }
    }

    void requireNamed(List<Criterion> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            UUID taskId = criteria.get(i).taskId();
            if (taskId != null) {
                tasks.required(taskId, "/criteria/" + i + "/taskId");
            }
            UUID pilotId = criteria.get(i).pilotId();
            if (pilotId != null && !pilots.contains(pilotId)) {
                throw PilotService.unknown(pilotId, "/criteria/" + i + "/pilotId");
            }
        }
    }
}
