package dev.milepost.roi.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.roi.measurement.Stretch.Source;
import dev.milepost.roi.measurement.Stretch.Span;

/** Finds out from which rollups series can be read, and where only the measurements themselves tell the truth. */
@ApplicationScoped
class CoverRepository {
    private static final String STALE = """
            with wanted as (
                select w.n, w.kpi, timestamptz 'epoch' + w.begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + w.finish * interval '1 microsecond' as finish, w.hours, w.continues
                from unnest(?::int8[], ?::uuid[], ?::int8[], ?::int8[], ?::bool[], ?::bool[])
                    as w(n, kpi, begin, finish, hours, continues)
            )
            select w.n, 'STALE' as what, s.start, s.finish from wanted w join measurement_stale s on s.organization_id = ?
                and s.kpi_id = w.kpi and s.start < w.finish and s.finish > w.begin
            """;

    /** Days with rollups by the hour. */
    private static final String DENSE = """
            union all
            select w.n, 'DENSE', r.start, max(r.finish) from wanted w join measurement_rollup r on r.organization_id = ?
                and r.kpi_id = w.kpi and r.unit = 'DAY' and r.start < w.finish and r.start > w.begin - interval '2 days'
                where w.hours group by w.n, r.start having sum(r.readings) > ?
            """;

    /** The reading before the series. */
    private static final String BEFORE = """
            union all
            select w.n, 'BEFORE', b.at, b.at from wanted w cross join lateral (
                select max(m.at) as at from measurement m
                where m.organization_id = ? and m.kpi_id = w.kpi and m.at < w.begin) b
                where w.continues and b.at is not null
            """;

    private static final String IN_ORDER = "order by 1, 3";

    /** How far back a reading may lie whose team has reported since then, for a counter to go on from it. */
    private static final int DAYS_BEFORE = 31;

    private final Sql sql;
    private final CurrentOrganization organization;

    CoverRepository(Sql sql, CurrentOrganization organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /** What is known of one request, each in order of time. */
    private record Known(List<Span> stale, List<Span> dense, List<Instant> before) {
        Known() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String what, Span span) {
            switch (what) {
                case "STALE" -> stale.add(span);
                case "DENSE" -> dense.add(span);
                default -> before.add(span.from());
            }
        }
    }

    /** The stretches of each request, in order of time. */
    List<List<Stretch>> of(List<SeriesRequest> requests) {
        List<Known> known = known(requests);
        List<List<Stretch>> covers = new ArrayList<>();
        for (int n = 0; n < requests.size(); n++) {
            covers.add(cover(requests.get(n), known.get(n)));
        }
        return covers;
    }

    private static List<Stretch> cover(SeriesRequest request, Known known) {
        List<Stretch> cover = new ArrayList<>();
        known.before().forEach(at -> cover.add(new Stretch(Source.RAW, at, at.plusNanos(1000))));
        if (continues(request)) {
            cover.addAll(Stretch.cover(new SeriesRequest(request.kpi(), request.arithmetic(), earliest(request),
                    request.from(), Bucket.DAY, request.arithmetic().home()), known.stale(), known.dense()));
        }
        cover.addAll(Stretch.cover(request, known.stale(), known.dense()));
        return cover;
    }

    /** What nobody needs isn't looked for: looking through all partitions for nothing takes longer than the rest. */
    private List<Known> known(List<SeriesRequest> requests) {
        List<Known> known = requests.stream().map(request -> new Known()).toList();
        List<Boolean> hours = requests.stream().map(CoverRepository::needsHours).toList();
        List<Boolean> continues = requests.stream().map(CoverRepository::continues).toList();
        boolean anyHours = hours.contains(true);
        boolean anyContinues = continues.contains(true);
        sql.query(STALE + (anyHours ? DENSE : "") + (anyContinues ? BEFORE : "") + IN_ORDER, parameters -> {
            parameters.longs(LongStream.range(0, requests.size()).boxed().toList())
                    .ids(requests.stream().map(SeriesRequest::kpi).toList())
                    .micros(requests.stream().map(CoverRepository::earliest).toList())
                    .micros(requests.stream().map(SeriesRequest::to).toList()).flags(hours).flags(continues)
                    .add(organization.id());
            if (anyHours) {
                parameters.add(organization.id()).add(Rollups.DENSE);
            }
            if (anyContinues) {
                parameters.add(organization.id());
            }
        }, row -> {
            int n = row.integer();
            known.get(n).add(row.text(), new Span(row.instant(), row.instant()));
            return n;
        });
        return known;
    }

    /** Whether what was measured before the series decides about its first bucket. */
    private static boolean continues(SeriesRequest request) {
        return request.arithmetic().kind() == MeasurementKind.COUNTER
                || request.arithmetic().overTime() == GaugeAggregation.TIME_WEIGHTED;
    }

    private static boolean needsHours(SeriesRequest request) {
        return Stretch.widest(request).compareTo(Source.DAY) > 0;
    }

    /** From when on a request may need what was measured. */
    static Instant earliest(SeriesRequest request) {
        return continues(request) ? Bucket.DAY.startOf(
                request.from().atZone(request.arithmetic().home()).minusDays(DAYS_BEFORE)).toInstant() : request.from();
    }
}
