package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a measurement said before it was corrected or deleted. Read alone: statements of sets write it. */
@Entity
@Immutable
@Table(name = "measurement_revision")
@IdClass(MeasurementRevision.Key.class)
class MeasurementRevision {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "kpi_id")
    private UUID kpiId;
    @Id
    private Instant at;
    @Id
    private String source;
    /** Of its dimensions. */
    @Id
    @Column(name = "dimensions_hash")
    private UUID id;
    @Id
    private int revision;
    private BigDecimal value;
    private BigDecimal weight;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "superseded_at")
    private Instant supersededAt;

    /** The identity of a measurement, and which of its revisions. */
    record Key(@Nullable String organizationId, UUID kpiId, Instant at, String source, UUID id, int revision) {
    }

    protected MeasurementRevision() {
    }

    Instant at() {
        return at;
    }

    String source() {
        return source;
    }

    UUID dimensionsHash() {
        return id;
    }

    int revision() {
        return revision;
    }

    BigDecimal value() {
        return value;
    }

    BigDecimal weight() {
        return weight;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant supersededAt() {
        return supersededAt;
    }
}
