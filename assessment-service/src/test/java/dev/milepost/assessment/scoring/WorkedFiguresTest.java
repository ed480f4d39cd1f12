package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures that the product's description works out by hand. */
class WorkedFiguresTest {

    @Test
    void percentToTargetCountsOnlyWhatIsMissing() {
        Scores scores = new Sheet()
                .dimension("a", "1", false, "1", null).asks("1", "1").answered("0.25")
                .dimension("b", "1", false, "1", null).asks("1", "1").answered("0")
                .dimension("c", "1", false, "0", null).asks("1", "1").answered("0")
                .dimension("d", "1", false, "1", null).asks("1", "1").answered("1")
                .dimension("e", "1", false, "0.5", null).asks("1", "1").answered("0")
                .dimension("f", "1", false, "0", null).asks("1", "1").answered("0")
                .scores();

        assertThat(Shown.share(scores.targetReach().value())).isEqualTo("0.35714");
        assertThat(scores.targetReach().value()).isEqualTo(BigFraction.of(5, 14));
    }

    @Test
    void notApplicableLeavesBothSumsAndMissingWidensTheBounds() {
        Scores scores = new Sheet()
                .dimension("a", "1")
                .asks("5", "2").answered("3")
                .asks("5", "1").notApplicable()
                .asks("5", "1")
                .asks("5", "1").answered("4")
                .scores();

        assertThat(points(scores.total().score())).isEqualByComparingTo("66.67");
        assertThat(points(scores.total().low())).isEqualByComparingTo("50.00");
        assertThat(points(scores.total().high())).isEqualByComparingTo("75.00");
        assertThat(scores.total().coverage()).isEqualTo(BigFraction.of(3, 4));
    }

    @Test
    void theMeanOfAllItemsIsNotTheMeanOfDimensions() {
        Estimate byItem = mixedScales().by(Aggregation.BY_ITEM).scores().total();
        Estimate byDimension = mixedScales().by(Aggregation.BY_DIMENSION).scores().total();

        assertThat(byItem.score()).isEqualTo(BigFraction.of(13, 15));
        assertThat(byDimension.score()).isEqualTo(BigFraction.of(7, 8));
        assertThat(Shown.points(byItem.score(), new BigDecimal(5))).isEqualTo("4.33");
        assertThat(Shown.points(byDimension.score(), new BigDecimal(5))).isEqualTo("4.38");
    }

    private static Sheet mixedScales() {
        return new Sheet().onScaleTo("5")
                .dimension("a", "1").asks("5", "1").answered("4").asks("1", "1").answered("1")
                .dimension("b", "1").asks("5", "1").answered("2").asks("5", "3").answered("5");
    }

    @Test
    void weightsOfOneAndThree() {
        assertThat(points(weighted("1", "3", "0", "100").total().score())).isEqualByComparingTo("75");
        assertThat(points(weighted("1", "3", "100", "0").total().score())).isEqualByComparingTo("25");
        assertThat(points(weighted("1", "3", "100", "100").total().score())).isEqualByComparingTo("100");
    }

    @Test
    void aWeightOfZeroCountsNothing() {
        Scores scores = weighted("1", "0", "40", "100");

        assertThat(points(scores.total().score())).isEqualByComparingTo("40");
        assertThat(scores.items().get(1).excluded()).isEqualTo(Exclusion.WEIGHT_ZERO);
    }

    @Test
    void onlyWeightsOfZeroGiveNoScoreInsteadOfZero() {
        Estimate total = weighted("0", "0", "100", "100").total();

        assertThat(total.score()).isNull();
        assertThat(total.low()).isNull();
        assertThat(total.noScore()).isEqualTo(NoScore.NO_WEIGHT);
    }

    private static Scores weighted(String firstWeight, String secondWeight, String first, String second) {
        return new Sheet().dimension("a", "1")
                .asks("100", firstWeight).answered(first)
                .asks("100", secondWeight).answered(second)
                .scores();
    }

    @Test
    void everythingNotApplicableGivesNoScore() {
        Scores scores = new Sheet().bandsFrom("0", "50").dimension("a", "1")
                .asks("4", "1").notApplicable()
                .asks("4", "1").notApplicable()
                .scores();

        assertThat(scores.total()).isEqualTo(Estimate.none(NoScore.ALL_NOT_APPLICABLE));
        assertThat(scores.level().value()).isNull();
        assertThat(scores.level().withheld()).isEqualTo(LevelWithheld.NO_SCORE);
    }

    @Test
    void theExactValueDecidesTheLevelNotTheShownOne() {
        Scores scores = new Sheet().onScaleTo("5").bandsFrom("0", "2", "3", "4").dimension("a", "1")
                .asks("5", "1").answered("2.955")
                .scores();

        assertThat(Shown.points(scores.total().score(), new BigDecimal(5))).isEqualTo("2.96");
        assertThat(scores.level().value()).isEqualTo(1);
    }

    private static @Nullable BigDecimal points(@Nullable BigFraction value) {
        return Shown.points(value, new BigDecimal(100));
    }
}
