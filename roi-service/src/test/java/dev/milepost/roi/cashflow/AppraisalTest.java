package dev.milepost.roi.cashflow;

import static dev.milepost.roi.cashflow.DiscountingTest.assertRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;

class AppraisalTest {
    private static final JsonNode STUDIES = Vectors.of("studies.json");

    @Test
    void theConsolidatedThreeYearStudyComesOutAsPublished() {
        JsonNode study = study("tei-salesloft");

        Appraisal appraisal = appraise(study.get("input").get("totalCosts"), study.get("input").get("totalBenefits"),
                study.get("discountRate").decimalValue(), Convention.START);

        assertComputed(appraisal, study.get("computed"), 1e-9);
        JsonNode published = study.get("published");
        assertThat(appraisal.npv().doubleValue()).isCloseTo(published.at("/netBenefits/presentValue").asDouble(),
                within(1.0));
        assertThat(appraisal.costs().presentValue().doubleValue())
                .isCloseTo(published.at("/totalCosts/presentValue").asDouble(), within(1.0));
        assertThat(appraisal.roi().value().orElseThrow().doubleValue() * 100)
                .isCloseTo(published.get("roiPct").asDouble(), within(0.5));
    }

    @Test
    void theFortyYearStudyComesOutAsPublished() {
        JsonNode study = study("lightcast-wcc-student");

        // The file names 0.04417; its computed figures are those at 0.0442, the rate the study's own totals imply.
        Appraisal appraisal = appraise(study.get("input").get("costs"), study.get("input").get("benefits"),
                new BigDecimal("0.0442"), Convention.START);

        assertComputed(appraisal, study.get("computedAtInferredRate"), 1e-9);
        assertThat(months(appraisal.payback().firstCross()) / 12)
                .isCloseTo(study.at("/published/paybackYears").asDouble(), within(0.05));
        assertThat(appraisal.rateOfReturn().root().orElseThrow().rate() * 100)
                .isCloseTo(study.at("/published/irrPct").asDouble(), within(0.1));
    }

    @Test
    void yearEndFlowsComeOutAsInThePublicCircular() {
        JsonNode study = study("omb-a94-appendix");

        Appraisal appraisal = appraise(study.get("input").get("costs"), study.get("input").get("benefits"),
                study.get("discountRate").decimalValue(), Convention.END);

        assertRelative(appraisal.costs().presentValue(), study.at("/computed/pvCosts").asDouble(), 1e-12);
        assertRelative(appraisal.benefits().presentValue(), study.at("/computed/pvBenefits").asDouble(), 1e-12);
        for (int i = 0; i < appraisal.trace().size(); i++) {
            assertThat(appraisal.trace().get(i).factor().doubleValue())
                    .isCloseTo(study.at("/published/discountFactors").get(i).asDouble(), within(0.00005));
        }
    }

    @Test
    void benefitsThatStartInTheFirstYearAreDiscountedOnePeriod() {
        JsonNode study = study("tei-intellum-A");

        BigDecimal worth = Discounting.npv(Vectors.decimals(study.at("/published/Atr")),
                study.get("discountRate").decimalValue(), Convention.END);

        assertThat(worth.doubleValue()).isCloseTo(study.at("/published/presentValue").asDouble(), within(1.0));
    }

    @Test
    void theSmallBusinessStudyComesOutLineByLine() {
        JsonNode study = study("syn-smb-assistant");
        BigDecimal rate = study.get("discountRate").decimalValue();
        List<Moment> moments = new ArrayList<>(List.of(Moment.NOTHING, Moment.NOTHING, Moment.NOTHING, Moment.NOTHING));
        for (JsonNode line : study.get("lines")) {
            List<BigDecimal> amounts = Vectors.decimals(line.get("riskAdjusted"));
            assertRelative(Discounting.npv(amounts, rate, Convention.START), line.get("presentValue").asDouble(), 1e-9);
            boolean cost = line.get("type").asText().equals("cost");
            for (int i = 0; i < amounts.size(); i++) {
                moments.set(i, moments.get(i).plus(Moment.ofFlow(cost ? amounts.get(i).negate() : amounts.get(i))));
            }
        }

        Appraisal appraisal = Appraisal.ofPeriods(moments, Period.YEAR, Convention.START, RateConversion.EFFECTIVE,
                Appraisal.Rates.of(rate));

        assertComputed(appraisal, study.get("expected"), 1e-9);
    }

