package dev.milepost.plan.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four quarters of A. Mendelow's grid of power and interest (1991). */
class QuadrantTest {

    @ParameterizedTest
    @CsvSource({ "5, 5, MANAGE_CLOSELY", "4, 4, MANAGE_CLOSELY", "4, 3, KEEP_SATISFIED", "5, 1, KEEP_SATISFIED",
            "3, 4, KEEP_INFORMED", "1, 5, KEEP_INFORMED", "3, 3, MONITOR", "1, 1, MONITOR" })
    void influenceAndInterestDecideHowToWorkWithSomebody(int influence, int interest, Quadrant quadrant) {
        assertThat(Quadrant.of(influence, interest)).isEqualTo(quadrant);
        assertThat(quadrant.advice()).isNotBlank();
    }
}
