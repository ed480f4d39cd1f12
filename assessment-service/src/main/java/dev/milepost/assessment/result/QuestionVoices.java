package dev.milepost.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.run.AnsweredAssessment;
import dev.milepost.assessment.scoring.Agreement;
import dev.milepost.assessment.scoring.AnswerState;
import dev.milepost.assessment.scoring.CombinationRule;
import dev.milepost.assessment.scoring.CombinedAnswer;
import dev.milepost.assessment.scoring.Shown;

/** How the answers of several respondents to one question became one. Counts that would tell of a few people are absent. */
@Schema(name = "QuestionVoices")
record QuestionVoices(
        @Schema(required = true) String questionKey,
        @Schema(required = true) String dimension,
        @Schema(required = true) CombinationRule rule,
        @Schema(required = true, description = "How many are asked") int asked,
        @Nullable @Schema(description = "How many chose a value, or words") Integer answered,
        @Nullable @Schema(description = "How many said that it does not apply") Integer notApplicable,
        @Nullable @Schema(description = "How many do not know") Integer dontKnow,
        @Schema(required = true, description = "As it is scored; MISSING where it is withheld") AnswerState state,
        @Nullable @Schema(description = "As it is scored; of a mean to 6 decimals, the score is made of the exact one") BigDecimal value,
        @Schema(required = true, description = "Whether nothing is told, because so few answered") boolean withheld,
        @Nullable @Schema(description = "r_wg = 1 - s^2 / ((A^2 - 1) / 12): 1 where all agree, 0 as by chance, below 0 where people are of two minds. Absent without levels, or where withheld") BigDecimal agreement,
        @Nullable @Schema(description = "The highest value less the lowest") BigDecimal spread,
        @Schema(required = true, description = "Whether answers lie two levels or more apart: worth talking about") boolean wide) {

    static List<QuestionVoices> of(AnsweredAssessment answered) {
        List<QuestionVoices> voices = new ArrayList<>();
        Map<String, CombinedAnswer> combined = answered.combined();
        answered.instrument().dimensions().forEach(dimension -> dimension.questions().forEach(question -> {
            CombinedAnswer one = combined.get(question.key());
            if (one != null) {
                voices.add(of(question.key(), dimension.key(), answered.assessment().combination(), answered.fewest(), one));
            }
        }));
        return voices;
    }

    private static QuestionVoices of(String key, String dimension, CombinationRule rule, int fewest, CombinedAnswer one) {
        Agreement agreement = one.agreement();
        BigDecimal value = one.answer().value();
        return new QuestionVoices(key, dimension, rule, one.asked(), told(one.answered(), fewest),
                told(one.notApplicable(), fewest), told(one.dontKnow(), fewest), one.answer().state(),
                value == null ? null : Shown.plain(value), one.withheld(),
                agreement == null ? null : Shown.share(agreement.index()),
                agreement == null ? null : Shown.plain(agreement.spread()), agreement != null && agreement.wide());
    }

    private static @Nullable Integer told(int count, int fewest) {
        return count >= fewest || fewest == 1 ? count : null;
    }
}
