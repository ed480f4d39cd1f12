package dev.milepost.plan.timeline;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

/**
 * The early dates that were computed last for a task, to tell which ones moved; written by {@link ScheduledTaskRepository}
 * alone.
 */
@Entity
@Table(name = "scheduled_task")
@IdClass(ScheduledTaskId.class)
class ScheduledTask {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "task_id")
    private UUID taskId;
    @Column(name = "plan_id")
    private UUID planId;
    @Column(name = "start_date")
    private LocalDate start;
    @Column(name = "finish_date")
    private LocalDate finish;

    protected ScheduledTask() {
    }
}
