package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.finance.KpiRule;
import dev.milepost.plan.practice.Practice;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/**
 * A plan to start from.
 *
 * @param key its name in requests
 * @param version goes up with every change of its content
 * @param steps in their order
 * @param dependencies between tasks, by their keys
 * @param kpis suggested for the goals of the plan
 * @param budget typical shares of the budget, to start from
 * @param pilots that are planned with it
 * @param gates on its milestones
 * @param builtIn whether it came with the product; others are the organization's own
 */
@Schema(name = "Template")
public record Template(
        @Schema(required = true) String key,
        @Schema(required = true) int version,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        @Schema(required = true) List<TemplateStep> steps,
        @Schema(required = true) List<TemplateDependency> dependencies,
        @Schema(required = true, description = "KPIs that suit the goals of such a plan") List<TemplateKpi> kpis,
        @Schema(required = true, description = "Typical shares of the budget, to start from; 100 together") List<TemplateBudget> budget,
        @Schema(required = true, description = "Pilots that a plan made from it begins with") List<TemplatePilot> pilots,
        @Schema(required = true, description = "Gates that a plan made from it begins with, shut") List<TemplateGate> gates,
        @Schema(required = true, description = "Whether it came with the product; the others are your own") boolean builtIn) {

    /** Templates that were saved before there were gates have none. */
    public Template {
        pilots = pilots == null ? List.of() : pilots;
        gates = gates == null ? List.of() : gates;
    }

    /** The same under the version of what keeps it. */
    Template withVersion(int current) {
        return new Template(key, current, name, description, steps, dependencies, kpis, budget, pilots, gates, builtIn);
    }

    /** The same with what it decides on. */
    public Template withDecisions(List<TemplatePilot> wantedPilots, List<TemplateGate> wantedGates) {
        Map<String, List<String>> asked = wantedGates.stream().collect(Collectors.toMap(TemplateGate::milestone,
                gate -> gate.criteria().stream().map(TemplateGateCriterion::name).toList(), (first, second) -> first));
        return new Template(key, version, name, description,
                steps.stream().map(step -> new TemplateStep(step.key(), step.name(), step.purpose(),
                        step.tasks().stream().map(task -> task.withGate(asked.get(task.key()))).toList())).toList(),
                dependencies, kpis, budget, wantedPilots, wantedGates, builtIn);
    }

    /**
     * The same with its texts in another language: only built-in ones have them.
     *
     * @param language en, de, es or fr
     */
    public Template in(String language) {
        return builtIn ? TemplateTexts.translated(this, language) : this;
    }

    /** How long texts may be, as in plans. */
    static final int NAME = 200;
    static final int DESCRIPTION = 10_000;
    static final int KEY = 100;

    /** A part of the plan. */
    @Schema(name = "TemplateStep")
    public record TemplateStep(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String purpose,
            @Schema(required = true) List<TemplateTask> tasks) {
    }

    /**
     * A piece of work, or a milestone.
     *
     * @param durationDays working days; 0 for a milestone
     * @param practice which of the five practices it serves, if any
     * @param description what is to be done, if there is more to say
     * @param parent the key of the task it stands below, absent at the top of its step
     * @param gate of a milestone that carries one: what that asks, in words
     */
    @Schema(name = "TemplateTask")
    public record TemplateTask(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) Kind kind,
            @Schema(required = true) BigDecimal durationDays,
            @Nullable Practice practice,
            @Nullable String description,
            @Nullable @Schema(description = "The key of the task it stands below") String parent,
            @Nullable @Schema(description = "Of a milestone that carries a gate: what that asks, in words; see gates") List<String> gate) {

        TemplateTask withGate(@Nullable List<String> asked) {
            return new TemplateTask(key, name, kind, durationDays, practice, description, parent, asked);
        }

        /** Tasks last, milestones mark. */
        @Schema(name = "TemplateTaskKind")
        public enum Kind {
            TASK,
            MILESTONE
        }
    }

    /** Ties two tasks by their keys. */
    @Schema(name = "TemplateDependency")
    public record TemplateDependency(
            @Schema(required = true) String from,
            @Schema(required = true) String to,
            @Schema(required = true) DependencyType type,
            @Schema(required = true) BigDecimal lag,
            @Schema(required = true) LagUnit lagUnit) {
    }

    /**
     * A figure by which to see whether such a plan works.
     *
     * @param unit absent where the plan it was saved from didn't say
     * @param direction likewise
     */
    @Schema(name = "TemplateKpi")
    public record TemplateKpi(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Nullable String unit,
            @Nullable Direction direction,
            @Schema(required = true) Benefit benefitType) {

        /** Which way is better. */
        @Schema(name = "TemplateKpiDirection")
        public enum Direction {
            HIGHER_IS_BETTER,
            LOWER_IS_BETTER
        }

        /** What kind of good it shows, as goals have it. */
        @Schema(name = "TemplateBenefitType")
        public enum Benefit {
            PROCESS_AUTOMATION,
            DECISION_MAKING,
            CUSTOMER_EXPERIENCE,
            EFFICIENCY
        }
    }

    /** A part of the budget: its category, its share in percent, and what it is for. */
    @Schema(name = "TemplateBudget")
    public record TemplateBudget(
            @Schema(required = true) Category category,
            @Schema(required = true, description = "Percent of the whole budget") BigDecimal share,
            @Schema(required = true) String name) {

        /** What money is spent on. */
        @Schema(name = "TemplateBudgetCategory")
        public enum Category {
            SOFTWARE,
            INFRASTRUCTURE,
            TRAINING,
            HIRING,
            SERVICES,
            DATA,
            OTHER
        }
    }

    /**
     * A small test whose verdict decides.
     *
     * @param task the key of the task in which it is run, absent where it is tied to none
     */
    @Schema(name = "TemplatePilot")
    public record TemplatePilot(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Schema(required = true) String hypothesis,
            @Nullable @Schema(description = "What is tried, and what is not") String scope,
            @Nullable @Schema(description = "The key of the task in which it is run") String task,
            @Schema(required = true, description = "Whether a broken stop rule puts what depends on it on hold at once") boolean holdAutomatically,
            @Schema(required = true) List<TemplatePilotCriterion> successCriteria,
            @Schema(required = true, description = "What ends it early") List<TemplatePilotCriterion> stopCriteria) {
    }

    /** By what a pilot is judged: a rule on a KPI, or what somebody says. */
    @Schema(name = "TemplatePilotCriterion")
    public record TemplatePilotCriterion(
            @Schema(required = true) String key,
            @Schema(required = true) String name,
            @Nullable KpiRule kpi) {
    }

    /**
     * A decision point.
     *
     * @param milestone the key of the milestone it stands on
     */
    @Schema(name = "TemplateGate")
    public record TemplateGate(
            @Schema(required = true, description = "The key of the milestone it stands on") String milestone,
            @Schema(required = true) String name,
            @Nullable String description,
            @Schema(required = true, description = "What must be true") List<TemplateGateCriterion> criteria,
            @Schema(required = true, description = "How many people must approve the same version of the evidence") int requiredApprovals,
            @Schema(required = true, description = "Roles in which somebody must have approved") List<String> requiredRoles) {
    }

    /**
     * One thing that must be true.
     *
     * @param task the key of the task of TASK_DONE
     * @param kpi of KPI
     * @param pilot the key of the pilot of PILOT_SCALED
     */
    @Schema(name = "TemplateGateCriterion")
    public record TemplateGateCriterion(
            @Schema(required = true) String key,
            @Schema(required = true) Type type,
            @Schema(required = true) String name,
            @Nullable @Schema(description = "The key of the task that must be done, of TASK_DONE") String task,
            @Nullable KpiRule kpi,
            @Nullable @Schema(description = "The key of the pilot whose verdict must be SCALE, of PILOT_SCALED") String pilot) {

        /** How it is checked, as gates have it. */
        @Schema(name = "TemplateGateCriterionType")
        public enum Type {
            MANUAL,
            TASK_DONE,
            KPI,
            PILOT_SCALED
        }
    }
}
