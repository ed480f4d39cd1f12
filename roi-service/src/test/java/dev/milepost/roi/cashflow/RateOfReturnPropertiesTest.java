package dev.milepost.roi.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every series of flows, not only for the published ones. */
class RateOfReturnPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    /** Of the present values taken as positive. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    @Provide
    Arbitrary<List<DatedFlow>> dated() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 3_650).map(FIRST::plusDays);
        Arbitrary<BigDecimal> amounts = Arbitraries.integers().between(-100_000, 100_000)
                .map(cents -> BigDecimal.valueOf(cents, 2));
        return Combinators.combine(dates, amounts).as(DatedFlow::new).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<BigDecimal>> periodic() {
        return Arbitraries.integers().between(-100_000, 100_000).map(cents -> BigDecimal.valueOf(cents, 2)).list().ofMinSize(1)
                .ofMaxSize(60);
    }

    /** From a millionth to a billion. */
    @Provide
    Arbitrary<BigDecimal> scales() {
        return Arbitraries.doubles().between(-6, 9).ofScale(6)
                .map(exponent -> BigDecimal.valueOf(Math.pow(10, exponent)).round(MathContext.DECIMAL32));
    }

    @Property(tries = 500, seed = "20261127")
    void thePresentValueOfPeriodicFlowsAtEachRootIsZero(@ForAll("periodic") List<BigDecimal> flows) {
        for (RateOfReturn.Root root : RateOfReturn.of(flows).roots()) {
            List<BigDecimal> worth = worth(flows, BigDecimal.valueOf(root.onePlusRate()));

            assertThat(sum(worth).abs()).isLessThanOrEqualTo(sum(worth.stream().map(BigDecimal::abs).toList()).multiply(
                    TOLERANCE));
        }
    }

    @Property(tries = 500, seed = "20261127")
    void scalingPeriodicFlowsChangesNoRate(@ForAll("periodic") List<BigDecimal> flows, @ForAll("scales") BigDecimal scale) {
        assertSame(RateOfReturn.of(flows.stream().map(flow -> flow.multiply(scale)).toList()), RateOfReturn.of(flows));
    }

    @Property(tries = 500, seed = "20261127")
    void flowsOfZeroBehindPeriodicFlowsChangeNothing(@ForAll("periodic") List<BigDecimal> flows,
            @ForAll @IntRange(min = 1, max = 5) int more) {
        List<BigDecimal> longer = new ArrayList<>(flows);
        longer.addAll(Collections.nCopies(more, BigDecimal.ZERO));

        assertThat(RateOfReturn.of(longer)).isEqualTo(RateOfReturn.of(flows));
    }

    /** With A before the gap and B behind it, A + B is 0 at a root; A + B/(1+r) is B (1/(1+r) - 1) there. */
    @Property(tries = 500, seed = "20261127")
    void aFlowOfZeroBetweenPeriodicFlowsMovesEachRate(@ForAll("periodic") List<BigDecimal> flows,
            @ForAll @IntRange(max = 59) int before) {
        Assume.that(before > 0 && before < flows.size());
        List<BigDecimal> apart = new ArrayList<>(flows);
        apart.add(before, BigDecimal.ZERO);
        List<Double> moved = RateOfReturn.of(apart).roots().stream().map(RateOfReturn.Root::onePlusRate).toList();

        for (RateOfReturn.Root root : RateOfReturn.of(flows).roots()) {
            List<BigDecimal> worth = worth(flows, BigDecimal.valueOf(root.onePlusRate()));
            double behind = sum(worth.subList(before, worth.size())).abs().doubleValue()
                    / sum(worth.stream().map(BigDecimal::abs).toList()).doubleValue();
            if (behind > 1e-4 && Math.abs(root.rate()) > 1e-4) {
                assertThat(moved).noneMatch(rate -> Math.abs(rate - root.onePlusRate()) <= 1e-9 * root.onePlusRate());
            }
        }
    }

    @Property(tries = 500, seed = "20261127")
    void scalingDatedFlowsByAnythingChangesNoRate(@ForAll("dated") List<DatedFlow> flows, @ForAll("scales") BigDecimal scale) {
        List<DatedFlow> scaled = flows.stream().map(flow -> new DatedFlow(flow.on(), flow.amount().multiply(scale))).toList();

        assertSame(RateOfReturn.ofDated(scaled, DayCount.ACT_365), RateOfReturn.ofDated(flows, DayCount.ACT_365));
    }

    @Property(tries = 300, seed = "20261122")
    void thePresentValueAtEachRootIsZero(@ForAll("dated") List<DatedFlow> flows) {
        RateOfReturn.ofDated(flows, DayCount.ACT_365).roots()
                .forEach(root -> RateOfReturnTest.assertIsZero(flows, root));
    }

    @Property(tries = 300, seed = "20261122")
    void theRootsOfCrossingsAreAsManyAsTheSignsAtBothEndsDemand(@ForAll("dated") List<DatedFlow> flows) {
        RateOfReturn answer = RateOfReturn.ofDated(flows, DayCount.ACT_365);
        List<Crossing> crossings = answer.roots().stream().map(RateOfReturn.Root::crossing)
                .filter(crossing -> crossing != Crossing.TOUCHING).toList();

        for (int i = 1; i < crossings.size(); i++) {
            assertThat(crossings.get(i)).isNotEqualTo(crossings.get(i - 1));
        }
    }

    @Property(tries = 300, seed = "20261122")
    void aZeroFlowBetweenOthersChangesNothing(@ForAll("dated") List<DatedFlow> flows) {
        List<DatedFlow> more = new ArrayList<>(flows);
        more.add(new DatedFlow(flows.getFirst().on().plusDays(3), BigDecimal.ZERO));

        RateOfReturn answer = RateOfReturn.ofDated(more, DayCount.ACT_365);

        assertThat(answer.roots()).isEqualTo(RateOfReturn.ofDated(flows, DayCount.ACT_365).roots());
    }

    @Property(tries = 300, seed = "20261122")
    void theOrderOfDatedFlowsIsIrrelevant(@ForAll("dated") List<DatedFlow> flows, @ForAll Random random) {
        List<DatedFlow> shuffled = new ArrayList<>(flows);
        Collections.shuffle(shuffled, random);

        assertThat(RateOfReturn.ofDated(shuffled, DayCount.ACT_365))
                .isEqualTo(RateOfReturn.ofDated(flows, DayCount.ACT_365));
        assertThat(Discounting.xnpv(shuffled, new BigDecimal("0.1"), DayCount.ACT_365))
                .isCloseTo(Discounting.xnpv(flows, new BigDecimal("0.1"), DayCount.ACT_365),
                        within(new BigDecimal("1e-30")));
    }

    /** At the first flow, or at the last one where the rate is below 0, so that no factor is above 1. */
    private static List<BigDecimal> worth(List<BigDecimal> flows, BigDecimal onePlusRate) {
        List<BigDecimal> factors = Discounting.factors(flows.size(), onePlusRate, Convention.START);
        BigDecimal most = factors.getFirst().max(factors.getLast());
        return IntStream.range(0, flows.size())
                .mapToObj(i -> flows.get(i).multiply(factors.get(i)).divide(most, MathContext.DECIMAL128)).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertSame(RateOfReturn answer, RateOfReturn expected) {
        assertThat(answer.status()).isEqualTo(expected.status());
        assertThat(answer.roots()).hasSameSizeAs(expected.roots());
        for (int i = 0; i < answer.roots().size(); i++) {
            double rate = expected.roots().get(i).onePlusRate();
            assertThat(answer.roots().get(i).onePlusRate()).isCloseTo(rate, within(1e-9 * rate));
        }
    }
}
