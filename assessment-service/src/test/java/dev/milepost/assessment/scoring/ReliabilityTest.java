package dev.milepost.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.scoring.Reliability.NoAlpha;

class ReliabilityTest {

    @Test
    void alphaComparesTheVarianceOfItemsWithThatOfTheirSum() {
        Reliability reliability = Reliability.of(List.of(new double[] { 1, 1, 1 }, new double[] { 2, 2, 1 },
                new double[] { 3, 3, 3 }, new double[] { 4, 4, 2 }), 3);

        // items 1 and 2: variance 5/3 each; item 3: 1,1,3,2: 11/12; sums 3,5,9,10: 131/12
        assertThat(reliability.alpha()).isCloseTo(1.5 * (1 - (5 / 3.0 + 5 / 3.0 + 11 / 12.0) / (131 / 12.0)), within(1e-12));
        assertThat(reliability.cases()).isEqualTo(4);
        // without the third the two others are the same
        assertThat(reliability.withoutItem().get(2)).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void itemsThatAreAllTheSameAreWhollyReliable() {
        assertThat(Reliability.of(List.of(new double[] { 1, 1 }, new double[] { 3, 3 }), 2).alpha())
                .isCloseTo(1.0, within(1e-12));
    }

    @Test
    void casesWithGapsAreLeftOut() {
        Reliability reliability = Reliability.of(List.of(new double[] { 1, 1 }, new double[] { 3, Double.NaN },
                new double[] { 2, 3 }), 2);

        assertThat(reliability.cases()).isEqualTo(2);
    }

    @Test
    void whereItCannotBeSaidTheReasonIs() {
        assertThat(Reliability.of(List.of(new double[] { 1 }), 1).reason()).isEqualTo(NoAlpha.FEWER_THAN_TWO_ITEMS);
        assertThat(Reliability.of(List.of(new double[] { 1, 2 }), 2).reason()).isEqualTo(NoAlpha.FEWER_THAN_TWO_CASES);
        assertThat(Reliability.of(List.of(new double[] { 1, 2 }, new double[] { 2, 1 }), 2).reason())
                .isEqualTo(NoAlpha.NO_VARIANCE);
    }
}
