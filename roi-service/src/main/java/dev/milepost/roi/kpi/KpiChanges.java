package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.kpi.KpiChange.BaselineSource;
import dev.milepost.roi.kpi.KpiChange.OfMonth;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.Better;
import dev.milepost.roi.statistics.ControlChart;

/** Tells other features how far KPIs have come from where they stood, and whether that is more than chance. */
@ApplicationScoped
public class KpiChanges {
    private final KpiRepository kpis;
    private final RecentPoints recent;
    private final KpiSeries series;
    private final ControlChartConfig config;
    private final Clock clock;

    KpiChanges(KpiRepository kpis, RecentPoints recent, KpiSeries series, ControlChartConfig config, Clock clock) {
        this.kpis = kpis;
        this.recent = recent;
        this.series = series;
        this.config = config;
        this.clock = clock;
    }

    /** The ids of those of these KPIs that are in use; one statement. */
    @Transactional
    public Map<Reference, UUID> ids(Collection<Reference> references) {
        Map<Reference, UUID> ids = new HashMap<>();
        if (!references.isEmpty()) {
            named(kpis.inUse(references)).forEach((reference, kpi) -> ids.put(reference, kpi.id()));
        }
        return ids;
    }

    /** What these KPIs are called, those in the bin too; one statement. */
    @Transactional
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : kpis.list("id in ?1", ids).stream().collect(Collectors.toMap(Kpi::id, Kpi::name));
    }

    /** How those of these KPIs that are in use have changed in each month of a span; always the same few statements. */
    @Transactional
    public Map<Reference, KpiChange> of(Collection<Reference> references, YearMonth first, YearMonth last) {
        if (references.isEmpty()) {
            return Map.of();
        }
        List<Kpi> found = kpis.inUse(references);
        Family family = kpis.family(found);
        Map<UUID, List<Point>> points = recent.ofAll(found, family);
        List<SortedMap<Instant, Cell>> cells = series.of(family, found.stream().map(kpi -> wanted(kpi, first, last)).toList(),
                null);
        Map<UUID, KpiChange> changes = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Kpi kpi = found.get(i);
            changes.put(kpi.id(), change(kpi, points.getOrDefault(kpi.id(), List.of()), cells.get(i)));
        }
        Map<Reference, KpiChange> named = new HashMap<>();
        named(found).forEach((reference, kpi) -> named.put(reference, Objects.requireNonNull(changes.get(kpi.id()))));
        return named;
    }

    private static Map<Reference, Kpi> named(List<Kpi> found) {
        Map<Reference, Kpi> named = new HashMap<>();
        found.forEach(kpi -> {
            named.put(Reference.of(kpi.id()), kpi);
            if (kpi.key() != null) {
                named.put(new Reference(null, kpi.key()), kpi);
            }
        });
        return named;
    }

    private static KpiSeries.Wanted wanted(Kpi kpi, YearMonth first, YearMonth last) {
        return new KpiSeries.Wanted(kpi, new KpiSeries.Window(first.atDay(1).atStartOfDay(kpi.zone()).toInstant(),
                last.plusMonths(1).atDay(1).atStartOfDay(kpi.zone()).toInstant(), Bucket.MONTH, kpi.zone()));
    }

    private KpiChange change(Kpi kpi, List<Point> points, SortedMap<Instant, Cell> cells) {
        Better better = kpi.direction().better();
        ControlChart chart = ControlChart.of(points.stream().map(point -> point.value().doubleValue()).toList(),
                config.baselinePoints(), better, Optional.empty());
        Optional<BigDecimal> set = Optional.ofNullable(kpi.edit().baseline()).map(Baseline::value);
        BigDecimal baseline = set.or(() -> chart.limits().map(limits -> Rounding.rate(BigDecimal.valueOf(limits.centre()))))
                .orElse(null);
        BaselineSource source = baseline == null ? null
                : set.isPresent() ? BaselineSource.KPI : BaselineSource.CONTROL_CHART;
        MonthVerdicts verdicts = new MonthVerdicts(chart, points, kpi.zone());
        SortedMap<YearMonth, OfMonth> months = new TreeMap<>();
        cells.forEach((start, cell) -> {
            YearMonth month = YearMonth.from(start.atZone(kpi.zone()));
            BigDecimal improvement = improvement(cell.value(), baseline, better);
            int direction = improvement == null ? 0 : improvement.signum();
            months.put(month, new OfMonth(isOver(month, kpi), cell.value() == null ? null : Rounding.rate(cell.value()),
                    cell.gap(), improvement, verdicts.verdict(month, direction), verdicts.rule(month, direction)));
        });
        return new KpiChange(kpi.id(), kpi.key(), kpi.name(), kpi.edit().unit(), kpi.edit().goalId(), better != Better.STEADY,
                baseline, source, months);
    }

    private boolean isOver(YearMonth month, Kpi kpi) {
        return !month.plusMonths(1).atDay(1).atStartOfDay(kpi.zone()).toInstant().isAfter(clock.instant());
    }

    private static @Nullable BigDecimal improvement(@Nullable BigDecimal value, @Nullable BigDecimal baseline, Better better) {
        if (value == null || baseline == null || better == Better.STEADY) {
            return null;
        }
        BigDecimal change = Rounding.rate(value).subtract(baseline);
        return better == Better.UP ? change : change.negate();
    }
}
