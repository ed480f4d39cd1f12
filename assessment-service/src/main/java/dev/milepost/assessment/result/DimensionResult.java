package dev.milepost.assessment.result;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import dev.milepost.assessment.scoring.DimensionScore;
import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.LevelWithheld;
import dev.milepost.assessment.scoring.NoScore;
import dev.milepost.assessment.scoring.ScoredDimension;
import dev.milepost.assessment.scoring.Shown;

/** What the answers of one dimension come to. */
@Schema(name = "DimensionResult")
record DimensionResult(
        @Schema(required = true) String key,
        @Nullable @Schema(description = "Absent in the calculator") String name,
        @Schema(required = true, description = "0 means asked, not scored") BigDecimal weight,
        @Schema(required = true, description = "Whether it caps the gated level") boolean critical,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points; null where noScoreReason says why") BigDecimal score,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal low,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal high,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal coverage,
        @Nullable NoScore noScoreReason,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Null where levelReason says why") Integer level,
        @Nullable @Schema(description = "What the instrument calls the level") String levelName,
        @Nullable LevelWithheld levelReason,
        @Schema(required = true, description = "More than 30 % of its weight is not applicable: have somebody approve that") boolean narrowScope,
        @Nullable @Schema(description = "Who approved the narrow scope as it is") ScopeApprovalView scopeApproval,
        @Nullable @Schema(description = "Where it should be, 0 to 1") BigDecimal target,
        @Nullable @Schema(description = "max(0, target - current), 0 to 1; absent without a target or a score") BigDecimal gap,
        @Nullable @Schema(description = "The target in points") BigDecimal targetScore,
        @Nullable @Schema(description = "The gap in points") BigDecimal gapPoints,
        @Nullable @Schema(description = "Where it stood at the start, 0 to 1") BigDecimal baseline,
        @Nullable @Schema(description = "(current - baseline) / (target - baseline), 1 where they are equal") BigDecimal progress) {

    static DimensionResult of(DimensionScore result, BigDecimal scale, Names names,
            @Nullable ScopeApprovalView scopeApproval) {
        ScoredDimension dimension = result.dimension();
        Estimate estimate = result.estimate();
        return new DimensionResult(dimension.key(), names.ofDimension(dimension.key()), Shown.plain(dimension.weight()),
                dimension.critical(), Shown.points(estimate.score(), scale), Shown.points(estimate.low(), scale),
                Shown.points(estimate.high(), scale), Shown.share(estimate.coverage()), estimate.noScore(),
                result.level().value(), names.ofLevel(result.level().value()), result.level().withheld(),
                result.narrowScope(), scopeApproval, plain(dimension.target()), Shown.share(result.gap()),
                scaled(dimension.target(), scale), Shown.points(result.gap(), scale), plain(dimension.baseline()),
                Shown.share(result.progress()));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        return value == null ? null : Shown.plain(value);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal share, BigDecimal scale) {
        return share == null ? null : Shown.plain(share.multiply(scale));
    }
}
