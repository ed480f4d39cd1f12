package dev.milepost.plan.exchange;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.baseline.BaselineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.timeline.ScheduleService;

/** Plans as Microsoft Project XML, by MPXJ. */
@ApplicationScoped
class ProjectFiles {

    private final ScheduleService schedules;
    private final BaselineService baselines;

    ProjectFiles(ScheduleService schedules, BaselineService baselines) {
        this.schedules = schedules;
        this.baselines = baselines;
    }

    byte[] write(PlanContent content) {
        UUID planId = content.plan().id();
        List<BaselineDates> oldest = baselines.oldest(planId, ProjectBaselines.MOST);
        long left = baselines.count(planId) - oldest.size();
        return new ProjectWriting(content, schedules.of(content), oldest, left).write();
    }

    ReadFile read(byte[] file) {
        return new ProjectReading(file).read();
    }
}
