package dev.milepost.plan.template;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @Schema(required = true, description = "Whether it came with the product; the others are your own") boolean builtIn) {

    /** The same under the version of what keeps it. */
    Template withVersion(int current) {
        return new Template(key, current, name, description, steps, dependencies, kpis, budget, builtIn);
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
     * @param gate of a milestone that is a decision: what must be true before it counts as reached
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
            @Nullable @Schema(description = "Of a milestone that is a decision: what must be true before it counts as reached") List<String> gate) {

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
}
