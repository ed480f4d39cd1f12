package dev.milepost.roi.measurementimport;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;
import dev.milepost.roi.measurement.Ingestion;
import dev.milepost.roi.measurement.MeasurementFormat;

/** A file of measurements of one KPI, and what has become of it so far. */
@Entity
@Table(name = "measurement_import")
@IdClass(OwnedId.class)
class MeasurementImport {
    /** A file that is being read makes progress all the time; one that doesn't was left by its reader. */
    private static final Duration LEFT_AFTER = Duration.ofMinutes(2);

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "kpi_id")
    private UUID kpiId;
    @Enumerated(EnumType.STRING)
    private MeasurementFormat format;
    @Enumerated(EnumType.STRING)
    private ImportState state;
    @Column(name = "file_name")
    private @Nullable String fileName;
    @Column(name = "read_rows")
    private long rows;
    private long accepted;
    private long updated;
    private long unchanged;
    private long rejected;
    private @Nullable String failure;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "started_at")
    private @Nullable Instant startedAt;
    @Column(name = "progressed_at")
    private @Nullable Instant progressedAt;
    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;
    /** When it is deleted. */
    @Column(name = "due_at")
    private Instant dueAt;

    protected MeasurementImport() {
    }

    MeasurementImport(UUID kpiId, NewMeasurementImport wanted, Instant now, Duration kept) {
        this.id = Ids.next();
        this.kpiId = kpiId;
        this.format = wanted.format();
        this.fileName = wanted.fileName();
        this.state = ImportState.WAITING;
        this.createdAt = now;
        this.dueAt = now.plus(kept);
    }

    /** @throws dev.milepost.kit.problem.ProblemException 409 where the file is being read, or has been */
    void start(Instant now) {
        boolean left = state == ImportState.RUNNING && progressedAt != null && progressedAt.plus(LEFT_AFTER).isBefore(now);
        if (state == ImportState.COMPLETED || state == ImportState.RUNNING && !left) {
            throw ImportProblem.IMPORT_NOT_WAITING.because(
                    state == ImportState.COMPLETED ? "The file has been read: make another import for another file"
                            : "The file is being read: ask for its progress");
        }
        state = ImportState.RUNNING;
        startedAt = now;
        progressedAt = now;
        finishedAt = null;
        failure = null;
        rows = 0;
        accepted = 0;
        updated = 0;
        unchanged = 0;
        rejected = 0;
    }

    void progress(int lines, Ingestion ingestion, Instant now) {
        rows += lines;
        accepted += ingestion.accepted();
        updated += ingestion.updated();
        unchanged += ingestion.unchanged();
        rejected += ingestion.rejected().size();
        progressedAt = now;
    }

    void complete(Instant now) {
        state = ImportState.COMPLETED;
        finishedAt = now;
    }

    void fail(String why, Instant now) {
        state = ImportState.FAILED;
        failure = why;
        finishedAt = now;
    }

    MeasurementImportView view() {
        return new MeasurementImportView(id, kpiId, format, fileName, state, rows, accepted, updated, unchanged, rejected,
                failure, createdAt, startedAt, finishedAt, dueAt);
    }

    UUID id() {
        return id;
    }

    UUID kpiId() {
        return kpiId;
    }

    MeasurementFormat format() {
        return format;
    }

    long rows() {
        return rows;
    }
}
