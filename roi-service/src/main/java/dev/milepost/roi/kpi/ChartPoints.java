package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.RangeRequest;
import dev.milepost.roi.money.Rounding;

/** The first values of KPIs in some time, which baselines are made of. A stretch that isn't over is none of them yet. */
@ApplicationScoped
class ChartPoints {
    /** Before this nothing was measured. */
    static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");

    private final MeasurementService measurements;
    private final KpiSeries series;
    private final Clock clock;

    ChartPoints(MeasurementService measurements, KpiSeries series, Clock clock) {
        this.measurements = measurements;
        this.series = series;
        this.clock = clock;
    }

    /**
     * Of which time the first points are wanted.
     *
     * @param to end, itself not included
     */
    record Wanted(Kpi kpi, SeriesBucket portions, Instant from, Instant to) {
        private boolean isRaw() {
            return portions == SeriesBucket.RAW && !kpi.isComputed();
        }

        private Bucket bucket() {
            return portions.gathered().orElseGet(kpi::stretch);
        }
    }

    /**
     * Per KPI in order of time, in the same few statements however many KPIs there are.
     *
     * @param wanted one for each KPI
     * @param most of each KPI
     * @param asOf what was known then; null for what is known now
     */
    Map<UUID, List<Point>> first(Family family, List<Wanted> wanted, int most, @Nullable Instant asOf) {
        Map<UUID, List<Point>> points = new HashMap<>();
        wanted.forEach(one -> points.put(one.kpi().id(), new ArrayList<>()));
        measurements.first(wanted.stream().filter(Wanted::isRaw).map(one -> range(one.kpi(), one)).toList(), most, asOf)
                .forEach(reading -> Objects.requireNonNull(points.get(reading.kpi()))
                        .add(new Point(reading.at(), Rounding.rate(reading.value()))));
        points.putAll(gathered(family, wanted.stream().filter(one -> !one.isRaw()).toList(), most, asOf));
        return points;
    }

    private Map<UUID, List<Point>> gathered(Family family, List<Wanted> wanted, int most, @Nullable Instant asOf) {
        Map<UUID, RangeRequest> parts = new LinkedHashMap<>();
        wanted.forEach(one -> family.measured(one.kpi()).forEach(part -> parts.merge(part.id(), range(part, one),
                ChartPoints::together)));
        Map<UUID, Instant> firsts = new HashMap<>();
        measurements.first(parts.values(), 1, asOf).forEach(reading -> firsts.put(reading.kpi(), reading.at()));
        List<KpiSeries.Wanted> windows = wanted.stream().flatMap(one -> window(one, family, firsts)
                .map(window -> new KpiSeries.Wanted(one.kpi(), window)).stream()).toList();
        List<SortedMap<Instant, Cell>> cells = series.of(family, windows, asOf);
        Map<UUID, List<Point>> points = new HashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            points.put(windows.get(i).kpi().id(), RecentPoints.points(cells.get(i)).stream().limit(most).toList());
        }
        return points;
    }

    /** From where all that it rests on is measured, at most as many portions as a chart shows. */
    private Optional<KpiSeries.Window> window(Wanted wanted, Family family, Map<UUID, Instant> firsts) {
        List<Kpi> parts = family.measured(wanted.kpi());
        if (parts.stream().anyMatch(part -> !firsts.containsKey(part.id()))) {
            return Optional.empty();
        }
        Instant first = parts.stream().map(part -> Objects.requireNonNull(firsts.get(part.id())))
                .max(Comparator.naturalOrder()).orElseThrow();
        Instant from = first.isBefore(wanted.from()) ? wanted.from() : first;
        ZonedDateTime begin = wanted.bucket().startOf(from.atZone(wanted.kpi().zone()));
        if (begin.toInstant().isBefore(wanted.from())) {
            begin = wanted.bucket().next(begin);
        }
        Instant now = clock.instant();
        Instant latest = wanted.to().isBefore(now) ? wanted.to() : now;
        ZonedDateTime end = begin;
        for (int i = 0; i < RecentPoints.MOST && !wanted.bucket().next(end).toInstant().isAfter(latest); i++) {
            end = wanted.bucket().next(end);
        }
        return end.equals(begin) ? Optional.empty()
                : Optional.of(new KpiSeries.Window(begin.toInstant(), end.toInstant(), wanted.bucket(), wanted.kpi().zone()));
    }

    private static RangeRequest range(Kpi part, Wanted wanted) {
        return new RangeRequest(part.id(), part.arithmetic(), wanted.from(), wanted.to());
    }

    private static RangeRequest together(RangeRequest one, RangeRequest other) {
        return new RangeRequest(one.kpi(), one.arithmetic(),
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
    }
}
