package dev.milepost.assessment.run;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.scoring.Estimate;
import dev.milepost.assessment.scoring.Scores;
import dev.milepost.assessment.scoring.Shown;

/** What an assessment came to, as shown: null each where it can't be said. */
record Figures(@Nullable BigDecimal score, @Nullable BigDecimal low, @Nullable BigDecimal high,
        @Nullable BigDecimal coverage, @Nullable Integer level) {
    static final Figures NONE = new Figures(null, null, null, null, null);

    static Figures of(Scores scores) {
        Estimate total = scores.total();
        BigDecimal scale = scores.rules().scale();
        return new Figures(Shown.points(total.score(), scale), Shown.points(total.low(), scale),
                Shown.points(total.high(), scale), Shown.share(total.coverage()), scores.level().value());
    }
}
