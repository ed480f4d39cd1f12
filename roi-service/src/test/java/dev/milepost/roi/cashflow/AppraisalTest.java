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
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;

class AppraisalTest {
    private static final JsonNode STUDIES = Vectors.of("studies.json");

    @TestFactory
    Stream<DynamicTest> publishedStudies() {
        Vectors.known(STUDIES, "studies", "headlinesOnly", "headlineRule");
        return Vectors.tests(STUDIES.get("studies"), Map.of("tei-salesloft", AppraisalTest::assertThreeYears, "tei-intellum-A",
                AppraisalTest::assertFirstYearDiscounted, "lightcast-wcc-student", AppraisalTest::assertFortyYears,
                "omb-a94-appendix", AppraisalTest::assertYearEnds, "syn-smb-assistant", AppraisalTest::assertSmallBusiness));
    }

    private static void assertThreeYears(JsonNode study) {
        Vectors.known(study, "title", "discountRate", "periods", "input", "published", "computed", "toleranceVsPublished");
        Vectors.known(study.get("toleranceVsPublished"), "money", "roiPct");
        Appraisal appraisal = appraise(study.get("input").get("totalCosts"), study.get("input").get("totalBenefits"),
                study.get("discountRate").decimalValue(), Convention.START);

        assertComputed(appraisal, study.get("computed"), 1e-9);
        JsonNode published = study.get("published");
        Vectors.known(published, "totalCosts", "totalBenefits", "netBenefits", "roiPct", "payback");
        Offset<Double> money = within(study.at("/toleranceVsPublished/money").asDouble());
        assertTotals(appraisal.costs(), published.get("totalCosts"), money);
        assertTotals(appraisal.benefits(), published.get("totalBenefits"), money);
        JsonNode net = published.get("netBenefits");
        Vectors.known(net, "byPeriod", "total", "presentValue");
        assertThat(appraisal.npv().doubleValue()).isCloseTo(net.get("presentValue").asDouble(), money);
        assertThat(appraisal.benefits().nominal().subtract(appraisal.costs().nominal()).doubleValue())
                .isCloseTo(net.get("total").asDouble(), money);
        for (int i = 0; i < appraisal.trace().size(); i++) {
            assertThat(appraisal.trace().get(i).moment().net().doubleValue()).isCloseTo(net.at("/byPeriod/" + i).asDouble(),
                    money);
        }
        assertThat(appraisal.roi().value().orElseThrow().doubleValue() * 100)
                .isCloseTo(published.get("roiPct").asDouble(), within(study.at("/toleranceVsPublished/roiPct").asDouble()));
        assertThat(published.get("payback").asText()).isEqualTo("< 6 months");
        assertThat(months(appraisal.payback().firstCross())).isLessThan(6);
    }

    private static void assertTotals(Appraisal.Worth worth, JsonNode published, Offset<Double> money) {
        Vectors.known(published, "total", "presentValue");
        assertThat(worth.nominal().doubleValue()).isCloseTo(published.get("total").asDouble(), money);
        assertThat(worth.presentValue().doubleValue()).isCloseTo(published.get("presentValue").asDouble(), money);
    }

    private static void assertFortyYears(JsonNode study) {
        Vectors.known(study, "title", "input", "published", "discountRateInferred", "computedAtInferredRate",
                "toleranceVsPublished");
        // The file names 0.04417; its computed figures are those at 0.0442, the rate the study's own totals imply.
        BigDecimal rate = new BigDecimal("0.0442");
        assertThat(rate.doubleValue()).isCloseTo(study.get("discountRateInferred").asDouble(), within(5e-5));
        Appraisal appraisal = appraise(study.get("input").get("costs"), study.get("input").get("benefits"), rate,
                Convention.START);

        assertComputed(appraisal, study.get("computedAtInferredRate"), 1e-9);
        JsonNode published = study.get("published");
        Vectors.known(published, "pvBenefits", "pvCosts", "npv", "paybackYears", "bcr", "irrPct");
        JsonNode tolerance = study.get("toleranceVsPublished");
        Vectors.known(tolerance, "paybackYears", "irrPct", "bcr", "npv");
        Map<String, Double> figures = Map.of("paybackYears", months(appraisal.payback().firstCross()) / 12, "irrPct",
                appraisal.rateOfReturn().root().orElseThrow().rate() * 100, "bcr",
                appraisal.benefitCostRatio().value().orElseThrow().doubleValue(), "npv", appraisal.npv().doubleValue());
        figures.forEach((name, figure) -> assertThat(figure).as(name).isCloseTo(published.get(name).asDouble(),
                within(tolerance.get(name).asDouble())));
        Offset<Double> money = within(tolerance.get("npv").asDouble());
        assertThat(appraisal.benefits().presentValue().doubleValue()).isCloseTo(published.get("pvBenefits").asDouble(), money);
        assertThat(appraisal.costs().presentValue().doubleValue()).isCloseTo(published.get("pvCosts").asDouble(), money);
        assertNet(study.at("/input/publishedNet"), appraisal);
    }

