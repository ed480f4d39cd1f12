package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.statistics.ControlChart;

/** Draws the control charts of KPIs. */
@ApplicationScoped
class ControlCharts {
    private final KpiRepository kpis;
    private final RecentPoints recent;
    private final ChartPoints first;
    private final ChartBaselines baselines;
    private final ControlChartConfig config;
    private final Clock clock;

    ControlCharts(KpiRepository kpis, RecentPoints recent, ChartPoints first, ChartBaselines baselines,
            ControlChartConfig config, Clock clock) {
        this.kpis = kpis;
        this.recent = recent;
        this.first = first;
        this.baselines = baselines;
        this.config = config;
        this.clock = clock;
    }

    /** In the portions that KPIs are judged in, from the baselines in force; the same few statements for all of them. */
    Map<UUID, KpiChart> of(Collection<Kpi> wanted) {
        Family family = kpis.family(wanted);
        List<Kpi> all = List.copyOf(wanted);
        Map<UUID, Whole> points = recent.ofAll(all, family, null);
        Map<UUID, List<ChartBaseline>> known = baselines.of(all);
        List<Kpi> loose = all.stream().filter(kpi -> ChartBaselines.first(known.get(kpi.id())).isEmpty()).toList();
        Map<Kpi, Basis> drafts = baselines.drafts(family, loose, null);
        Map<UUID, KpiChart> charts = new HashMap<>();
        for (Kpi kpi : all) {
            List<ChartBaseline> ofKpi = known.getOrDefault(kpi.id(), List.of());
            List<KpiChart.Segment> segments = ofKpi.isEmpty()
                    ? List.of(new KpiChart.Segment(null, null, Objects.requireNonNull(drafts.get(kpi))))
                    : segments(family, kpi, ofKpi);
            charts.put(kpi.id(), KpiChart.of(kpi, RecentPoints.portions(kpi, null),
                    points.getOrDefault(kpi.id(), Whole.of(List.of())), segments, target(kpi, null)));
        }
        return charts;
    }

    /** As it would have been drawn at an instant, of what was known then; what is defined of the KPI is as now. */
    KpiChart asOf(Kpi kpi, Instant asOf) {
        Family family = kpis.family(List.of(kpi));
        List<ChartBaseline> known = baselines.asOf(kpi, asOf);
        List<KpiChart.Segment> segments = known.stream().map(one -> {
            int next = known.indexOf(one) + 1;
            return KpiChart.Segment.of(one, baselines.basis(family, kpi, one,
                    next < known.size() ? known.get(next).begin() : asOf, asOf));
        }).toList();
        SeriesBucket portions = RecentPoints.portions(kpi, null);
        return KpiChart.of(kpi, portions, recent.of(kpi, portions, asOf), segments.isEmpty()
                ? List.of(new KpiChart.Segment(null, null,
                        Objects.requireNonNull(baselines.drafts(family, List.of(kpi), asOf).get(kpi))))
                : segments, target(kpi, asOf));
    }

    private List<KpiChart.Segment> segments(Family family, Kpi kpi, List<ChartBaseline> ofKpi) {
        return ofKpi.stream().map(one -> {
            Basis basis = one.basis();
            // Nothing is fixed yet only for moments, until the clock looks, and as long as there are too few points.
            return KpiChart.Segment.of(one, basis != null ? basis
                    : baselines.draft(family, kpi, one.begin(), end(ofKpi, one), null));
        }).toList();
    }

    private Instant end(List<ChartBaseline> ofKpi, ChartBaseline one) {
        int next = ofKpi.indexOf(one) + 1;
        return next < ofKpi.size() ? ofKpi.get(next).begin() : clock.instant();
    }

    /**
     * In other portions, or with limits from another number of points, to see what that would say. Nothing is kept of it:
     * where there is a baseline the points begin where it begins, otherwise with the first that there is.
     *
     * @param wanted how many points the limits come from; null for the configured number
     * @param asOf what was known then; null for what is known now
     */
    KpiChart trial(Kpi kpi, SeriesBucket portions, @Nullable Integer wanted, @Nullable Instant asOf) {
        Family family = kpis.family(List.of(kpi));
        Instant from = ChartBaselines.first(asOf == null ? baselines.of(List.of(kpi)).get(kpi.id()) : baselines.asOf(kpi, asOf))
                .map(ChartBaseline::begin)
                .map(begin -> portions.gathered().map(bucket -> bucket.startOf(begin.atZone(kpi.zone())).toInstant())
                        .orElse(begin))
                .orElse(ChartPoints.EVER);
        List<Point> start = first
                .first(family, List.of(new ChartPoints.Wanted(kpi, portions, from, asOf == null ? clock.instant() : asOf)),
                        Math.max(wanted == null ? config.baselinePoints() : wanted, ControlChart.FEWEST_FOR_SIGNALS), asOf)
                .getOrDefault(kpi.id(), List.of());
        Basis basis = wanted == null ? Basis.of(kpi, portions, start, config.baselinePoints())
                : Basis.ofFirst(kpi, portions, start, wanted);
        return KpiChart.of(kpi, portions, recent.of(kpi, portions, asOf), List.of(new KpiChart.Segment(null, null, basis)),
                target(kpi, asOf));
    }

    private Optional<Target> target(Kpi kpi, @Nullable Instant asOf) {
        return kpi.goal().inForce((asOf == null ? clock.instant() : asOf).atZone(kpi.zone()).toLocalDate());
    }
}
