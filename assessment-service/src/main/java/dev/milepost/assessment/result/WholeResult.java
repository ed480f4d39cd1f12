package dev.milepost.assessment.result;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;

/** How far the answers to a few questions decide the result of the whole questionnaire that these are taken from. */
@Schema(name = "WholeResult")
record WholeResult(
        @Schema(required = true) String instrumentKey,
        @Schema(required = true) int instrumentVersion,
        @Schema(required = true) String title,
        @Schema(required = true, description = "Questions asked here") int asked,
        @Schema(required = true, description = "Questions of the whole") int of,
        @Nullable @Schema(description = "Points of the whole if all its other answers were the lowest; absent where nothing applies") BigDecimal low,
        @Nullable @Schema(description = "Points of the whole if all its other answers were the highest; absent where nothing applies") BigDecimal high) {

    static WholeResult of(Instrument whole, int asked, Scores scores) {
        BigDecimal scale = scores.rules().scale();
        return new WholeResult(whole.key(), whole.version(), whole.title(), asked, (int) whole.questions().count(),
                Shown.points(scores.total().low(), scale), Shown.points(scores.total().high(), scale));
    }
}