    @Test
    void bothEndsOfAPublishedRangeImplyTheSameCosts() {
        for (JsonNode headline : STUDIES.get("headlinesOnly")) {
            for (int i = 0; i < headline.get("roiPct").size(); i++) {
                double npv = headline.get("npv").get(i).asDouble();
                double roi = headline.get("roiPct").get(i).asDouble() / 100;
                Appraisal appraisal = appraise(new double[] { npv / roi }, new double[] { npv * (1 + 1 / roi) });

                assertRelative(appraisal.roi().value().orElseThrow(), roi, 1e-9);
                assertRelative(appraisal.costs().presentValue(), headline.get("impliedPvCosts").get(i).asDouble(), 1e-9);
            }
        }
    }

    @Test
    void paybackThatIsLostAgainStaysLater() {
        Appraisal appraisal = appraise(new double[] { 100, 0, 60, 0 }, new double[] { 0, 120, 0, 80 });

        // +20 after one year, -40 after two, +40 after three
        assertThat(months(appraisal.payback().firstCross())).isCloseTo(10, within(1e-9));
        assertThat(months(appraisal.payback().stays())).isCloseTo(30, within(1e-9));
        assertThat(appraisal.peakFunding().amount()).isEqualByComparingTo("100");
    }

    @Test
    void paybackThatIsLostForGoodDoesNotStay() {
        Appraisal appraisal = appraise(new double[] { 100, 0, 60 }, new double[] { 0, 120, 0 });

        assertThat(appraisal.payback().firstCross().value()).isPresent();
        assertThat(appraisal.payback().stays()).isEqualTo(Figure.without(Absence.NEVER));
    }

    @Test
    void monthsRunFromTheFirstOutflow() {
        Appraisal appraisal = appraise(new double[] { 0, 0, 100, 0 }, new double[] { 0, 0, 0, 200 });

        assertThat(months(appraisal.payback().firstCross())).isCloseTo(6, within(1e-9));
    }

    /** What comes back with exactly its interest pays back at the end of the year, however the last digit was rounded. */
    @Test
    void aNetPresentValueOfZeroIsPaidBack() {
        for (int percent = 1; percent < 100; percent++) {
            BigDecimal rate = BigDecimal.valueOf(percent, 2);
            List<Moment> moments = List.of(Moment.ofFlow(new BigDecimal("-1000")),
                    Moment.ofFlow(new BigDecimal("1000").multiply(BigDecimal.ONE.add(rate))));

            Appraisal appraisal = Appraisal.ofPeriods(moments, Period.YEAR, Convention.START, RateConversion.EFFECTIVE,
                    Appraisal.Rates.of(rate));

            assertThat(months(appraisal.discountedPayback().firstCross())).as("%d %%", percent).isCloseTo(12, within(1e-9));
            assertThat(months(appraisal.discountedPayback().stays())).isCloseTo(12, within(1e-9));
        }
    }

    @Test
    void whatNeverPaysBackSaysNever() {
        Appraisal appraisal = appraise(new double[] { 100, 0 }, new double[] { 0, 50 });

        assertThat(appraisal.payback().firstCross()).isEqualTo(Figure.without(Absence.NEVER));
        assertThat(appraisal.discountedPayback().firstCross()).isEqualTo(Figure.without(Absence.NEVER));
    }

    @Test
    void withoutCostsThereIsNoReturnOnThem() {
        Appraisal appraisal = appraise(new double[] { 0, 0 }, new double[] { 10, 10 });

        assertThat(appraisal.roi()).isEqualTo(Figure.without(Absence.NO_COSTS));
        assertThat(appraisal.simpleRoi()).isEqualTo(Figure.without(Absence.NO_COSTS));
        assertThat(appraisal.benefitCostRatio()).isEqualTo(Figure.without(Absence.NO_COSTS));
        assertThat(appraisal.payback().firstCross()).isEqualTo(Figure.without(Absence.NO_NEGATIVE_FLOW));
        assertThat(appraisal.modifiedRateOfReturn()).isEqualTo(Figure.without(Absence.NO_NEGATIVE_FLOW));
    }

    @Test
    void whatGetsWorseIsTakenOffTheBenefits() {
        Appraisal appraisal = Appraisal.ofPeriods(
                List.of(new Moment(BigDecimal.valueOf(100), BigDecimal.valueOf(250), BigDecimal.valueOf(50))),
                Period.YEAR, Convention.START, RateConversion.EFFECTIVE, Appraisal.Rates.of(BigDecimal.ZERO));

        assertThat(appraisal.benefitCostRatio().value().orElseThrow()).isEqualByComparingTo("2");
        assertThat(appraisal.roi().value().orElseThrow()).isEqualByComparingTo("1");
        assertThat(appraisal.npv()).isEqualByComparingTo("100");
    }

