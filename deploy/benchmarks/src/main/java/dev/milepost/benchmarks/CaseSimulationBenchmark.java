package dev.milepost.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.milepost.roi.simulation.Distribution;
import dev.milepost.roi.simulation.Distribution.LogNormal;
import dev.milepost.roi.simulation.Distribution.Normal;
import dev.milepost.roi.simulation.Distribution.Pert;
import dev.milepost.roi.simulation.Distribution.Triangular;
import dev.milepost.roi.simulation.Distribution.Uniform;
import dev.milepost.roi.simulation.RankCorrelation;
import dev.milepost.roi.simulation.Simulation;
import dev.milepost.roi.simulation.Spread;

/**
 * A hundred thousand net present values of a case of ten lines, each with an uncertain amount, from the drawing to the sorted
 * samples with their rank correlations.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CaseSimulationBenchmark {
    private static final int SAMPLES = 100_000;
    private static final int LINES = 10;
    /** Of each line with its neighbour. */
    private static final double CORRELATION = 0.4;

    @Param({ "false", "true" })
    boolean correlated;
    private Simulation simulation = simulation(RankCorrelation.none(LINES));

    @Setup
    public void make() {
        simulation = simulation(correlated ? neighbours() : RankCorrelation.none(LINES));
    }

    private static Simulation simulation(RankCorrelation correlation) {
        List<Distribution> drivers = new ArrayList<>();
        double[] worth = new double[LINES];
        for (int line = 0; line < LINES; line++) {
            double amount = 10_000 + 1_000 * line;
            drivers.add(switch (line % 5) {
                case 0 -> new Triangular(amount * 0.8, amount, amount * 1.5);
                case 1 -> new Pert(amount * 0.7, amount, amount * 1.4);
                case 2 -> new Normal(amount, amount / 5);
                case 3 -> new LogNormal(amount, amount / 4);
                default -> new Uniform(amount * 0.9, amount * 1.1);
            });
            // three years of it, the first half of the lines costs
            for (int year = 1; year <= 3; year++) {
                worth[line] += (line < LINES / 2 ? -1 : 1) / Math.pow(1.1, year);
            }
        }
        return new Simulation(drivers, correlation, draws -> {
            double sum = 0;
            for (int line = 0; line < LINES; line++) {
                sum += worth[line] * draws[line];
            }
            return sum;
        }, SAMPLES, 1);
    }

    private static RankCorrelation neighbours() {
        double[][] ranks = new double[LINES][LINES];
        for (int line = 0; line < LINES; line++) {
            ranks[line][line] = 1;
            if (line > 0) {
                ranks[line][line - 1] = CORRELATION;
                ranks[line - 1][line] = CORRELATION;
            }
        }
        return RankCorrelation.of(ranks).orElseThrow();
    }

    @Benchmark
    public Spread simulate() {
        return simulation.run();
    }
}
