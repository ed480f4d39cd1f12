package dev.milepost.plan.timeline;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ScheduledTaskRepository implements PanacheRepositoryBase<ScheduledTask, ScheduledTaskId> {

    List<ScheduledTask> of(UUID planId) {
        return list("planId", planId);
    }
}
