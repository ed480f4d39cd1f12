package dev.milepost.plan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.TaskView;

/** What a file of a plan lacks of it, so that nobody takes the file for all there is. */
@Schema(name = "ExportReport")
record ExportReport(
        @Schema(required = true) UUID planId,
        @Schema(required = true, description = "csv, json or mspdi") String format,
        @Schema(required = true, description = "What the plan has of what files carry, and this form has no place for; empty where the file has it all") List<Omitted> omitted,
        @Schema(required = true, description = "What no file of a plan carries") String besides) {

    private static final String BESIDES = "Files carry the outline with its dates, people, money and baselines. Risks, gates, pilots, phases,"
            + " stakeholders, training, messages, reviews, evaluations, comments and the history are in no file of a plan;"
            + " GET /organization/export has everything.";

    /** Something that the plan has and the file has not. */
    @Schema(name = "Omitted")
    record Omitted(
            @Schema(required = true, description = "What it is") String what,
            @Schema(required = true, description = "How many of it the plan has") long count,
            @Schema(required = true, description = "Why, and which form has it") String because) {
    }

    /** @param baselines those that a file of the form has, with their money */
    static ExportReport of(PlanToWrite plan, FileFormat format, List<BaselineDates> baselines) {
        List<Omitted> omitted = switch (format) {
            case CSV -> fromCsv(plan);
            case JSON -> fromJson(plan);
            case MSPDI -> fromProject(plan, baselines);
        };
        return new ExportReport(plan.content().plan().id(), format.name().toLowerCase(Locale.ROOT),
                omitted.stream().filter(one -> one.count() > 0).toList(), BESIDES);
    }

    private static List<Omitted> fromCsv(PlanToWrite plan) {
        List<TaskView> tasks = plan.content().tasks();
        List<Omitted> omitted = new ArrayList<>();
        omitted.add(new Omitted("The plan's own name, description, dates, currency and working time", 1,
                "A table has lines for steps and tasks alone; json has them."));
        omitted.add(new Omitted("Goals", plan.content().plan().goals().size(),
                "A table has lines for steps and tasks alone; json has them."));
        omitted.add(new Omitted("Checklists and links of tasks",
                tasks.stream().filter(task -> !task.checklist().isEmpty() || !task.links().isEmpty()).count(),
                "They don't fit into one cell; json and mspdi have them."));
        omitted.add(new Omitted("Holds of tasks with their reasons", tasks.stream().filter(TaskView::onHold).count(),
                "There is no column for them; json and mspdi have them."));
        omitted.add(new Omitted("Calendars of single tasks",
                tasks.stream().filter(task -> plan.calendarName(task) != null).count(),
                "They don't fit into one cell; json and mspdi have them."));
        omitted.add(new Omitted("Budget lines", plan.placedBudget().size(),
                "A table has lines for steps and tasks alone; json and mspdi have them."));
        omitted.add(new Omitted("Baselines", plan.baselines(), "mspdi has the first " + ProjectBaselines.MOST + "."));
        omitted.addAll(bound(plan.content()));
        return omitted;
    }

    private static List<Omitted> fromJson(PlanToWrite plan) {
        List<Omitted> omitted = new ArrayList<>();
        omitted.add(new Omitted("Baselines", plan.baselines(), "mspdi has the first " + ProjectBaselines.MOST + "."));
        omitted.add(new Omitted("Processes that goals make better",
                plan.content().plan().goals().stream().filter(goal -> goal.processId() != null).count(),
                "They are the organization's own and mean nothing in another one."));
        omitted.addAll(bound(plan.content()));
        return omitted;
    }

    private static List<Omitted> fromProject(PlanToWrite plan, List<BaselineDates> baselines) {
        PlanContent content = plan.content();
        List<Omitted> omitted = new ArrayList<>();
        omitted.add(new Omitted("Goals", content.plan().goals().size(),
                "Microsoft Project has no place for them; json has them."));
        omitted.add(new Omitted("The plan's own description", content.plan().description() == null ? 0 : 1,
                "The XML of Microsoft Project has no place for it; json has it."));
        omitted.add(new Omitted("Baselines", Math.max(0, plan.baselines() - ProjectBaselines.MOST),
                "Microsoft Project has " + ProjectBaselines.MOST + " at most: the first are there."));
        omitted.add(new Omitted("Lines and categories of the money of baselines",
                baselines.stream().filter(BaselineDates::hasMoney).count(),
                "Microsoft Project keeps the money of a baseline by task and not by line: the sums of tasks and steps are there."));
        omitted.add(new Omitted("Money of baselines that was for the whole plan",
                baselines.stream().filter(one -> one.planCost() != null).count(),
                "Microsoft Project keeps the money of a baseline by task: that of tasks and steps is there."));
        omitted.addAll(bound(content));
        return omitted;
    }

    /** What means something only where it is. */
    private static List<Omitted> bound(PlanContent content) {
        return List.of(
                new Omitted("Accounts of people who do tasks",
                        content.tasks().stream().map(TaskView::assigneeSubject).filter(Objects::nonNull).count(),
                        "They mean nothing elsewhere: the people's names are there."),
                new Omitted("That the plan follows a calendar of the organization",
                        content.plan().calendarId() == null ? 0 : 1,
                        "Its working time is there as the plan's own where the form has a place for it."));
    }
}
