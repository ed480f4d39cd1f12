package dev.milepost.plan.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.plan.earnedvalue.Indicators.Forecast;
import dev.milepost.plan.earnedvalue.Indicators.Form;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndicatorsTest {

    /**
     * The example of the vignette "Earned Value Management" of the package PRA on CRAN (Govan): a budget of 500,000, 50 %
     * planned
     * and 40 % done by the third period, whose costs were 45,000, 110,000 and 135,000. The figures are computed by hand from
     * the
     * formulas of PMI's Practice Standard.
     */
    @Test
    void theVignetteOfPra() {
        Indicators figures = of("500000", "250000", "200000", "290000");

        is(figures.sv(), "-50000");
        is(figures.cv(), "-90000");
        is(figures.spi(), "0.8");
        is(figures.cpi(), "0.689655172414");
        is(figures.percentSpent(), "58");
        is(figures.percentDone(), "40");
        is(figures.tcpiToBac(), "1.42857142857");
        forecast(figures, Form.COST_AS_SO_FAR, "725000", "435000", "-225000", "0.689655172414");
        forecast(figures, Form.REST_AS_BUDGETED, "590000", "300000", "-90000", "1");
        forecast(figures, Form.COST_AND_PACE_AS_SO_FAR, "833750", "543750", "-333750", "0.551724137931");
    }

    /**
     * The example of PRA's reference pages, versions 0.2 and 0.3, which print PV 40,000, EV 35,000, AC 36,000 and SPI 0.875.
     */
    @Test
    void theReferencePagesOfPra() {
        Indicators figures = of("100000", "40000", "35000", "36000");

        is(figures.sv(), "-5000");
        is(figures.cv(), "-1000");
        is(figures.spi(), "0.875");
        is(figures.cpi(), "0.972222222222");
        forecast(figures, Form.COST_AS_SO_FAR, "102857.14", "66857.14", "-2857.14", "0.972222263770");
    }

    @Test
    void aFigureThatWouldDivideByNothingIsMissingAndSaysWhy() {
        Indicators nothing = of("0", "0", "0", "0");
        missing(nothing.spi(), Missing.NOTHING_PLANNED_YET);
        missing(nothing.cpi(), Missing.NOTHING_SPENT_YET);
        missing(nothing.percentDone(), Missing.NO_BUDGET);
        missing(nothing.tcpiToBac(), Missing.BUDGET_IS_SPENT);

        Indicators notBegun = of("100", "50", "0", "20");
        is(notBegun.cpi(), "0");
        is(notBegun.spi(), "0");
        missing(of(notBegun, Form.COST_AS_SO_FAR).eac(), Missing.NOTHING_DONE_YET);
        missing(of(notBegun, Form.COST_AS_SO_FAR).etc(), Missing.NOTHING_DONE_YET);
        missing(of(notBegun, Form.COST_AS_SO_FAR).tcpi(), Missing.NOTHING_DONE_YET);
        missing(of(notBegun, Form.COST_AND_PACE_AS_SO_FAR).vac(), Missing.NOTHING_DONE_YET);
        is(of(notBegun, Form.REST_AS_BUDGETED).eac(), "120");

        Indicators notPlanned = of("100", "0", "10", "20");
        missing(notPlanned.spi(), Missing.NOTHING_PLANNED_YET);
        missing(of(notPlanned, Form.COST_AND_PACE_AS_SO_FAR).eac(), Missing.NOTHING_PLANNED_YET);
        is(of(notPlanned, Form.COST_AS_SO_FAR).eac(), "200");

        Indicators allSpent = of("100", "50", "50", "100");
        missing(allSpent.tcpiToBac(), Missing.BUDGET_IS_SPENT);
        missing(of("100", "50", "50", "101").tcpiToBac(), Missing.BUDGET_IS_SPENT);
        missing(of(of("100", "100", "100", "90"), Form.REST_AS_BUDGETED).tcpi(), Missing.NOTHING_LEFT_TO_SPEND);
    }

    @Test
    void withoutActualCostEverythingElseIsThere() {
        Indicators figures = Indicators.of(new BigDecimal("100"), figure("50"), figure("40"),
                Figure.missing(Missing.ACTUAL_COST_UNKNOWN), 2);

        is(figures.sv(), "-10");
        is(figures.spi(), "0.8");
        is(figures.percentDone(), "40");
        missing(figures.ac(), Missing.ACTUAL_COST_UNKNOWN);
        missing(figures.cv(), Missing.ACTUAL_COST_UNKNOWN);
        missing(figures.cpi(), Missing.ACTUAL_COST_UNKNOWN);
        missing(figures.percentSpent(), Missing.ACTUAL_COST_UNKNOWN);
        missing(figures.tcpiToBac(), Missing.ACTUAL_COST_UNKNOWN);
        for (Forecast forecast : figures.forecasts()) {
            for (Figure figure : List.of(forecast.eac(), forecast.etc(), forecast.vac(), forecast.tcpi())) {
                missing(figure, Missing.ACTUAL_COST_UNKNOWN);
            }
        }
    }

    @Property(tries = 1000, seed = "20261127")
    void theIdentitiesHold(@ForAll("amounts") BigDecimal budget, @ForAll("percents") int planned, @ForAll("percents") int done,
            @ForAll("amounts") BigDecimal spent) {
        BigDecimal pv = budget.multiply(BigDecimal.valueOf(planned)).movePointLeft(2);
        BigDecimal ev = budget.multiply(BigDecimal.valueOf(done)).movePointLeft(2);
        Indicators figures = Indicators.of(budget, Figure.of(pv), Figure.of(ev), Figure.of(spent), 4);

        assertThat(value(figures.sv()).add(pv)).isEqualByComparingTo(ev);
        assertThat(value(figures.cv()).add(spent)).isEqualByComparingTo(ev);
        for (Forecast forecast : figures.forecasts()) {
            if (forecast.eac().value() == null) {
                assertThat(forecast.eac().missing()).isNotNull();
                continue;
            }
            assertThat(value(forecast.eac())).isEqualByComparingTo(spent.add(value(forecast.etc())));
            assertThat(value(forecast.vac())).isEqualByComparingTo(budget.subtract(value(forecast.eac())));
        }
        if (figures.cpi().value() != null && figures.cpi().value().signum() > 0) {
            BigDecimal back = value(of(figures, Form.COST_AS_SO_FAR).eac()).multiply(figures.cpi().value());
            assertThat(back.subtract(budget).abs())
                    .isLessThan(figures.cpi().value().movePointLeft(4).add(new BigDecimal("0.01")));
        }
        if (done == 100) {
            is(figures.percentDone(), "100");
            assertThat(value(of(figures, Form.REST_AS_BUDGETED).eac())).isEqualByComparingTo(spent);
        }
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("90000")).ofScale(2);
    }

    @Provide
    Arbitrary<Integer> percents() {
        return Arbitraries.integers().between(0, 100);
    }

    private static Indicators of(String budget, String pv, String ev, String ac) {
        return Indicators.of(new BigDecimal(budget), figure(pv), figure(ev), figure(ac), 2);
    }

    private static Figure figure(String value) {
        return Figure.of(new BigDecimal(value));
    }

    private static Forecast of(Indicators figures, Form form) {
        return figures.forecasts().stream().filter(forecast -> forecast.form() == form).findFirst().orElseThrow();
    }

    private static void forecast(Indicators figures, Form form, String eac, String etc, String vac, String tcpi) {
        Forecast forecast = of(figures, form);
        is(forecast.eac(), eac);
        is(forecast.etc(), etc);
        is(forecast.vac(), vac);
        is(forecast.tcpi(), tcpi);
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    private static void is(Figure figure, String value) {
        assertThat(figure.missing()).isNull();
        assertThat(figure.value()).isEqualByComparingTo(value);
    }

    private static void missing(Figure figure, @Nullable Missing reason) {
        assertThat(figure.value()).isNull();
        assertThat(figure.missing()).isEqualTo(reason);
    }
}