    @Test
    void datedFlowsPayBackOnTheDateThatTipsThem() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        Appraisal appraisal = Appraisal.ofDates(
                Map.of(start.plusDays(365), Moment.ofFlow(BigDecimal.valueOf(110)), start,
                        Moment.ofFlow(BigDecimal.valueOf(-100))),
                DayCount.ACT_365, Appraisal.Rates.of(new BigDecimal("0.1")));

        assertThat(months(appraisal.payback().firstCross())).isCloseTo(12, within(1e-9));
        assertThat(appraisal.npv().doubleValue()).isCloseTo(0, within(1e-12));
        assertThat(appraisal.rateOfReturn().root().orElseThrow().rate()).isCloseTo(0.1, within(1e-12));
        assertThat(appraisal.modifiedRateOfReturn().value().orElseThrow().doubleValue()).isCloseTo(0.1, within(1e-12));
    }

    private static void assertComputed(Appraisal appraisal, JsonNode expected, double tolerance) {
        assertRelative(appraisal.npv(), expected.get("npv").asDouble(), tolerance);
        assertRelative(appraisal.costs().presentValue(), expected.get("pvCosts").asDouble(), tolerance);
        assertRelative(appraisal.benefits().presentValue(), expected.get("pvBenefits").asDouble(), tolerance);
        assertRelative(appraisal.costs().nominal(), expected.get("nominalCosts_TCO").asDouble(), tolerance);
        assertRelative(appraisal.benefits().nominal(), expected.get("nominalBenefits").asDouble(), tolerance);
        assertRelative(appraisal.roi().value().orElseThrow(), expected.get("roiPctOnPv").asDouble() / 100, tolerance);
        assertRelative(appraisal.simpleRoi().value().orElseThrow(),
                expected.get("simpleRoiPctNominal").asDouble() / 100, tolerance);
        assertRelative(appraisal.benefitCostRatio().value().orElseThrow(), expected.get("benefitCostRatio").asDouble(),
                tolerance);
        assertMonths(appraisal.payback().firstCross(), expected.get("paybackPeriodsFirstCross"));
        assertMonths(appraisal.payback().stays(), expected.get("paybackPeriodsStays"));
        assertMonths(appraisal.discountedPayback().firstCross(), expected.get("discountedPaybackFirstCross"));
        assertMonths(appraisal.discountedPayback().stays(), expected.get("discountedPaybackStays"));
        assertRelative(BigDecimal.valueOf(appraisal.rateOfReturn().root().orElseThrow().rate()),
                expected.at("/irrRoots/0/rate").asDouble(), tolerance);
        assertRelative(appraisal.modifiedRateOfReturn().value().orElseThrow(),
                expected.get("mirr_fin_rein_at_discount").asDouble(), tolerance);
    }

    private static void assertMonths(Figure months, JsonNode years) {
        assertThat(months(months)).isCloseTo(12 * years.asDouble(), within(1e-9 * 12 * years.asDouble()));
    }

    private static double months(Figure figure) {
        return figure.value().orElseThrow().doubleValue();
    }

    private static JsonNode study(String id) {
        return StreamSupport.stream(STUDIES.get("studies").spliterator(), false)
                .filter(study -> study.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static Appraisal appraise(JsonNode costs, JsonNode benefits, BigDecimal rate, Convention convention) {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            moments.add(new Moment(costs.get(i).decimalValue(), benefits.get(i).decimalValue(), BigDecimal.ZERO));
        }
        return Appraisal.ofPeriods(moments, Period.YEAR, convention, RateConversion.EFFECTIVE,
                Appraisal.Rates.of(rate));
    }

    private static Appraisal appraise(double[] costs, double[] benefits) {
        List<BigDecimal> gains = DoubleStream.of(benefits).mapToObj(BigDecimal::valueOf).toList();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < costs.length; i++) {
            moments.add(new Moment(BigDecimal.valueOf(costs[i]), gains.get(i), BigDecimal.ZERO));
        }
        return Appraisal.ofPeriods(moments, Period.YEAR, Convention.START, RateConversion.EFFECTIVE,
                Appraisal.Rates.of(new BigDecimal("0.1")));
    }
}
