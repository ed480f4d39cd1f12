package dev.milepost.benchmarks;

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

import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Schedule;

/** All dates, floats and reasons of a network, from its activities and links on. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScheduleBenchmark {

    /** Tasks in a row, each waiting for the one before. */
    @State(Scope.Benchmark)
    public static class Chain {
        @Param({ "1000", "10000" })
        int tasks;
        Network network = Networks.chain(2);

        @Setup
        public void make() {
            network = Networks.chain(tasks);
        }
    }

    /** Six thousand tasks with more and more links between them. */
    @State(Scope.Benchmark)
    public static class Linked {
        @Param({ "3000", "6000", "12000", "24000" })
        int links;
        @Param({ "false", "true" })
        boolean holidays;
        Network network = Networks.chain(2);

        @Setup
        public void make() {
            network = Networks.random(6_000, links, holidays);
        }
    }

    @Benchmark
    public Schedule chain(Chain chain) {
        return chain.network.schedule();
    }

    @Benchmark
    public Schedule links(Linked linked) {
        return linked.network.schedule();
    }
}
