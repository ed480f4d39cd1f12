package dev.milepost.roi.measurement;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.roi.measurement.Ingestion.Rejection;
import dev.milepost.roi.measurement.MeasurementLine.Readable;
import dev.milepost.roi.measurement.MeasurementLine.Unreadable;

/** Takes measurements in, deletes and gathers them. Whose they are and what they mean is for the caller to know. */
@ApplicationScoped
public class MeasurementService {
    /** How many are taken at once. */
    public static final int BATCH = 5_000;
    /** How many are deleted at once. */
    private static final int MOST_DELETED = 50_000;

    private final MeasurementRepository measurements;
    private final ReadingRepository readings;
    private final SeriesRepository series;
    private final IngestionCounts counts;
    private final MeasurementConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<String> personal;

    MeasurementService(MeasurementRepository measurements, ReadingRepository readings, SeriesRepository series,
            IngestionCounts counts, MeasurementConfig config, ObjectMapper json, Clock clock) {
        this.measurements = measurements;
        this.readings = readings;
        this.series = series;
        this.counts = counts;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.personal = config.personalDimensions().stream().map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a whole batch.
     *
     * @throws dev.milepost.kit.problem.ProblemException 400 where the body can't be read, 422 where it holds too many
     */
    public List<MeasurementLine> read(MeasurementFormat format, byte[] body) {
        Iterator<MeasurementLine> reader = open(format, new ByteArrayInputStream(body));
        List<MeasurementLine> lines = new ArrayList<>();
        while (reader.hasNext()) {
            lines.add(reader.next());
            if (lines.size() > BATCH) {
                throw MeasurementProblem.BATCH_TOO_LARGE
                        .because("More than %d measurements: send several batches, or import a file", BATCH)
                        .at("/measurements", "size", "must hold at most " + BATCH);
            }
        }
        if (lines.isEmpty()) {
            throw KitProblem.VALIDATION_FAILED.because("There are no measurements: send at least one").at("/measurements",
                    "size", "must hold at least one");
        }
        return lines;
    }

    /** Reads measurements while they arrive. */
    public Iterator<MeasurementLine> open(MeasurementFormat format, InputStream in) {
        return MeasurementReader.of(format, in, json);
    }

    /**
     * Takes a batch. The caller holds the locks of the KPIs, so that batches of one KPI come one after the other.
     *
     * @param kpis the KPI by how lines name it; null for one that there is not
     * @param atomic whether one measurement that can't be taken refuses all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken take(List<MeasurementLine> lines, Function<@Nullable String, @Nullable MeasuredKpi> kpis, boolean atomic) {
        Instant now = clock.instant();
        RowReader reader = new RowReader(now.plus(config.futureTolerance()), personal);
        Map<MeasurementRow.Identity, MeasurementRow> rows = new LinkedHashMap<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                MeasurementRow row = row(reader, lines.get(i), kpis);
                MeasurementRow earlier = rows.putIfAbsent(row.identity(), row);
                if (earlier != null && !earlier.saysTheSameAs(row)) {
                    throw new RowReader.Refusal("contradicts-batch",
                            "the batch says something else about the same instant, source and dimensions before");
                }
            } catch (RowReader.Refusal refusal) {
                rejected.add(refusal.at(i));
            }
        }
        if (atomic && !rejected.isEmpty()) {
            counts.refused(lines.size());
            throw MeasurementProblem.BATCH_REJECTED
                    .because("%d of %d measurements can't be taken, so none was", rejected.size(), lines.size())
                    .at(rejected.stream().map(MeasurementService::fieldError).toList());
        }
        MeasurementRepository.Written written = measurements.write(rows.values(), now);
        int accepted = sum(written.accepted());
        int updated = sum(written.updated());
        Ingestion ingestion = new Ingestion(accepted, updated, lines.size() - rejected.size() - accepted - updated, rejected);
        counts.taken(ingestion);
        return new Taken(ingestion, ofKpis(rows.values(), written));
    }

    private static MeasurementRow row(RowReader reader, MeasurementLine line,
            Function<@Nullable String, @Nullable MeasuredKpi> kpis) throws RowReader.Refusal {
        return switch (line) {
            case Unreadable unreadable -> throw new RowReader.Refusal(unreadable.code(), unreadable.message());
            case Readable readable -> reader.read(known(readable, kpis), readable.fields());
        };
    }

    private static MeasuredKpi known(Readable line, Function<@Nullable String, @Nullable MeasuredKpi> kpis)
            throws RowReader.Refusal {
        MeasuredKpi kpi = kpis.apply(line.kpi());
        if (kpi == null) {
            throw new RowReader.Refusal("unknown-kpi", line.kpi() == null ? "kpi must be given" : "there is no such KPI");
        }
        if (kpi.refusal() != null) {
            throw new RowReader.Refusal("not-measured", kpi.refusal());
        }
        return kpi;
    }

    private static List<Taken.OfKpi> ofKpis(Collection<MeasurementRow> rows, MeasurementRepository.Written written) {
        Map<UUID, Taken.OfKpi> kpis = new LinkedHashMap<>();
        for (MeasurementRow row : rows) {
            UUID kpi = row.kpi();
            if (written.accepted().containsKey(kpi) || written.updated().containsKey(kpi)) {
                kpis.merge(kpi, new Taken.OfKpi(kpi, 0, 0, row.at(), row.at()), Taken.OfKpi::with);
            }
        }
        return kpis.values().stream().map(one -> new Taken.OfKpi(one.kpi(), written.accepted().getOrDefault(one.kpi(), 0),
                written.updated().getOrDefault(one.kpi(), 0), one.from(), one.to())).toList();
    }

    private static int sum(Map<UUID, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static FieldError fieldError(Rejection rejection) {
        return new FieldError("/measurements/" + rejection.index(), rejection.code(), rejection.message());
    }

    /**
     * Deletes what was measured in {@code [from, to)}, as known from now on; answers how many. The caller holds the lock of
     * the KPI.
     *
     * @param source null for all of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int delete(UUID kpi, Instant from, Instant to, @Nullable String source) {
        int deleted = measurements.delete(kpi, from, to, source, MOST_DELETED + 1, clock.instant());
        if (deleted > MOST_DELETED) {
            throw MeasurementProblem.TOO_MANY_TO_DELETE
                    .because("More than %d measurements lie in that time: delete a shorter one after the other", MOST_DELETED)
                    .at("?to", "too-many", "more than " + MOST_DELETED + " measurements");
        }
        return deleted;
    }

    /** Deletes measurements and revisions before an instant for good, at most so many of each; answers how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int expire(UUID kpi, Instant before, int most) {
        return measurements.expire(kpi, before, most, clock.instant());
    }

    /** The latest readings of each KPI before its instant, per KPI the latest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reading> latest(Collection<LatestRequest> requests, int most) {
        return latest(requests, most, null);
    }

    /**
     * The latest readings of each KPI before its instant, per KPI the latest first.
     *
     * @param asOf what was known then; null for what is known now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reading> latest(Collection<LatestRequest> requests, int most, @Nullable Instant asOf) {
        return latestOfEach(requests, most, asOf).values().stream().flatMap(List::stream).toList();
    }

    /**
     * The latest readings of each request, the latest first; every request has an entry. Several may be of one KPI.
     *
     * @param asOf what was known then; null for what is known now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<LatestRequest, List<Reading>> latestOfEach(Collection<LatestRequest> requests, int most,
            @Nullable Instant asOf) {
        return requests.isEmpty() ? Map.of()
                : asOf == null ? readings.latest(requests, most) : readings.latest(requests, most, asOf);
    }

    /**
     * The first readings of each time, per KPI in order of time, at most so many of each.
     *
     * @param asOf what was known then; null for what is known now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reading> first(Collection<RangeRequest> requests, int most, @Nullable Instant asOf) {
        return requests.isEmpty() ? List.of() : readings.first(requests, most, asOf);
    }

    /** All readings of each time and so many around it, per KPI in order of time, one by one: none is kept in memory. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void around(Collection<RangeRequest> requests, int around, Consumer<Reading> taker) {
        if (!requests.isEmpty()) {
            readings.around(requests, around, taker);
        }
    }

    /**
     * Readings of a KPI in {@code [from, to)}, in order of time, at most so many.
     *
     * @param asOf what was known then; null for what is known now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Reading> raw(UUID kpi, Arithmetic arithmetic, Instant from, Instant to, @Nullable Instant asOf, int most) {
        return readings.raw(kpi, arithmetic, from, to, asOf, most);
    }

    /**
     * Values of all buckets that hold measurements: a list for each request, in order of time.
     *
     * @param asOf what was known then; null for what is known now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<List<BucketValue>> buckets(List<SeriesRequest> requests, @Nullable Instant asOf) {
        return requests.isEmpty() ? List.of() : series.buckets(requests, asOf, clock.instant());
    }
}
