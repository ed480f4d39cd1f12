package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.statistics.ControlChart;
import dev.milepost.roi.statistics.ControlLimits;

/**
 * Fixes what the limits of control charts come from, and keeps it. A span that is fixed stays: neither what comes later, nor
 * what is older than it and comes late, nor another setting moves it. What is corrected, added or deleted within it counts as
 * if it had always been so. What has been kept long enough and is gone leaves the limits as they were.
 */
@ApplicationScoped
class ChartBaselines {
    private final KpiRepository kpis;
    private final ChartBaselineRepository baselines;
    private final ChartPoints points;
    private final ControlChartConfig config;
    private final Clock clock;

    ChartBaselines(KpiRepository kpis, ChartBaselineRepository baselines, ChartPoints points, ControlChartConfig config,
            Clock clock) {
        this.kpis = kpis;
        this.baselines = baselines;
        this.points = points;
        this.config = config;
        this.clock = clock;
    }

    /** Computes those of KPIs whose measurements or definition have changed again, and fixes those that can be. */
    void keep(Collection<Kpi> changed) {
        if (!changed.isEmpty()) {
            again(changed);
            baselines.flush();
            fix(changed);
            keepFixedUntil(changed);
        }
    }

    /** Computes what is fixed again from the points that are in its span by now. */
    void recompute(Collection<Kpi> changed) {
        if (!changed.isEmpty()) {
            again(changed);
            keepFixedUntil(changed);
        }
    }

    private void again(Collection<Kpi> changed) {
        Family family = kpis.family(changed);
        Map<UUID, Kpi> byId = byId(changed);
        Instant now = clock.instant();
        // One of each KPI at a time; more than one is rare.
        List<ChartBaseline> open = new ArrayList<>(baselines.inForce(changed).values().stream().flatMap(List::stream)
                .filter(one -> one.isFixed() && isWholeIn(one, Objects.requireNonNull(byId.get(one.kpiId())), now)).toList());
        while (!open.isEmpty()) {
            Map<UUID, ChartBaseline> next = new LinkedHashMap<>();
            open.forEach(one -> next.putIfAbsent(one.kpiId(), one));
            open.removeAll(next.values());
            Map<UUID, List<Point>> found = points.first(family,
                    next.values().stream().map(one -> span(Objects.requireNonNull(byId.get(one.kpiId())), one)).toList(),
                    Integer.MAX_VALUE, null);
            next.forEach((kpi, one) -> one.recompute(Point.values(found.getOrDefault(kpi, List.of())), now));
        }
    }

    private static boolean isWholeIn(ChartBaseline baseline, Kpi kpi, Instant now) {
        return kpi.keptFrom(now).filter(kept -> kept.isAfter(baseline.begin())).isEmpty();
    }

    private static ChartPoints.Wanted span(Kpi kpi, ChartBaseline baseline) {
        return new ChartPoints.Wanted(kpi, baseline.bucket(), baseline.begin(), Objects.requireNonNull(baseline.until()));
    }

    private void fix(Collection<Kpi> changed) {
        Family family = kpis.family(changed);
        Map<UUID, List<ChartBaseline>> known = baselines.inForce(changed);
        Instant now = clock.instant();
        List<Kpi> without = changed.stream().filter(kpi -> first(known.get(kpi.id())).isEmpty()).toList();
        List<ChartBaseline> fresh = new ArrayList<>();
        drafts(family, without, null).forEach((kpi, basis) -> {
            if (basis.isComplete()) {
                fresh.add(ChartBaseline.first(kpi, basis, now));
            }
        });
        baselines.persist(fresh);
        Map<UUID, Kpi> byId = byId(changed);
        known.values().forEach(ofKpi -> {
            for (int i = 0; i < ofKpi.size(); i++) {
                ChartBaseline one = ofKpi.get(i);
                if (!one.isFixed()) {
                    one.fix(draft(family, Objects.requireNonNull(byId.get(one.kpiId())), one.begin(),
                            i + 1 < ofKpi.size() ? ofKpi.get(i + 1).begin() : now, null), now);
                }
            }
        });
    }

    private void keepFixedUntil(Collection<Kpi> changed) {
        baselines.flush();
        Map<UUID, List<ChartBaseline>> known = baselines.inForce(changed);
        Map<UUID, @Nullable Instant> until = new HashMap<>();
        changed.forEach(kpi -> until.put(kpi.id(), known.getOrDefault(kpi.id(), List.of()).stream()
                .map(ChartBaseline::until).filter(Objects::nonNull).max(Instant::compareTo).orElse(null)));
        baselines.keepFixedUntil(until);
    }

    /** Those in force of each KPI in order of their beginnings; none of one that has too few points yet. */
    Map<UUID, List<ChartBaseline>> of(Collection<Kpi> wanted) {
        return baselines.inForce(wanted);
    }

    /** The one that a KPI's first points made. */
    static Optional<ChartBaseline> first(@Nullable List<ChartBaseline> ofKpi) {
        return ofKpi == null ? Optional.empty() : ofKpi.stream().filter(ChartBaseline::isFirst).findFirst();
    }

    /** What the first points of KPIs make as long as nothing is fixed. */
    Map<Kpi, Basis> drafts(Family family, Collection<Kpi> wanted, @Nullable Instant asOf) {
        Instant now = asOf == null ? clock.instant() : asOf;
        Map<UUID, List<Point>> found = wanted.isEmpty() ? Map.of()
                : points.first(family, wanted.stream()
                        .map(kpi -> new ChartPoints.Wanted(kpi, RecentPoints.portions(kpi, null), ChartPoints.EVER, now))
                        .toList(),
                        wanted(), asOf);
        return wanted.stream()
                .collect(Collectors.toMap(kpi -> kpi, kpi -> basis(kpi, found.getOrDefault(kpi.id(), List.of()))));
    }

    /** Those of a KPI that were in force at an instant. */
    List<ChartBaseline> asOf(Kpi kpi, Instant asOf) {
        return baselines.inForceAt(kpi, asOf).getOrDefault(kpi.id(), List.of());
    }

    /**
     * What a baseline was by what was known at an instant.
     *
     * @param to end of its segment
     */
    Basis basis(Family family, Kpi kpi, ChartBaseline baseline, Instant to, Instant asOf) {
        Instant until = baseline.untilAsOf(asOf);
        if (until == null) {
            return draft(family, kpi, baseline.begin(), to, asOf);
        }
        List<Double> values = Point.values(points.first(family,
                List.of(new ChartPoints.Wanted(kpi, baseline.bucket(), baseline.begin(), until)), Integer.MAX_VALUE, asOf)
                .getOrDefault(kpi.id(), List.of()));
        return new Basis(baseline.begin(), until, values.size(), ControlLimits.of(values));
    }

    /** What the first points of a KPI in {@code [from, to)} make. */
    Basis draft(Family family, Kpi kpi, Instant from, Instant to, @Nullable Instant asOf) {
        return basis(kpi, points.first(family,
                List.of(new ChartPoints.Wanted(kpi, RecentPoints.portions(kpi, null), from, to)), wanted(), asOf)
                .getOrDefault(kpi.id(), List.of()));
    }

    private Basis basis(Kpi kpi, List<Point> first) {
        return Basis.of(kpi, RecentPoints.portions(kpi, null), first, config.baselinePoints());
    }

    private int wanted() {
        return Math.max(config.baselinePoints(), ControlChart.FEWEST_FOR_SIGNALS);
    }

    private static Map<UUID, Kpi> byId(Collection<Kpi> kpis) {
        return kpis.stream().collect(Collectors.toMap(Kpi::id, kpi -> kpi));
    }
}
