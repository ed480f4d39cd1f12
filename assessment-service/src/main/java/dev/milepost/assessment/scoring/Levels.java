package dev.milepost.assessment.scoring;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Decides which level may be published, and how far critical dimensions cap it. */
final class Levels {
    private static final BigFraction ENOUGH_COVERAGE = BigFraction.of(4, 5);

    private final ScoringRules rules;

    Levels(ScoringRules rules) {
        this.rules = rules;
    }

    /** The level of the score, where low and high agree on it or at least 80 % is covered. */
    Level of(Estimate estimate) {
        if (rules.bands().isEmpty()) {
            return new Level(null, LevelWithheld.NO_BANDS, null, null);
        }
        BigFraction low = estimate.low();
        BigFraction high = estimate.high();
        BigFraction coverage = estimate.coverage();
        if (low == null || high == null || coverage == null) {
            return new Level(null, LevelWithheld.NO_SCORE, null, null);
        }
        int lowest = rules.bandOf(low);
        int highest = rules.bandOf(high);
        BigFraction score = estimate.score();
        if (score == null) {
            return withheld(LevelWithheld.NO_SCORE, lowest, highest);
        }
        if (lowest != highest && coverage.compareTo(ENOUGH_COVERAGE) < 0) {
            return withheld(LevelWithheld.COVERAGE_TOO_LOW, lowest, highest);
        }
        return new Level(levelAt(rules.bandOf(score)), null, levelAt(lowest), levelAt(highest));
    }

    private Level withheld(LevelWithheld reason, int lowest, int highest) {
        return new Level(null, reason, levelAt(lowest), levelAt(highest));
    }

    private int levelAt(int band) {
        return rules.bands().get(band).level();
    }

    private int bandAt(int level) {
        int band = 0;
        while (rules.bands().get(band).level() != level) {
            band++;
        }
        return band;
    }

    /** The level of the total with its cap. */
    Gated gated(Level total, List<DimensionScore> dimensions) {
        Integer totalLowest = total.lowest();
        Integer totalHighest = total.highest();
        if (totalLowest == null || totalHighest == null) {
            return new Gated(total, null);
        }
        int top = rules.bands().size() - 1;
        int capAtLeast = top;
        int capAtMost = top;
        String weakest = null;
        for (DimensionScore dimension : dimensions) {
            Level level = dimension.level();
            Integer lowest = level.value() != null ? level.value() : level.lowest();
            Integer highest = level.value() != null ? level.value() : level.highest();
            if (!dimension.dimension().critical() || dimension.excluded() == Exclusion.DIMENSION_WEIGHT_ZERO
                    || lowest == null || highest == null) {
                continue;
            }
            if (bandAt(lowest) + 1 < capAtLeast) {
                capAtLeast = bandAt(lowest) + 1;
                weakest = dimension.dimension().key();
            }
            capAtMost = Math.min(capAtMost, bandAt(highest) + 1);
        }
        return gated(total, Math.min(bandAt(totalLowest), capAtLeast), Math.min(bandAt(totalHighest), capAtMost),
                capAtLeast, capAtMost, weakest);
    }

    private Gated gated(Level total, int lowest, int highest, int capAtLeast, int capAtMost,
            @Nullable String weakest) {
        Integer published = total.value();
        if (published == null) {
            return new Gated(new Level(null, total.withheld(), levelAt(lowest), levelAt(highest)), null);
        }
        int band = bandAt(published);
        int atLeast = Math.min(band, capAtLeast);
        int atMost = Math.min(band, capAtMost);
        String cappedBy = atLeast < band ? weakest : null;
        if (atLeast != atMost) {
            return new Gated(withheld(LevelWithheld.CRITICAL_DIMENSION_UNDECIDED, lowest, highest), cappedBy);
        }
        return new Gated(new Level(levelAt(atLeast), null, levelAt(lowest), levelAt(highest)), cappedBy);
    }

    /** @param cappedBy the critical dimension that caps the level, or may; null where none does */
    record Gated(Level level, @Nullable String cappedBy) {
    }
}
