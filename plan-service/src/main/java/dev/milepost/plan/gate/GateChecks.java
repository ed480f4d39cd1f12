package dev.milepost.plan.gate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.plan.aisystem.AiSystems;
import dev.milepost.plan.finance.KpiReadings;
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.pilot.PilotService;

/** Gathers what gates are checked on, in a fixed number of statements however many they are. */
@ApplicationScoped
class GateChecks {

    private final ApprovalRepository approvals;
    private final PlanTasks tasks;
    private final KpiReadings kpis;
    private final PilotService pilots;
    private final AiSystems systems;

    GateChecks(ApprovalRepository approvals, PlanTasks tasks, KpiReadings kpis, PilotService pilots,
            AiSystems systems) {
        this.approvals = approvals;
        this.tasks = tasks;
        this.kpis = kpis;
        this.pilots = pilots;
        this.systems = systems;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    GateCheck of(Gate gate) {
        return of(gate.planId(), List.of(gate)).getFirst();
    }

    /** In the order of the gates. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<GateCheck> of(UUID planId, List<Gate> gates) {
        if (gates.isEmpty()) {
            return List.of();
        }
        GateCheck.Facts facts = new GateCheck.Facts(
                tasks.those(planId, gates.stream().flatMap(gate -> gate.taskIds().stream()).distinct().toList()),
                kpis.of(planId, gates.stream().flatMap(gate -> gate.kpis().stream()).toList()),
                pilots.standings(planId, gates.stream().flatMap(gate -> gate.pilotIds().stream()).distinct().toList()),
                systems.standings(gates.stream().flatMap(gate -> gate.aiSystemIds().stream()).distinct().toList()));
        Map<UUID, List<Approval>> given = approvals.of(gates.stream().map(Gate::id).toList()).stream()
                .collect(Collectors.groupingBy(Approval::gateId));
        return gates.stream().map(gate -> new GateCheck(gate.view(), facts, given.getOrDefault(gate.id(), List.of()))).toList();
    }
}
