package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.LatestRequest;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;
import dev.milepost.roi.money.Rounding;

/** The last values of a KPI, as statistics take them. */
@ApplicationScoped
class RecentPoints {

    /** More than this no chart shows. */
    static final int MOST = 1_000;
    /** So far ahead of our clock a measurement may be. */
    private static final int SECONDS_AHEAD = 3600;

    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final KpiSeries series;
    private final Clock clock;

    RecentPoints(KpiRepository kpis, MeasurementService measurements, KpiSeries series, Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.series = series;
        this.clock = clock;
    }

    /** As asked for; otherwise single readings of a gauge, and for other kinds the stretch they are judged over. */
    static SeriesBucket portions(Kpi kpi, @Nullable SeriesBucket bucket) {
        return bucket != null ? bucket
                : kpi.isJudgedByItsLastReading() ? SeriesBucket.RAW : SeriesBucket.valueOf(kpi.stretch().name());
    }

    /**
     * In order of time, at most {@value #MOST}; portions without a value are left out, and what of a sum isn't over is apart.
     *
     * @param asOf what was known then; null for what is known now
     */
    Whole of(Kpi kpi, SeriesBucket portions, @Nullable Instant asOf) {
        Instant end = end(asOf);
        if (portions == SeriesBucket.RAW && !kpi.isComputed()) {
            return Whole.of(
                    measurements.latest(List.of(new LatestRequest(kpi.id(), kpi.arithmetic(), end)), MOST, asOf).reversed()
                            .stream().map(reading -> new Point(reading.at(), Rounding.rate(reading.value()))).toList());
        }
        Bucket bucket = portions.gathered().orElseGet(kpi::stretch);
        Family family = kpis.family(List.of(kpi));
        List<Kpi> measured = family.measured(kpi);
        List<Reading> last = measurements.latest(
                measured.stream().map(one -> new LatestRequest(one.id(), one.arithmetic(), end)).toList(), 1, asOf);
        if (last.size() < measured.size()) {
            return Whole.of(List.of());
        }
        KpiSeries.Wanted wanted = window(kpi, bucket, last);
        return Whole.of(family, wanted, points(series.of(family, List.of(wanted), asOf).getFirst()), now(asOf));
    }

    private Instant now(@Nullable Instant asOf) {
        return asOf == null ? clock.instant() : asOf;
    }

    private Instant end(@Nullable Instant asOf) {
        return now(asOf).plusSeconds(SECONDS_AHEAD);
    }

    /** The same of many KPIs in the portions they are charted in, in the same few statements however many there are. */
    Map<UUID, Whole> ofAll(List<Kpi> kpisInUse, Family family, @Nullable Instant asOf) {
        Instant end = end(asOf);
        List<Kpi> single = kpisInUse.stream().filter(kpi -> portions(kpi, null) == SeriesBucket.RAW).toList();
        Map<UUID, List<Point>> readings = new HashMap<>();
        measurements.latest(single.stream().map(kpi -> new LatestRequest(kpi.id(), kpi.arithmetic(), end)).toList(), MOST, asOf)
                .forEach(reading -> readings.computeIfAbsent(reading.kpi(), id -> new ArrayList<>())
                        .add(new Point(reading.at(), Rounding.rate(reading.value()))));
        Map<UUID, Whole> all = new HashMap<>();
        readings.forEach((kpi, points) -> all.put(kpi, Whole.of(points.reversed())));
        List<Kpi> gathered = kpisInUse.stream().filter(kpi -> !single.contains(kpi)).toList();
        Set<Kpi> measured = new LinkedHashSet<>();
        gathered.forEach(kpi -> measured.addAll(family.measured(kpi)));
        Map<UUID, Reading> last = new HashMap<>();
        measurements.latest(measured.stream().map(one -> new LatestRequest(one.id(), one.arithmetic(), end)).toList(), 1, asOf)
                .forEach(reading -> last.put(reading.kpi(), reading));
        List<KpiSeries.Wanted> wanted = gathered.stream()
                .filter(kpi -> family.measured(kpi).stream().allMatch(one -> last.containsKey(one.id())))
                .map(kpi -> window(kpi, kpi.stretch(),
                        family.measured(kpi).stream().map(one -> Objects.requireNonNull(last.get(one.id()))).toList()))
                .toList();
        List<SortedMap<Instant, Cell>> cells = series.of(family, wanted, asOf);
        for (int i = 0; i < wanted.size(); i++) {
            all.put(wanted.get(i).kpi().id(), Whole.of(family, wanted.get(i), points(cells.get(i)), now(asOf)));
        }
        return all;
    }

    /** The last {@value #MOST} portions up to where all that it rests on was measured. */
    private static KpiSeries.Wanted window(Kpi kpi, Bucket bucket, List<Reading> last) {
        Instant latest = last.stream().map(Reading::at).min(Comparator.naturalOrder()).orElseThrow();
        ZonedDateTime begin = bucket.startOf(latest.atZone(kpi.zone()));
        Instant to = bucket.next(begin).toInstant();
        for (int i = 1; i < MOST; i++) {
            begin = bucket.previous(begin);
        }
        return new KpiSeries.Wanted(kpi, new KpiSeries.Window(begin.toInstant(), to, bucket, kpi.zone()));
    }

    static List<Point> points(SortedMap<Instant, Cell> cells) {
        List<Point> points = new ArrayList<>();
        cells.forEach((start, cell) -> {
            BigDecimal value = cell.value();
            if (value != null && cell.gap() != SeriesPoint.Gap.LAST_GOES_ON) {
                points.add(new Point(start, Rounding.rate(value)));
            }
        });
        return points;
    }
}
