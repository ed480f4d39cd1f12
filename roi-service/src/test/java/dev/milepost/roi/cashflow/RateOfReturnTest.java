package dev.milepost.roi.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.cashflow.RateOfReturn.Root;
import dev.milepost.roi.cashflow.RateOfReturn.Status;

class RateOfReturnTest {

    @TestFactory
    Stream<DynamicTest> periodicVectors() {
        JsonNode file = Vectors.of("irr.json");
        Vectors.known(file, "tolerance", "convention", "recommendedIrr", "generator", "cases");
        return Vectors.tests(file.get("cases"), one -> {
            Vectors.known(one, "cashFlows", "signChanges", "status", "roots", "recommendedIrr", "publishedIrr");
            List<BigDecimal> flows = Vectors.decimals(one.get("cashFlows"));
            assertThat(signChanges(flows)).isEqualTo(one.get("signChanges").asInt());
            RateOfReturn answer = RateOfReturn.of(flows);
            assertMatches(one, answer, "recommendedIrr");
            assertPublished(one, answer, one.get("publishedIrr"));
        });
    }

    @TestFactory
    Stream<DynamicTest> datedVectors() {
        JsonNode file = Vectors.of("xirr.json");
        Vectors.known(file, "tolerance", "convention", "recommendedXirr", "cases");
        return Vectors.tests(file.get("cases"), one -> {
            Vectors.known(one, "flows", "dayCount", "spanDays", "signChanges", "status", "roots", "recommendedXirr",
                    "publishedXirr");
            assertThat(one.get("dayCount").asText()).isEqualTo("ACT/365");
            List<DatedFlow> flows = datedFlows(one.get("flows"));
            List<LocalDate> days = flows.stream().map(DatedFlow::on).sorted().toList();
            TreeMap<LocalDate, BigDecimal> merged = new TreeMap<>();
            flows.forEach(flow -> merged.merge(flow.on(), flow.amount(), BigDecimal::add));
            assertThat(signChanges(List.copyOf(merged.values()))).isEqualTo(one.get("signChanges").asInt());
            assertThat(ChronoUnit.DAYS.between(days.getFirst(), days.getLast())).isEqualTo(one.get("spanDays").asLong());
            RateOfReturn answer = RateOfReturn.ofDated(flows, DayCount.ACT_365);
            assertMatches(one, answer, "recommendedXirr");
            assertPublished(one, answer, one.get("publishedXirr"));
        });
    }

    @TestFactory
    Stream<DynamicTest> otherDayCounts() {
        JsonNode vector = Vectors.of("npv_xnpv_mirr.json").get("xirrDayCount");
        Vectors.known(vector, "flows", "expected");
        Map<String, DayCount> counts = Map.of("ACT/365F", DayCount.ACT_365, "ACT/360", DayCount.ACT_360);
        assertThat(counts).containsOnlyKeys(vector.get("expected").properties().stream().map(Map.Entry::getKey).toList());
        return counts.entrySet().stream().map(count -> DynamicTest.dynamicTest(count.getKey(),
                () -> assertThat(value(RateOfReturn.ofDated(datedFlows(vector.get("flows")), count.getValue())))
                        .isCloseTo(vector.get("expected").get(count.getKey()).asDouble(), within(1e-11))));
    }

    /** The source may print another root than the one recommended, but it is a root. */
    private static void assertPublished(JsonNode one, RateOfReturn answer, JsonNode published) {
        if (one.get("id").asText().equals("jx-total-loss")) {
            // that library calls the loss of everything a rate of -100 %, which is never reached
            assertThat(published.asDouble()).isEqualTo(-1);
            assertThat(answer.roots()).isEmpty();
        } else if (!published.isNull()) {
            assertThat(answer.roots()).anySatisfy(root -> assertThat(root.rate()).isCloseTo(published.asDouble(),
                    Vectors.printed(published)));
        }
    }

    private static int signChanges(List<BigDecimal> flows) {
        List<Integer> signs = flows.stream().map(BigDecimal::signum).filter(sign -> sign != 0).toList();
        return (int) IntStream.range(1, signs.size()).filter(i -> !signs.get(i).equals(signs.get(i - 1))).count();
    }

