package dev.milepost.roi.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.roi.Vectors;

class DiscountingTest {
    private static final JsonNode VECTORS = Vectors.of("npv_xnpv_mirr.json");

    @TestFactory
    Stream<DynamicTest> netPresentValues() {
        Vectors.known(VECTORS, "conventions", "tolerance", "npv", "xnpv", "mirr", "dayCount", "xirrDayCount",
                "rateConversion");
        Map<String, Convention> conventions = Map.of("excel", Convention.END, "t0", Convention.START);
        assertThat(conventions).containsOnlyKeys(VECTORS.get("conventions").properties().stream().map(Map.Entry::getKey)
                .toList());
        return Vectors.tests(VECTORS.get("npv"), one -> {
            Vectors.known(one, "convention", "rate", "cashFlows", "npv", "publishedNpv");
            BigDecimal npv = Discounting.npv(Vectors.decimals(one.get("cashFlows")), one.get("rate").decimalValue(),
                    Objects.requireNonNull(conventions.get(one.get("convention").asText())));
            assertRelative(npv, one.get("npv").asDouble(), tolerance());
            assertPrinted(npv, one.get("publishedNpv"));
        });
    }

    @TestFactory
    Stream<DynamicTest> datedNetPresentValues() {
        return Vectors.tests(VECTORS.get("xnpv"), one -> {
            Vectors.known(one, "rate", "flows", "xnpv", "publishedXnpv");
            BigDecimal xnpv = Discounting.xnpv(RateOfReturnTest.datedFlows(one.get("flows")), one.get("rate").decimalValue(),
                    DayCount.ACT_365);
            assertRelative(xnpv, one.get("xnpv").asDouble(), tolerance());
            assertPrinted(xnpv, one.get("publishedXnpv"));
        });
    }

    @TestFactory
    Stream<DynamicTest> modifiedRates() {
        return Vectors.tests(VECTORS.get("mirr"), one -> {
            Vectors.known(one, "cashFlows", "financeRate", "reinvestRate", "mirr", "publishedMirr");
            Figure answer = ModifiedRateOfReturn.of(Vectors.decimals(one.get("cashFlows")),
                    one.get("financeRate").decimalValue(), one.get("reinvestRate").decimalValue());
            if (one.get("mirr").isNull()) {
                assertThat(one.get("publishedMirr").isNull()).isTrue();
                assertThat(answer).isEqualTo(Figure.without(Absence.NO_NEGATIVE_FLOW));
            } else {
                assertRelative(answer.value().orElseThrow(), one.get("mirr").asDouble(), tolerance());
                assertPrinted(answer.value().orElseThrow(), one.get("publishedMirr"));
            }
        });
    }

    private static double tolerance() {
        return VECTORS.at("/tolerance/rel").asDouble();
    }

    private static void assertPrinted(BigDecimal value, JsonNode published) {
        assertThat(value.doubleValue()).isCloseTo(published.asDouble(), Vectors.printed(published));
    }

    @Test
    void dayCounts() {
        Vectors.known(VECTORS.get("dayCount"), "cases");
        for (JsonNode one : VECTORS.get("dayCount").get("cases")) {
            Vectors.known(one, "start", "end", "ACT/ACT ISDA", "ACT/365F", "ACT/360", "30/360 ISDA", "30E/360");
            LocalDate start = LocalDate.parse(one.get("start").asText());
            LocalDate end = LocalDate.parse(one.get("end").asText());
            assertThat(DayCount.ACT_ACT_ISDA.years(start, end)).isEqualTo(one.get("ACT/ACT ISDA").asDouble(),
                    within(1e-15));
            assertThat(DayCount.ACT_365.years(start, end)).isEqualTo(one.get("ACT/365F").asDouble(), within(1e-15));
            assertThat(DayCount.ACT_360.years(start, end)).isEqualTo(one.get("ACT/360").asDouble(), within(1e-15));
            assertThat(DayCount.THIRTY_360.years(start, end)).isEqualTo(one.get("30/360 ISDA").asDouble(),
                    within(1e-15));
            assertThat(DayCount.THIRTY_E_360.years(start, end)).isEqualTo(one.get("30E/360").asDouble(),
                    within(1e-15));
        }
    }

    @Test
    void aYearlyRateIsConvertedToMonthsInTwoWays() {
        JsonNode vector = VECTORS.get("rateConversion");
        Vectors.known(vector, "annualRate", "monthlyEffective", "monthlyNominal", "flowsMonthly", "npvEffective", "npvNominal",
                "irrMonthly", "irrAnnualEffective");
        BigDecimal annual = vector.get("annualRate").decimalValue();
        List<BigDecimal> flows = Vectors.decimals(vector.get("flowsMonthly"));
        BigDecimal effective = RateConversion.EFFECTIVE.ratePer(Period.MONTH, annual);
        BigDecimal nominal = RateConversion.NOMINAL_12.ratePer(Period.MONTH, annual);

        assertRelative(effective, vector.get("monthlyEffective").asDouble(), 1e-14);
        assertRelative(nominal, vector.get("monthlyNominal").asDouble(), 1e-14);
        assertRelative(Discounting.npv(flows, effective, Convention.START), vector.get("npvEffective").asDouble(),
                1e-12);
        assertRelative(Discounting.npv(flows, nominal, Convention.START), vector.get("npvNominal").asDouble(), 1e-12);
        double monthly = RateOfReturn.of(flows).root().orElseThrow().onePlusRate();
        assertThat(monthly - 1).isCloseTo(vector.get("irrMonthly").asDouble(), within(1e-14));
        assertThat(Math.pow(monthly, 12) - 1).isCloseTo(vector.get("irrAnnualEffective").asDouble(), within(1e-13));
    }

    @Test
    void aFlowInTheMiddleOfItsPeriodIsDiscountedByHalfOfIt() {
        BigDecimal worth = Discounting.npv(List.of(BigDecimal.valueOf(110), BigDecimal.valueOf(121)),
                new BigDecimal("0.21"), Convention.MID);

        // 110 / 1.1 + 121 / 1.331
        assertThat(worth.setScale(10, RoundingMode.HALF_EVEN)).isEqualByComparingTo("190.9090909091");
    }

    @Test
    void theCentsOfAThousandTrillionSurvive() {
        BigDecimal cents = new BigDecimal("1000000000000000.01");

        assertThat(Discounting.xnpv(List.of(new DatedFlow(LocalDate.of(2026, 1, 1), cents),
                new DatedFlow(LocalDate.of(2027, 1, 1), cents.multiply(new BigDecimal("1.1")).negate())),
                new BigDecimal("0.1"), DayCount.ACT_365).setScale(20, RoundingMode.HALF_EVEN)).isEqualByComparingTo("0");
    }

    static void assertRelative(BigDecimal value, double expected, double tolerance) {
        assertThat(value.doubleValue()).isCloseTo(expected, within(tolerance * Math.max(1e-300, Math.abs(expected))));
    }
}
