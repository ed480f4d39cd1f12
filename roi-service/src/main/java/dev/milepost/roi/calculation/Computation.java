package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Appraisal;
import dev.milepost.roi.cashflow.Appraisal.Rates;
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.DayCount;
import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.cashflow.Period;
import dev.milepost.roi.cashflow.RateConversion;
import dev.milepost.roi.money.Rounding;

/**
 * Figures with the rules they were computed by: the one way from inputs to figures, for the calculator as for saved cases.
 *
 * @param dates of the steps; empty for periods
 */
public record Computation(Conventions conventions, Appraisal appraisal, RateOfReturnView rateOfReturn,
        List<LocalDate> dates) {
    /** Of what has no scenarios. */
    static final String SCENARIO = "EXPECTED";

    /**
     * What figures per period depend on.
     *
     * @param start day of the first period
     * @param asOf when any of it last changed
     * @param scenario under which it is so
     * @param freedTime whether freed time counts; null where nothing says what is freed time
     */
    public record PeriodTerms(String currency, Period period, Convention convention, RateConversion conversion,
            Rates rates, @Nullable LocalDate start, @Nullable Instant asOf, String scenario, @Nullable Boolean freedTime) {
    }

    /** Figures of evenly spaced moments. */
    public static Computation ofPeriods(PeriodTerms terms, List<Moment> moments) {
        Rates rates = terms.rates();
        Appraisal appraisal = Appraisal.ofPeriods(moments, terms.period(), terms.convention(), terms.conversion(), rates);
        BigDecimal perPeriod = terms.conversion().ratePer(terms.period(), rates.annualRate());
        Conventions conventions = new Conventions(terms.currency(), rates.annualRate(), terms.period(), terms.convention(),
                terms.conversion(), Rounding.rate(perPeriod), null, rates.financeRate(), rates.reinvestRate(), terms.scenario(),
                terms.freedTime(), terms.start(),
                hash(List.of(terms.currency(), terms.period(), terms.convention(), terms.conversion()),
                        rates, moments.stream().map(Computation::canonical).toList()),
                terms.asOf());
        return new Computation(conventions, appraisal,
                RateOfReturnView.ofPeriods(appraisal.rateOfReturn(), terms.period()), List.of());
    }

    /** Figures of dated flows, worth what they are on the earliest date; flows of one date count as one. */
    public static Computation ofDates(String currency, DayCount dayCount, Rates rates, List<FlowInput> flows) {
        TreeMap<LocalDate, Moment> byDate = new TreeMap<>();
        flows.forEach(flow -> byDate.merge(flow.on(), Moment.ofFlow(flow.amount()), Moment::plus));
        Appraisal appraisal = Appraisal.ofDates(byDate, dayCount, rates);
        LocalDate first = byDate.firstKey();
        LocalDate last = byDate.lastKey();
        Conventions conventions = new Conventions(currency, rates.annualRate(), null, null, null, null, dayCount,
                rates.financeRate(), rates.reinvestRate(), SCENARIO, null, first,
                hash(List.of(currency, dayCount), rates, byDate.entrySet().stream()
                        .map(entry -> entry.getKey() + canonical(entry.getValue())).toList()),
                null);
        return new Computation(conventions, appraisal, RateOfReturnView.ofDates(appraisal.rateOfReturn(),
                ChronoUnit.DAYS.between(first, last), dayCount.years(first, last)), List.copyOf(byDate.keySet()));
    }

    boolean isDated() {
        return !dates.isEmpty();
    }

    PaybackView.Resolution resolution() {
        Period period = conventions.period();
        return period == null ? PaybackView.Resolution.DATE : PaybackView.Resolution.valueOf(period.name());
    }

    public MetricsView metrics(boolean withTrace) {
        return MetricsView.of(this, withTrace);
    }

    /** Rounded so that the net present value is what is left of them. */
    public record PresentValues(BigDecimal benefits, BigDecimal costs, BigDecimal disbenefits) {
    }

    public PresentValues presentValues() {
        List<BigDecimal> worth = Rounding.of(conventions.currency()).parts(List.of(appraisal.benefits().presentValue(),
                appraisal.costs().presentValue().negate(), appraisal.disbenefits().presentValue().negate()));
        return new PresentValues(worth.get(0), worth.get(1).negate(), worth.get(2).negate());
    }

    /** Every step, its present values rounded so that they add up to the net present value. */
    public List<TraceStep> trace() {
        Rounding rounding = Rounding.of(conventions.currency());
        List<BigDecimal> worth = rounding.parts(appraisal.trace().stream().map(Appraisal.Step::presentValue).toList());
        List<TraceStep> steps = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        BigDecimal cumulativeWorth = BigDecimal.ZERO;
        for (int i = 0; i < worth.size(); i++) {
            Appraisal.Step step = appraisal.trace().get(i);
            Moment moment = step.moment();
            cumulative = cumulative.add(moment.net());
            cumulativeWorth = cumulativeWorth.add(worth.get(i));
            steps.add(new TraceStep(i, isDated() ? dates.get(i) : null, moment.cost(), moment.benefit(),
                    moment.disbenefit(), moment.net(), Rounding.rate(step.factor()), worth.get(i), cumulative,
                    cumulativeWorth));
        }
        return steps;
    }

    /** What each figure was computed of. */
    public MetricTraces traces() {
        return Tracing.of(this);
    }

    private static String hash(Object terms, Rates rates, List<String> amounts) {
        return InputHash.ofText(terms + canonical(rates.annualRate(), rates.financeRate(), rates.reinvestRate()) + amounts);
    }

    private static String canonical(Moment moment) {
        return canonical(moment.cost(), moment.benefit(), moment.disbenefit());
    }

    private static String canonical(BigDecimal... numbers) {
        return Stream.of(numbers).map(InputHash::number).collect(Collectors.joining(" ", "[", "]"));
    }
}
