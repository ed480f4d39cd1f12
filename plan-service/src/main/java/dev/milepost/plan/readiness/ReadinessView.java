package dev.milepost.plan.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Unavailable;

/** The latest completed assessment of a plan. */
@Schema(name = "ReadinessView")
public record ReadinessView(
        @Schema(required = true, description = "Whether the assessment service gave these figures just now") boolean available,
        @Nullable BigDecimal score,
        @Nullable Integer level,
        @Nullable UUID assessmentId,
        @Nullable String title,
        @Nullable Instant completedAt,
        @Nullable @Schema(description = "Why there are no figures, in one sentence") String reason,
        @Nullable @Schema(description = "The same as a code") Unavailable reasonCode,
        @Nullable @Schema(description = "What the assessment service told last, where it can't be asked") LastKnown lastKnown) {

    /** As the event of its completion told. */
    @Schema(name = "ReadinessLastKnown")
    public record LastKnown(
            @Nullable BigDecimal score,
            @Nullable Integer level,
            @Schema(required = true) UUID assessmentId,
            @Schema(required = true, description = "When it was completed") Instant at) {
    }

    static ReadinessView of(CompletedAssessments.Item item) {
        return new ReadinessView(true, item.score(), item.level(), item.id(), item.title(), item.completedAt(), null, null,
                null);
    }

    static ReadinessView missing(Unavailable reason, @Nullable LastKnown lastKnown) {
        return new ReadinessView(false, null, null, null, null, null,
                reason.sentence("completed assessment of this plan", "assessment"), reason, lastKnown);
    }
}
