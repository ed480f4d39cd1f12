package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import dev.milepost.assessment.evidence.EvidenceLevel;
import dev.milepost.assessment.finding.ChallengeView;
import dev.milepost.assessment.finding.FindingsView;
import dev.milepost.assessment.finding.RecommendationView;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.Level;
import dev.milepost.assessment.scoring.LevelWithheld;
import dev.milepost.assessment.scoring.NoScore;
import dev.milepost.assessment.scoring.NoTargetReach;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;

/** What the answers come to. Points are on the scale, shares from 0 to 1; both are rounded half-up, once, here. */
@Schema(name = "Result")
record ResultView(
        @Nullable @Schema(description = "Absent in the calculator") UUID assessmentId,
        @Nullable @Schema(description = "Absent in the calculator") String instrumentKey,
        @Nullable @Schema(description = "Absent in the calculator") Integer instrumentVersion,
        @Nullable @Schema(description = "Of all texts; absent in the calculator") String language,
        @Schema(required = true, description = "Whether only a part of a questionnaire was asked, so that this is a first indication; see whole") boolean indicative,
        @Nullable @Schema(description = "Between which bounds the whole questionnaire would end; only with an indicative result") WholeResult whole,
        @Schema(required = true, description = "The top of the scale of all points") BigDecimal scale,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points over what is answered; null where noScoreReason says why") BigDecimal score,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points with everything open counted as the lowest value; null where nothing applies") BigDecimal low,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points with everything open counted as the highest value; null where nothing applies") BigDecimal high,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Answered weight / applicable weight, 0 to 1; null where nothing applies") BigDecimal coverage,
        @Nullable NoScore noScoreReason,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Published where low and high agree on it or coverage is at least 0.8; null where levelReason says why") Integer level,
        @Nullable @Schema(description = "What the instrument calls the level") String levelName,
        @Nullable LevelWithheld levelReason,
        @Nullable @Schema(description = "The level at low") Integer lowestLevel,
        @Nullable @Schema(description = "The level at high") Integer highestLevel,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "The level, at most one above that of the weakest critical dimension; null where gatedLevelReason says why") Integer gatedLevel,
        @Nullable LevelWithheld gatedLevelReason,
        @Nullable @Schema(description = "The critical dimension that caps the level; absent where none does") String gatedBy,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "1 - sum of gaps / sum of targets, 0 to 1; null where percentToTargetReason says why") BigDecimal percentToTarget,
        @Nullable NoTargetReach percentToTargetReason,
        @Schema(required = true) List<DimensionResult> dimensions,
        @Schema(required = true) List<ChallengeView> challenges,
        @Schema(required = true, description = "By points gained per day of effort, the most first") List<RecommendationView> recommendations,
        @Schema(description = "Absent where the owner answers alone; .../result/respondents has all of it") VoicesView.@Nullable Summary respondents,
        @Schema(required = true) SensitivityView sensitivity,
        @Schema(required = true, description = "The same for only the answers that have evidence, side by side; empty in the calculator") List<EvidencedView> evidenced,
        @Nullable @Schema(description = "The whole account; only from the calculator, otherwise at .../result/trace") TraceView trace) {

    /** @param whole null where the questionnaire stands for itself */
    static ResultView of(AnsweredAssessment answered, Scores scores, FindingsView findings, @Nullable WholeResult whole,
            Map<String, EvidenceLevel> evidence, Map<String, ScopeApprovalView> approvals) {
        return of(answered.assessment().id(), answered.instrument(), scores, findings, whole, null,
                VoicesView.Summary.of(answered), EvidencedView.of(answered, scores, evidence), approvals);
    }

    static ResultView calculated(Scores scores) {
        return of(null, null, scores, FindingsView.NONE, null, TraceView.of(scores, List.of()), null, List.of(),
                Map.of());
    }

    private static ResultView of(@Nullable UUID assessmentId, @Nullable Instrument instrument, Scores scores,
            FindingsView findings, @Nullable WholeResult whole, @Nullable TraceView trace,
            VoicesView.@Nullable Summary respondents, List<EvidencedView> evidenced,
            Map<String, ScopeApprovalView> approvals) {
        Names names = instrument == null ? Names.NONE : Names.of(instrument);
        Estimate total = scores.total();
        BigDecimal scale = scores.rules().scale();
        Level level = scores.level();
        return new ResultView(assessmentId, instrument == null ? null : instrument.key(),
                instrument == null ? null : instrument.version(), instrument == null ? null : instrument.language(),
                whole != null, whole, Shown.plain(scale),
                Shown.points(total.score(), scale), Shown.points(total.low(), scale), Shown.points(total.high(), scale),
                Shown.share(total.coverage()), total.noScore(), level.value(), names.ofLevel(level.value()),
                level.withheld(), level.lowest(), level.highest(), scores.gatedLevel().value(),
                scores.gatedLevel().withheld(), scores.gatedBy(), Shown.share(scores.targetReach().value()),
                scores.targetReach().missing(),
                scores.dimensions().stream()
                        .map(dimension -> DimensionResult.of(dimension, scale, names,
                                approvals.get(dimension.dimension().key())))
                        .toList(),
                findings.challenges(), findings.recommendations(), respondents, SensitivityView.of(scores.sensitivity(), scale),
                evidenced, trace);
    }
}
