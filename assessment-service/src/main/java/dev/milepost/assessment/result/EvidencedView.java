package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import dev.milepost.assessment.evidence.EvidenceLevel;
import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.GivenAnswer;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Scoring;
import dev.milepost.assessment.scoring.Shown;

/** The score of only those answers that have evidence of a level, beside the score of all of them. */
@Schema(name = "EvidencedScore")
record EvidencedView(
        @Schema(required = true, description = "The evidence that an answer needs to count: ASSERTED is every answer") EvidenceLevel level,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points of the answers that count; null where none does") BigDecimal score,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Points that are evidenced, with all else counted as the lowest value") BigDecimal low,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) BigDecimal high,
        @Nullable @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true, description = "Evidenced weight / applicable weight, 0 to 1") BigDecimal coverage) {

    /** Side by side, the least first. */
    static List<EvidencedView> of(AnsweredAssessment answered, Scores scores, Map<String, EvidenceLevel> evidence) {
        return Arrays.stream(EvidenceLevel.values())
                .map(level -> of(level, level == EvidenceLevel.ASSERTED ? scores : evidenced(answered, level, evidence)))
                .toList();
    }

    /** An answer without the evidence counts as missing; what does not apply still doesn't. */
    private static Scores evidenced(AnsweredAssessment answered, EvidenceLevel needed, Map<String, EvidenceLevel> evidence) {
        List<GivenAnswer> counting = answered.given().stream()
                .filter(answer -> answer.state() != AnswerState.ANSWERED
                        || evidence.getOrDefault(answer.questionKey(), EvidenceLevel.ASSERTED).compareTo(needed) >= 0)
                .toList();
        return Scoring.score(answered.instrument().scoringRules(), counting, answered.earlier());
    }

    private static EvidencedView of(EvidenceLevel level, Scores scores) {
        Estimate total = scores.total();
        BigDecimal scale = scores.rules().scale();
        return new EvidencedView(level, Shown.points(total.score(), scale), Shown.points(total.low(), scale),
                Shown.points(total.high(), scale), Shown.share(total.coverage()));
    }
}
