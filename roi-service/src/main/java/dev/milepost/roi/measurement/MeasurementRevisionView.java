package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement said before.
 *
 * @param dimensionsId tells measurements of one instant and source apart
 * @param dimensions what it is about; absent where the measurement is deleted
 * @param revision its number, from 1
 * @param value of all kinds but RATIO
 * @param weight of MEAN
 * @param recordedAt when it was reported
 * @param supersededAt when it was corrected or deleted
 */
@Schema(name = "MeasurementRevision")
public record MeasurementRevisionView(@Schema(required = true) Instant at, @Schema(required = true) String source,
        @Schema(required = true) UUID dimensionsId, @Nullable Map<String, String> dimensions,
        @Schema(required = true) int revision, @Nullable BigDecimal value, @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator, @Nullable BigDecimal weight, @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant supersededAt) {

    static MeasurementRevisionView of(MeasurementKind kind, MeasurementRevision revision,
            @Nullable Map<String, String> dimensions) {
        boolean ratio = kind == MeasurementKind.RATIO;
        return new MeasurementRevisionView(revision.at(), revision.source(), revision.dimensionsHash(), dimensions,
                revision.revision(), ratio ? null : revision.value(), ratio ? revision.value() : null,
                ratio ? revision.weight() : null, kind == MeasurementKind.MEAN ? revision.weight() : null,
                revision.recordedAt(), revision.supersededAt());
    }
}
