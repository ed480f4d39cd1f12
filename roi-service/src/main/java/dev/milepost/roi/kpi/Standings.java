package dev.milepost.roi.kpi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.measurement.LatestRequest;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;

/** Finds out where KPIs stand on a day, in the same few statements however many there are. */
@ApplicationScoped
class Standings {
    private final KpiRepository kpis;
    private final MeasurementService measurements;
    private final KpiSeries series;
    private final Clock clock;

    Standings(KpiRepository kpis, MeasurementService measurements, KpiSeries series, Clock clock) {
        this.kpis = kpis;
        this.measurements = measurements;
        this.series = series;
        this.clock = clock;
    }

    /** What each KPI was on a day; every KPI has an entry. */
    Map<UUID, Standing> on(LocalDate day, Collection<Kpi> wanted) {
        return on(day, wanted, null, false);
    }

    /**
     * A sum, and what is computed of one, is that of the last stretch that is over: a part of a month says nothing about
     * months.
     *
     * @param asOf what was known then; null for what is known now
     * @param previous whether the value before is wanted too: of a KPI that is judged by its last reading, one more is looked
     *        for
     */
    Map<UUID, Standing> on(LocalDate day, Collection<Kpi> wanted, @Nullable Instant asOf, boolean previous) {
        Family family = kpis.family(wanted);
        Instant now = asOf == null ? clock.instant() : asOf;
        List<Looked> looked = wanted.stream().map(kpi -> Looked.at(family, kpi, end(kpi, day), now)).toList();
        Map<LatestRequest, List<Reading>> latest = measurements.latestOfEach(
                looked.stream().flatMap(Looked::requests).distinct().toList(), previous ? 2 : 1, asOf);
        Map<UUID, Standing> standings = new HashMap<>();
        List<Stretches> stretches = new ArrayList<>();
        for (Looked one : looked) {
            standings.put(one.kpi().id(), Standing.NOTHING);
            if (one.kpi().isJudgedByItsLastReading()) {
                lastReading(one.readings(one.end(), latest)).ifPresent(standing -> standings.put(one.kpi().id(), standing));
            } else {
                stretches.add(new Stretches(one, one.last(one.over(), latest).map(one::start),
                        one.last(one.end(), latest).filter(last -> !last.isBefore(one.over()))));
            }
        }
        List<SortedMap<Instant, Cell>> cells = series.of(family, stretches.stream().flatMap(Stretches::wanted).toList(), asOf);
        int next = 0;
        for (Stretches one : stretches) {
            int count = (int) one.wanted().count();
            standings.put(one.looked().kpi().id(), one.standing(cells.subList(next, next + count)));
            next += count;
        }
        return standings;
    }

    /**
     * How far a KPI is looked at.
     *
     * @param measured what it rests on
     * @param over where the last stretch ends that is judged: earlier than all where a sum's last one is still running
     * @param end of all that is looked at
     */
    private record Looked(Kpi kpi, List<Kpi> measured, Instant over, Instant end) {

        static Looked at(Family family, Kpi kpi, Instant end, Instant now) {
            Instant until = end.isBefore(now) ? end : now;
            return new Looked(kpi, family.measured(kpi),
                    family.growsWithTime(kpi) ? kpi.stretch().startOf(until.atZone(kpi.zone())).toInstant() : end, end);
        }

        Stream<LatestRequest> requests() {
            return measured.stream().flatMap(part -> Stream.of(request(part, over), request(part, end)));
        }

        private static LatestRequest request(Kpi part, Instant before) {
            return new LatestRequest(part.id(), part.arithmetic(), before);
        }

        /** Of one that isn't computed. */
        List<Reading> readings(Instant before, Map<LatestRequest, List<Reading>> latest) {
            return Objects.requireNonNull(latest.get(request(kpi, before)));
        }

        /** When all that it rests on had a reading last; empty where one has none. */
        Optional<Instant> last(Instant before, Map<LatestRequest, List<Reading>> latest) {
            List<List<Reading>> all = measured.stream()
                    .map(part -> Objects.requireNonNull(latest.get(request(part, before)))).toList();
            return all.stream().anyMatch(List::isEmpty) ? Optional.empty()
                    : all.stream().map(readings -> readings.getFirst().at()).min(Comparator.naturalOrder());
        }

        /** Of the stretch that an instant is in. */
        Instant start(Instant at) {
            return kpi.stretch().startOf(at.atZone(kpi.zone())).toInstant();
        }

        Instant next(Instant start) {
            return kpi.stretch().next(start.atZone(kpi.zone())).toInstant();
        }

        Instant previous(Instant start) {
            return kpi.stretch().previous(start.atZone(kpi.zone())).toInstant();
        }
    }

    /**
     * The stretches of a KPI that count.
     *
     * @param judged where the one begins that is judged; empty where nothing was measured in one
     * @param running when something was measured last in the one that isn't over; empty without
     */
    private record Stretches(Looked looked, Optional<Instant> judged, Optional<Instant> running) {

        /** The one that is judged with the one before it, and the one that is running. */
        Stream<KpiSeries.Wanted> wanted() {
            return Stream.concat(
                    judged.map(start -> wanted(looked.previous(start), earlier(looked.next(start), looked.over()))).stream(),
                    running.map(last -> wanted(looked.over(), earlier(looked.next(looked.over()), looked.end()))).stream());
        }

        private KpiSeries.Wanted wanted(Instant from, Instant to) {
            return new KpiSeries.Wanted(looked.kpi(),
                    new KpiSeries.Window(from, to, looked.kpi().stretch(), looked.kpi().zone()));
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        /** @param cells of what is wanted */
        Standing standing(List<SortedMap<Instant, Cell>> cells) {
            Optional<Cell> last = judged.map(start -> Objects.requireNonNull(cells.getFirst().get(start)));
            return new Standing(last.flatMap(cell -> Optional.ofNullable(cell.value())),
                    last.flatMap(cell -> Optional.ofNullable(cell.lastAt())),
                    judged.map(start -> cells.getFirst().get(looked.previous(start)))
                            .flatMap(cell -> Optional.ofNullable(cell.value())),
                    running.map(at -> {
                        Cell cell = Objects.requireNonNull(cells.getLast().get(looked.over()));
                        return new RunningStretch(looked.over(), looked.next(looked.over()), cell.value(), cell.lastAt());
                    }));
        }
    }

    private static Instant end(Kpi kpi, LocalDate day) {
        return day.plusDays(1).atStartOfDay(kpi.zone()).toInstant();
    }

    private static Optional<Standing> lastReading(List<Reading> readings) {
        return readings.stream().findFirst().map(last -> new Standing(Optional.of(last.value()), Optional.of(last.at()),
                readings.stream().skip(1).map(Reading::value).findFirst(), Optional.empty()));
    }
}
