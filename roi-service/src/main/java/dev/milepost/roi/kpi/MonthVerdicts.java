package dev.milepost.roi.kpi;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.kpi.KpiChange.Verdict;
import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlChart.Signal;
import dev.milepost.roi.statistics.ControlLimits;
import dev.milepost.roi.statistics.RunRule;

/**
 * In which months a control chart sees a real change of level. Only the four Western Electric rules tell of a level (Western
 * Electric, Statistical Quality Control Handbook, 1956, p. 25-28); trends, alternations and changes of spread don't say where
 * the value stands. A month belongs to a pattern as soon as one of the points that make it lies in the month; the odd one of
 * three
 * or five, which lies elsewhere, makes none.
 */
final class MonthVerdicts {
    /** The rules that tell of a level, and how many sigmas from the centre a point lies that is part of the pattern. */
    private static final Map<RunRule, Integer> OF_LEVEL = Map.of(RunRule.BEYOND_3_SIGMA, 3,
            RunRule.TWO_OF_3_BEYOND_2_SIGMA, 2, RunRule.FOUR_OF_5_BEYOND_1_SIGMA, 1, RunRule.EIGHT_ON_ONE_SIDE, 0);

    private final boolean enough;
    private final Map<YearMonth, Map<Meaning, RunRule>> rules = new HashMap<>();

    /** @param points of the chart, in order of time */
    MonthVerdicts(ControlChart chart, List<Point> points, ZoneId zone) {
        enough = points.size() >= ControlChart.FEWEST_FOR_SIGNALS;
        chart.limits().ifPresent(limits -> chart.signals().forEach(signal -> note(signal, limits, points, zone)));
    }

    private void note(Signal signal, ControlLimits limits, List<Point> points, ZoneId zone) {
        Integer sigmas = OF_LEVEL.get(signal.rule());
        if (sigmas == null) {
            return;
        }
        int side = signal.rule().direction(signal.completedAt(),
                points.stream().map(point -> point.value().doubleValue()).toList(), limits);
        for (int index : signal.points()) {
            if (distance(points.get(index), limits) * side > sigmas * limits.sigma()) {
                rules.computeIfAbsent(YearMonth.from(points.get(index).at().atZone(zone)),
                        month -> new EnumMap<>(Meaning.class)).putIfAbsent(signal.meaning(), signal.rule());
            }
        }
    }

    private static double distance(Point point, ControlLimits limits) {
        return point.value().doubleValue() - limits.centre();
    }

    /** @param direction of the change: above 0 for an improvement, below 0 for the opposite, 0 for none */
    Verdict verdict(YearMonth month, int direction) {
        if (!enough) {
            return Verdict.TOO_FEW_POINTS;
        }
        return rule(month, direction) == null ? Verdict.WITHIN_CHANCE : Verdict.REAL;
    }

    @Nullable
    RunRule rule(YearMonth month, int direction) {
        return direction == 0 ? null
                : rules.getOrDefault(month, Map.of()).get(direction > 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN);
    }
}
