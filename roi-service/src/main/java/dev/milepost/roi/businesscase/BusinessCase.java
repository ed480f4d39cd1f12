package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
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
    private @Nullable Integer periods;
    @Convert(converter = JsonColumns.Drivers.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<DriverInput> drivers;
    @Convert(converter = JsonColumns.Scenarios.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<ScenarioInput> scenarios;
    @Convert(converter = JsonColumns.Funding.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<FundingInput> funding;
    /** What was read from elsewhere when the case was last saved. */
    @Convert(converter = JsonColumns.Readings.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<InputReading> readings = List.of();
    /**
     * Subjects of all who have changed the case since a version of it was last approved: none of them approves the next one.
     */
    private String[] authors = new String[0];
    @Column(name = "approved_version")
    private @Nullable Integer approvedVersion;
    // Headline figures as of the last change, so that lists need no lines.
    private @Nullable BigDecimal npv;
    private @Nullable BigDecimal roi;
    @Column(name = "payback_months")
    private @Nullable BigDecimal paybackMonths;
    @Column(name = "npv_without_freed_time")
    private @Nullable BigDecimal npvWithoutFreedTime;
    @Column(name = "npv_low")
    private @Nullable BigDecimal npvLow;
    @Enumerated(EnumType.STRING)
    @Column(name = "npv_low_source")
    private @Nullable LowSource npvLowSource;
    /** Of everything the headline figures depend on; null until they are made anew by a version that keeps it. */
    @Column(name = "input_hash")
    private @Nullable String inputHash;
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
        periods = wanted.periods();
        drivers = wanted.drivers();
        scenarios = wanted.scenarios();
        funding = wanted.funding();
        changedAt = now;
    }

    /** Keeps what was read from elsewhere, and the headline figures that follow. */
    void summarize(List<InputReading> read, List<BusinessCaseLine> lines) {
        CaseValuation valuation = valuation(lines).with(read);
        Summary summary = Summaries.of(valuation);
        readings = read;
        inputHash = Summaries.hash(valuation);
        npv = summary.npv();
        roi = summary.roi();
        paybackMonths = summary.paybackMonths();
        npvWithoutFreedTime = summary.npvWithoutFreedTime();
        npvLow = summary.npvLow();
        npvLowSource = summary.npvLowSource();
    }

    /** Somebody has changed it. */
    void changedBy(String subject) {
        if (!List.of(authors).contains(subject)) {
            authors = Stream.concat(Stream.of(authors), Stream.of(subject)).toArray(String[]::new);
        }
    }

    CaseValuation valuation(List<BusinessCaseLine> lines) {
        return new CaseValuation(id, version, edit(lines), readings, changedAt);
    }

    NewBusinessCase edit(List<BusinessCaseLine> lines) {
        return new NewBusinessCase(name, description, externalId, planId, planId == null ? null : (Boolean) primary, currency,
                discountRate, period, convention, rateConversion, financeRate, reinvestRate, startDate,
                periods, lines.stream().map(BusinessCaseLine::input).toList(), drivers, scenarios, funding);
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
        return new Summary(npv, roi, paybackMonths, npvWithoutFreedTime, npvLow, npvLowSource);
    }

    CaseStanding standing() {
        return new CaseStanding(id, planId, name, currency, summary(), new CaseStanding.Terms(discountRate, period, convention,
                rateConversion), inputHash, InputReading.latest(changedAt, readings));
    }

    List<InputReading> readings() {
        return readings;
    }

    List<String> authors() {
        return List.of(authors);
    }

    /**
     * A version of it is approved. Whoever changes it from now on is an author of the next one.
     *
     * @param unchanged whether the case is still as that version has it
     */
    void approved(int number, boolean unchanged) {
        approvedVersion = number;
        if (unchanged) {
            authors = new String[0];
        }
    }

    @Nullable
    Integer approvedVersion() {
        return approvedVersion;
    }

    /** Whether it has been changed since a version of it was approved; null without one. */
    @Nullable
    Boolean changedSinceApproval() {
        return approvedVersion == null ? null : (Boolean) (authors.length > 0);
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
