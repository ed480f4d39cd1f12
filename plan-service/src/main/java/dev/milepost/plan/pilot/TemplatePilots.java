package dev.milepost.plan.pilot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.outline.Keys;
import dev.milepost.plan.template.PlantedPlan;
import dev.milepost.plan.template.Template.TemplatePilot;
import dev.milepost.plan.template.Template.TemplatePilotCriterion;

/** Carries pilots from templates into plans and back: what they test, not what became of them. */
@ApplicationScoped
public class TemplatePilots {

    private final PilotRepository pilots;
    private final Keeping<Pilot, PilotEdit, PilotFacts> keeping;

    TemplatePilots(PilotRepository pilots, Keepings keepings) {
        this.pilots = pilots;
        this.keeping = keepings.of("pilot", pilots);
    }

    /**
     * Plans the pilots of their templates in new plans, in few statements.
     *
     * @return by plan, the ids of the pilots by their keys in the template
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Map<String, UUID>> plant(List<PlantedPlan> plans) {
        List<Pilot> made = new ArrayList<>();
        Map<UUID, Map<String, UUID>> ids = new HashMap<>();
        plans.forEach(plan -> plan.template().pilots().forEach(wanted -> {
            Pilot pilot = new Pilot(plan.planId(), edit(wanted, plan.tasks()), keeping.now());
            made.add(pilot);
            ids.computeIfAbsent(plan.planId(), id -> new HashMap<>()).put(wanted.key(), pilot.id());
        }));
        keeping.addAll(made);
        return ids;
    }

    private static PilotEdit edit(TemplatePilot pilot, Map<String, UUID> tasks) {
        return new PilotEdit(null, pilot.name(), pilot.hypothesis(), null, pilot.scope(), null, null, null,
                pilot.task() == null ? null : tasks.get(pilot.task()), null, null, null, pilot.holdAutomatically(),
                pilot.successCriteria().stream().map(TemplatePilots::planted).toList(),
                pilot.stopCriteria().stream().map(TemplatePilots::planted).toList());
    }

    private static PilotCriterion planted(TemplatePilotCriterion criterion) {
        return new PilotCriterion(criterion.key(), criterion.name(), criterion.kpi());
    }

    /** Reads the pilots of plans, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reading reading(Set<UUID> planIds) {
        Map<UUID, List<Pilot>> pilotsOf = pilots.of(planIds).stream().collect(Collectors.groupingBy(Pilot::planId));
        return (planId, tasks) -> read(pilotsOf.getOrDefault(planId, List.of()), tasks);
    }

    /** The pilots of some plans. */
    public interface Reading {

        /**
         * Those of one plan for a template, in the order they were made.
         *
         * @param tasks the keys of the template's tasks by their ids in the plan
         * @return by the ids of the pilots
         */
        Map<UUID, TemplatePilot> of(UUID planId, Map<UUID, String> tasks);
    }

    private static Map<UUID, TemplatePilot> read(List<Pilot> ofPlan, Map<UUID, String> tasks) {
        Map<UUID, TemplatePilot> read = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (Pilot pilot : ofPlan) {
            PilotFacts facts = pilot.view();
            String key = Keys.of(facts.name(), begin -> keys);
            keys.add(key);
            read.put(pilot.id(), new TemplatePilot(key, facts.name(), facts.hypothesis(), facts.scope(),
                    facts.taskId() == null ? null : tasks.get(facts.taskId()), facts.holdAutomatically(),
                    facts.successCriteria().stream().map(TemplatePilots::read).toList(),
                    facts.stopCriteria().stream().map(TemplatePilots::read).toList()));
        }
        return read;
    }

    private static TemplatePilotCriterion read(PilotCriterion criterion) {
        return new TemplatePilotCriterion(criterion.key(), criterion.name(), ofAnyPlan(criterion.kpi()));
    }

    /** A KPI that is named by its id measures the plan it was named in, and no other. */
    private static @Nullable KpiRule ofAnyPlan(@Nullable KpiRule kpi) {
        return kpi == null || kpi.namesId() ? null : kpi;
    }
}
