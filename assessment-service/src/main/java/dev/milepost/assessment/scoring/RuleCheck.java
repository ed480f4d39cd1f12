package dev.milepost.assessment.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with scoring rules. The bounds on size and digits keep exact arithmetic quick: fractions of
 * hundreds of unlike denominators grow without end.
 */
final class RuleCheck {
    static final int MOST_BANDS = 100;
    static final int MOST_DIMENSIONS = 100;
    static final int MOST_QUESTIONS = 5_000;
    static final int MOST_SCALE_WIDTHS = 20;
    static final int MOST_DECIMALS = 6;
    static final BigDecimal LARGEST = new BigDecimal("1000000");

    private final BigDecimal scale;
    private final List<Band> bands;
    private final List<ScoredDimension> dimensions;
    private final List<ScoredQuestion> questions;
    private final List<Flaw> flaws = new ArrayList<>();

    RuleCheck(BigDecimal scale, List<Band> bands, List<ScoredDimension> dimensions, List<ScoredQuestion> questions) {
        this.scale = scale;
        this.bands = bands;
        this.dimensions = dimensions;
        this.questions = questions;
    }

    List<Flaw> flaws() {
        checkScale();
        checkBands();
        Set<String> dimensionKeys = checkDimensions();
        checkQuestions(dimensionKeys);
        checkBranching();
        return flaws;
    }

    private void checkScale() {
        if (scale.signum() <= 0) {
            flaw("/scale", "The scale must be above 0");
        }
        checkSize("/scale", scale);
    }

    private void checkBands() {
        if (bands.size() > MOST_BANDS) {
            flaw("/bands", "At most " + MOST_BANDS + " bands");
        }
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            String from = "/bands/" + i + "/from";
            checkSize(from, band.from());
            if (i == 0 && band.from().signum() != 0) {
                flaw(from, "The first band begins at 0");
            }
            if (band.from().compareTo(scale) >= 0) {
                flaw(from, "A band begins below the top of the scale, " + scale.toPlainString());
            }
            if (i > 0 && band.from().compareTo(bands.get(i - 1).from()) <= 0) {
                flaw(from, "Bands ascend: this one begins at or below the one before");
            }
            if (i > 0 && band.level() <= bands.get(i - 1).level()) {
                flaw("/bands/" + i + "/level", "Levels ascend: this one is not above the one before");
            }
        }
    }

    private Set<String> checkDimensions() {
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
            flaw("/dimensions", "1 to " + MOST_DIMENSIONS + " dimensions");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            ScoredDimension dimension = dimensions.get(i);
            String place = "/dimensions/" + i;
            if (!keys.add(dimension.key())) {
                flaw(place + "/key", "The key \"" + dimension.key() + "\" is used twice");
            }
            checkWeight(place + "/weight", dimension.weight());
            checkShare(place + "/target", dimension.target());
            checkShare(place + "/baseline", dimension.baseline());
        }
        return keys;
    }

    private void checkQuestions(Set<String> dimensionKeys) {
        if (questions.size() > MOST_QUESTIONS) {
            flaw("/questions", "At most " + MOST_QUESTIONS + " questions");
        }
        Set<String> keys = new HashSet<>();
        Set<BigDecimal> widths = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            ScoredQuestion question = questions.get(i);
            String place = "/questions/" + i;
            if (!keys.add(question.key())) {
                flaw(place + "/key", "The key \"" + question.key() + "\" is used twice");
            }
            if (!dimensionKeys.contains(question.dimension())) {
                flaw(place + "/dimension", "There is no dimension \"" + question.dimension() + "\"");
            }
            checkWeight(place + "/weight", question.weight());
            if (!question.numeric() && question.weight().signum() != 0) {
                flaw(place + "/weight", "Answers without a value can't be scored: the weight must be 0");
            }
            checkSize(place + "/min", question.min());
            checkSize(place + "/max", question.max());
            if (question.max().compareTo(question.min()) <= 0) {
                flaw(place + "/max", "The highest value must be above the lowest, " + question.min().toPlainString());
            }
            widths.add(question.max().subtract(question.min()).stripTrailingZeros());
        }
        if (widths.size() > MOST_SCALE_WIDTHS) {
            flaw("/questions", "At most " + MOST_SCALE_WIDTHS + " different widths (max - min) of scales");
        }
    }

    private void checkBranching() {
        Set<String> keys = questions.stream().map(ScoredQuestion::key).collect(Collectors.toSet());
        for (int i = 0; i < questions.size(); i++) {
            Condition condition = questions.get(i).shownIf();
            if (condition != null) {
                String place = "/questions/" + i + "/shownIf";
                condition.questions().distinct().filter(key -> !keys.contains(key))
                        .forEach(key -> flaw(place, "There is no question \"" + key + "\""));
            }
        }
        List<String> loop = new Branching(questions).loop();
        if (!loop.isEmpty()) {
            int first = questions.stream().map(ScoredQuestion::key).toList().indexOf(loop.getFirst());
            flaw("/questions/" + first + "/shownIf",
                    "Questions can't show each other in a circle: " + String.join(" -> ", loop));
        }
    }

    private void checkWeight(String pointer, BigDecimal weight) {
        if (weight.signum() < 0) {
            flaw(pointer, "A weight is at least 0");
        }
        checkSize(pointer, weight);
    }

    private void checkShare(String pointer, @Nullable BigDecimal share) {
        if (share == null) {
            return;
        }
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            flaw(pointer, "Targets and baselines lie from 0 to 1");
        }
        checkSize(pointer, share);
    }

    private void checkSize(String pointer, BigDecimal value) {
        if (!sizeIsBounded(value)) {
            flaw(pointer, "Numbers lie within ±" + LARGEST.toPlainString() + " with at most " + MOST_DECIMALS
                    + " decimals");
        }
    }

    static boolean sizeIsBounded(BigDecimal value) {
        return value.abs().compareTo(LARGEST) <= 0 && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private void flaw(String pointer, String detail) {
        flaws.add(new Flaw(pointer, detail));
    }
}
