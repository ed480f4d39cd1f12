package dev.milepost.plan.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

import org.apache.commons.rng.UniformRandomProvider;

import dev.milepost.plan.schedule.Activity;
import dev.milepost.plan.schedule.Rehearsal;

/** A chunk of runs with random numbers of its own, so that chunks may run in any order and on any thread. */
final class Runs {

    /**
     * What came out of a chunk.
     *
     * @param finishes epoch days, one a run
     * @param critical by activity, in how many runs it was critical
     * @param inTime by activity, in how many runs it met its deadline
     * @param hits by risk, in how many runs it happened
     */
    record Outcome(long[] finishes, int[] critical, int[] inTime, int[] hits) {
    }

    /** A risk with its draw, and the activities that it makes longer. */
    private record Drawn(double probability, DoubleSupplier days, int[] activities) {
    }

    private final Simulation simulation;
    private final UniformRandomProvider random;
    private final Rehearsal rehearsal;
    private final List<Activity> activities;
    private final DoubleSupplier[] durations;
    private final List<Drawn> risks;
    private final double[] days;
    private final boolean[] changed;

    Runs(Simulation simulation, UniformRandomProvider random) {
        this.simulation = simulation;
        this.random = random;
        this.rehearsal = new Rehearsal(simulation.network());
        this.activities = rehearsal.activities();
        this.days = new double[activities.size()];
        this.changed = new boolean[activities.size()];
        this.durations = new DoubleSupplier[activities.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < activities.size(); i++) {
            places.put(activities.get(i).key(), i);
            durations[i] = sampler(i);
        }
        this.risks = simulation.risks().stream().map(risk -> new Drawn(risk.probability(),
                simulation.shape().sampler(risk.days(), random),
                risk.activities().stream().map(places::get).filter(place -> place != null && rehearsal.isOpenWork(place))
                        .mapToInt(Integer::intValue).toArray()))
                .toList();
    }

    private DoubleSupplier sampler(int activity) {
        double likely = activities.get(activity).durationDays().doubleValue();
        ThreePoint estimate = simulation.estimates().get(activities.get(activity).key());
        boolean uncertain = estimate != null && !estimate.isCertain() && rehearsal.isOpenWork(activity);
        changed[activity] = uncertain;
        return uncertain && estimate != null ? simulation.shape().sampler(estimate, random) : () -> likely;
    }

    Outcome run(int runs) {
        Outcome outcome = new Outcome(new long[runs], new int[activities.size()], new int[activities.size()],
                new int[risks.size()]);
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < days.length; i++) {
                days[i] = durations[i].getAsDouble();
            }
            double later = drawRisks(outcome);
            for (int i = 0; i < days.length; i++) {
                if (changed[i]) {
                    rehearsal.duration(i, days[i]);
                }
            }
            rehearsal.run();
            outcome.finishes()[run] = rehearsal.finishPlus(later).toEpochDay();
            count(outcome);
        }
        return outcome;
    }

    /** How much later the plan as a whole finishes; what hits single activities is added to their days. */
    private double drawRisks(Outcome outcome) {
        double later = 0;
        for (int i = 0; i < risks.size(); i++) {
            Drawn risk = risks.get(i);
            double lost = risk.days().getAsDouble();
            if (random.nextDouble() < risk.probability()) {
                outcome.hits()[i]++;
                later += risk.activities().length == 0 && simulation.risks().get(i).activities().isEmpty() ? lost : 0;
                for (int activity : risk.activities()) {
                    days[activity] += lost;
                }
            }
            for (int activity : risk.activities()) {
                changed[activity] = true;
            }
        }
        return later;
    }

    private void count(Outcome outcome) {
        for (int i = 0; i < days.length; i++) {
            outcome.critical()[i] += rehearsal.isCritical(i) ? 1 : 0;
            LocalDate deadline = activities.get(i).deadline();
            outcome.inTime()[i] += deadline != null && !rehearsal.finishOf(i).isAfter(deadline) ? 1 : 0;
        }
    }
}
