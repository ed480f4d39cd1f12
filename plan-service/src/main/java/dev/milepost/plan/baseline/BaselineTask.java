package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;

/** A task of a baseline. Rows are written by {@link BaselineRepository#copy} alone. */
@Entity
@Immutable
@Table(name = "baseline_task")
@IdClass(BaselineRowId.class)
class BaselineTask {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "baseline_id")
    private UUID baselineId;
    @Id
    @Column(name = "task_id")
    private UUID id;
    @Column
    private int position;
    @Column
    private String key;
    @Column
    private String name;
    @Enumerated(EnumType.STRING)
    private TaskKind kind;
    @Column(name = "step_id")
    private UUID stepId;
    @Column(name = "step_name")
    private String stepName;
    @Column(name = "parent_id")
    private @Nullable UUID parentId;
    @Column(name = "duration_days")
    private BigDecimal durationDays;
    @Enumerated(EnumType.STRING)
    private TaskStatus status;
    @Column(name = "percent_done")
    private int percentDone;
    @Column(name = "start_date")
    private @Nullable LocalDate start;
    @Column(name = "finish_date")
    private @Nullable LocalDate finish;

    protected BaselineTask() {
    }

    UUID baselineId() {
        return baselineId;
    }

    TaskCopy view() {
        return new TaskCopy(id, key, name, kind, stepId, stepName, parentId, Amounts.plain(durationDays), status, percentDone,
                start,
                finish);
    }
}
