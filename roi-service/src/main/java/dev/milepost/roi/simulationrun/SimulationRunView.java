package dev.milepost.roi.simulationrun;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.businesscase.InputReading;
import dev.milepost.roi.uncertainty.SimulationView;

/**
 * How far a simulation is.
 *
 * @param businessCaseId null where it is that of no case
 * @param businessCaseVersion which the case had when the run was started
 * @param samples that are to be drawn
 * @param drawn so far
 * @param result once it is COMPLETED; not in lists
 * @param readings what was read from elsewhere for the case when the run was started; not in lists
 * @param complete whether all of that could be read
 * @param failure why it came to no result
 * @param keptUntil when it is deleted with its result; null before it has ended
 */
@Schema(name = "SimulationRunView")
record SimulationRunView(@Schema(required = true) UUID id, @Schema(required = true) RunState state,
        @Nullable @Schema(description = "Absent where it is that of no case") UUID businessCaseId,
        @Nullable @Schema(description = "Which the case had when the run was started") Integer businessCaseVersion,
        @Schema(required = true) int samples, @Schema(required = true) int drawn, @Nullable SimulationView result,
        @Nullable @Schema(description = "What was read from elsewhere for the case when the run was started; absent in lists, and where it is that of no case") List<InputReading> readings,
        @Nullable @Schema(description = "Whether all of that could be read; if not, last known values stand in, and 0 where there is none") Boolean complete,
        @Nullable String failure, @Schema(required = true) Instant createdAt, @Nullable Instant startedAt,
        @Nullable Instant finishedAt, @Nullable Instant keptUntil) {
}
