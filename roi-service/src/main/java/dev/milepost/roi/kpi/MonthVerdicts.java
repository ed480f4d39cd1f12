package dev.milepost.roi.kpi;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.kpi.KpiChange.Verdict;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.statistics.Better;
import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlChart.Meaning;
import dev.milepost.roi.statistics.ControlLimits;
import dev.milepost.roi.statistics.RunRule;

/**
 * In which months a control chart sees a real change of level. Only the four Western Electric rules tell of a level (Western
 * Electric, Statistical Quality Control Handbook, 1956); trends, alternations and changes of spread don't say where the value
 * stands. A month has changed where more than half of its points are among those that make such patterns on one side: a single
 * odd day doesn't speak for its month, nor does the odd one of three or five that lies elsewhere. Where a stretch is longer
 * than a month, each of its months has what the stretch has. A pattern that is complete within the baseline tells of no change.
 *
 * <p>
 * Points are taken one by one and not kept, so that their number doesn't matter.
 */
final class MonthVerdicts {
    /** So many points before and behind a month decide about it: the longest of the patterns reaches so far. */
    static final int AROUND = RunRule.EIGHT_ON_ONE_SIDE.length() - 1;

    /** The rules that tell of a level. */
    private static final List<RunRule> OF_LEVEL = List.of(RunRule.BEYOND_3_SIGMA, RunRule.TWO_OF_3_BEYOND_2_SIGMA,
            RunRule.FOUR_OF_5_BEYOND_1_SIGMA, RunRule.EIGHT_ON_ONE_SIDE);

    private final Basis basis;
    private final Better better;
    private final ZoneId zone;
    private final Bucket period;
    private final Deque<Recent> recent = new ArrayDeque<>();
    private final Map<YearMonth, Integer> points = new HashMap<>();
    private final Map<Meaning, Map<YearMonth, OfPeriod>> patterns = new EnumMap<>(Meaning.class);

    /** A point that later ones may make a pattern with, and what patterns it is in already. */
    private record Recent(YearMonth period, double value, Set<Meaning> noted) {
    }

    /** How many points of a period make patterns, and the first of their rules. */
    private record OfPeriod(RunRule rule, int points) {
        OfPeriod with(OfPeriod other) {
            return new OfPeriod(rule, points + other.points);
        }
    }

    /** @param period what one verdict is about: a month, or the stretch of the KPI where that is longer */
    MonthVerdicts(Basis basis, Better better, ZoneId zone, Bucket period) {
        this.basis = basis;
        this.better = better;
        this.zone = zone;
        this.period = period;
    }

    /** The next point in order of time. */
    void add(Instant at, double value) {
        YearMonth of = YearMonth.from(period.startOf(at.atZone(zone)));
        points.merge(of, 1, Integer::sum);
        recent.addLast(new Recent(of, value, EnumSet.noneOf(Meaning.class)));
        if (recent.size() > AROUND + 1) {
            recent.removeFirst();
        }
        if (basis.isComplete() && !basis.holds(at)) {
            basis.limits().ifPresent(this::look);
        }
    }

    private void look(ControlLimits limits) {
        List<Recent> all = List.copyOf(recent);
        for (RunRule rule : OF_LEVEL) {
            if (all.size() < rule.length()) {
                continue;
            }
            List<Recent> last = all.subList(all.size() - rule.length(), all.size());
            List<Double> values = last.stream().map(Recent::value).toList();
            if (rule.completedAt(values, limits).contains(last.size() - 1)) {
                int side = rule.direction(last.size() - 1, values, limits);
                last.stream().filter(point -> (point.value() - limits.centre()) * side > sigmas(rule) * limits.sigma())
                        .forEach(point -> note(point, rule, ControlChart.meaning(side, better)));
            }
        }
    }

    /** How many sigmas from the centre a point lies that is part of the pattern. */
    private static int sigmas(RunRule rule) {
        return switch (rule) {
            case BEYOND_3_SIGMA -> 3;
            case TWO_OF_3_BEYOND_2_SIGMA -> 2;
            case FOUR_OF_5_BEYOND_1_SIGMA -> 1;
            case EIGHT_ON_ONE_SIDE, NINE_ON_ONE_SIDE, SEVEN_ON_ONE_SIDE, TWO_OF_3_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE,
                    THREE_OF_4_BEYOND_2_SIGMA_ALL_ON_ONE_SIDE, SIX_IN_A_TREND, SEVEN_IN_A_TREND, FOURTEEN_ALTERNATING,
                    FIFTEEN_WITHIN_1_SIGMA, EIGHT_BEYOND_1_SIGMA ->
                0;
        };
    }

    private void note(Recent point, RunRule rule, Meaning meaning) {
        if (point.noted().add(meaning)) {
            patterns.computeIfAbsent(meaning, any -> new HashMap<>()).merge(point.period(), new OfPeriod(rule, 1),
                    OfPeriod::with);
        }
    }

    /** @param direction of the change: above 0 for an improvement, below 0 for the opposite, 0 for none */
    Verdict verdict(YearMonth month, int direction) {
        if (!basis.isComplete() && basis.points() < ControlChart.FEWEST_FOR_SIGNALS) {
            return Verdict.TOO_FEW_POINTS;
        }
        return rule(month, direction) == null ? Verdict.WITHIN_CHANCE : Verdict.REAL;
    }

    @Nullable
    RunRule rule(YearMonth month, int direction) {
        if (direction == 0) {
            return null;
        }
        YearMonth of = YearMonth.from(period.startOf(month.atDay(1).atStartOfDay(zone)));
        OfPeriod found = patterns.getOrDefault(direction > 0 ? Meaning.IMPROVEMENT : Meaning.CONCERN, Map.of()).get(of);
        return found != null && found.points() * 2 > points.getOrDefault(of, 0) ? found.rule() : null;
    }
}
