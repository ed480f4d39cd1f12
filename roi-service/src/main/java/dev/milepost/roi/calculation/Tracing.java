package dev.milepost.roi.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.cashflow.Appraisal;
import dev.milepost.roi.cashflow.Convention;
import dev.milepost.roi.cashflow.DayCount;
import dev.milepost.roi.cashflow.Discounting;
import dev.milepost.roi.cashflow.Moment;
import dev.milepost.roi.cashflow.Payback;
import dev.milepost.roi.cashflow.PeakFunding;
import dev.milepost.roi.cashflow.RateOfReturn;
import dev.milepost.roi.money.Rounding;

/** Tells of each figure what it was computed of. */
final class Tracing {
    private static final MathContext EXACT = MathContext.DECIMAL128;
    /** Decimals of factors of a rate of return; one smaller than that leaves nothing of any amount. */
    private static final int FACTOR_DECIMALS = 50;

    private final Computation computation;
    private final Appraisal appraisal;
    private final Rounding rounding;
    private final List<BigDecimal> net;

    private Tracing(Computation computation) {
        this.computation = computation;
        this.appraisal = computation.appraisal();
        this.rounding = Rounding.of(computation.conventions().currency());
        this.net = appraisal.trace().stream().map(step -> step.moment().net()).toList();
    }

    static MetricTraces of(Computation computation) {
        Tracing tracing = new Tracing(computation);
        Appraisal appraisal = computation.appraisal();
        return new MetricTraces(
                tracing.ratio("(benefits - disbenefits - costs) / costs, discounted", Appraisal.Worth::presentValue,
                        FigureView.of(appraisal.roi(), Rounding::rate)),
                tracing.ratio("(benefits - disbenefits - costs) / costs", Appraisal.Worth::nominal,
                        FigureView.of(appraisal.simpleRoi(), Rounding::rate)),
                tracing.ratio("(benefits - disbenefits) / costs, discounted", Appraisal.Worth::presentValue,
                        FigureView.of(appraisal.benefitCostRatio(), Rounding::rate)),
                tracing.rateOfReturn(), tracing.modifiedRate(), tracing.running(), tracing.payback(appraisal.payback()),
                tracing.payback(appraisal.discountedPayback()), tracing.costs(), tracing.peak(appraisal.peakFunding()),
                tracing.peak(appraisal.discountedPeakFunding()));
    }

    private MetricTraces.RatioTrace ratio(String formula, Function<Appraisal.Worth, BigDecimal> sum, FigureView figure) {
        return new MetricTraces.RatioTrace(formula, Rounding.traced(sum.apply(appraisal.benefits())),
                Rounding.traced(sum.apply(appraisal.disbenefits())), Rounding.traced(sum.apply(appraisal.costs())), figure);
    }

    private MetricTraces.@Nullable RateOfReturnTrace rateOfReturn() {
        Optional<RateOfReturn.Root> root = appraisal.rateOfReturn().root();
        BigDecimal value = computation.rateOfReturn().value();
        if (root.isEmpty() || value == null) {
            return null;
        }
        BigDecimal onePlusRate = BigDecimal.valueOf(root.get().onePlusRate());
        List<BigDecimal> fromFirst = factors(onePlusRate);
        // Brought to the flow at which no factor is above 1: otherwise those of rates near -100 % have thousands of digits.
        int valuedAt = onePlusRate.compareTo(BigDecimal.ONE) < 0 ? net.size() - 1 : 0;
        List<BigDecimal> factors = fromFirst.stream().map(factor -> factor.divide(fromFirst.get(valuedAt), EXACT)
                .setScale(FACTOR_DECIMALS, RoundingMode.HALF_EVEN)).toList();
        List<BigDecimal> worth = rounding.parts(times(net, factors));
        return new MetricTraces.RateOfReturnTrace(value, onePlusRate, valuedAt, steps(i -> new MetricTraces.RateStep(i, on(i),
                net.get(i), Rounding.traced(factors.get(i)), worth.get(i))), Rounding.sum(worth));
    }

    private List<BigDecimal> factors(BigDecimal onePlusRate) {
        DayCount dayCount = computation.conventions().dayCount();
        return dayCount == null ? Discounting.factors(net.size(), onePlusRate, Convention.START)
                : Discounting.factors(computation.dates(), onePlusRate.subtract(BigDecimal.ONE), dayCount);
    }