    /** The study rounds its net amounts to a tenth, from amounts that it prints rounded too. */
    private static void assertNet(JsonNode published, Appraisal appraisal) {
        assertThat(published).hasSameSizeAs(appraisal.trace());
        for (int i = 0; i < published.size(); i++) {
            assertThat(appraisal.trace().get(i).moment().net().doubleValue()).isCloseTo(published.get(i).asDouble(),
                    within(0.1001));
        }
    }

    private static void assertYearEnds(JsonNode study) {
        Vectors.known(study, "title", "discountRate", "convention", "input", "published", "computed");
        Appraisal appraisal = appraise(study.get("input").get("costs"), study.get("input").get("benefits"),
                study.get("discountRate").decimalValue(), Convention.END);

        Vectors.known(study.get("computed"), "pvCosts", "pvBenefits");
        assertRelative(appraisal.costs().presentValue(), study.at("/computed/pvCosts").asDouble(), 1e-12);
        assertRelative(appraisal.benefits().presentValue(), study.at("/computed/pvBenefits").asDouble(), 1e-12);
        Vectors.known(study.get("published"), "discountFactors", "pvCosts", "pvBenefits", "npv");
        // the circular adds up amounts that it has rounded
        assertThat(appraisal.costs().presentValue().doubleValue()).isCloseTo(study.at("/published/pvCosts").asDouble(),
                within(0.01));
        assertThat(appraisal.benefits().presentValue().doubleValue())
                .isCloseTo(study.at("/published/pvBenefits").asDouble(), within(0.01));
        assertThat(appraisal.npv().doubleValue()).isCloseTo(study.at("/published/npv").asDouble(), within(0.01));
        for (int i = 0; i < appraisal.trace().size(); i++) {
            assertThat(appraisal.trace().get(i).factor().doubleValue())
                    .isCloseTo(study.at("/published/discountFactors").get(i).asDouble(), within(0.00005));
        }
    }

    private static void assertFirstYearDiscounted(JsonNode study) {
        Vectors.known(study, "title", "discountRate", "periods", "input", "published", "toleranceVsPublished");
        JsonNode published = study.get("published");
        Vectors.known(published, "A6", "At", "Atr", "total", "presentValue");
        List<BigDecimal> adjusted = Vectors.decimals(published.get("Atr"));
        Offset<Double> money = within(study.at("/toleranceVsPublished/money").asDouble());
        BigDecimal worth = Discounting.npv(adjusted, study.get("discountRate").decimalValue(), Convention.END);

        assertThat(worth.doubleValue()).isCloseTo(published.get("presentValue").asDouble(), money);
        assertThat(adjusted.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue())
                .isCloseTo(published.get("total").asDouble(), money);
        // what is kept of last year's revenue and of what was kept before, its margin, and that less a part for the risk
        JsonNode input = study.get("input");
        double kept = 0;
        for (int i = 0; i < adjusted.size(); i++) {
            kept = i == 0 ? 0
                    : (input.at("/A1 baseline revenue/" + (i - 1)).asDouble() + kept)
                            * input.at("/A5 = A2*A3*A4 rounded to 0.1 %/" + (i - 1)).asDouble();
            assertThat(kept).isCloseTo(published.at("/A6/" + i).asDouble(), money);
            double benefit = kept * input.at("/A7 margin/" + i).asDouble();
            assertThat(benefit).isCloseTo(published.at("/At/" + i).asDouble(), money);
            assertThat(benefit * (1 + input.get("riskAdjustment").asDouble())).isCloseTo(adjusted.get(i).doubleValue(), money);
        }
    }

