package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.part.PlanPart;

/**
 * A named copy of a plan. It goes to the bin and comes back, and is never changed: the database grants no more. Therefore no
 * other columns may be part of an update.
 */
@AttributeOverride(name = "planId", column = @Column(name = "plan_id", updatable = false))
@AttributeOverride(name = "externalId", column = @Column(name = "external_id", updatable = false))
@AttributeOverride(name = "createdAt", column = @Column(name = "created_at", updatable = false))
@Entity
@Table(name = "baseline")
class Baseline extends PlanPart<BaselineView, BaselineView> {

    @Column(updatable = false)
    private String name;
    @Column(updatable = false)
    private @Nullable String notes;
    @Column(updatable = false)
    private String currency;
    @Column(name = "start_date", updatable = false)
    private LocalDate start;
    @Column(name = "finish_date", updatable = false)
    private LocalDate finish;
    @Column(updatable = false)
    private BigDecimal budget;
    @Column(name = "task_count", updatable = false)
    private int tasks;
    @Column(name = "line_count", updatable = false)
    private int lines;
    @Convert(converter = WorkedDaysConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "worked_days", updatable = false)
    private WorkedDays workedDays;
    @Column(name = "taken_by", updatable = false)
    private String takenBy;

    protected Baseline() {
    }

    Baseline(UUID planId, NewBaseline wanted, PlanCopy copy, String takenBy, Instant now) {
        super(planId, now);
        externalId(wanted.externalId());
        this.name = wanted.name();
        this.notes = wanted.notes();
        this.currency = copy.currency();
        this.start = copy.start();
        this.finish = copy.finish();
        this.budget = copy.budget();
        this.tasks = copy.tasks().size();
        this.lines = copy.lines().size();
        this.workedDays = copy.workedDays();
        this.takenBy = takenBy;
    }

    @Override
    protected BaselineView edit() {
        return view();
    }

    @Override
    protected void take(BaselineView edit, Instant now) {
        throw new IllegalStateException("A baseline is never changed");
    }

    PlanCopy copy(List<TaskCopy> taskCopies, List<LineCopy> lineCopies) {
        return new PlanCopy(currency, start, finish, workedDays, taskCopies, lineCopies);
    }

    String name() {
        return name;
    }

    LocalDate finish() {
        return finish;
    }

    @Override
    protected BaselineView view() {
        return new BaselineView(id(), version(), externalId(), planId(), name, notes, currency, start, finish,
                Amounts.plain(budget), tasks, lines, takenBy, createdAt(), updatedAt());
    }
}
