package dev.milepost.plan.phase;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.milepost.plan.gate.GateService;
import dev.milepost.plan.outline.KnownTasks;
import dev.milepost.plan.outline.TaskKind;

/** What phases of a plan may name: its tasks, each in one phase, its milestones and its gates. */
final class PhaseReferences {

    private final KnownTasks tasks;
    private final Set<UUID> gates;
    /** The name of the phase that has a task. */
    private final Map<UUID, String> owners = new HashMap<>();

    /** @param others phases that stay as they are */
    PhaseReferences(KnownTasks tasks, Set<UUID> gates, Collection<Phase> others) {
        this.tasks = tasks;
        this.gates = gates;
        others.forEach(phase -> own(phase.name(), phase.taskIds()));
    }

    /** Another phase that names these tasks after this is refused. */
    void own(String phase, List<UUID> taskIds) {
        taskIds.forEach(id -> owners.putIfAbsent(id, phase));
    }

    void requireFit(PhaseEdit edit) {
        tasks.requireAll(edit.taskIds(), "/taskIds");
        requireFree(edit.taskIds());
        if (edit.milestoneId() != null
                && tasks.required(edit.milestoneId(), "/milestoneId").kind() != TaskKind.MILESTONE) {
            throw PhaseProblem.GO_LIVE_IS_NO_MILESTONE.because("The task is work, not a milestone").at("/milestoneId",
                    "not-a-milestone", "the id of a task of kind MILESTONE");
        }
        if (edit.exitGateId() != null && !gates.contains(edit.exitGateId())) {
            throw GateService.unknown(edit.exitGateId(), "/exitGateId");
        }
    }

    void requireFree(List<UUID> taskIds) {
        taskIds.stream().filter(owners::containsKey).findFirst().ifPresent(taken -> {
            throw PhaseProblem.TASK_IN_OTHER_PHASE
                    .because("The task %s belongs to the phase \"%s\": take it out there first", taken, owners.get(taken))
                    .at("/taskIds", "in-other-phase", "must be in no other phase");
        });
    }
}
