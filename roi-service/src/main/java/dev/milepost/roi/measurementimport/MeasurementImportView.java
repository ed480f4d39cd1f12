package dev.milepost.roi.measurementimport;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.MeasurementFormat;

/**
 * How far an import is; counts grow while the file is read.
 *
 * @param rows read so far
 * @param accepted new measurements
 * @param updated corrected measurements
 * @param unchanged measurements that were there already
 * @param rejected lines that weren't taken; the list of errors names each
 * @param failure why the file couldn't be read to the end
 * @param keptUntil when the import and its errors are deleted; the measurements stay
 */
record MeasurementImportView(@Schema(required = true) UUID id, @Schema(required = true) UUID kpiId,
        @Schema(required = true) MeasurementFormat format, @Nullable String fileName,
        @Schema(required = true) ImportState state, @Schema(required = true) long rows,
        @Schema(required = true) long accepted, @Schema(required = true) long updated, @Schema(required = true) long unchanged,
        @Schema(required = true) long rejected, @Nullable String failure, @Schema(required = true) Instant createdAt,
        @Nullable Instant startedAt, @Nullable Instant finishedAt, @Schema(required = true) Instant keptUntil) {
}
