package dev.milepost.roi.kpi;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.kpi.KpiChange.Verdict;
import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlChart.Signal;
import dev.milepost.roi.statistics.ControlLimits;
import dev.milepost.roi.statistics.RunRule;

/**
 * In which months a control chart sees a real change of level. Only the four Western Electric rules tell of a level (Western
 * Electric, Statistical Quality Control Handbook, 1956); trends, alternations and changes of spread don't say where the value
 * stands. A month has changed where more than half of its points are among those that make such patterns on one side: a single
 * odd day doesn't speak for its month, nor does the odd one of three or five that lies elsewhere.
 */
final class MonthVerdicts {
    /** The rules that tell of a level, and how many sigmas from the centre a point lies that is part of the pattern. */
    private static final Map<RunRule, Integer> OF_LEVEL = Map.of(RunRule.BEYOND_3_SIGMA, 3,
            RunRule.TWO_OF_3_BEYOND_2_SIGMA, 2, RunRule.FOUR_OF_5_BEYOND_1_SIGMA, 1, RunRule.EIGHT_ON_ONE_SIDE, 0);

    private final boolean enough;
    private final List<Double> values;
    private final List<YearMonth> months;
    private final Map<YearMonth, Integer> points = new HashMap<>();
    private final Map<Meaning, Map<YearMonth, OfMonth>> patterns = new EnumMap<>(Meaning.class);

    /** Points of a month that make patterns, and the first of their rules. */
    private record OfMonth(RunRule rule, Set<Integer> points) {
    }

    /** @param charted the points of the chart, in order of time */
    MonthVerdicts(ControlChart chart, List<Point> charted, ZoneId zone) {
        enough = charted.size() >= ControlChart.FEWEST_FOR_SIGNALS;
        values = charted.stream().map(point -> point.value().doubleValue()).toList();
        months = charted.stream().map(point -> YearMonth.from(point.at().atZone(zone))).toList();
        months.forEach(month -> points.merge(month, 1, Integer::sum));
        chart.limits().ifPresent(limits -> chart.signals().forEach(signal -> note(signal, limits)));
    }

    private void note(Signal signal, ControlLimits limits) {
        Integer sigmas = OF_LEVEL.get(signal.rule());
        if (sigmas == null) {
            return;
        }
        int side = signal.rule().direction(signal.completedAt(), values, limits);
        for (int index : signal.points()) {
            if ((values.get(index) - limits.centre()) * side > sigmas * limits.sigma()) {
                patterns.computeIfAbsent(signal.meaning(), meaning -> new HashMap<>())
                        .computeIfAbsent(months.get(index), month -> new OfMonth(signal.rule(), new HashSet<>())).points()
                        .add(index);
            }
        }
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
        if (direction == 0) {
            return null;
        }
        OfMonth found = patterns.getOrDefault(direction > 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN, Map.of()).get(month);
        return found != null && found.points().size() * 2 > points.getOrDefault(month, 0) ? found.rule() : null;
    }
}
