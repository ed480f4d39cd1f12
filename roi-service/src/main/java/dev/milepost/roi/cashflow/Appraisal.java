package dev.milepost.roi.cashflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Every figure of a series of costs and benefits, with the steps that led there. Nothing is rounded.
 *
 * @param trace one step per period or date, in order of time
 * @param costs nominal sum, with its present value: the total cost of ownership over the horizon
 * @param roi (present value of benefits less disbenefits less costs) / present value of costs
 * @param simpleRoi the same, undiscounted
 * @param benefitCostRatio (present value of benefits less disbenefits) / present value of costs
 * @param rateOfReturn per period for periods, per year for dates
 * @param modifiedRateOfReturn in the same measure
 * @param working what else the figures were made of
 */
public record Appraisal(List<Step> trace, Worth costs, Worth benefits, Worth disbenefits, BigDecimal npv, Figure roi,
        Figure simpleRoi, Figure benefitCostRatio, RateOfReturn rateOfReturn, Figure modifiedRateOfReturn,
        Payback payback, Payback discountedPayback, PeakFunding peakFunding, PeakFunding discountedPeakFunding,
        Working working) {

    /**
     * What makes payback and modified rate of return, beside the flows.
     *
     * @param months when each flow is complete, counted from the first flow
     * @param financeFactors bring what is paid to the first flow
     * @param reinvestFactors bring what comes in to the first flow; divided by the last of them, to the last flow
     * @param time from the first flow to the last, in periods or years
     */
    public record Working(List<BigDecimal> months, List<BigDecimal> financeFactors, List<BigDecimal> reinvestFactors,
            BigDecimal time) {
    }

    /** One row of the trace: what happens, what it is multiplied by, what it is worth today. */
    public record Step(Moment moment, BigDecimal factor, BigDecimal presentValue) {
    }

    /** The same money, undiscounted and discounted. */
    public record Worth(BigDecimal nominal, BigDecimal presentValue) {
    }

    /**
     * @param annualRate yearly rate as a fraction, greater than -1
     * @param financeRate yearly, for the modified rate of return
     * @param reinvestRate yearly, for the modified rate of return
     */
    public record Rates(BigDecimal annualRate, BigDecimal financeRate, BigDecimal reinvestRate) {
        /** One rate for all purposes. */
        public static Rates of(BigDecimal annualRate) {
            return new Rates(annualRate, annualRate, annualRate);
        }
    }

    /** Figures of evenly spaced moments. */
    public static Appraisal ofPeriods(List<Moment> moments, Period period, Convention convention,
            RateConversion conversion, Rates rates) {
        List<BigDecimal> flows = moments.stream().map(Moment::net).toList();
        List<BigDecimal> months = IntStream.range(0, flows.size())
                .mapToObj(i -> BigDecimal.valueOf((long) i * period.months())).toList();
        Working working = new Working(months,
                Discounting.factors(flows.size(), conversion.growth(rates.financeRate(), period), Convention.START),
                Discounting.factors(flows.size(), conversion.growth(rates.reinvestRate(), period), Convention.START),
                BigDecimal.valueOf(flows.size() - 1L));
        List<BigDecimal> factors = Discounting.factors(moments.size(), conversion.growth(rates.annualRate(), period),
                convention);
        return of(moments, factors, RateOfReturn.of(flows), working, true);
    }

    /** Figures of dated moments, worth what they are on the earliest date. */
    public static Appraisal ofDates(Map<LocalDate, Moment> byDate, DayCount dayCount, Rates rates) {
        TreeMap<LocalDate, Moment> sorted = new TreeMap<>(byDate);
        List<LocalDate> dates = List.copyOf(sorted.keySet());
        List<Moment> moments = List.copyOf(sorted.values());
        LocalDate first = dates.getFirst();
        List<DatedFlow> flows = sorted.entrySet().stream()
                .map(entry -> new DatedFlow(entry.getKey(), entry.getValue().net())).toList();
        List<BigDecimal> months = dates.stream().map(date -> BigDecimal.valueOf(12 * ChronoUnit.DAYS.between(first, date))
                .divide(BigDecimal.valueOf(365), Discounting.EXACT)).toList();
        Working working = new Working(months, Discounting.factors(dates, rates.financeRate(), dayCount),
                Discounting.factors(dates, rates.reinvestRate(), dayCount),
                BigDecimal.valueOf(dayCount.units(first, dates.getLast())).divide(BigDecimal.valueOf(dayCount.unit()),
                        Discounting.EXACT));
        List<BigDecimal> factors = Discounting.factors(dates, rates.annualRate(), dayCount);
        return of(moments, factors, RateOfReturn.ofDated(flows, dayCount), working, false);
    }

    private static Appraisal of(List<Moment> moments, List<BigDecimal> factors, RateOfReturn rateOfReturn,
            Working working, boolean interpolated) {
        List<Step> trace = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            BigDecimal factor = factors.get(i);
            trace.add(new Step(moments.get(i), factor, moments.get(i).net().multiply(factor, Discounting.EXACT)));
        }
        Worth costs = worth(moments, factors, Moment::cost);
        Worth benefits = worth(moments, factors, Moment::benefit);
        Worth disbenefits = worth(moments, factors, Moment::disbenefit);
        BigDecimal gained = benefits.presentValue().subtract(disbenefits.presentValue());
        BigDecimal npv = gained.subtract(costs.presentValue());
        BigDecimal nominalNet = benefits.nominal().subtract(disbenefits.nominal()).subtract(costs.nominal());
        List<BigDecimal> flows = moments.stream().map(Moment::net).toList();
        List<BigDecimal> discounted = trace.stream().map(Step::presentValue).toList();
        Figure modified = ModifiedRateOfReturn.of(flows, working.financeFactors(), working.reinvestFactors(),
                working.time().doubleValue());
        return new Appraisal(trace, costs, benefits, disbenefits, npv, ratio(npv, costs.presentValue()),
                ratio(nominalNet, costs.nominal()), ratio(gained, costs.presentValue()), rateOfReturn, modified,
                Payback.of(flows, working.months(), interpolated), Payback.of(discounted, working.months(), interpolated),
                PeakFunding.of(flows), PeakFunding.of(discounted), working);
    }

    private static Worth worth(List<Moment> moments, List<BigDecimal> factors, Function<Moment, BigDecimal> part) {
        List<BigDecimal> amounts = moments.stream().map(part).toList();
        return new Worth(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                Discounting.presentValue(amounts, factors));
    }

    private static Figure ratio(BigDecimal part, BigDecimal costs) {
        return costs.signum() == 0 ? Figure.without(Absence.NO_COSTS)
                : Figure.of(part.divide(costs, Discounting.EXACT));
    }
}
