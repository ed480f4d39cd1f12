package dev.milepost.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.simulation.Shape;
import dev.milepost.plan.simulation.Simulation;
import dev.milepost.plan.simulation.SimulationResult;
import dev.milepost.plan.simulation.ThreePoint;

/** Two thousand runs of a plan of which every task is uncertain. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class ScheduleSimulationBenchmark {

    private static final int RUNS = 2_000;

    @Param({ "50", "500" })
    int tasks;
    private Simulation simulation = simulation(Networks.chain(2));

    @Setup
    public void make() {
        simulation = simulation(Networks.random(tasks, 2 * tasks, false));
    }

    private static Simulation simulation(Network network) {
        Map<String, ThreePoint> estimates = new HashMap<>();
        for (Activity activity : network.activities()) {
            double days = activity.durationDays().doubleValue();
            estimates.put(activity.key(), new ThreePoint(days / 2, days, days * 2));
        }
        return new Simulation(network, estimates, List.of(), Shape.PERT, RUNS, 1);
    }

    @Benchmark
    public SimulationResult simulate() {
        return simulation.run();
    }
}
