package dev.milepost.plan.budget;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.timeline.ScheduleService;

/** What plans are to cost, as a whole. */
@ApplicationScoped
public class BudgetService {

    private final OutlineService outlines;
    private final ScheduleService schedules;
    private final BudgetLineService lines;

    BudgetService(OutlineService outlines, ScheduleService schedules, BudgetLineService lines) {
        this.outlines = outlines;
        this.schedules = schedules;
        this.lines = lines;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 404 where there is no such plan */
    @Transactional
    public BudgetSummary summary(Reference plan) {
        PlanContent content = outlines.read(plan);
        return new Summing(content.plan().currency(), lines(content, schedules.of(content))).summary(content.plan().id(),
                content.steps());
    }

    /** The lines of a plan that has been read and scheduled, with their days, in the order they were made. */
    @Transactional
    public List<DatedLine> lines(PlanContent content, Schedule schedule) {
        LineDates dates = new LineDates(content, schedule);
        return lines.all(content.plan().id()).stream().map(dates::of).toList();
    }
}
