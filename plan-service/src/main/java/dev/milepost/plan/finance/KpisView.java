package dev.milepost.plan.finance;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Unavailable;

/** How the plan's KPIs stand. */
@Schema(name = "KpisView")
public record KpisView(
        @Schema(required = true, description = "Whether the roi service gave these figures just now") boolean available,
        @Nullable @Schema(description = "How many KPIs there are of each status") Map<String, Integer> byStatus,
        @Nullable @Schema(description = "Why there are no figures, in one sentence") String reason,
        @Nullable @Schema(description = "The same as a code") Unavailable reasonCode,
        @Nullable @Schema(description = "What the roi service told last, where it can't be asked") LastKnown lastKnown) {

    /** As the events of the changes told. */
    @Schema(name = "KpisLastKnown")
    public record LastKnown(
            @Schema(required = true) Map<String, Integer> byStatus,
            @Schema(required = true, description = "When the last of the events came") Instant at) {
    }

    /** How many KPIs there are, null where that is not known. */
    public @Nullable Integer count() {
        Map<String, Integer> statuses = byStatus != null ? byStatus : lastKnown == null ? null : lastKnown.byStatus();
        return statuses == null ? null : (Integer) statuses.values().stream().mapToInt(Integer::intValue).sum();
    }
}
