package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.roi.statistics.ControlLimits;

/**
 * What the limits of a control chart come from: the points in a span of time, which stays as it is once it is fixed. The first
 * of a KPI is made by its first points; whoever sets another one says why.
 */
@Entity
@Table(name = "kpi_chart_baseline")
@IdClass(OwnedId.class)
class ChartBaseline {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "kpi_id")
    private UUID kpiId;
    @Enumerated(EnumType.STRING)
    private SeriesBucket bucket;
    @Column(name = "begin_at")
    private Instant begin;
    @Column(name = "until_at")
    private @Nullable Instant until;
    private int points;
    private @Nullable Double centre;
    @Column(name = "average_moving_range")
    private @Nullable Double averageMovingRange;
    private @Nullable String reason;
    @Column(name = "set_by")
    private @Nullable String setBy;
    @Column(name = "set_by_name")
    private @Nullable String setByName;
    @Column(name = "set_at")
    private Instant setAt;
    @Column(name = "fixed_at")
    private @Nullable Instant fixedAt;
    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected ChartBaseline() {
    }

    private ChartBaseline(Kpi kpi, Instant begin, Instant now) {
        this.id = Ids.next();
        this.kpiId = kpi.id();
        this.bucket = RecentPoints.portions(kpi, null);
        this.begin = begin;
        this.setAt = now;
    }

    /** The first of a KPI, made by its first points. */
    static ChartBaseline first(Kpi kpi, Basis basis, Instant now) {
        ChartBaseline first = new ChartBaseline(kpi, basis.begin(), now);
        first.fix(basis, now);
        return first;
    }

    /** From an instant on another one, since the process has changed or somebody knows better. */
    static ChartBaseline set(Kpi kpi, Instant begin, String reason, Caller caller, Instant now) {
        ChartBaseline set = new ChartBaseline(kpi, begin, now);
        set.reason = reason;
        set.setBy = caller.subject();
        set.setByName = caller.name();
        return set;
    }

    /** Keeps the span, if there are points enough. */
    final void fix(Basis basis, Instant now) {
        if (basis.isComplete()) {
            until = basis.until();
            fixedAt = now;
            measured(basis.points(), basis.limits());
        }
    }

    /** What the points of its span are by now; with too few of them it has to be fixed anew. */
    void recompute(List<Double> values, Instant now) {
        Optional<ControlLimits> limits = ControlLimits.of(values);
        if (limits.isPresent()) {
            measured(values.size(), limits);
        } else if (isFirst()) {
            supersededAt = now;
        } else {
            until = null;
            fixedAt = null;
            measured(0, limits);
        }
    }

    private void measured(int count, Optional<ControlLimits> limits) {
        points = count;
        centre = limits.map(ControlLimits::centre).orElse(null);
        averageMovingRange = limits.map(ControlLimits::averageMovingRange).orElse(null);
    }

    void supersede(Instant now) {
        supersededAt = now;
    }

    /** Null as long as it isn't fixed. */
    @Nullable
    Basis basis() {
        return until == null ? null : new Basis(begin, until, points, limits());
    }

    /** The end of its span as it was known at an instant; null where it wasn't fixed then. */
    @Nullable
    Instant untilAsOf(Instant asOf) {
        return fixedAt == null || fixedAt.isAfter(asOf) ? null : until;
    }

    Optional<ControlLimits> limits() {
        return centre == null || averageMovingRange == null ? Optional.empty()
                : Optional.of(ControlLimits.of(centre, averageMovingRange));
    }

    boolean isFirst() {
        return reason == null;
    }

    boolean isFixed() {
        return until != null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID kpiId() {
        return kpiId;
    }

    SeriesBucket bucket() {
        return bucket;
    }

    Instant begin() {
        return begin;
    }

    @Nullable
    Instant until() {
        return until;
    }

    ChartBaselineView view() {
        return new ChartBaselineView(id, version, kpiId, bucket, begin, until, points,
                limits().map(ControlChartView.Limits::of).orElse(null), isFixed(), isFirst(), reason, setBy, setByName, setAt,
                fixedAt, supersededAt);
    }
}
