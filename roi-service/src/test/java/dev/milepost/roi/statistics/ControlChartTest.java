package dev.milepost.roi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;
import dev.milepost.roi.statistics.ControlChart.Assurance;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlLimits.Scaling;

class ControlChartTest {
    private static final JsonNode VECTORS = Vectors.of("spc.json");
    private static final ControlLimits LIMITS = new ControlLimits(0, 1.128, 1, -3, 3, 3.7);
    private static final Map<String, RunRule> RULES = Map.ofEntries(Map.entry("beyond3sigma", RunRule.BEYOND_3_SIGMA),
            Map.entry("WE2_2of3_beyond2sigma_sameSide", RunRule.TWO_OF_3_BEYOND_2_SIGMA),
            Map.entry("WE3_4of5_beyond1sigma_sameSide", RunRule.FOUR_OF_5_BEYOND_1_SIGMA),
            Map.entry("WE4_8_sameSide", RunRule.EIGHT_ON_ONE_SIDE), Map.entry("Nelson2_9_sameSide", RunRule.NINE_ON_ONE_SIDE),
            Map.entry("NHS_7_sameSide", RunRule.SEVEN_ON_ONE_SIDE), Map.entry("Nelson3_6_trend", RunRule.SIX_IN_A_TREND),
            Map.entry("NHS_7_trend", RunRule.SEVEN_IN_A_TREND),
            Map.entry("Nelson4_14_alternating", RunRule.FOURTEEN_ALTERNATING),
            Map.entry("Nelson7_15_within1sigma", RunRule.FIFTEEN_WITHIN_1_SIGMA),
            Map.entry("Nelson8_8_outside1sigma_bothSides", RunRule.EIGHT_BEYOND_1_SIGMA),
            Map.entry("ServiceNow_3of4_beyond2sigma_4sameSide", RunRule.THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE));

    @TestFactory
    Stream<DynamicTest> publishedLimits() {
        Vectors.known(VECTORS, "conventions", "cases", "ruleSequences", "assurance", "serviceNowSignals");
        return Vectors.tests(VECTORS.get("cases"), one -> {
            Vectors.known(one, "x", "published", "computed", "signals", "constant", "screenOutlierMovingRanges");
            boolean rounded = one.path("constant").asDouble() == 2.66;
            List<Double> values = doubles(one.get("x"));
            ControlLimits limits = ControlLimits.of(values, rounded ? Scaling.ROUNDED_2_66 : Scaling.D2,
                    one.path("screenOutlierMovingRanges").asBoolean()).orElseThrow();

            assertLimits(limits, one.get("computed"));
            assertPublished(limits, one.get("published"));
            if (one.at("/computed/with2.66").isObject()) {
                assertLimits(ControlLimits.of(values, Scaling.ROUNDED_2_66, false).orElseThrow(),
                        one.at("/computed/with2.66"));
            }
            one.path("signals").properties().forEach(signal -> assertThat(ruleOf(signal.getKey()).completedAt(values, limits))
                    .as(signal.getKey()).isEqualTo(integers(signal.getValue())));
        });
    }

    private static void assertPublished(ControlLimits limits, JsonNode published) {
        Vectors.known(published, "mean", "avgMR", "ucl", "lcl", "upl", "lpl");
        Map<String, Double> figures = Map.of("mean", limits.centre(), "avgMR", limits.averageMovingRange(), "ucl",
                limits.upper(), "upl", limits.upper(), "lcl", limits.lower(), "lpl", limits.lower());
        published.properties().forEach(figure -> assertThat(Objects.requireNonNull(figures.get(figure.getKey())))
                .as(figure.getKey()).isCloseTo(figure.getValue().asDouble(), Vectors.printed(figure.getValue())));
    }

    private static void assertLimits(ControlLimits limits, JsonNode expected) {
        Vectors.known(expected, "centre", "avgMovingRange", "sigma", "ucl", "lcl", "mrUcl", "with2.66");
        assertThat(limits.centre()).isCloseTo(expected.get("centre").asDouble(), within(1e-12));
        assertThat(limits.averageMovingRange()).isCloseTo(expected.get("avgMovingRange").asDouble(), within(1e-12));
        assertThat(limits.sigma()).isCloseTo(expected.get("sigma").asDouble(), within(1e-12));
        assertThat(limits.upper()).isCloseTo(expected.get("ucl").asDouble(), within(1e-9));
        assertThat(limits.lower()).isCloseTo(expected.get("lcl").asDouble(), within(1e-9));
        assertThat(limits.movingRangeUpper()).isCloseTo(expected.get("mrUcl").asDouble(), within(1e-9));
    }

