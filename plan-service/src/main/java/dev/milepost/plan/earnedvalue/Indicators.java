package dev.milepost.plan.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

import dev.milepost.plan.money.Amounts;

/**
 * What follows from planned value, earned value and actual cost.
 *
 * @param bac budget at completion
 * @param pv planned value
 * @param ev earned value
 * @param ac actual cost
 * @param sv schedule variance, EV - PV
 * @param cv cost variance, EV - AC
 * @param spi schedule performance index, EV / PV
 * @param cpi cost performance index, EV / AC
 * @param percentDone EV / BAC, in percent
 * @param percentPlanned PV / BAC, in percent
 * @param percentSpent AC / BAC, in percent
 * @param tcpiToBac to-complete performance index, (BAC - EV) / (BAC - AC)
 * @param forecasts one for each form
 */
public record Indicators(Figure bac, Figure pv, Figure ev, Figure ac, Figure sv, Figure cv, Figure spi, Figure cpi,
        Figure percentDone, Figure percentPlanned, Figure percentSpent, Figure tcpiToBac, List<Forecast> forecasts) {

    private static final MathContext RATE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the rest of the work is taken to cost. */
    public enum Form {
        /** As much per value as so far: EAC = BAC / CPI. */
        COST_AS_SO_FAR,
        /** What it was budgeted at: EAC = AC + (BAC - EV). */
        REST_AS_BUDGETED,
        /** More, the later and the dearer it was so far: EAC = AC + (BAC - EV) / (CPI * SPI). */
        COST_AND_PACE_AS_SO_FAR
    }

    /**
     * The end as one form sees it.
     *
     * @param eac estimate at completion
     * @param etc estimate to complete, EAC - AC
     * @param vac variance at completion, BAC - EAC
     * @param tcpi to-complete performance index to this estimate, (BAC - EV) / (EAC - AC)
     */
    public record Forecast(Form form, Figure eac, Figure etc, Figure vac, Figure tcpi) {
    }

    /** @param digits decimals of the currency, to which estimates are rounded */
    public static Indicators of(BigDecimal budget, Figure pv, Figure ev, Figure ac, int digits) {
        Figure bac = Figure.of(budget);
        Figure rest = bac.with(ev, BigDecimal::subtract);
        return new Indicators(bac, pv, ev, ac, ev.with(pv, BigDecimal::subtract), ev.with(ac, BigDecimal::subtract),
                ratio(ev, pv, Missing.NOTHING_PLANNED_YET), ratio(ev, ac, Missing.NOTHING_SPENT_YET), percent(ev, bac),
                percent(pv, bac), percent(ac, bac),
                ratioToPositive(rest, bac.with(ac, BigDecimal::subtract), Missing.BUDGET_IS_SPENT),
                List.of(forecast(Form.COST_AS_SO_FAR, atCostSoFar(bac, ev, ac, digits), bac, rest, ac),
                        forecast(Form.REST_AS_BUDGETED, ac.with(rest, BigDecimal::add), bac, rest, ac),
                        forecast(Form.COST_AND_PACE_AS_SO_FAR, atCostAndPaceSoFar(rest, pv, ev, ac, digits), bac, rest, ac)));
    }

    private static Forecast forecast(Form form, Figure eac, Figure bac, Figure rest, Figure ac) {
        Figure etc = eac.with(ac, BigDecimal::subtract);
        return new Forecast(form, eac, etc, bac.with(eac, BigDecimal::subtract),
                ratioToPositive(rest, etc, Missing.NOTHING_LEFT_TO_SPEND));
    }

    /** BAC / CPI = BAC * AC / EV, without rounding CPI first. */
    private static Figure atCostSoFar(Figure bac, Figure ev, Figure ac, int digits) {
        if (isZero(ac)) {
            return Figure.missing(Missing.NOTHING_SPENT_YET);
        }
        return quotient(bac.with(ac, BigDecimal::multiply), ev, Missing.NOTHING_DONE_YET, digits);
    }

    /** AC + (BAC - EV) / (CPI * SPI) = AC + (BAC - EV) * AC * PV / EV², likewise. */
    private static Figure atCostAndPaceSoFar(Figure rest, Figure pv, Figure ev, Figure ac, int digits) {
        if (isZero(ac)) {
            return Figure.missing(Missing.NOTHING_SPENT_YET);
        }
        if (isZero(pv)) {
            return Figure.missing(Missing.NOTHING_PLANNED_YET);
        }
        Figure product = ac.with(pv, BigDecimal::multiply).with(rest, BigDecimal::multiply);
        return ac.with(quotient(product, ev.with(ev, BigDecimal::multiply), Missing.NOTHING_DONE_YET, digits), BigDecimal::add);
    }

    private static Figure quotient(Figure dividend, Figure divisor, Missing ifZero, int digits) {
        return isZero(divisor) ? Figure.missing(ifZero)
                : dividend.with(divisor, (one, other) -> Amounts.plain(one.divide(other, digits, RoundingMode.HALF_EVEN)));
    }

    static Figure ratio(Figure dividend, Figure divisor, Missing ifZero) {
        return dividend.value() != null && isZero(divisor) ? Figure.missing(ifZero)
                : dividend.with(divisor, (one, other) -> Amounts.plain(one.divide(other, RATE)));
    }

    private static Figure ratioToPositive(Figure dividend, Figure divisor, Missing otherwise) {
        return dividend.value() != null && divisor.value() != null && divisor.value().signum() <= 0
                ? Figure.missing(otherwise)
                : ratio(dividend, divisor, otherwise);
    }

    private static Figure percent(Figure part, Figure whole) {
        return ratio(part.with(Figure.of(HUNDRED), BigDecimal::multiply), whole, Missing.NO_BUDGET);
    }

    private static boolean isZero(Figure figure) {
        return figure.value() != null && figure.value().signum() == 0;
    }
}
