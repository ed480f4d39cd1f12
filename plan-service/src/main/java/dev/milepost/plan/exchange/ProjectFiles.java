package dev.milepost.plan.exchange;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.timeline.ScheduleService;

/** Plans as Microsoft Project XML, by MPXJ. */
@ApplicationScoped
class ProjectFiles {

    private final ScheduleService schedules;

    ProjectFiles(ScheduleService schedules) {
        this.schedules = schedules;
    }

    byte[] write(PlanContent content) {
        return new ProjectWriting(content, schedules.of(content)).write();
    }

    ReadFile read(byte[] file) {
        return new ProjectReading(file).read();
    }
}
