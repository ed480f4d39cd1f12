package dev.milepost.plan.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.part.PlanPart;

/** Money that a plan, one of its steps or one of its tasks is to cost. */
@Entity
@Table(name = "budget_line")
class BudgetLine extends PlanPart<BudgetLineEdit, BudgetLineView> {

    private static final int LONGEST_YEARS = 100;

    @Enumerated(EnumType.STRING)
    private BudgetCategory category;
    @Column
    private String name;
    @Column
    private BigDecimal amount;
    /** The plan's, so that there is one truth. */
    @Formula("(select p.currency from plan p where p.organization_id = organization_id and p.id = plan_id)")
    private String currency;
    @Column(name = "step_id")
    private @Nullable UUID stepId;
    @Column(name = "task_id")
    private @Nullable UUID taskId;
    @Enumerated(EnumType.STRING)
    private Spread spread;
    @Column(name = "on_date")
    private @Nullable LocalDate date;
    @Column(name = "from_date")
    private @Nullable LocalDate from;
    @Column(name = "until_date")
    private @Nullable LocalDate until;
    @Column
    private @Nullable String vendor;
    @Column
    private @Nullable String notes;

    protected BudgetLine() {
    }

    BudgetLine(UUID planId, String currency, BudgetLineEdit line, Instant now) {
        super(planId, now);
        this.currency = currency;
        take(line, now);
    }

    @Override
    protected BudgetLineEdit edit() {
        return new BudgetLineEdit(externalId(), category, name, Amounts.plain(amount), stepId, taskId, spread, date, from,
                until,
                vendor, notes);
    }

    /** Dates that its way of spreading has no use for are forgotten. */
    @Override
    protected final void take(BudgetLineEdit edit, Instant now) {
        requireOnePlace(edit);
        requireDates(edit);
        externalId(edit.externalId());
        category = edit.category();
        name = edit.name();
        amount = Amounts.plain(edit.amount());
        stepId = edit.stepId();
        taskId = edit.taskId();
        spread = edit.spread();
        date = spread == Spread.ON_DATE ? edit.date() : null;
        from = spread == Spread.EVENLY ? edit.from() : null;
        until = spread == Spread.EVENLY ? edit.until() : null;
        vendor = edit.vendor();
        notes = edit.notes();
    }

    private static void requireOnePlace(BudgetLineEdit edit) {
        if (edit.stepId() != null && edit.taskId() != null) {
            throw BudgetProblem.BUDGET_LINE_IN_TWO_PLACES
                    .because("A line belongs to a step or to a task: send one of them, and null for the other."
                            + " A line of a task counts in its step too")
                    .at("/stepId", "in-two-places", "must be left out where taskId is sent");
        }
    }

    private static void requireDates(BudgetLineEdit edit) {
        switch (edit.spread()) {
            case ON_DATE -> {
                if (edit.date() == null) {
                    throw BudgetProblem.SPREAD_NEEDS_DATES.because("ON_DATE needs the date on which the amount is spent")
                            .at("/date", "missing", "is needed for ON_DATE");
                }
            }
            case EVENLY -> requireSpan(edit.from(), edit.until());
            case SCHEDULED -> {
            }
        }
    }

    private static void requireSpan(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) {
            throw BudgetProblem.SPREAD_NEEDS_DATES.because("EVENLY needs the first and the last day of its span")
                    .at(from == null ? "/from" : "/until", "missing", "is needed for EVENLY");
        }
        if (until.isBefore(from) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw BudgetProblem.SPREAD_NEEDS_DATES
                    .because("The span must run forward from %s, for %d years at most", from, LONGEST_YEARS)
                    .at("/until", "out-of-range", "must be from " + from + " to " + from.plusYears(LONGEST_YEARS));
        }
    }

    BudgetCategory category() {
        return category;
    }

    String name() {
        return name;
    }

    BigDecimal amount() {
        return amount;
    }

    @Override
    protected BudgetLineView view() {
        return new BudgetLineView(id(), version(), externalId(), planId(), category, name, Amounts.plain(amount), currency,
                stepId, taskId, spread, date, from, until, vendor, notes, createdAt(), updatedAt());
    }
}
