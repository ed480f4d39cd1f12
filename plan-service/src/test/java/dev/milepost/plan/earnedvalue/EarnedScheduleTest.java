package dev.milepost.plan.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EarnedScheduleTest {

    /** Cumulative, by month from January to November. */
    private static final List<BigDecimal> PLANNED = Stream.of(10, 30, 60, 100, 150, 200, 240, 270, 290, 300, 310)
            .map(BigDecimal::valueOf).toList();

    /**
     * The example of Lipke's "Earned Schedule Concept": at the end of July, AT = 7, all of the plan through May and a part of
     * June
     * is earned, so ES = 5 + (EV - PV(May)) / (PV(June) - PV(May)). With EV = 180 that is 5 + 30/50.
     */
    @Test
    void theExampleOfEarnedScheduleConcept() {
        EarnedSchedule july = of("180", 7);

        is(july.earnedSchedule(), "5.6");
        is(july.actualTime(), "7");
        is(july.variance(), "-1.4");
        is(july.index(), "0.8");
    }

    @Test
    void beforeTheFirstPeriodIsEarnedOnlyAFractionCounts() {
        is(of("4", 1).earnedSchedule(), "0.4");
        is(of("0", 2).earnedSchedule(), "0");
        is(of("0", 2).index(), "0");
    }

    @Test
    void whatGoesAsPlannedIsOnTime() {
        for (int month = 1; month <= PLANNED.size(); month++) {
            EarnedSchedule then = of(PLANNED.get(month - 1).toPlainString(), month);
            is(then.variance(), "0");
            is(then.index(), "1");
        }
    }

    /** Lipke's reason for the method: SPI by value ends at 1 however late; by time it doesn't. Here 11 months took 14. */
    @Test
    void aPlanThatEndsLateStaysLate() {
        EarnedSchedule end = of("310", 14);

        is(end.earnedSchedule(), "11");
        is(end.variance(), "-3");
        is(end.index(), "0.785714285714");
    }

    @Test
    void whereNothingIsPlannedForAWhileTheTimeNearestToNowCounts() {
        List<BigDecimal> flat = Stream.of(0, 0, 50, 50, 50, 80, 80).map(BigDecimal::valueOf).toList();

        for (int elapsed : new int[] { 1, 2 }) {
            is(EarnedSchedule.of(period -> flat.get(period - 1), 7, BigDecimal.ZERO, elapsed).variance(), "0");
        }
        is(EarnedSchedule.of(period -> flat.get(period - 1), 7, BigDecimal.ZERO, 3).variance(), "-1");
        is(EarnedSchedule.of(period -> flat.get(period - 1), 7, new BigDecimal("50"), 2).variance(), "1");
        is(EarnedSchedule.of(period -> flat.get(period - 1), 7, new BigDecimal("50"), 4).variance(), "0");
        is(EarnedSchedule.of(period -> flat.get(period - 1), 7, new BigDecimal("50"), 6).variance(), "-1");
        is(EarnedSchedule.of(period -> flat.get(period - 1), 7, new BigDecimal("80"), 7).earnedSchedule(), "6");
    }

    @Test
    void withoutTimeThereIsNoIndex() {
        EarnedSchedule begin = of("0", 0);

        assertThat(begin.index().value()).isNull();
        assertThat(begin.index().missing()).isEqualTo(Missing.NO_TIME_PASSED);
        is(begin.variance(), "0");
    }

    @Property(tries = 500, seed = "20261127")
    void moreEarnedIsNeverEarlier(@ForAll("curves") List<Integer> increments, @ForAll("percents") int one,
            @ForAll("percents") int other, @ForAll("elapsed") int elapsed) {
        BigDecimal budget = cumulative(increments, increments.size());
        BigDecimal less = budget.multiply(BigDecimal.valueOf(Math.min(one, other))).movePointLeft(2);
        BigDecimal more = budget.multiply(BigDecimal.valueOf(Math.max(one, other))).movePointLeft(2);

        BigDecimal early = value(curve(increments, less, elapsed).earnedSchedule());
        BigDecimal late = value(curve(increments, more, elapsed).earnedSchedule());

        assertThat(early).isLessThanOrEqualTo(late).isNotNegative();
        assertThat(late).isLessThanOrEqualTo(BigDecimal.valueOf(increments.size()));
    }

    @Provide
    Arbitrary<List<Integer>> curves() {
        return Arbitraries.integers().between(0, 50).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<Integer> percents() {
        return Arbitraries.integers().between(0, 100);
    }

    @Provide
    Arbitrary<Integer> elapsed() {
        return Arbitraries.integers().between(0, 40);
    }

    private static EarnedSchedule curve(List<Integer> increments, BigDecimal earned, int elapsed) {
        return EarnedSchedule.of(period -> cumulative(increments, period), increments.size(), earned, elapsed);
    }

    private static BigDecimal cumulative(List<Integer> increments, int periods) {
        return BigDecimal.valueOf(increments.stream().limit(periods).mapToInt(Integer::intValue).sum());
    }

    private static EarnedSchedule of(String earned, int elapsed) {
        return EarnedSchedule.of(period -> PLANNED.get(period - 1), PLANNED.size(), new BigDecimal(earned), elapsed);
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    private static void is(Figure figure, String value) {
        assertThat(figure.value()).isEqualByComparingTo(value);
    }
}
