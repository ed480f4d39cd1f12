package dev.milepost.roi.statistics;

import java.util.Arrays;

/**
 * Exponential smoothing in one form: level, trend that may fade, and additive season (Hyndman, Athanasopoulos: Forecasting,
 * Principles and Practice, chapter 8). What a method doesn't have has weight 0.
 *
 * @param method what is smoothed
 * @param alpha weight of the newest value for the level, 0 to 1
 * @param beta weight of the newest step for the trend, 0 to 1
 * @param phi what remains of the trend after each step, above 0 to 1
 * @param gamma weight of the newest value, beside the level and trend before it, for its season: 0 to 1 - alpha
 * @param season length of a season in values; 1 where there is none
 */
public record Smoothing(Method method, double alpha, double beta, double phi, double gamma, int season) {

    public enum Method {
        /** A level and nothing else. */
        SIMPLE(1, 1),
        /** A level and a trend that goes on. */
        HOLT(2, 2),
        /** A level and a trend that fades. */
        DAMPED_HOLT(2, 3),
        /** A level, a trend and an additive season. */
        HOLT_WINTERS(0, 3);

        private final int fewestValues;
        private final int weights;

        Method(int fewestValues, int weights) {
            this.fewestValues = fewestValues;
            this.weights = weights;
        }

        /** How many weights are found from the series. */
        int weights() {
            return weights;
        }

        /** @param season length of a season in values */
        public int fewestValues(int season) {
            return this == HOLT_WINTERS ? 2 * season : fewestValues;
        }
    }

    public static Smoothing simple(double alpha) {
        return new Smoothing(Method.SIMPLE, alpha, 0, 1, 0, 1);
    }

    public static Smoothing holt(double alpha, double beta) {
        return new Smoothing(Method.HOLT, alpha, beta, 1, 0, 1);
    }

    public static Smoothing damped(double alpha, double beta, double phi) {
        return new Smoothing(Method.DAMPED_HOLT, alpha, beta, phi, 0, 1);
    }

    public static Smoothing holtWinters(double alpha, double beta, double gamma, int season) {
        return new Smoothing(Method.HOLT_WINTERS, alpha, beta, 1, gamma, season);
    }

    /**
     * A series smoothed to its end.
     *
     * @param levels after each value
     * @param level after the last
     * @param trend after the last, 0 where the method has none
     * @param seasons of the next values, the next one first; a single 0 where the method has none
     * @param squaredErrors sum of the squared errors of each value's forecast from those before it
     * @param forecasts how many such forecasts there were
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read here and in Forecast alone
    record Smoothed(double[] levels, double level, double trend, double[] seasons, double squaredErrors, int forecasts) {

        /** @param ahead 1 for the next value */
        double forecast(int ahead, double phi) {
            return level + faded(ahead, phi) * trend + seasons[(ahead - 1) % seasons.length];
        }
    }

    /** phi + phi^2 + ... + phi^steps. */
    static double faded(int steps, double phi) {
        return phi == 1 ? steps : phi * (1 - Math.pow(phi, steps)) / (1 - phi);
    }

    /** @param values at least as many as the method needs */
    Smoothed over(double[] values) {
        return over(values, Start.of(method, values, season));
    }

    Smoothed over(double[] values, Start start) {
        double level = start.level();
        double trend = start.trend();
        double[] seasons = start.seasons().clone();
        double[] levels = new double[values.length];
        double squaredErrors = 0;
        int forecasts = 0;
        for (int i = 0; i < values.length; i++) {
            int place = i % seasons.length;
            double expected = level + phi * trend;
            double error = values[i] - expected - seasons[place];
            if (i >= start.given()) {
                squaredErrors += error * error;
                forecasts++;
            }
            double before = level;
            level = alpha * (values[i] - seasons[place]) + (1 - alpha) * expected;
            trend = method == Method.SIMPLE ? 0 : beta * (level - before) + (1 - beta) * phi * trend;
            if (method == Method.HOLT_WINTERS) {
                seasons[place] = gamma * (values[i] - expected) + (1 - gamma) * seasons[place];
            }
            levels[i] = level;
        }
        return new Smoothed(levels, level, trend, rotated(seasons, values.length), squaredErrors, forecasts);
    }

    /**
     * What the error of a value that many steps ahead has, in variances of the error of one step (same source, 8.7).
     *
     * @param ahead 1 for the next value
     */
    double varianceFactor(int ahead) {
        double factor = 1;
        for (int step = 1; step < ahead; step++) {
            double weight = alpha * (1 + (method == Method.SIMPLE ? 0 : beta * faded(step, phi)));
            if (method == Method.HOLT_WINTERS && step % season == 0) {
                weight += gamma;
            }
            factor += weight * weight;
        }
        return factor;
    }

    private static double[] rotated(double[] seasons, int by) {
        double[] next = new double[seasons.length];
        for (int i = 0; i < seasons.length; i++) {
            next[i] = seasons[(i + by) % seasons.length];
        }
        return next;
    }

    /**
     * What smoothing begins with, before the first value.
     *
     * @param seasons of the first values, in their order; a single 0 where the method has none
     * @param given how many values went into it: their own forecasts say nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read in this package alone
    record Start(double level, double trend, double[] seasons, int given) {

        static Start of(Method method, double[] values, int season) {
            return switch (method) {
                case SIMPLE -> new Start(values[0], 0, new double[1], 1);
                case HOLT, DAMPED_HOLT -> new Start(values[0], values[1] - values[0], new double[1], 2);
                case HOLT_WINTERS -> ofSeasons(values, season);
            };
        }

        /** The first two seasons give the trend; what the first one has beside the line is its season. */
        private static Start ofSeasons(double[] values, int season) {
            double first = Arrays.stream(values, 0, season).average().orElseThrow();
            double second = Arrays.stream(values, season, 2 * season).average().orElseThrow();
            double trend = (second - first) / season;
            double level = first - trend * (season + 1) / 2;
            double[] seasons = new double[season];
            for (int i = 0; i < season; i++) {
                seasons[i] = values[i] - level - trend * (i + 1);
            }
            return new Start(level, trend, seasons, season);
        }
    }
}
