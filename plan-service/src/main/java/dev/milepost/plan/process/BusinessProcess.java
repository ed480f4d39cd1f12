package dev.milepost.plan.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** A piece of the business as it runs today. Its table is {@code process}, a name that Java has given away. */
@Entity
@Table(name = "process")
class BusinessProcess extends Kept<ProcessEdit, ProcessView> {

    @Column
    private String name;
    @Column
    private @Nullable String description;
    @Column
    private String unit;
    @Enumerated(EnumType.STRING)
    private Period period;
    @Column(name = "periods_per_year")
    private @Nullable BigDecimal periodsPerYear;
    @Column(name = "volume_per_period")
    private BigDecimal volumePerPeriod;
    @Column(name = "minutes_per_case")
    private @Nullable BigDecimal minutesPerCase;
    @Column(name = "error_rate")
    private @Nullable BigDecimal errorRate;
    @Column(name = "cost_per_case")
    private @Nullable BigDecimal costPerCase;
    @Column(name = "cost_per_hour")
    private @Nullable BigDecimal costPerHour;
    @Column
    private @Nullable String currency;
    @Column(name = "measured_on")
    private @Nullable LocalDate measuredOn;
    @Column
    private @Nullable String owner;

    protected BusinessProcess() {
    }

    BusinessProcess(ProcessEdit process, Instant now) {
        super(now);
        take(process, now);
    }

    @Override
    protected ProcessEdit edit() {
        return new ProcessEdit(externalId(), name, description, unit, period, periodsPerYear, volumePerPeriod, minutesPerCase,
                errorRate, costPerCase, costPerHour, currency, measuredOn, owner);
    }

    @Override
    protected final void take(ProcessEdit edit, Instant now) {
        requireCurrency(edit);
        externalId(edit.externalId());
        name = edit.name();
        description = edit.description();
        unit = edit.unit();
        period = edit.period();
        periodsPerYear = edit.periodsPerYear();
        volumePerPeriod = edit.volumePerPeriod();
        minutesPerCase = edit.minutesPerCase();
        errorRate = edit.errorRate();
        costPerCase = edit.costPerCase();
        costPerHour = edit.costPerHour();
        currency = edit.currency();
        measuredOn = edit.measuredOn();
        owner = edit.owner();
    }

    private static void requireCurrency(ProcessEdit edit) {
        String wanted = edit.currency();
        if (wanted == null) {
            if (edit.costPerCase() != null || edit.costPerHour() != null) {
                throw ProcessProblem.COST_WITHOUT_CURRENCY.because("A cost says nothing without its currency, such as EUR")
                        .at("/currency", "missing", "is needed with costPerCase or costPerHour");
            }
            return;
        }
        if (Currency.getAvailableCurrencies().stream().noneMatch(one -> one.getCurrencyCode().equals(wanted))) {
            throw ProcessProblem.UNKNOWN_PROCESS_CURRENCY.because("There is no currency %s in ISO 4217", wanted)
                    .at("/currency", "unknown-currency", "must be a code of ISO 4217, such as EUR");
        }
    }

    @Override
    protected ProcessView view() {
        ProcessFigures figures = new ProcessFigures(edit());
        return new ProcessView(id(), version(), externalId(), name, description, unit, period, periodsPerYear, volumePerPeriod,
                minutesPerCase, errorRate, costPerCase, costPerHour, currency, measuredOn, owner, figures.year(),
                figures.kpiBaselines(), createdAt(), updatedAt());
    }
}