    @Test
    void publishedSequences() {
        int tested = 0;
        for (JsonNode sequence : VECTORS.get("ruleSequences")) {
            Vectors.known(sequence, "rule", "sides", "values", "near", "side", "flagged", "completesAt", "direction");
            switch (sequence.get("rule").asText()) {
                case "7 points same side" -> assertThat(RunRule.runsOnOneSide(integers(sequence.get("sides")), 7))
                        .isEqualTo(integers(sequence.get("completesAt")));
                case "7 point trend" -> {
                    List<Double> values = doubles(sequence.get("values"));
                    List<Integer> ends = RunRule.trends(values, 7);
                    assertThat(ends).isEqualTo(integers(sequence.get("completesAt")));
                    ends.forEach(end -> assertThat(RunRule.SEVEN_IN_A_TREND.direction(end, values, LIMITS))
                            .isEqualTo(sequence.get("direction").asText().equals("increasing") ? 1 : -1));
                }
                case "2 of 3 near limits, all three same side" ->
                    assertThat(RunRule
                            .twoOfThreeOnOneSide(integers(sequence.get("near")), integers(sequence.get("side"))).stream()
                            .flatMap(end -> Stream.of(end - 2, end - 1, end)).distinct().toList())
                            .isEqualTo(integers(sequence.get("flagged")));
                default -> throw new AssertionError("Unknown rule " + sequence);
            }
            tested++;
        }
        assertThat(tested).isEqualTo(6);
    }

    @TestFactory
    Stream<DynamicTest> aTargetAgainstTheLimits() {
        ControlLimits ten = new ControlLimits(10, 1.128, 1, 7, 13, 3.7);
        Map<String, Better> directions = Map.of("increase", Better.UP, "decrease", Better.DOWN, "any", Better.UP, "neutral",
                Better.STEADY);
        Map<String, Double> targets = Map.of("> ucl", 14.0, "< lcl", 6.0, "between limits", 10.0, "any", 14.0);
        Map<String, Assurance> answers = Map.of("consistent_fail", Assurance.CONSISTENTLY_FAILS, "consistent_pass",
                Assurance.CONSISTENTLY_PASSES, "inconsistent", Assurance.INCONSISTENT);
        Vectors.known(VECTORS.get("assurance"), "table");
        return Vectors.tests(VECTORS.at("/assurance/table"), row -> {
            Vectors.known(row, "direction", "target", "assurance");
            Optional<Assurance> answer = ControlChart.assurance(ten,
                    Objects.requireNonNull(targets.get(row.get("target").asText())),
                    Objects.requireNonNull(directions.get(row.get("direction").asText())));
            assertThat(answer).isEqualTo(Optional.ofNullable(answers.get(row.get("assurance").asText())));
        });
    }

    /**
     * What one vendor calls signals. Its anti-signal, that nothing stands out for twice the length of the baseline, is no rule
     * here: this product raises Western Electric's and Nelson's rules, and says that nothing stands out by saying nothing.
     */
    @Test
    void theVendorsSignals() {
        JsonNode signals = VECTORS.get("serviceNowSignals");
        Vectors.known(signals, "rules", "minBaseline");
        Map<String, RunRule> rules = Map.of("outlier: beyond 3 sigma", RunRule.BEYOND_3_SIGMA,
                "short run: 4 consecutive same side, 3 of them beyond 2 sigma",
                RunRule.THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE, "long run: 7 consecutive same side",
                RunRule.SEVEN_ON_ONE_SIDE);
        List<String> known = new ArrayList<>(rules.keySet());
        known.add("anti-signal: no signal for baselineLength*2");
        List<String> named = new ArrayList<>();
        signals.get("rules").forEach(rule -> named.add(rule.asText()));

        assertThat(named).containsExactlyInAnyOrderElementsOf(known);
        assertThat(ControlLimits.FEWEST_POINTS).isEqualTo(signals.get("minBaseline").asInt());
        RunRule shortRun = RunRule.THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE;
        assertThat(shortRun.completedAt(doubles(2.1, 0.5, 2.2, 2.3, 0.1), LIMITS)).containsExactly(3);
        assertThat(shortRun.completedAt(doubles(-2.1, -2.2, -0.1, -2.3), LIMITS)).containsExactly(3);
        assertThat(shortRun.completedAt(doubles(2.1, -0.5, 2.2, 2.3), LIMITS)).isEmpty();
        assertThat(shortRun.completedAt(doubles(2.1, 0.5, 2.0, 2.3), LIMITS)).isEmpty();
        assertThat(shortRun.direction(3, doubles(-2.1, -2.2, -0.1, -2.3), LIMITS)).isNegative();
        assertThat(ControlChart.RULES).doesNotContain(shortRun, RunRule.SEVEN_ON_ONE_SIDE);
    }

