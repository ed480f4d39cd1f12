package dev.milepost.plan.capacity;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The limits as callers see them. */
@Schema(name = "ChangeLimitsView")
record ChangeLimitsView(
        @Schema(required = true, description = "0 as long as nobody has set any") int version,
        @Schema(required = true, description = "How many changes at once a team takes for which no other limit is set") int defaultLimit,
        @Schema(required = true) List<ChangeLimitsEdit.TeamLimit> teams,
        @Schema(required = true) List<ChangeLimitsEdit.Availability> people,
        @Nullable @Schema(description = "Absent as long as nobody has set any") Instant updatedAt) {

    static ChangeLimitsView usual() {
        return new ChangeLimitsView(0, ChangeLimitsEdit.USUAL.defaultLimit(), List.of(), List.of(), null);
    }
}
