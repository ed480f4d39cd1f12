package dev.milepost.plan.pilot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One run of a pilot. */
@Schema(name = "PilotIteration")
record IterationView(
        @Schema(required = true) int number,
        @Schema(required = true) String hypothesis,
        @Schema(required = true) Instant startedAt,
        @Nullable @Schema(description = "Absent while it runs") Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Verdict verdict,
        @Nullable String evidence,
        @Nullable String link,
        @Nullable @Schema(description = "What the verdict led to, in one sentence") String consequence,
        @Schema(required = true, description = "How each criterion stood when it was decided") List<Result> results,
        @Schema(required = true, description = "The tasks that the verdict put on hold") List<UUID> heldTaskIds,
        @Schema(required = true, description = "The tasks that the pilot had put on hold and that came off it with the verdict or since") List<UUID> releasedTaskIds,
        @Nullable @Schema(description = "That the verdict was gone back on; absent while it stands") Reopening reopened) {

    /** Why a decided pilot is tested once more. */
    @Schema(name = "PilotReopening")
    record Reopening(
            @Schema(required = true) Instant at,
            @Schema(required = true) String by,
            @Schema(required = true) String reason) {
    }
}