    private static void assertMatches(JsonNode one, RateOfReturn answer, String recommended) {
        assertThat(answer.status()).isEqualTo(Status.valueOf(one.get("status").asText()));
        assertThat(answer.roots()).hasSameSizeAs(one.get("roots"));
        for (int i = 0; i < answer.roots().size(); i++) {
            JsonNode expected = one.get("roots").get(i);
            Vectors.known(expected, "rate", "onePlusRate", "crossing");
            Root root = answer.roots().get(i);
            assertRelative(root.onePlusRate(), expected.get("onePlusRate").asDouble());
            assertThat(root.rate()).isCloseTo(expected.get("rate").asDouble(),
                    within(1e-9 * Math.max(1, Math.abs(expected.get("rate").asDouble()))));
            assertThat(root.crossing().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.get("crossing").asText());
        }
        if (one.get(recommended).isNull()) {
            assertThat(answer.root()).isEmpty();
        } else {
            assertRelative(1 + value(answer), 1 + one.get(recommended).asDouble());
        }
    }

    private static void assertRelative(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }

    @Test
    void aDoubleRootTouches() {
        RateOfReturn answer = irr(-100, 220, -121);

        assertThat(answer.status()).isEqualTo(Status.UNIQUE);
        assertThat(answer.roots()).singleElement().satisfies(root -> {
            assertThat(root.rate()).isCloseTo(0.1, within(1e-9));
            assertThat(root.crossing()).isEqualTo(Crossing.TOUCHING);
        });
    }

    @Test
    void aPairOfRootsCloseTogetherIsSeenAsTwo() {
        // -100 (1+r)^2 + 100 (1.1 + 1.1001) (1+r) - 100 * 1.1 * 1.1001
        RateOfReturn answer = irr(-100, 220.01, -121.011);

        assertThat(answer.status()).isEqualTo(Status.MULTIPLE);
        assertThat(answer.roots()).extracting(Root::rate).satisfiesExactly(
                low -> assertThat(low).isCloseTo(0.1, within(1e-9)),
                high -> assertThat(high).isCloseTo(0.1001, within(1e-9)));
    }

    @Test
    void flowsThatMissZeroByAHairHaveNoRoot() {
        assertThat(irr(-100, 220, -121.000001).status()).isEqualTo(Status.NO_REAL_ROOT);
    }

    @Test
    void aTripleRootCrossesOnce() {
        RateOfReturn answer = irr(-1000, 3300, -3630, 1331);

        assertThat(answer.status()).isEqualTo(Status.UNIQUE);
        assertThat(value(answer)).isCloseTo(0.1, within(1e-4));
        assertThat(answer.roots().getFirst().crossing()).isEqualTo(Crossing.FALLING);
    }

    @Test
    void flowsWithoutTimeOrSignChangeSaySo() {
        assertThat(irr().status()).isEqualTo(Status.NO_SIGN_CHANGE);
        assertThat(irr(-100).status()).isEqualTo(Status.NO_SIGN_CHANGE);
        assertThat(irr(0, 0).status()).isEqualTo(Status.NO_SIGN_CHANGE);
        LocalDate day = LocalDate.of(2026, 1, 5);
        assertThat(RateOfReturn.ofDated(List.of(), DayCount.ACT_365).status()).isEqualTo(Status.NO_SIGN_CHANGE);
        assertThat(RateOfReturn.ofDated(List.of(dated(day, -100), dated(day, 120)), DayCount.ACT_365).status())
                .isEqualTo(Status.SINGLE_DATE);
        assertThat(RateOfReturn.ofDated(List.of(dated(day, -100), dated(day, 120), dated(day.plusDays(1), 0)),
                DayCount.ACT_365).status()).isEqualTo(Status.SINGLE_DATE);
    }

    @Test
    void aRootOutsideTheSearchedRangeIsNoRoot() {
        LocalDate day = LocalDate.of(2026, 1, 5);

        assertThat(RateOfReturn.ofDated(List.of(dated(day, -100), dated(day.plusDays(1), 200)), DayCount.ACT_365)
                .status()).isEqualTo(Status.NO_REAL_ROOT);
    }

