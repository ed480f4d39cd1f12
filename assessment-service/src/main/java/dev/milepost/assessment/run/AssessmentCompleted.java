package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event {@code assessment.completed}.
 *
 * @param indicative whether only a part of a whole instrument was asked
 */
record AssessmentCompleted(UUID assessmentId, @Nullable UUID planId, @Nullable BigDecimal score,
        @Nullable Integer level, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal coverage,
        @Nullable Instant completedAt, boolean indicative) {
    static final String TYPE = "assessment.completed";

    static AssessmentCompleted of(AssessmentView assessment) {
        return new AssessmentCompleted(assessment.id(), assessment.planId(), assessment.score(), assessment.level(),
                assessment.low(), assessment.high(), assessment.coverage(), assessment.completedAt(),
                assessment.indicative());
    }
}
