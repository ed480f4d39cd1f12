package dev.milepost.roi.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every series of flows, not only for the published ones. */
class RateOfReturnPropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<List<DatedFlow>> dated() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 3_650).map(FIRST::plusDays);
        Arbitrary<BigDecimal> amounts = Arbitraries.integers().between(-100_000, 100_000)
                .map(cents -> BigDecimal.valueOf(cents, 2));
        return Combinators.combine(dates, amounts).as(DatedFlow::new).list().ofMinSize(1).ofMaxSize(40);
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
    void scalingAllFlowsChangesNoRate(@ForAll("dated") List<DatedFlow> flows) {
        List<DatedFlow> scaled = flows.stream()
                .map(flow -> new DatedFlow(flow.on(), flow.amount().multiply(BigDecimal.valueOf(1_000_003)))).toList();

        assertSame(RateOfReturn.ofDated(scaled, DayCount.ACT_365), RateOfReturn.ofDated(flows, DayCount.ACT_365));
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

    private static void assertSame(RateOfReturn answer, RateOfReturn expected) {
        assertThat(answer.status()).isEqualTo(expected.status());
        assertThat(answer.roots()).hasSameSizeAs(expected.roots());
        for (int i = 0; i < answer.roots().size(); i++) {
            double rate = expected.roots().get(i).onePlusRate();
            assertThat(answer.roots().get(i).onePlusRate()).isCloseTo(rate, within(1e-9 * rate));
        }
    }
}
