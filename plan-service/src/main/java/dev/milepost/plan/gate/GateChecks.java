package dev.milepost.plan.gate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.plan.aisystem.AiSystemStanding;
import dev.milepost.plan.aisystem.AiSystems;
import dev.milepost.plan.finance.KpiReading;
import dev.milepost.plan.finance.KpiReadings;
import dev.milepost.plan.outline.PlanTasks;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.pilot.PilotService;
import dev.milepost.plan.pilot.PilotStanding;

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
        return of(List.of(gate)).getFirst();
    }

    /** In the order of the gates, which may be of several plans. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<GateCheck> of(List<Gate> gates) {
        if (gates.isEmpty()) {
            return List.of();
        }
        Map<UUID, TaskView> tasksOf = tasks.those(named(gates, Gate::taskIds));
        Map<UUID, PilotStanding> pilotsOf = pilots.standings(named(gates, Gate::pilotIds));
        Map<UUID, AiSystemStanding> systemsOf = systems.standings(named(gates, Gate::aiSystemIds));
        Map<UUID, Map<String, KpiReading>> readings = kpis.of(kpis(gates));
        Map<UUID, List<Approval>> given = approvals.of(gates.stream().map(Gate::id).toList()).stream()
                .collect(Collectors.groupingBy(Approval::gateId));
        return gates.stream().map(gate -> new GateCheck(gate.view(),
                new GateCheck.Facts(tasksOf, readings.getOrDefault(gate.planId(), Map.of()), pilotsOf, systemsOf),
                given.getOrDefault(gate.id(), List.of()))).toList();
    }

    private static List<UUID> named(List<Gate> gates, Function<Gate, List<UUID>> ids) {
        return gates.stream().flatMap(gate -> ids.apply(gate).stream()).distinct().toList();
    }

    /** What gates name, by their plans. */
    private static Map<UUID, Set<String>> kpis(List<Gate> gates) {
        Map<UUID, Set<String>> kpis = new HashMap<>();
        gates.forEach(gate -> kpis.computeIfAbsent(gate.planId(), id -> new LinkedHashSet<>()).addAll(gate.kpis()));
        return kpis;
    }
}
