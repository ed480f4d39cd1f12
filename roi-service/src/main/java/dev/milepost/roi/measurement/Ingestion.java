package dev.milepost.roi.measurement;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a batch.
 *
 * @param accepted new measurements
 * @param updated measurements whose value was corrected; what they said before is kept
 * @param unchanged measurements that were there already with the same value
 */
public record Ingestion(@Schema(required = true) int accepted, @Schema(required = true) int updated,
        @Schema(required = true) int unchanged, @Schema(required = true) List<Rejection> rejected) {

    public Ingestion {
        rejected = List.copyOf(rejected);
    }

    /**
     * A measurement that wasn't taken.
     *
     * @param index in the batch, from 0
     * @param code stable, kebab-case
     */
    public record Rejection(@Schema(required = true) int index, @Schema(required = true) String code,
            @Schema(required = true) String message) {
    }
}
