package dev.milepost.plan.readiness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.Unavailable;

/**
 * The latest completed assessment of a plan. One that asked a whole questionnaire counts before any that asked a part, which is
 * only a first indication and has no level.
 */
@Schema(name = "ReadinessView")
public record ReadinessView(
        @Schema(required = true, description = "Whether the assessment service gave these figures just now") boolean available,
        @Nullable BigDecimal score,
        @Nullable @Schema(description = "Absent where none is published, and with a first indication") Integer level,
        @Nullable @Schema(description = "Whether only a part of a questionnaire was asked and no whole one is completed: a first indication, not the readiness; see low and high") Boolean indicative,
        @Nullable @Schema(description = "The score with everything open counted as the lowest; with a first indication that of the whole questionnaire, absent where it was not told") BigDecimal low,
        @Nullable @Schema(description = "The same with everything open counted as the highest") BigDecimal high,
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
            @Nullable @Schema(description = "Absent where none is published, and with a first indication") Integer level,
            @Schema(required = true, description = "Whether only a part of a questionnaire was asked: a first indication, not the readiness") boolean indicative,
            @Nullable @Schema(description = "The score with everything open counted as the lowest; with a first indication that of the whole questionnaire, absent where it was not told") BigDecimal low,
            @Nullable @Schema(description = "The same with everything open counted as the highest") BigDecimal high,
            @Schema(required = true) UUID assessmentId,
            @Schema(required = true, description = "When it was completed") Instant at) {
    }

    /** Of a whole questionnaire. */
    static ReadinessView of(CompletedAssessments.Item item) {
        return new ReadinessView(true, item.score(), item.level(), false, item.low(), item.high(), item.id(), item.title(),
                item.completedAt(), null, null, null);
    }

    /** A few answers decide no level of the whole. */
    static ReadinessView indicative(CompletedAssessments.Item item, IndicativeResult.@Nullable Whole whole) {
        return new ReadinessView(true, item.score(), null, true, whole == null ? null : whole.low(),
                whole == null ? null : whole.high(), item.id(), item.title(), item.completedAt(), null, null, null);
    }

    static ReadinessView missing(Unavailable reason, @Nullable LastKnown lastKnown) {
        return new ReadinessView(false, null, null, null, null, null, null, null, null,
                reason.sentence("completed assessment of this plan", "assessment"), reason, lastKnown);
    }
}
