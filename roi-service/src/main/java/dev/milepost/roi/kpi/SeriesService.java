package dev.milepost.roi.kpi;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.measurement.Arithmetic;
import dev.milepost.roi.measurement.MeasurementKind;
import dev.milepost.roi.measurement.MeasurementRevisionView;
import dev.milepost.roi.measurement.MeasurementRevisions;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;
import dev.milepost.roi.money.Rounding;

/** Shows the values of a KPI over time. */
@ApplicationScoped
class SeriesService {
    /** More than this no chart shows; a longer series takes wider buckets or several requests. */
    private static final int MOST_POINTS = 5_000;

    private final MeasureRepository measures;
    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final KpiSeries values;
    private final MeasurementRevisions revisions;

    SeriesService(MeasureRepository measures, KpiRepository kpis, MeasurementService measurements, KpiSeries values,
            MeasurementRevisions revisions) {
        this.measures = measures;
        this.kpis = kpis;
        this.measurements = measurements;
        this.values = values;
        this.revisions = revisions;
    }

    /**
     * What part of time, in what portions.
     *
     * @param zone null for the zone of the KPI
     * @param asOf what was known then; null for what is known now
     */
    record Window(Moment from, Moment to, SeriesBucket bucket, @Nullable String zone, @Nullable Instant asOf) {
    }

    @Transactional
    SeriesView series(Reference reference, Window window) {
        Measure kpi = measures.get(reference);
        Arithmetic arithmetic = kpi.arithmetic();
        ZoneId zone = window.zone() == null ? arithmetic.home() : ZoneId.of(window.zone());
        Instant from = window.from().in(zone);
        Instant to = window.to().in(zone);
        if (!to.isAfter(from)) {
            throw KpiProblem.SERIES_WITHOUT_TIME.because("From %s to %s there is no time: to must be later than from", from, to)
                    .at("?to", "not-after-from", "must be later than from");
        }
        List<SeriesPoint> points = window.bucket().gathered()
                .map(bucket -> gathered(kpi, new KpiSeries.Window(from, to, bucket, zone), window.asOf()))
                .orElseGet(() -> raw(kpi, from, to, window.asOf()));
        boolean gauge = arithmetic.kind() == MeasurementKind.GAUGE && !kpi.computed();
        return new SeriesView(kpi.id(), kpi.unit(), from, to, window.bucket(), zone.getId(), window.asOf(), arithmetic.kind(),
                gauge ? arithmetic.overTime() : null, gauge ? arithmetic.overDimensions() : null, points);
    }

    /** What measurements of a KPI said before; null in part for all of them. */
    @Transactional
    Page<MeasurementRevisionView> revisions(Reference reference, @Nullable Moment from, @Nullable Moment to,
            @Nullable String source, PageRequest page) {
        Measure kpi = measures.get(reference);
        ZoneId zone = kpi.arithmetic().home();
        return revisions.list(new MeasurementRevisions.Filter(kpi.id(), kpi.arithmetic().kind(),
                from == null ? null : from.in(zone), to == null ? null : to.in(zone), source), page);
    }

    private List<SeriesPoint> raw(Measure kpi, Instant from, Instant to, @Nullable Instant asOf) {
        if (kpi.computed()) {
            throw KpiProblem.COMPUTED_NOT_MEASURED.because("%s is computed: ask for it in buckets", kpi.name()).at("?bucket",
                    "computed", "must not be RAW where there is a formula");
        }
        List<Reading> readings = measurements.raw(kpi.id(), kpi.arithmetic(), from, to, asOf, MOST_POINTS + 1);
        if (readings.size() > MOST_POINTS) {
            throw tooMany();
        }
        return readings.stream().map(reading -> new SeriesPoint(reading.at(), Rounding.rate(reading.value()), null, 1,
                null, null, 0)).toList();
    }

    private List<SeriesPoint> gathered(Measure kpi, KpiSeries.Window window, @Nullable Instant asOf) {
        checkSize(window);
        List<SeriesPoint> points = new ArrayList<>();
        (kpi.computed() ? computed(kpi.id(), window, asOf) : values.of(kpi, window, asOf))
                .forEach((start, cell) -> points.add(cell.at(start)));
        return points;
    }

    private SortedMap<Instant, Cell> computed(UUID kpi, KpiSeries.Window window, @Nullable Instant asOf) {
        Family family = kpis.family(kpi);
        return values.of(family, List.of(new KpiSeries.Wanted(family.operand(kpi), window)), asOf).getFirst();
    }

    private static void checkSize(KpiSeries.Window window) {
        ZonedDateTime start = window.bucket().startOf(window.from().atZone(window.zone()));
        for (int i = 0; start.toInstant().isBefore(window.to()); i++) {
            if (i == MOST_POINTS) {
                throw tooMany();
            }
            start = window.bucket().next(start);
        }
    }

    private static ProblemException tooMany() {
        return KpiProblem.TOO_MANY_POINTS.because("More than %d points: ask for a shorter time or wider buckets", MOST_POINTS)
                .at("?bucket", "too-fine", "would give more than " + MOST_POINTS + " points");
    }
}
