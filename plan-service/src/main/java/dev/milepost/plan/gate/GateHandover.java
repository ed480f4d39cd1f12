package dev.milepost.plan.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.plan.outline.HandoverService;

/** Sets a gate behind a task that another service handed over: one each, however often it is handed over. */
@ApplicationScoped
public class GateHandover {
    private static final String CRITERION = "task-done";
    private static final int LONGEST_NAME = 200;

    private final GateRepository gates;
    private final HandoverService handover;
    private final Keeping<Gate, GateEdit, GateFacts> keeping;

    GateHandover(GateRepository gates, HandoverService handover, Keepings keepings) {
        this.gates = gates;
        this.handover = handover;
        this.keeping = keepings.of("gate", gates);
    }

    /**
     * A milestone behind the task, and on it a gate that opens when the task is done and one person approves.
     *
     * @return id of the gate, also where it has been set before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID setBehind(HandoverService.Taken task, UUID origin, String name) {
        String externalId = "recommendation:" + origin;
        Optional<Gate> before = gates.named(task.planId(), externalId);
        if (before.isPresent()) {
            return before.get().id();
        }
        String shortName = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        UUID milestoneId = handover.milestoneBehind(task, shortName, externalId);
        Gate gate = new Gate(task.planId(), milestoneId, new GateEdit(externalId, shortName, null,
                List.of(new Criterion(CRITERION, CriterionType.TASK_DONE, shortName, task.taskId(), null, null)),
                1, List.of()), keeping.now());
        keeping.add(gate);
        return gate.id();
    }
}
