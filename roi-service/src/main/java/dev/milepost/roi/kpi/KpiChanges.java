package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.kpi.KpiChange.BaselineSource;
import dev.milepost.roi.kpi.KpiChange.OfMonth;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.RangeRequest;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.statistics.Better;

/**
 * Tells other features how far KPIs have come from where they stood, and whether that is more than chance. Both count from the
 * baseline that the first points made, whatever was set since.
 */
@ApplicationScoped
public class KpiChanges {
    /** So many stretches before and behind the months are read, since patterns reach over their ends; some may be gaps. */
    private static final int STRETCHES_AROUND = 60;

    private final KpiRepository kpis;
    private final ChartBaselines baselines;
    private final MeasurementService measurements;
    private final KpiSeries series;
    private final Clock clock;

    KpiChanges(KpiRepository kpis, ChartBaselines baselines, MeasurementService measurements, KpiSeries series, Clock clock) {
        this.kpis = kpis;
        this.baselines = baselines;
        this.measurements = measurements;
        this.series = series;
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
        Map<UUID, Basis> bases = bases(found, family);
        Map<UUID, MonthVerdicts> verdicts = new HashMap<>();
        found.forEach(kpi -> verdicts.put(kpi.id(), new MonthVerdicts(Objects.requireNonNull(bases.get(kpi.id())),
                kpi.direction().better(), kpi.zone(), MonthValues.period(kpi))));
        judgeReadings(found, verdicts, first, last);
        Map<UUID, SortedMap<Instant, Cell>> cells = cells(family, found,
                kpi -> window(kpi, MonthValues.bucket(kpi, family.overTime(kpi)), first, last));
        Map<UUID, SortedMap<Instant, Cell>> stretches = cells(family, found.stream().filter(KpiChanges::isGathered).toList(),
                kpi -> around(window(kpi, kpi.stretch(), first, last), kpi));
        Map<UUID, KpiChange> changes = new HashMap<>();
        for (Kpi kpi : found) {
            MonthVerdicts ofKpi = Objects.requireNonNull(verdicts.get(kpi.id()));
            judgeStretches(kpi, stretches.getOrDefault(kpi.id(), new TreeMap<>()), ofKpi);
            changes.put(kpi.id(), change(kpi, Objects.requireNonNull(bases.get(kpi.id())),
                    new MonthValues(kpi, family.overTime(kpi), Objects.requireNonNull(cells.get(kpi.id()))), ofKpi, first,
                    last));
        }
        Map<Reference, KpiChange> named = new HashMap<>();
        named(found).forEach((reference, kpi) -> named.put(reference, Objects.requireNonNull(changes.get(kpi.id()))));
        return named;
    }

    /** The baselines that are fixed, and what the first points make where none is yet. */
    private Map<UUID, Basis> bases(List<Kpi> found, Family family) {
        Map<UUID, List<ChartBaseline>> known = baselines.of(found);
        Map<UUID, Basis> bases = new HashMap<>();
        found.forEach(kpi -> ChartBaselines.first(known.get(kpi.id())).flatMap(one -> Optional.ofNullable(one.basis()))
                .ifPresent(basis -> bases.put(kpi.id(), basis)));
        baselines.drafts(family, found.stream().filter(kpi -> !bases.containsKey(kpi.id())).toList(), null)
                .forEach((kpi, basis) -> bases.put(kpi.id(), basis));
        return bases;
    }

    private static boolean isGathered(Kpi kpi) {
        return RecentPoints.portions(kpi, null) != SeriesBucket.RAW;
    }

    private void judgeReadings(List<Kpi> found, Map<UUID, MonthVerdicts> verdicts, YearMonth first, YearMonth last) {
        measurements.around(found.stream().filter(kpi -> !isGathered(kpi)).map(kpi -> {
            KpiSeries.Window window = window(kpi, MonthValues.period(kpi), first, last);
            return new RangeRequest(kpi.id(), kpi.arithmetic(), window.from(), window.to());
        }).toList(), MonthVerdicts.AROUND, reading -> Objects.requireNonNull(verdicts.get(reading.kpi())).add(reading.at(),
                Rounding.rate(reading.value()).doubleValue()));
    }

