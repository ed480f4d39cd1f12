package dev.milepost.plan.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.pilot.TemplatePilots;
import dev.milepost.plan.template.PlanDecisions;
import dev.milepost.plan.template.PlantedPlan;
import dev.milepost.plan.template.Template;
import dev.milepost.plan.template.Template.TemplateGate;
import dev.milepost.plan.template.Template.TemplateGateCriterion;
import dev.milepost.plan.template.Template.TemplatePilot;

/** Carries gates, and the pilots they wait for, from templates into plans and back. */
@ApplicationScoped
class TemplateGates implements PlanDecisions {

    private final TemplatePilots pilots;
    private final GateRepository gates;
    private final Keeping<Gate, GateEdit, GateFacts> keeping;

    TemplateGates(TemplatePilots pilots, GateRepository gates, Keepings keepings) {
        this.pilots = pilots;
        this.gates = gates;
        this.keeping = keepings.of("gate", gates);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void plant(List<PlantedPlan> plans) {
        Map<UUID, Map<String, UUID>> planted = pilots.plant(plans);
        keeping.addAll(plans.stream().flatMap(plan -> plan.template().gates().stream()
                .map(gate -> new Gate(plan.planId(), found(plan.tasks(), gate.milestone()),
                        edit(gate, plan.tasks(), planted.getOrDefault(plan.planId(), Map.of())), keeping.now())))
                .toList());
    }

    private static GateEdit edit(TemplateGate gate, Map<String, UUID> tasks, Map<String, UUID> pilots) {
        return new GateEdit(null, gate.name(), gate.description(),
                gate.criteria().stream().map(criterion -> new Criterion(criterion.key(),
                        CriterionType.valueOf(criterion.type().name()), criterion.name(), foundIfAny(tasks, criterion.task()),
                        criterion.kpi(), foundIfAny(pilots, criterion.pilot()))).toList(),
                gate.requiredApprovals(), gate.requiredRoles());
    }

    private static @Nullable UUID foundIfAny(Map<String, UUID> ids, @Nullable String key) {
        return key == null ? null : found(ids, key);
    }

    private static UUID found(Map<String, UUID> ids, String key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The template has a gate that names " + key + ", which is not there");
        }
        return id;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Reading reading(Set<UUID> planIds) {
        Map<UUID, List<Gate>> gatesOf = gates.of(planIds).stream().collect(Collectors.groupingBy(Gate::planId));
        TemplatePilots.Reading pilotsOf = pilots.reading(planIds);
        return (planId, template, tasks) -> completed(template, tasks, gatesOf.getOrDefault(planId, List.of()),
                pilotsOf.of(planId, tasks));
    }

    private static Template completed(Template template, Map<UUID, String> tasks, List<Gate> itsGates,
            Map<UUID, TemplatePilot> known) {
        List<TemplateGate> read = itsGates.stream().map(Gate::view)
                .flatMap(gate -> Stream.ofNullable(tasks.get(gate.milestoneId()))
                        .map(milestone -> new TemplateGate(milestone, gate.name(), gate.description(),
                                gate.criteria().stream().map(criterion -> read(criterion, tasks, known)).toList(),
                                gate.requiredApprovals(), gate.requiredRoles())))
                .toList();
        return template.withDecisions(List.copyOf(known.values()), read);
    }

    /** What can't be found in other plans is asked of people there. */
    private static TemplateGateCriterion read(Criterion criterion, Map<UUID, String> tasks, Map<UUID, TemplatePilot> pilots) {
        String task = criterion.taskId() == null ? null : tasks.get(criterion.taskId());
        TemplatePilot pilot = criterion.pilotId() == null ? null : pilots.get(criterion.pilotId());
        KpiRule kpi = criterion.kpi() == null || criterion.kpi().namesId() ? null : criterion.kpi();
        boolean byHand = task == null && pilot == null && kpi == null;
        return new TemplateGateCriterion(criterion.key(),
                byHand ? TemplateGateCriterion.Type.MANUAL : TemplateGateCriterion.Type.valueOf(criterion.type().name()),
                criterion.name(), task, kpi, pilot == null ? null : pilot.key());
    }
}
