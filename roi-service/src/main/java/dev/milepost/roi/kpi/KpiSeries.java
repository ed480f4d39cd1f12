package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.roi.kpi.SeriesPoint.Gap;
import dev.milepost.roi.measurement.Bucket;
import dev.milepost.roi.measurement.BucketValue;
import dev.milepost.roi.measurement.LatestRequest;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Reading;
import dev.milepost.roi.measurement.SeriesRequest;

/** What KPIs were in buckets of time, measured or computed, in the same few statements however many there are. */
@ApplicationScoped
class KpiSeries {
    private final MeasurementService measurements;
    private final Clock clock;

    KpiSeries(MeasurementService measurements, Clock clock) {
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What part of time, in what portions; the first and the last of them may be cut off. */
    record Window(Instant from, Instant to, Bucket bucket, ZoneId zone) {

        List<Instant> starts() {
            List<Instant> starts = new ArrayList<>();
            ZonedDateTime start = bucket.startOf(from.atZone(zone));
            while (start.toInstant().isBefore(to)) {
                starts.add(start.toInstant());
                start = bucket.next(start);
            }
            return starts;
        }

        /** Of the portion that begins at an instant. */
        Instant end(Instant start) {
            return bucket.next(start.atZone(zone)).toInstant();
        }
    }

    /** A KPI and when. */
    record Wanted(Kpi kpi, Window window) {
    }

    /** Something measured and when. */
    private record Measured(Measure kpi, Window window) {

        LatestRequest before() {
            return new LatestRequest(kpi.id(), kpi.arithmetic(), window.from());
        }
    }

    /**
     * A cell for every bucket of a window of a KPI that isn't computed.
     *
     * @param asOf what was known then; null for what is known now
     */
    SortedMap<Instant, Cell> of(Measure kpi, Window window, @Nullable Instant asOf) {
        return measuredCells(List.of(new Measured(kpi, window)), asOf).getFirst();
    }

    /**
     * A cell for every bucket of every window.
     *
     * @param asOf what was known then; null for what is known now
     */
    List<SortedMap<Instant, Cell>> of(Family family, List<Wanted> wanted, @Nullable Instant asOf) {
        List<Measured> measured = new ArrayList<>();
        wanted.forEach(one -> family.measured(one.kpi())
                .forEach(kpi -> measured.add(new Measured(kpi.measure(), one.window()))));
        List<SortedMap<Instant, Cell>> cells = measuredCells(measured, asOf);
        List<SortedMap<Instant, Cell>> result = new ArrayList<>();
        int next = 0;
        for (Wanted one : wanted) {
            Map<UUID, SortedMap<Instant, Cell>> leaves = new HashMap<>();
            for (Kpi kpi : family.measured(one.kpi())) {
                leaves.put(kpi.id(), cells.get(next++));
            }
            SortedMap<Instant, Cell> computed = new TreeMap<>();
            one.window().starts().forEach(start -> computed.put(start, cell(family, one.kpi(), start, leaves)));
            result.add(computed);
        }
        return result;
    }

    private static Cell cell(Family family, Kpi kpi, Instant start, Map<UUID, SortedMap<Instant, Cell>> leaves) {
        if (!kpi.isComputed()) {
            return Objects.requireNonNull(Objects.requireNonNull(leaves.get(kpi.id())).get(start));
        }
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        Instant lastAt = null;
        long count = 0;
        long conflicts = 0;
        for (Map.Entry<String, UUID> operand : family.operands(kpi).entrySet()) {
            Cell cell = cell(family, family.operand(operand.getValue()), start, leaves);
            values.put(operand.getKey(), cell.value());
            count += cell.count();
            conflicts += cell.conflicts();
            Instant at = cell.lastAt();
            lastAt = lastAt == null || at != null && at.isAfter(lastAt) ? at : lastAt;
        }
        BigDecimal value = family.formula(kpi).value(values).orElse(null);
        Gap gap = value != null ? null : values.containsValue(null) ? Gap.OPERAND_MISSING : Gap.NOT_COMPUTABLE;
        return new Cell(value, gap, count, null, null, conflicts, lastAt);
    }

    private List<SortedMap<Instant, Cell>> measuredCells(List<Measured> wanted, @Nullable Instant asOf) {
        List<SeriesRequest> requests = wanted.stream().map(one -> one.kpi().series(one.window())).toList();
        List<List<BucketValue>> buckets = measurements.buckets(requests, asOf);
        Map<LatestRequest, List<Reading>> before = before(wanted, asOf);
        List<SortedMap<Instant, Cell>> cells = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            cells.add(fill(wanted.get(i), buckets.get(i),
                    before.getOrDefault(wanted.get(i).before(), List.of()).stream().findFirst()));
        }
        return cells;
    }

    /** The reading before each window, where it decides what is made of a gap. */
    private Map<LatestRequest, List<Reading>> before(List<Measured> wanted, @Nullable Instant asOf) {
        return measurements.latestOfEach(
                wanted.stream().filter(one -> one.kpi().missing().policy() != MissingPolicy.NONE).map(Measured::before)
                        .distinct().toList(),
                1, asOf);
    }

    private SortedMap<Instant, Cell> fill(Measured wanted, List<BucketValue> buckets, Optional<Reading> before) {
        Map<Instant, BucketValue> measured = new HashMap<>();
        buckets.forEach(bucket -> measured.put(bucket.start(), bucket));
        Missing missing = wanted.kpi().missing();
        Instant now = clock.instant();
        BigDecimal last = before.map(Reading::value).orElse(null);
        Instant lastAt = before.map(Reading::at).orElse(null);
        SortedMap<Instant, Cell> cells = new TreeMap<>();
        for (Instant start : wanted.window().starts()) {
            BucketValue bucket = measured.get(start);
            Cell cell;
            if (bucket != null) {
                cell = Cell.of(bucket);
                last = cell.value() == null ? last : cell.value();
                lastAt = bucket.lastAt();
            } else if (lastAt == null || last == null || start.isAfter(now)) {
                cell = Cell.without(Gap.NO_DATA);
            } else {
                cell = assumed(missing, last, lastAt, start);
            }
            cells.put(start, cell);
        }
        return cells;
    }

    private static Cell assumed(Missing missing, BigDecimal last, Instant lastAt, Instant start) {
        return switch (missing.policy()) {
            case NONE -> Cell.without(Gap.NO_DATA);
            case ZERO -> Cell.assumed(BigDecimal.ZERO, Gap.NOTHING_IS_ZERO);
            case LAST -> lastAt.plus(Duration.ofDays(Objects.requireNonNull(missing.maxAgeDays()))).isBefore(start)
                    ? Cell.without(Gap.NO_DATA)
                    : Cell.assumed(last, Gap.LAST_GOES_ON);
        };
    }
}