    private MetricTraces.@Nullable ModifiedRateTrace modifiedRate() {
        Optional<BigDecimal> value = appraisal.modifiedRateOfReturn().value();
        if (value.isEmpty()) {
            return null;
        }
        Appraisal.Working working = appraisal.working();
        List<BigDecimal> finance = working.financeFactors();
        List<BigDecimal> reinvest = working.reinvestFactors().stream()
                .map(factor -> factor.divide(working.reinvestFactors().getLast(), EXACT)).toList();
        List<BigDecimal> paid = net.stream().map(flow -> flow.negate().max(BigDecimal.ZERO)).toList();
        List<BigDecimal> received = net.stream().map(flow -> flow.max(BigDecimal.ZERO)).toList();
        List<BigDecimal> invested = times(paid, finance);
        List<BigDecimal> gained = times(received, reinvest);
        return new MetricTraces.ModifiedRateTrace(Rounding.rate(value.get()), Rounding.traced(Rounding.sum(invested)),
                Rounding.traced(Rounding.sum(gained)), Rounding.traced(working.time()),
                steps(i -> new MetricTraces.ModifiedStep(i, on(i), Rounding.traced(paid.get(i)),
                        Rounding.traced(finance.get(i)), Rounding.traced(invested.get(i)), Rounding.traced(received.get(i)),
                        Rounding.traced(reinvest.get(i)), Rounding.traced(gained.get(i)))));
    }

    private List<MetricTraces.RunningTotal> running() {
        List<MetricTraces.RunningTotal> running = new ArrayList<>();
        BigDecimal cumulative = BigDecimal.ZERO;
        BigDecimal cumulativeWorth = BigDecimal.ZERO;
        for (int i = 0; i < net.size(); i++) {
            BigDecimal worth = appraisal.trace().get(i).presentValue();
            cumulative = cumulative.add(net.get(i));
            cumulativeWorth = cumulativeWorth.add(worth);
            running.add(new MetricTraces.RunningTotal(i, on(i), Rounding.traced(appraisal.working().months().get(i)),
                    Rounding.traced(net.get(i)), Rounding.traced(cumulative), Rounding.traced(worth),
                    Rounding.traced(cumulativeWorth)));
        }
        return running;
    }

    private MetricTraces.PaybackTrace payback(Payback payback) {
        Integer start = payback.turns().start().orElse(null);
        BigDecimal month = start == null ? BigDecimal.ZERO : appraisal.working().months().get(start);
        return new MetricTraces.PaybackTrace(start, start == null ? null : Rounding.traced(month),
                payback.turns().first().map(turn -> turn(turn, month)).orElse(null),
                payback.turns().last().map(turn -> turn(turn, month)).orElse(null));
    }

    private static MetricTraces.PaybackTurn turn(Payback.Turn turn, BigDecimal start) {
        return new MetricTraces.PaybackTurn(turn.index(), Rounding.traced(turn.before()), Rounding.traced(turn.used()),
                Rounding.traced(turn.month()), Rounding.rate(turn.month().subtract(start)));
    }

    private MetricTraces.CostTrace costs() {
        List<Moment> moments = appraisal.trace().stream().map(Appraisal.Step::moment).toList();
        List<BigDecimal> exact = moments.stream().map(Moment::cost).toList();
        List<BigDecimal> factors = appraisal.trace().stream().map(Appraisal.Step::factor).toList();
        BigDecimal nominal = rounding.money(appraisal.costs().nominal());
        BigDecimal presentValue = computation.presentValues().costs();
        List<BigDecimal> costs = rounding.parts(exact, nominal);
        List<BigDecimal> worth = rounding.parts(times(exact, factors), presentValue);
        return new MetricTraces.CostTrace(nominal, presentValue, steps(i -> new MetricTraces.CostStep(i, on(i), costs.get(i),
                Rounding.rate(factors.get(i)), worth.get(i))));
    }

    private MetricTraces.PeakTrace peak(PeakFunding peak) {
        return new MetricTraces.PeakTrace(peak.index(), rounding.money(peak.amount()));
    }

    private <T> List<T> steps(Function<Integer, T> step) {
        return IntStream.range(0, net.size()).boxed().map(step).toList();
    }

    private @Nullable LocalDate on(int index) {
        return computation.isDated() ? computation.dates().get(index) : null;
    }

    private static List<BigDecimal> times(List<BigDecimal> amounts, List<BigDecimal> factors) {
        return IntStream.range(0, amounts.size()).mapToObj(i -> amounts.get(i).multiply(factors.get(i))).toList();
    }
}
