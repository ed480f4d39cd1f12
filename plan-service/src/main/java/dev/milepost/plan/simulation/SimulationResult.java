package dev.milepost.plan.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.milepost.plan.schedule.WorkCalendar;

/**
 * What came out.
 *
 * @param finishes of all runs, the earliest first
 * @param criticality by activity, in which share of the runs it was critical
 * @param deadlines by activity with a deadline, in which share of the runs it met it
 * @param occurrences by risk, in which share of the runs it happened
 */
public record SimulationResult(List<LocalDate> finishes, Map<String, Double> criticality, Map<String, Double> deadlines,
        Map<String, Double> occurrences) {

    /** Some days in a row and how many runs finish on them. */
    public record Bucket(LocalDate from, LocalDate to, int runs) {
    }

    /** The first day by which at least that share of the runs has finished. */
    public LocalDate quantile(double share) {
        int place = (int) Math.ceil(share * finishes.size()) - 1;
        return finishes.get(Math.clamp(place, 0, finishes.size() - 1));
    }

    /** The share of the runs that finish by the day. */
    public double probabilityBy(LocalDate day) {
        return (double) finishes.stream().filter(finish -> !finish.isAfter(day)).count() / finishes.size();
    }

    /** The mean of the working days from the start to the finish, both counted. */
    public double meanDays(LocalDate start, WorkCalendar calendar) {
        return finishes.stream().mapToLong(finish -> days(start, finish, calendar)).average().orElse(0);
    }

    /** The standard deviation of the same, of the runs as a sample. */
    public double deviationDays(LocalDate start, WorkCalendar calendar) {
        double mean = meanDays(start, calendar);
        double squares = finishes.stream().mapToDouble(finish -> Math.pow(days(start, finish, calendar) - mean, 2)).sum();
        return finishes.size() < 2 ? 0 : Math.sqrt(squares / (finishes.size() - 1));
    }

    private static long days(LocalDate start, LocalDate finish, WorkCalendar calendar) {
        return calendar.workingDaysBetween(start, finish.plusDays(1));
    }

    /** Equally long buckets from the earliest finish to the latest, none left out, as many as asked for at most. */
    public List<Bucket> histogram(int most) {
        LocalDate first = finishes.getFirst();
        long length = (finishes.getLast().toEpochDay() - first.toEpochDay()) / most + 1;
        List<Bucket> buckets = new ArrayList<>();
        int counted = 0;
        for (LocalDate from = first; !from.isAfter(finishes.getLast()); from = from.plusDays(length)) {
            LocalDate to = from.plusDays(length - 1);
            int begin = counted;
            while (counted < finishes.size() && !finishes.get(counted).isAfter(to)) {
                counted++;
            }
            buckets.add(new Bucket(from, to, counted - begin));
        }
        return buckets;
    }
}
