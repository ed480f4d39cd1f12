package dev.milepost.roi.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.statistics.distribution.NormalDistribution;

import dev.milepost.roi.statistics.LinearTrend.Interval;
import dev.milepost.roi.statistics.Smoothing.Method;

/**
 * What a series is likely to do next. Each method that the series is long enough for is tried on the end of the series, which
 * it has not seen; the one that errs least there is used on all of it.
 *
 * @param chosen the method used, with the weights that fit the series best
 * @param backtests of all methods tried, the best first; empty where the series is too short to keep an end back
 * @param steps the next values, in order
 */
public record Forecast(Smoothing chosen, List<Backtest> backtests, List<Step> steps) {

    /** Fewer values say nothing about what comes next. */
    public static final int FEWEST_VALUES = 3;

    /**
     * How a method did on the end of the series.
     *
     * @param meanAbsoluteError in the unit of the values
     * @param scaled that error in errors of "the next value is as the last one" over the series before (MASE); empty where
     *        that series never moves
     * @param values how many values it was tried on
     */
    public record Backtest(Method method, double meanAbsoluteError, Optional<Double> scaled, int values) {
    }

    /**
     * @param ahead 1 for the next value
     * @param interval into which the value falls with the confidence asked for; empty where the series leaves nothing to
     *        judge by
     */
    public record Step(int ahead, double value, Optional<Interval> interval) {
    }

    /**
     * @param values in order, evenly spaced, without gaps
     * @param season length of a season in values, 1 for none
     * @param horizon how many values ahead, 1 or more
     * @param confidence of the intervals, above 0 and below 1
     * @return empty under {@value #FEWEST_VALUES} values
     */
    public static Optional<Forecast> of(double[] values, int season, int horizon, double confidence) {
        if (values.length < FEWEST_VALUES) {
            return Optional.empty();
        }
        List<Backtest> backtests = Arrays.stream(Method.values()).map(method -> backtest(method, values, season, horizon))
                .flatMap(Optional::stream).sorted(Comparator.comparingDouble(Backtest::meanAbsoluteError)).toList();
        Method best = backtests.isEmpty() ? Method.SIMPLE : backtests.getFirst().method();
        Smoothing chosen = SmoothingFit.of(best, values, season);
        Smoothing.Smoothed smoothed = chosen.over(values);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        List<Step> steps = new ArrayList<>(horizon);
        for (int ahead = 1; ahead <= horizon; ahead++) {
            double value = smoothed.forecast(ahead, chosen.phi());
            steps.add(new Step(ahead, value, interval(value, chosen, smoothed, ahead, z)));
        }
        return Optional.of(new Forecast(chosen, backtests, steps));
    }

    static Optional<Interval> interval(double value, Smoothing smoothing, Smoothing.Smoothed smoothed, int ahead,
            double z) {
        int free = smoothed.forecasts() - smoothing.method().weights();
        if (free < 1) {
            return Optional.empty();
        }
        double variance = smoothed.squaredErrors() / free;
        double half = z * Math.sqrt(variance * smoothing.varianceFactor(ahead));
        return Optional.of(new Interval(value - half, value + half));
    }

    /** The end kept back is as long as the horizon, and a third of the series at most. */
    private static Optional<Backtest> backtest(Method method, double[] values, int season, int horizon) {
        int kept = Math.clamp(horizon, 1, Math.max(1, values.length / 3));
        double[] seen = Arrays.copyOf(values, values.length - kept);
        boolean seasonless = method == Method.HOLT_WINTERS && season < 2;
        if (seasonless || seen.length < Math.max(2, method.fewestValues(season))) {
            return Optional.empty();
        }
        Smoothing fitted = SmoothingFit.of(method, seen, season);
        Smoothing.Smoothed smoothed = fitted.over(seen);
        double error = 0;
        for (int ahead = 1; ahead <= kept; ahead++) {
            error += Math.abs(values[seen.length + ahead - 1] - smoothed.forecast(ahead, fitted.phi()));
        }
        double mean = error / kept;
        double naive = naiveError(seen);
        return Optional.of(new Backtest(method, mean, naive == 0 ? Optional.empty() : Optional.of(mean / naive), kept));
    }

    /** The mean error of "the next value is as the last one" (Hyndman and Koehler 2006), by which errors are scaled. */
    static double naiveError(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return sum / (values.length - 1);
    }
}
