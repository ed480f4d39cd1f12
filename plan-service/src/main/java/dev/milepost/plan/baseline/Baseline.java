package dev.milepost.plan.baseline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.part.PlanPart;

/**
 * A named copy of a plan. It goes to the bin and comes back, and is never changed: the database grants no more. Therefore only
 * the columns that did change may be part of an update.
 */
@Entity
@DynamicUpdate
@Table(name = "baseline")
class Baseline extends PlanPart<BaselineView, BaselineView> {

    @Column
    private String name;
    @Column
    private @Nullable String notes;
    @Column
    private String currency;
    @Column(name = "start_date")
    private LocalDate start;
    @Column(name = "finish_date")
    private LocalDate finish;
    @Column
    private BigDecimal budget;
    @Column(name = "task_count")
    private int tasks;
    @Column(name = "line_count")
    private int lines;
    @Convert(converter = WorkedDaysConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "worked_days")
    private WorkedDays workedDays;
    @Column(name = "taken_by")
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