    private void judgeStretches(Kpi kpi, SortedMap<Instant, Cell> cells, MonthVerdicts verdicts) {
        SeriesBucket portions = RecentPoints.portions(kpi, null);
        RecentPoints.points(cells).stream().filter(point -> !Basis.end(kpi, portions, point.at()).isAfter(clock.instant()))
                .forEach(point -> verdicts.add(point.at(), point.value().doubleValue()));
    }

    private Map<UUID, SortedMap<Instant, Cell>> cells(Family family, List<Kpi> wanted,
            Function<Kpi, KpiSeries.Window> window) {
        List<SortedMap<Instant, Cell>> found = series.of(family,
                wanted.stream().map(kpi -> new KpiSeries.Wanted(kpi, window.apply(kpi))).toList(), null);
        Map<UUID, SortedMap<Instant, Cell>> cells = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            cells.put(wanted.get(i).id(), found.get(i));
        }
        return cells;
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

    /** All of the stretches that reach into the months. */
    private static KpiSeries.Window window(Kpi kpi, Bucket bucket, YearMonth first, YearMonth last) {
        ZonedDateTime end = last.plusMonths(1).atDay(1).atStartOfDay(kpi.zone());
        ZonedDateTime lastStart = bucket.startOf(end);
        return new KpiSeries.Window(bucket.startOf(first.atDay(1).atStartOfDay(kpi.zone())).toInstant(),
                (lastStart.equals(end) ? end : bucket.next(lastStart)).toInstant(), bucket, kpi.zone());
    }

    private static KpiSeries.Window around(KpiSeries.Window window, Kpi kpi) {
        ZonedDateTime from = window.from().atZone(kpi.zone());
        ZonedDateTime to = window.to().atZone(kpi.zone());
        for (int i = 0; i < STRETCHES_AROUND; i++) {
            from = window.bucket().previous(from);
            to = window.bucket().next(to);
        }
        return new KpiSeries.Window(from.toInstant(), to.toInstant(), window.bucket(), window.zone());
    }

    private KpiChange change(Kpi kpi, Basis basis, MonthValues values, MonthVerdicts verdicts, YearMonth first,
            YearMonth last) {
        Better better = kpi.direction().better();
        Optional<BigDecimal> set = Optional.ofNullable(kpi.edit().baseline()).map(Baseline::value);
        BigDecimal baseline = set.or(() -> basis.limits().map(limits -> Rounding.rate(BigDecimal.valueOf(limits.centre()))))
                .orElse(null);
        BaselineSource source = baseline == null ? null
                : set.isPresent() ? BaselineSource.KPI : BaselineSource.CONTROL_CHART;
        SortedMap<YearMonth, OfMonth> months = new TreeMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            MonthValues.Of of = values.of(month);
            BigDecimal value = of.value();
            BigDecimal improvement = values.isComparable() ? improvement(of, baseline, better) : null;
            int direction = improvement == null ? 0 : improvement.signum();
            months.put(month, new OfMonth(!of.end().isAfter(clock.instant()), value == null ? null : Rounding.rate(value),
                    of.gap(), improvement, verdicts.verdict(month, direction), verdicts.rule(month, direction)));
        }
        return new KpiChange(kpi.id(), kpi.key(), kpi.name(), kpi.edit().unit(), kpi.edit().goalId(), better != Better.STEADY,
                values.isComparable(), baseline, source, months);
    }

    private static @Nullable BigDecimal improvement(MonthValues.Of of, @Nullable BigDecimal baseline, Better better) {
        BigDecimal value = of.value();
        if (value == null || baseline == null || better == Better.STEADY) {
            return null;
        }
        BigDecimal change = Rounding.rate(value.subtract(baseline.multiply(of.stretches())));
        return better == Better.UP ? change : change.negate();
    }
}
