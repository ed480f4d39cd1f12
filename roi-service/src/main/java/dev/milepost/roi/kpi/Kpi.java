package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import dev.milepost.roi.measurement.Arithmetic;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.DimensionAggregation;
import dev.milepost.roi.measurement.GaugeAggregation;
import dev.milepost.roi.measurement.MeasuredKpi;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.money.BenefitType;

/** What is measured, where it should go by when, and how its measurements become one value. */
@Entity
@Table(name = "kpi")
@IdClass(OwnedId.class)
class Kpi {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    private @Nullable String key;
    private String name;
    private @Nullable String description;
    private @Nullable String unit;
    @Enumerated(EnumType.STRING)
    private MeasurementKind kind;
    @Enumerated(EnumType.STRING)
    private KpiDirection direction;
    @Enumerated(EnumType.STRING)
    private GaugeAggregation aggregation;
    @Enumerated(EnumType.STRING)
    @Column(name = "dimension_aggregation")
    private DimensionAggregation dimensionAggregation;
    @Column(name = "source_priority")
    private String[] sourcePriority;
    private String zone;
    @Enumerated(EnumType.STRING)
    @Column(name = "measured_every")
    private @Nullable KpiInterval interval;
    @Enumerated(EnumType.STRING)
    @Column(name = "missing_policy")
    private MissingPolicy missingPolicy;
    @Column(name = "missing_max_age_days")
    private @Nullable Integer missingMaxAgeDays;
    private @Nullable String formula;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "goal_id")
    private @Nullable UUID goalId;
    @Column(name = "parent_id")
    private @Nullable UUID parentId;
    @Enumerated(EnumType.STRING)
    @Column(name = "benefit_type")
    private @Nullable BenefitType benefitType;
    private @Nullable String owner;
    @Column(name = "retention_days")
    private @Nullable Integer retentionDays;
    @Column(name = "baseline_value")
    private @Nullable BigDecimal baselineValue;
    @Column(name = "baseline_on")
    private @Nullable LocalDate baselineOn;
    @Convert(converter = TargetsConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<Target> targets;
    @Convert(converter = ThresholdsConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<Threshold> thresholds;
    /** How it stood when it was last looked at. Written past this entity: it is no edit and makes none stale. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private @Nullable KpiStatus status;
    /** Whether it was seen to be measured as often as it should be; likewise no edit. */
    @Column(name = "seen_fresh", insertable = false, updatable = false)
    private boolean seenFresh;
    /** The day on which the measurement was due that people were reminded of last; likewise no edit. */
    @Column(name = "reminded_for", insertable = false, updatable = false)
    private @Nullable LocalDate remindedFor;
    /** Up to which point of its chart it has been looked through for alerts; likewise no edit. */
    @Column(name = "alerted_until", insertable = false, updatable = false)
    private @Nullable Instant alertedUntil;
    /** The end of the last span that the limits of its chart come from; likewise no edit. */
    @Column(name = "chart_fixed_until", insertable = false, updatable = false)
    private @Nullable Instant chartFixedUntil;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Kpi() {
    }

    Kpi(NewKpi wanted, Instant now) {
        this.id = Ids.next();
        this.kind = wanted.kind();
        this.createdAt = now;
        apply(wanted, now);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 where the parts contradict each other */
    final void apply(NewKpi wanted, Instant now) {
        if (wanted.kind() != kind) {
            throw KpiProblem.KIND_IS_FIXED.because("The KPI is measured as %s: make another one for %s", kind, wanted.kind())
                    .at("/kind", "fixed", "must stay " + kind);
        }
        KpiRules.check(wanted);
        key = wanted.key();
        name = wanted.name();
        description = wanted.description();
        unit = wanted.unit();
        direction = wanted.direction();
        aggregation = wanted.aggregation();
        dimensionAggregation = wanted.dimensionAggregation();
        sourcePriority = wanted.sourcePriority().toArray(String[]::new);
        zone = wanted.zone();
        interval = wanted.interval();
        missingPolicy = wanted.missing().policy();
        missingMaxAgeDays = wanted.missing().maxAgeDays();
        formula = wanted.formula();
        planId = wanted.planId();
        goalId = wanted.goalId();
        parentId = wanted.parentId();
        benefitType = wanted.benefitType();
        owner = wanted.owner();
        retentionDays = wanted.retentionDays();
        baselineValue = wanted.baseline() == null ? null : wanted.baseline().value();
        baselineOn = wanted.baseline() == null ? null : wanted.baseline().on();
        targets = KpiGoal.of(direction, wanted.baseline(), wanted.targets()).targets();
        thresholds = wanted.thresholds();
        changedAt = now;
    }

    NewKpi edit() {
        return new NewKpi(name, key, description, unit, kind, direction, aggregation, dimensionAggregation,
                List.of(sourcePriority),
                zone, interval, missing(), formula, planId, goalId, parentId, benefitType, owner, retentionDays, baseline(),
                targets,
                thresholds);
    }

    KpiGoal goal() {
        return new KpiGoal(direction, Optional.ofNullable(baseline()), targets);
    }

    /** Whether the last reading alone says how it stands; otherwise a whole stretch of the calendar does. */
    boolean isJudgedByItsLastReading() {
        return kind == MeasurementKind.GAUGE && aggregation == GaugeAggregation.LAST
                && dimensionAggregation == DimensionAggregation.MEAN && formula == null;
    }

    Arithmetic arithmetic() {
        return new Arithmetic(kind, aggregation, dimensionAggregation, List.of(sourcePriority), zone());
    }

    /** The first instant whose measurements are kept; empty where all are. */
    Optional<Instant> keptFrom(Instant now) {
        return Optional.ofNullable(retentionDays).map(days -> now.minus(Duration.ofDays(days)));
    }

    MeasuredKpi measured(Instant now) {
        return new MeasuredKpi(id, kind, keptFrom(now).orElse(null),
                formula == null ? null : "the KPI is computed from others and not measured");
    }

    Missing missing() {
        return new Missing(missingPolicy, missingMaxAgeDays);
    }

    boolean isComputed() {
        return formula != null;
    }

    /** The stretch over which it is judged, where the last reading alone doesn't say. */
    Bucket stretch() {
        return interval == null ? Bucket.MONTH : interval.bucket();
    }

    Measure measure() {
        return new Measure(id, name, unit, arithmetic(), missing(), isComputed());
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore(Instant now) {
        deletedAt = null;
        changedAt = now;
    }

    private @Nullable Baseline baseline() {
        return baselineValue == null || baselineOn == null ? null : new Baseline(baselineValue, baselineOn);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    String key() {
        return key;
    }

    String name() {
        return name;
    }

    MeasurementKind kind() {
        return kind;
    }

    KpiDirection direction() {
        return direction;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    @Nullable
    String formula() {
        return formula;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    List<Threshold> thresholds() {
        return thresholds;
    }

    Optional<LocalDate> remindedFor() {
        return Optional.ofNullable(remindedFor);
    }

    @Nullable
    Instant alertedUntil() {
        return alertedUntil;
    }

    /** Whether what is measured from an instant on may change what the limits of its chart come from. */
    boolean isChartFixedBehind(Instant at) {
        return chartFixedUntil != null && at.isBefore(chartFixedUntil);
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    Optional<KpiInterval> interval() {
        return Optional.ofNullable(interval);
    }

    @Nullable
    UUID planId() {
        return planId;
    }

    @Nullable
    KpiStatus lastStatus() {
        return status;
    }

    /** Whether it was measured as often as it should be when it was looked at some time before. */
    boolean wasSeenFresh() {
        return seenFresh;
    }

    /** The same from now on, where it stands like this; without any data it begins anew. */
    boolean isSeenFresh(KpiStatus now) {
        return switch (now) {
            case NO_DATA -> false;
            case STALE -> seenFresh;
            case ACHIEVED, ON_TRACK, AT_RISK, OFF_TRACK, NO_TARGET -> seenFresh || interval != null;
        };
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