    /** Charts of subgroups: the rules see their means, and limits of the deviation of a mean. */
    @TestFactory
    Stream<DynamicTest> rulesFireWhereThePublishedChartsSaySo() {
        return Vectors.tests(Vectors.published("control-charts.json").get("cases"), one -> {
            Vectors.known(one, "means", "ranges", "mean", "deviation", "published", "computed", "positive");
            List<Double> means = doubles(one.get("means"));
            double centre = one.has("mean") ? one.get("mean").asDouble() : mean(means);
            // d2 of five is 2.326
            double deviation = one.has("deviation") ? one.get("deviation").asDouble()
                    : mean(doubles(one.get("ranges"))) / 2.326;
            double sigma = deviation / Math.sqrt(5);
            ControlLimits limits = new ControlLimits(centre, sigma * 1.128, sigma, centre - 3 * sigma, centre + 3 * sigma, 0);
            one.get("positive").properties()
                    .forEach(rule -> assertThat(RunRule.valueOf(rule.getKey()).completedAt(means, limits)
                            .stream().map(end -> end + 1).toList()).as(rule.getKey()).isEqualTo(integers(rule.getValue())));
        });
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Test
    void twoOfThreeNeedOnlyTwoOnTheSameSide() {
        assertThat(RunRule.TWO_OF_3_BEYOND_2_SIGMA.completedAt(doubles(0.5, 2.5, -0.5, 2.5, 0.1), LIMITS))
                .containsExactly(3);
        assertThat(RunRule.TWO_OF_3_BEYOND_2_SIGMA.completedAt(doubles(2.5, -2.5, 0.5, -2.5), LIMITS)).containsExactly(3);
        assertThat(RunRule.TWO_OF_3_BEYOND_2_SIGMA.completedAt(doubles(2.5, -2.5, 0.5), LIMITS)).isEmpty();
    }

    @Test
    void aPointThatIsNotBeyondCompletesNoPattern() {
        assertThat(RunRule.TWO_OF_3_BEYOND_2_SIGMA.completedAt(doubles(0.5, 2.5, 2.5, 0.1, -0.5), LIMITS)).containsExactly(2);
        assertThat(RunRule.TWO_OF_3_BEYOND_2_SIGMA.completedAt(doubles(0.5, 2.5, 2.5, -2.5), LIMITS)).containsExactly(2);
        assertThat(RunRule.TWO_OF_3_BEYOND_2_SIGMA.completedAt(doubles(2.5, 2.5, 0.1), LIMITS)).containsExactly(1);
        assertThat(RunRule.FOUR_OF_5_BEYOND_1_SIGMA.completedAt(doubles(-1.1, -1.2, -1.1, -1.3, 0, -1.1, 0.5), LIMITS))
                .containsExactly(3, 5);
    }

    @Test
    void eachRuleFiresAtThePointThatCompletesIt() {
        assertThat(RunRule.BEYOND_3_SIGMA.completedAt(doubles(3, 3.1, -3.1), LIMITS)).containsExactly(1, 2);
        assertThat(RunRule.FOUR_OF_5_BEYOND_1_SIGMA.completedAt(doubles(1.1, 1.2, 0, 1.1, 1.3), LIMITS)).containsExactly(4);
        assertThat(RunRule.SIX_IN_A_TREND.completedAt(doubles(5, 4, 3, 2, 1, 0.5, 0.5), LIMITS)).containsExactly(5);
        assertThat(RunRule.FOURTEEN_ALTERNATING
                .completedAt(doubles(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1), LIMITS)).containsExactly(13);
        assertThat(RunRule.FIFTEEN_WITHIN_1_SIGMA
                .completedAt(doubles(0, .5, 0, .5, .1, .5, 0, .5, 0, .5, .2, .5, 0, .5, .9, 1), LIMITS)).containsExactly(14);
        assertThat(RunRule.EIGHT_BEYOND_1_SIGMA.completedAt(doubles(2, 2, 2, -2, 2, 2, 2, 2, 1), LIMITS)).containsExactly(7);
        assertThat(RunRule.EIGHT_BEYOND_1_SIGMA.completedAt(doubles(2, 2, 2, 2, 2, 2, 2, 2), LIMITS)).isEmpty();
        assertThat(RunRule.NINE_ON_ONE_SIDE.completedAt(doubles(1, 1, 1, 1, 1, 1, 1, 1, 1), LIMITS)).containsExactly(8);
        assertThat(RunRule.NINE_ON_ONE_SIDE.completedAt(doubles(1, 1, 1, 1, 0, 1, 1, 1, 1, 1), LIMITS)).isEmpty();
    }

    @Test
    void valuesThatNeverDifferHaveLimitsAndNoSignal() {
        ControlChart chart = ControlChart.of(doubles(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4), 12, Better.UP, Optional.of(5.0));

        assertThat(chart.limits().orElseThrow().sigma()).isZero();
        // fifteen within one sigma needs fifteen; with twelve equal values nothing is out of the ordinary
        assertThat(chart.signals()).isEmpty();
        assertThat(chart.assurance()).contains(Assurance.CONSISTENTLY_FAILS);
    }

    @Test
    void aValueOffALineWithoutSpreadIsASignal() {
        ControlChart chart = ControlChart.of(doubles(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5), 12, Better.DOWN,
                Optional.empty());

        assertThat(chart.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.rule()).isEqualTo(RunRule.BEYOND_3_SIGMA);
            assertThat(signal.points()).containsExactly(12);
            assertThat(signal.meaning()).isEqualTo(Meaning.CONCERN);
        });
    }

    @Test
    void underFivePointsThereAreNoLimitsAndUnderTwelveNoSignals() {
        assertThat(ControlChart.of(doubles(1, 2, 3, 4), 20, Better.UP, Optional.of(1.0)).limits()).isEmpty();
        ControlChart eleven = ControlChart.of(doubles(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 99), 10, Better.UP, Optional.empty());
        assertThat(eleven.limits()).isPresent();
        assertThat(eleven.signals()).isEmpty();
    }

    @Test
    void theBaselineStaysFrozenWhenTheProcessMoves() {
        List<Double> values = doubles(10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 20, 21, 20);

        ControlChart chart = ControlChart.of(values, 12, Better.UP, Optional.empty());

        assertThat(chart.limits()).isEqualTo(ControlLimits.of(values.subList(0, 12)));
        assertThat(chart.signals()).isNotEmpty().allSatisfy(signal -> assertThat(signal.meaning())
                .isEqualTo(Meaning.IMPROVEMENT));
    }

    @Test
    void aBaselineHasAsManyValuesAsWantedUnlessOneOfThemIsOdd() {
        List<Double> steady = new ArrayList<>(Collections.nCopies(10, List.of(10.0, 12.0)).stream()
                .flatMap(List::stream).toList());
        assertThat(ControlChart.baselineOf(steady.subList(0, 19), 20)).isEmpty();
        assertThat(ControlChart.baselineOf(steady, 20)).hasValue(20);

        // by hand: ten to twelve has the mean 11 and sigma 2 / 1.128; the fifteenth lies 13 sigmas above the fourteen before
        steady.set(14, 35.0);
        assertThat(ControlChart.baselineOf(steady.subList(0, 15), 20)).hasValue(14);
        assertThat(ControlChart.baselineOf(steady, 20)).hasValue(14);
    }

    @Test
    void theLeastThatSignalsNeedMakesABaselineAndValuesWithoutSpreadWaitForAllOfThem() {
        assertThat(ControlChart.baselineOf(doubles(1, 2, 1, 2, 1, 2, 1, 2, 1, 2), 5)).isEmpty();
        assertThat(ControlChart.baselineOf(doubles(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1), 5)).hasValue(5);
        assertThat(ControlChart.baselineOf(doubles(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 20)).isEmpty();
    }

    @Test
    void aRangeAgainstTheLimits() {
        ControlLimits limits = ControlLimits.of(10, 1.128);

        assertThat(limits.upper()).isCloseTo(13, within(1e-12));
        assertThat(ControlChart.assuranceOfRange(limits, 6.0, 14.0)).isEqualTo(Assurance.CONSISTENTLY_PASSES);
        assertThat(ControlChart.assuranceOfRange(limits, 6.0, null)).isEqualTo(Assurance.CONSISTENTLY_PASSES);
        assertThat(ControlChart.assuranceOfRange(limits, null, 6.0)).isEqualTo(Assurance.CONSISTENTLY_FAILS);
        assertThat(ControlChart.assuranceOfRange(limits, 14.0, 20.0)).isEqualTo(Assurance.CONSISTENTLY_FAILS);
        assertThat(ControlChart.assuranceOfRange(limits, 9.0, 14.0)).isEqualTo(Assurance.INCONSISTENT);
        assertThat(ControlChart.assuranceOfRange(limits, 9.0, 11.0)).isEqualTo(Assurance.INCONSISTENT);
    }

    private static RunRule ruleOf(String name) {
        return Objects.requireNonNull(RULES.get(name));
    }

    private static List<Double> doubles(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static List<Double> doubles(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asDouble()));
        return values;
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asInt()));
        return values;
    }
}
