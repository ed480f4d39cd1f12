package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.assessment.scoring.Shown;

/** An assessment as callers see it; its figures are those at completion. */
@Schema(name = "Assessment")
public record AssessmentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Schema(required = true) String title,
        @Nullable @Schema(description = "The caller's own key") String externalId,
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) int instrumentVersion,
        @Schema(required = true, description = "Whether it asks only a part of a whole instrument, so that its figures are a first indication") boolean indicative,
        @Nullable @Schema(description = "The assessment it goes on from, whose answers were taken over") UUID earlierId,
        @Nullable @Schema(description = "The plan it is for") UUID planId,
        @Nullable @Schema(description = "Who is responsible, in words") String owner,
        @Nullable @Schema(description = "When respondents shall have answered") LocalDate dueOn,
        @Schema(required = true, description = "How the answers of several respondents make one") CombinationRule combination,
        @Schema(required = true, description = "What others see of respondents' answers") Answering answering,
        @Schema(required = true, description = "Whether others than the owner are asked") boolean shared,
        @Schema(required = true) AssessmentStatus status,
        @Schema(required = true) Instant createdAt,
        @Nullable @Schema(description = "Absent while open") Instant completedAt,
        @Nullable @Schema(description = "On the instrument's scale, at completion; absent while open or where there is no score") BigDecimal score,
        @Nullable @Schema(description = "The score with everything open counted as the lowest value, at completion") BigDecimal low,
        @Nullable @Schema(description = "The score with everything open counted as the highest value, at completion") BigDecimal high,
        @Nullable @Schema(description = "Answered weight / applicable weight, 0 to 1, at completion") BigDecimal coverage,
        @Nullable @Schema(description = "At completion; absent while open or where no level is published") Integer level,
        @Nullable @Schema(description = "When it was put into the bin; absent otherwise") Instant deletedAt) {

    static AssessmentView of(Assessment assessment) {
        Figures figures = assessment.figures();
        return new AssessmentView(assessment.id(), assessment.version(), assessment.title(), assessment.externalId(),
                assessment.instrument().key(), assessment.instrument().version(), assessment.isIndicative(),
                assessment.earlierId(), assessment.planId(), assessment.owner(), assessment.dueOn(), assessment.combination(),
                assessment.answering(), assessment.isShared(), assessment.status(), assessment.createdAt(),
                assessment.completedAt(),
                plain(figures.score()),
                plain(figures.low()), plain(figures.high()), plain(figures.coverage()), figures.level(),
                assessment.deletedAt());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : Shown.plain(value);
    }
}