    @Test
    void enormousAmountsKeepTheirRate() {
        assertThat(value(irr(-1e15, 1.1e15))).isCloseTo(0.1, within(1e-12));
        assertThat(value(irr(-0.01, 1e15))).isCloseTo(1e17 - 1, within(1e8));
    }

    @Test
    void aHundredYearsOfDailyFlowsTakeNoTime() {
        List<DatedFlow> flows = new ArrayList<>();
        LocalDate day = LocalDate.of(2000, 1, 1);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            flows.add(new DatedFlow(day.plusDays(random.nextInt(36_500)),
                    BigDecimal.valueOf(random.nextLong(-1_000_000_000_000_000L, 1_000_000_000_000_000L))));
        }

        RateOfReturn answer = assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> RateOfReturn.ofDated(flows, DayCount.ACT_365));

        answer.roots().forEach(root -> assertIsZero(flows, root));
    }

    @Test
    void fortySignChangesEndInTime() {
        double[] flows = new double[41];
        double binomial = 1;
        for (int k = 0; k <= 40; k++) {
            flows[k] = k % 2 == 0 ? binomial : -binomial;
            binomial = binomial * (40 - k) / (k + 1);
        }

        RateOfReturn answer = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> irr(flows));

        // (1 - v)^40 has one root of multiplicity 40 at a rate of 0.
        assertThat(answer.status()).isEqualTo(Status.UNIQUE);
        assertThat(answer.roots().getFirst().crossing()).isEqualTo(Crossing.TOUCHING);
    }

    @Test
    void alternatingFlowsEndInTime() {
        double[] flows = new double[2_000];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = i % 2 == 0 ? -1 : 1;
        }

        RateOfReturn answer = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> irr(flows));

        // -(1 - v)(1 + v^2 + v^4 ...) is zero at v = 1 alone
        assertThat(answer.status()).isEqualTo(Status.UNIQUE);
        assertThat(value(answer)).isCloseTo(0, within(1e-9));
    }

    @Test
    void fiveGivenRootsAreAllFound() {
        double[] rates = { -0.5, -0.1, 0.05, 0.3, 2.0 };
        double[] flows = { -1000 };
        for (double rate : rates) {
            double[] product = new double[flows.length + 1];
            for (int i = 0; i < flows.length; i++) {
                product[i] += flows[i];
                product[i + 1] -= flows[i] * (1 + rate);
            }
            flows = product;
        }

        RateOfReturn answer = irr(flows);

        assertThat(answer.roots()).hasSize(5);
        for (int i = 0; i < rates.length; i++) {
            assertThat(answer.roots().get(i).rate()).isCloseTo(rates[i], within(1e-9));
        }
    }

    static void assertIsZero(List<DatedFlow> flows, Root root) {
        LocalDate first = flows.stream().map(DatedFlow::on).min(LocalDate::compareTo).orElseThrow();
        double sum = 0;
        double absolute = 0;
        double t = Math.log(root.onePlusRate());
        for (DatedFlow flow : flows) {
            double term = flow.amount().doubleValue() * Math.exp(-t * DayCount.ACT_365.years(first, flow.on()));
            sum += term;
            absolute += Math.abs(term);
        }
        assertThat(Math.abs(sum)).isLessThanOrEqualTo(1e-9 * absolute);
    }

    static List<DatedFlow> datedFlows(JsonNode flows) {
        List<DatedFlow> list = new ArrayList<>();
        flows.forEach(flow -> list.add(
                new DatedFlow(LocalDate.parse(flow.get("date").asText()), flow.get("amount").decimalValue())));
        return list;
    }

    private static double value(RateOfReturn answer) {
        return answer.root().orElseThrow().rate();
    }

    private static DatedFlow dated(LocalDate on, double amount) {
        return new DatedFlow(on, BigDecimal.valueOf(amount));
    }

    private static RateOfReturn irr(double... flows) {
        List<BigDecimal> list = new ArrayList<>();
        for (double flow : flows) {
            list.add(BigDecimal.valueOf(flow));
        }
        return RateOfReturn.of(list);
    }
}
