package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.exact.Exact;
import dev.milepost.plan.part.PlanPart;

/** Something to do about a risk; on request it becomes a task of the plan. */
@Entity
@Table(name = "risk_mitigation")
class Mitigation extends PlanPart<MitigationEdit, MitigationView> {

    /** The attribute that holds the risk's id, for queries. */
    static final String RISK = "riskId";

    @Column(name = "risk_id")
    private UUID riskId;
    @Column
    private String title;
    @Column
    private @Nullable String description;
    @Column(name = "effort_days")
    private @Nullable BigDecimal effortDays;
    @Column
    private @Nullable String owner;
    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;
    @Column
    private boolean done;
    @Column(name = "task_id")
    private @Nullable UUID taskId;

    protected Mitigation() {
    }

    Mitigation(UUID planId, UUID riskId, MitigationEdit mitigation, Instant now) {
        super(planId, now);
        this.riskId = riskId;
        take(mitigation, now);
    }

    @Override
    protected MitigationEdit edit() {
        return new MitigationEdit(externalId(), title, description, Exact.plainOptional(effortDays), owner, dueDate, done);
    }

    @Override
    protected final void take(MitigationEdit edit, Instant now) {
        externalId(edit.externalId());
        title = edit.title();
        description = edit.description();
        effortDays = edit.effortDays();
        owner = edit.owner();
        dueDate = edit.dueDate();
        done = edit.done();
    }

    void becomes(UUID task) {
        taskId = task;
    }

    @Override
    protected MitigationView view() {
        return new MitigationView(id(), version(), externalId(), riskId, title, description, Exact.plainOptional(effortDays),
                owner,
                dueDate, done, taskId, createdAt(), updatedAt());
    }
}