    private static void assertSmallBusiness(JsonNode study) {
        Vectors.known(study, "title", "discountRate", "periods", "lines", "expected", "tolerance");
        double tolerance = study.at("/tolerance/rel").asDouble();
        BigDecimal rate = study.get("discountRate").decimalValue();
        List<Moment> moments = new ArrayList<>(List.of(Moment.NOTHING, Moment.NOTHING, Moment.NOTHING, Moment.NOTHING));
        for (JsonNode line : study.get("lines")) {
            Vectors.known(line, "type", "ref", "name", "drivers", "riskAdjustment", "unadjusted", "amounts", "riskAdjusted",
                    "presentValue");
            List<BigDecimal> amounts = Vectors.decimals(line.get("riskAdjusted"));
            for (int i = 0; i < amounts.size(); i++) {
                double unadjusted = line.has("drivers") ? i == 0 ? 0 : product(line.get("drivers"), i - 1)
                        : line.at("/amounts/" + i).asDouble();
                assertThat(unadjusted).isCloseTo(line.path("unadjusted").path(i).asDouble(unadjusted), within(1e-9));
                assertThat(unadjusted * (1 + line.get("riskAdjustment").asDouble())).isCloseTo(amounts.get(i).doubleValue(),
                        within(1e-9));
            }
            assertRelative(Discounting.npv(amounts, rate, Convention.START), line.get("presentValue").asDouble(), tolerance);
            boolean cost = line.get("type").asText().equals("cost");
            for (int i = 0; i < amounts.size(); i++) {
                moments.set(i, moments.get(i).plus(Moment.ofFlow(cost ? amounts.get(i).negate() : amounts.get(i))));
            }
        }

        Appraisal appraisal = Appraisal.ofPeriods(moments, Period.YEAR, Convention.START, RateConversion.EFFECTIVE,
                Appraisal.Rates.of(rate));

        JsonNode expected = study.get("expected");
        assertComputed(appraisal, expected, tolerance);
        for (int i = 0; i < moments.size(); i++) {
            assertRelative(moments.get(i).cost(), expected.at("/totalCosts/" + i).asDouble(), tolerance);
            assertRelative(moments.get(i).benefit(), expected.at("/totalBenefits/" + i).asDouble(), tolerance);
            assertRelative(moments.get(i).net(), expected.at("/netBenefits/" + i).asDouble(), tolerance);
        }
    }

    @Test
    void bothEndsOfAPublishedRangeImplyTheSameCosts() {
        for (JsonNode headline : STUDIES.get("headlinesOnly")) {
            Vectors.known(headline, "study", "url", "roiPct", "npv", "impliedPvCosts", "paybackMonths");
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

    /** Of drivers that are one number, one in a list for all years, or one per year. */
    private static double product(JsonNode drivers, int year) {
        double product = 1;
        for (JsonNode driver : drivers) {
            product *= driver.isArray() ? driver.get(driver.size() == 1 ? 0 : year).asDouble() : driver.asDouble();
        }
        return product;
    }

    private static void assertComputed(Appraisal appraisal, JsonNode expected, double tolerance) {
        Vectors.known(expected, "npv", "pvCosts", "pvBenefits", "nominalCosts_TCO", "nominalBenefits", "roiPctOnPv",
                "simpleRoiPctNominal", "benefitCostRatio", "paybackPeriodsFirstCross", "paybackPeriodsStays",
                "discountedPaybackFirstCross", "discountedPaybackStays", "signChanges", "irrRoots",
                "mirr_fin_rein_at_discount", "totalBenefits", "totalCosts", "netBenefits");
        assertThat(expected.get("signChanges").asInt()).isOne();
        assertThat(appraisal.rateOfReturn().roots()).hasSameSizeAs(expected.get("irrRoots"));
        assertThat(appraisal.rateOfReturn().root().orElseThrow().crossing().name())
                .isEqualToIgnoringCase(expected.at("/irrRoots/0/crossing").asText());
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
