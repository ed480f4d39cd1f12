package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.statistics.Better;
import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlChart.Assurance;
import dev.milepost.roi.statistics.ControlLimits;

/**
 * A control chart as it is drawn. Each segment has a baseline, and its points are told from chance by its limits alone.
 *
 * @param points in order of time, the last ones where there are too many; none that isn't over
 * @param running what isn't over and is judged once it is; empty where nothing is
 * @param segments in order of time, at least one; the last one's limits are in force
 * @param signals in order of the points that complete them
 * @param assurance what the process, left as it is, does to its target; empty without either
 */
record KpiChart(SeriesBucket portions, List<Point> points, Optional<RunningStretch> running, List<Segment> segments,
        List<Signal> signals, Optional<Target> target, Optional<Assurance> assurance) {

    /**
     * A part of the chart with limits of its own.
     *
     * @param baseline null where nothing is fixed
     * @param from null for the first segment, which all that is older belongs to
     */
    record Segment(@Nullable ChartBaseline baseline, @Nullable Instant from, Basis basis) {

        static Segment of(ChartBaseline baseline, Basis basis) {
            return new Segment(baseline, baseline.isFirst() ? null : baseline.begin(), basis);
        }

        boolean isFixed() {
            return baseline != null && baseline.isFixed();
        }
    }

    /**
     * A pattern that chance seldom makes.
     *
     * @param found the places of its points in the whole chart
     * @param segment its place in the list
     * @param inBaseline whether it is complete within the points that the limits come from: they aren't steady themselves
     */
    record Signal(ControlChart.Signal found, int segment, boolean inBaseline) {

        /** Whether it tells of a change: within a baseline no direction does, since what it points out made the limits. */
        boolean tellsOfChange() {
            return !inBaseline || found.rule().hasNoDirection();
        }
    }

    static KpiChart of(Kpi kpi, SeriesBucket portions, Whole whole, List<Segment> segments, Optional<Target> target) {
        List<Point> points = whole.points();
        List<Signal> signals = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < segments.size(); i++) {
            int end = i + 1 < segments.size() ? before(points, segments.get(i + 1).from()) : points.size();
            signals.addAll(signals(points, begin, Math.max(begin, end), i, segments.get(i).basis(), kpi.direction().better()));
            begin = Math.max(begin, end);
        }
        signals.sort(Comparator.comparingInt(signal -> signal.found().completedAt()));
        return new KpiChart(portions, points, Optional.ofNullable(whole.running()), segments, signals, target,
                segments.getLast().basis().limits().flatMap(limits -> target.flatMap(goal -> assurance(kpi, limits, goal))));
    }

    private static int before(List<Point> points, @Nullable Instant at) {
        int count = 0;
        while (at != null && count < points.size() && points.get(count).at().isBefore(at)) {
            count++;
        }
        return count;
    }

    private static List<Signal> signals(List<Point> points, int begin, int end, int segment, Basis basis, Better better) {
        List<Point> own = points.subList(begin, end);
        Optional<ControlLimits> limits = basis.limits().filter(known -> isEnough(own, basis));
        return limits.stream().flatMap(known -> ControlChart.signals(Point.values(own), known, better).stream())
                .map(signal -> new Signal(
                        new ControlChart.Signal(signal.rule(), signal.points().stream().map(index -> begin + index).toList(),
                                signal.meaning()),
                        segment, basis.holds(own.get(signal.completedAt()).at())))
                .toList();
    }

    /** Points of the baseline that lie before what is drawn count too. */
    private static boolean isEnough(List<Point> own, Basis basis) {
        long drawn = own.stream().filter(point -> basis.holds(point.at())).count();
        long hidden = basis.isComplete() ? Math.max(0, basis.points() - drawn) : 0;
        return own.size() + hidden >= ControlChart.FEWEST_FOR_SIGNALS;
    }

    private static Optional<Assurance> assurance(Kpi kpi, ControlLimits limits, Target target) {
        if (kpi.direction() == KpiDirection.WITHIN_RANGE) {
            return Optional.of(ControlChart.assuranceOfRange(limits, number(target.low()), number(target.high())));
        }
        return Optional.ofNullable(number(target.value()))
                .flatMap(goal -> ControlChart.assurance(limits, goal, kpi.direction().better()));
    }

    private static @Nullable Double number(@Nullable BigDecimal number) {
        return number == null ? null : number.doubleValue();
    }
}
