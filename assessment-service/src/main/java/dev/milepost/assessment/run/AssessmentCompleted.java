package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event {@code assessment.completed}.
 *
 * @param indicative whether only a part of a whole instrument was asked
 * @param wholeLow of such a part, points of the whole if all its other answers were the lowest; null for a whole one
 * @param wholeHigh the same if they were the highest
 */
record AssessmentCompleted(UUID assessmentId, @Nullable UUID planId, @Nullable BigDecimal score,
        @Nullable Integer level, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal coverage,
        @Nullable Instant completedAt, boolean indicative, @Nullable BigDecimal wholeLow,
        @Nullable BigDecimal wholeHigh) {
    static final String TYPE = "assessment.completed";

    /** @param whole what the answers say of the whole instrument, {@link Figures#NONE} where that was asked */
    static AssessmentCompleted of(AssessmentView assessment, Figures whole) {
        return new AssessmentCompleted(assessment.id(), assessment.planId(), assessment.score(), assessment.level(),
                assessment.low(), assessment.high(), assessment.coverage(), assessment.completedAt(),
                assessment.indicative(), whole.low(), whole.high());
    }
}
