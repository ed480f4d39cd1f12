package dev.milepost.plan.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Network;
import dev.milepost.plan.schedule.Rehearsal;

/**
 * What is drawn, and how often.
 *
 * @param network with the likely durations
 * @param estimates by the keys of activities; those without keep their durations, and so do milestones and what is done
 * @param risks drawn besides, each on its own
 * @param shape of all estimates
 * @param runs at least 1
 * @param seed repeats the same figures
 */
public record Simulation(Network network, Map<String, ThreePoint> estimates, List<UncertainRisk> risks, Shape shape, int runs,
        long seed) {

    /** Fixed for good: the figures of a seed depend on it. */
    private static final int RUNS_PER_CHUNK = 100;

    /** @throws IllegalArgumentException without runs */
    public Simulation {
        if (runs < 1) {
            throw new IllegalArgumentException("A simulation needs at least one run, not " + runs);
        }
        estimates = Map.copyOf(estimates);
        risks = List.copyOf(risks);
    }

    /**
     * On as many threads as the caller's pool has. Each chunk of runs has a stream of random numbers of its own, taken in the
     * order of the chunks before any of them runs.
     */
    public SimulationResult run() {
        int chunks = (runs + RUNS_PER_CHUNK - 1) / RUNS_PER_CHUNK;
        JumpableUniformRandomProvider source = (JumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        UniformRandomProvider[] streams = source.jumps(chunks).toArray(UniformRandomProvider[]::new);
        List<Runs.Outcome> outcomes = IntStream.range(0, chunks).parallel()
                .mapToObj(chunk -> new Runs(this, streams[chunk])
                        .run(Math.min(RUNS_PER_CHUNK, runs - chunk * RUNS_PER_CHUNK)))
                .toList();
        return result(outcomes);
    }

    private SimulationResult result(List<Runs.Outcome> outcomes) {
        List<Activity> activities = new Rehearsal(network).activities();
        int[] critical = new int[activities.size()];
        int[] inTime = new int[activities.size()];
        int[] hits = new int[risks.size()];
        for (Runs.Outcome outcome : outcomes) {
            add(critical, outcome.critical());
            add(inTime, outcome.inTime());
            add(hits, outcome.hits());
        }
        Map<String, Double> criticality = new HashMap<>();
        Map<String, Double> deadlines = new HashMap<>();
        for (int i = 0; i < critical.length; i++) {
            criticality.put(activities.get(i).key(), share(critical[i]));
            if (activities.get(i).deadline() != null) {
                deadlines.put(activities.get(i).key(), share(inTime[i]));
            }
        }
        Map<String, Double> occurrences = new HashMap<>();
        for (int i = 0; i < hits.length; i++) {
            occurrences.put(risks.get(i).key(), share(hits[i]));
        }
        List<LocalDate> finishes = outcomes.stream().flatMapToLong(outcome -> Arrays.stream(outcome.finishes())).sorted()
                .mapToObj(LocalDate::ofEpochDay).toList();
        return new SimulationResult(finishes, criticality, deadlines, occurrences);
    }

    private double share(int count) {
        return (double) count / runs;
    }

    private static void add(int[] sums, int[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
