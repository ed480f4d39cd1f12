package dev.milepost.roi.kpi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlLimits;

/**
 * The points that limits come from.
 *
 * @param begin of the first of them
 * @param until end of the last of them, itself not included; null while there are too few to go by
 * @param points how many they are
 * @param limits empty under {@value ControlLimits#FEWEST_POINTS} points
 */
record Basis(Instant begin, @Nullable Instant until, int points, Optional<ControlLimits> limits) {

    /** RAW points have no length; instants are kept in microseconds. */
    private static final long SHORTEST_NANOS = 1_000;

    /**
     * What the first of these points make.
     *
     * @param points in order of time, those that are over alone
     * @param wanted how many make a baseline
     */
    static Basis of(Kpi kpi, SeriesBucket portions, List<Point> points, int wanted) {
        List<Double> values = Point.values(points);
        int enough = ControlChart.baselineOf(values, Math.max(wanted, ControlLimits.FEWEST_POINTS)).orElse(0);
        Instant until = enough == 0 ? null : end(kpi, portions, points.get(enough - 1).at());
        int used = enough == 0 ? points.size() : enough;
        return new Basis(points.isEmpty() ? Instant.EPOCH : points.getFirst().at(), until, used,
                ControlLimits.of(values.subList(0, used)));
    }

    /** The first so many points, whatever they are. */
    static Basis ofFirst(Kpi kpi, SeriesBucket portions, List<Point> points, int wanted) {
        List<Point> first = points.subList(0, Math.min(wanted, points.size()));
        Instant until = first.size() < wanted ? null : end(kpi, portions, first.getLast().at());
        return new Basis(first.isEmpty() ? Instant.EPOCH : first.getFirst().at(), until, first.size(),
                ControlLimits.of(Point.values(first)));
    }

    /** Where a point ends. */
    static Instant end(Kpi kpi, SeriesBucket portions, Instant at) {
        return portions.gathered().map(bucket -> bucket.next(at.atZone(kpi.zone())).toInstant())
                .orElseGet(() -> at.plusNanos(SHORTEST_NANOS));
    }

    /** Whether points that come later leave it as it is. */
    boolean isComplete() {
        return until != null;
    }

    /** Whether a point is one of those that the limits come from; while it isn't complete all are. */
    boolean holds(Instant at) {
        return until == null || !at.isBefore(begin) && at.isBefore(until);
    }
}
