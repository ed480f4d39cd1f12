package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.roi.calculation.Computation;
import dev.milepost.roi.calculation.MetricsView;
import dev.milepost.roi.cashflow.Appraisal.Rates;
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;

/** What an initiative costs and brings, and by which rules that is valued. Its lines are rows of their own. */
@Entity
@Table(name = "business_case")
@IdClass(OwnedId.class)
class BusinessCase {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private String name;
    private @Nullable String description;
    @Column(name = "external_id")
    private @Nullable String externalId;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "is_primary")
    private boolean primary;
    private String currency;
    @Column(name = "discount_rate")
    private BigDecimal discountRate;
    @Enumerated(EnumType.STRING)
    private Period period;
    @Enumerated(EnumType.STRING)
    private Convention convention;
    @Enumerated(EnumType.STRING)
    @Column(name = "rate_conversion")
    private RateConversion rateConversion;
    @Column(name = "finance_rate")
    private @Nullable BigDecimal financeRate;
    @Column(name = "reinvest_rate")
    private @Nullable BigDecimal reinvestRate;
    @Column(name = "start_date")
    private @Nullable LocalDate startDate;
    // Headline figures as of the last change, so that lists need no lines.
    private @Nullable BigDecimal npv;
    private @Nullable BigDecimal roi;
    @Column(name = "payback_months")
    private @Nullable BigDecimal paybackMonths;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected BusinessCase() {
    }

    BusinessCase(NewBusinessCase wanted, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        apply(wanted, now);
    }

    /** Takes over everything but the lines and the rank in the plan. */
    final void apply(NewBusinessCase wanted, Instant now) {
        name = wanted.name();
        description = wanted.description();
        externalId = wanted.externalId();
        planId = wanted.planId();
        currency = wanted.currency();
        discountRate = wanted.discountRate();
        period = wanted.period();
        convention = wanted.convention();
        rateConversion = wanted.rateConversion();
        financeRate = wanted.financeRate();
        reinvestRate = wanted.reinvestRate();
        startDate = wanted.startDate();
        changedAt = now;
    }

    /** Keeps the headline figures of the lines. */
    void summarize(List<BusinessCaseLine> lines) {
        npv = null;
        roi = null;
        paybackMonths = null;
        if (!lines.isEmpty()) {
            MetricsView metrics = compute(lines).metrics(false);
            npv = metrics.npv() == null ? null : metrics.npv().value();
            roi = metrics.roi().value();
            paybackMonths = metrics.payback().firstCrossMonths();
        }
    }

    /** All figures of the lines, by the rules of this case. */
    Computation compute(List<BusinessCaseLine> lines) {
        if (lines.isEmpty()) {
            throw BusinessCaseProblem.NO_LINES.because("Add lines with amounts to the case first");
        }
        Rates rates = new Rates(discountRate, financeRate == null ? discountRate : financeRate,
                reinvestRate == null ? discountRate : reinvestRate);
        return Computation.ofPeriods(
                new Computation.PeriodTerms(currency, period, convention, rateConversion, rates, startDate, changedAt),
                BusinessCaseLine.moments(lines));
    }

    NewBusinessCase edit(List<BusinessCaseLine> lines) {
        return new NewBusinessCase(name, description, externalId, planId, planId == null ? null : (Boolean) primary, currency,
                discountRate, period, convention, rateConversion, financeRate, reinvestRate, startDate,
                lines.stream().map(BusinessCaseLine::input).toList());
    }

    void rank(boolean asPrimary) {
        primary = asPrimary;
    }

    void delete(Instant now) {
        deletedAt = now;
        primary = false;
    }

    void restore(Instant now) {
        deletedAt = null;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    UUID planId() {
        return planId;
    }

    boolean isPrimary() {
        return primary;
    }

    String currency() {
        return currency;
    }

    Summary summary() {
        return new Summary(npv, roi, paybackMonths);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
