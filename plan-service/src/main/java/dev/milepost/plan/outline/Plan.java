package dev.milepost.plan.outline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.calendar.WorkingTimeConverter;

/** How one organization brings AI into one part of its business; owns everything below it. */
@Entity
@Table(name = "plan")
class Plan extends Kept<PlanEdit, PlanView> {

    /** What the history calls it. */
    static final String TYPE = "plan";

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Enumerated(EnumType.STRING)
    private PlanStatus status;
    @Column(name = "template_key")
    private @Nullable String templateKey;
    @Column(name = "start_date")
    private LocalDate startDate;
    @Column(name = "status_date")
    private @Nullable LocalDate statusDate;
    @Column
    private String currency;
    @Convert(converter = WorkingTimeConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private WorkingTime calendar;
    @Column(name = "calendar_id")
    private @Nullable UUID calendarId;
    /** Shown with it, and kept on their own. */
    @Transient
    private List<GoalView> goals = List.of();

    protected Plan() {
    }

    Plan(NewPlan plan, Instant now) {
        super(now);
        this.status = PlanStatus.DRAFT;
        this.templateKey = plan.templateKey();
        take(new PlanEdit(plan.externalId(), plan.name(), plan.description(), PlanStatus.DRAFT, plan.startDate(),
                plan.statusDate(), plan.requiredCurrency(), plan.calendar(), plan.calendarId()), now);
    }

    /** To be called before anybody is shown the plan. */
    Plan with(List<GoalView> itsGoals) {
        goals = List.copyOf(itsGoals);
        return this;
    }

    @Override
    protected PlanEdit edit() {
        return new PlanEdit(externalId(), name, description, status, startDate, statusDate, currency, calendar,
                calendarId);
    }

    /** A closed plan can be opened again, and nothing else. */
    @Override
    protected final void take(PlanEdit edit, Instant now) {
        if (edit.status() != status && !status.next().contains(edit.status())) {
            throw PlanProblem.STATUS_NOT_REACHABLE
                    .because("The plan is %s; from there it can become %s, not %s", status, status.next(), edit.status())
                    .at("/status", "not-reachable", "one of " + status.next());
        }
        if (edit.status() == status) {
            requireOpen();
        }
        requireCurrency(edit.currency());
        WorkingTime working = (edit.calendar() == null ? WorkingTime.MONDAY_TO_FRIDAY : edit.calendar()).complete();
        working.calendar("/calendar");
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        status = edit.status();
        startDate = edit.startDate();
        statusDate = edit.statusDate();
        currency = edit.currency();
        calendar = working;
        calendarId = edit.calendarId();
    }

    private static void requireCurrency(String code) {
        try {
            Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw PlanProblem.UNKNOWN_CURRENCY.because("%s is no currency of ISO 4217, such as EUR or USD", code)
                    .at("/currency", "unknown-currency", "a code of ISO 4217").causedBy(e);
        }
    }

    final void requireOpen() {
        if (status.isClosed()) {
            throw PlanProblem.PLAN_CLOSED
                    .because("The plan is %s and takes no changes; set its status to %s to open it again", status,
                            status.next());
        }
    }

    /** Whether its dates follow from something else after the edit. */
    boolean datesDependOn(PlanEdit edit) {
        return !startDate.equals(edit.startDate()) || !Objects.equals(statusDate, edit.statusDate())
                || !calendar.equals(edit.calendar()) || !Objects.equals(calendarId, edit.calendarId());
    }

    String name() {
        return name;
    }

    PlanStatus status() {
        return status;
    }

    @Nullable
    String templateKey() {
        return templateKey;
    }

    LocalDate startDate() {
        return startDate;
    }

    @Nullable
    UUID calendarId() {
        return calendarId;
    }

    @Override
    protected PlanView view() {
        return new PlanView(id(), version(), externalId(), name, description, status, templateKey, startDate, statusDate,
                currency, calendar, calendarId, goals, createdAt(), updatedAt(), deletedAt());
    }
}
