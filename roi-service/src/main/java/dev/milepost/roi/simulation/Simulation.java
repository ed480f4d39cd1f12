package dev.milepost.roi.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * What is drawn, how often, and what is computed of each draw.
 *
 * @param drivers in the order in which the model takes them
 * @param correlation of as many drivers
 * @param model computes the figure from one value of each driver; called on several threads at once
 * @param samples at least 2
 * @param seed repeats the same figures
 */
public record Simulation(List<Distribution> drivers, RankCorrelation correlation, ToDoubleFunction<double[]> model,
        int samples, long seed) {

    /** Fixed for good: the figures of a seed depend on it. */
    private static final int SAMPLES_PER_CHUNK = 2_000;

    /** @throws IllegalArgumentException under two samples, or with a correlation of other drivers */
    public Simulation {
        if (samples < 2 || correlation.drivers() != drivers.size()) {
            throw new IllegalArgumentException("A simulation needs two samples or more, and a correlation of its drivers");
        }
        drivers = List.copyOf(drivers);
    }

    /**
     * On as many threads as the caller's pool has. Each chunk of samples has a stream of random numbers of its own, taken in
     * the order of the chunks before any of them is drawn.
     */
    public Spread run() {
        return runWatched(new Progress()).orElseThrow();
    }

    /** As {@link #run()}; empty where it was cancelled before all was drawn. */
    public Optional<Spread> runWatched(Progress progress) {
        int chunks = (samples + SAMPLES_PER_CHUNK - 1) / SAMPLES_PER_CHUNK;
        JumpableUniformRandomProvider source = (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        UniformRandomProvider[] streams = source.jumps(chunks).toArray(UniformRandomProvider[]::new);
        DoubleUnaryOperator[] values = drivers.stream().map(Distribution::byScore).toArray(DoubleUnaryOperator[]::new);
        DoubleUnaryOperator[] grades = drivers.stream()
                .map(driver -> driver.isCertain() ? (DoubleUnaryOperator) z -> 0 : driver.gradeByScore())
                .toArray(DoubleUnaryOperator[]::new);
        double[] figures = new double[samples];
        float[][] drawn = new float[drivers.size()][samples];
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            if (progress.isCancelled()) {
                return;
            }
            int from = chunk * SAMPLES_PER_CHUNK;
            int to = Math.min(samples, from + SAMPLES_PER_CHUNK);
            draw(from, to, streams[chunk], values, grades, figures, drawn);
            progress.add(to - from);
        });
        return progress.drawn() < samples ? Optional.empty() : Optional.of(Spread.of(figures, drawn));
    }

    private void draw(int from, int to, UniformRandomProvider random, DoubleUnaryOperator[] values,
            DoubleUnaryOperator[] grades, double[] figures, float[][] drawn) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] scores = new double[values.length];
        double[] draws = new double[values.length];
        for (int sample = from; sample < to; sample++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = normal.sample();
            }
            correlation.apply(scores);
            for (int i = 0; i < scores.length; i++) {
                draws[i] = values[i].applyAsDouble(scores[i]);
                drawn[i][sample] = (float) grades[i].applyAsDouble(scores[i]);
            }
            figures[sample] = model.applyAsDouble(draws);
        }
    }
}
