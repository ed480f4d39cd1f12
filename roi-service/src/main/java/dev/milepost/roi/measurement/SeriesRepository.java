package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.roi.measurement.Stretch.Source;
import dev.milepost.roi.measurement.Stretch.Span;

/**
 * Reads measurements and gathers them, in one or two statements however many KPIs and rows they are about. What a bucket comes
 * to is put together from pieces, each a rollup or a single measurement, per set of dimensions in order of time.
 */
@ApplicationScoped
class SeriesRepository {
    /** Where several sources report the same, the first of the KPI's list counts, then the one that reported last. */
    private static final String FIRST = "order by array_position(string_to_array(w.sources, E'\\n'), m.source), m.recorded_at desc, m.source";

    /** What the measurements of one instant come to. */
    private static final String AT_ONCE = """
            case w.kind
                when 'GAUGE' then case w.across when 'SUM' then sum(m.value) else avg(m.value) end
                when 'RATIO' then sum(m.value) / nullif(sum(m.weight), 0)
                when 'MEAN' then sum(m.value * m.weight) / nullif(sum(m.weight), 0)
                else sum(m.value)
            end""";

    private static final String NOW = "measurement";
    /** What was known at an instant: what was recorded until then and not yet corrected or deleted. */
    private static final String THEN = """
            (select organization_id, kpi_id, at, source, dimensions_hash, value, weight, recorded_at from measurement
                where recorded_at <= %1$s
             union all
             select organization_id, kpi_id, at, source, dimensions_hash, value, weight, recorded_at from measurement_revision
                where recorded_at <= %1$s and superseded_at > %1$s)""";

    /** Days are looked up first, so that only those partitions are touched that hold the latest readings. */
    private static final String LATEST = """
            with wanted as (
                select * from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[])
                    as w(kpi, before, kind, across, sources)
            ), bounded as (
                select w.*, timestamptz 'epoch' + w.before * interval '1 microsecond' as ending from wanted w
            ), dated as (
                select w.*, d.since, d.days from bounded w cross join lateral (
                    select min(start) as since, count(*) as days from (
                        select start from (
                            (select distinct start from measurement_rollup where organization_id = ? and kpi_id = w.kpi
                                and unit = 'DAY' and start < w.ending order by start desc limit ?)
                            union
                            (select start from measurement_stale where organization_id = ? and kpi_id = w.kpi
                                and start < w.ending order by start desc limit ?)) known
                        order by start desc limit ?) latest) d
            )
            select w.kpi, l.at, l.value, w.days >= ? from dated w left join lateral (
                select m.at, %s as value from (
                    select m.*, row_number() over (partition by m.at, m.dimensions_hash %s) as rank
                    from (select distinct at from measurement where organization_id = ? and kpi_id = w.kpi
                            and at >= w.since and at < w.ending order by at desc limit ?) top
                        join measurement m on m.organization_id = ? and m.kpi_id = w.kpi and m.at = top.at) m
                where m.rank = 1 group by m.at) l on true
            order by w.kpi, l.at desc""".formatted(AT_ONCE, FIRST);

    private static final String LATEST_OF_ALL = """
            with wanted as (
                select * from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[])
                    as w(kpi, before, kind, across, sources)
            )
            select w.kpi, l.at, l.value from wanted w cross join lateral (
                select m.at, %s as value from (
                    select m.*, row_number() over (partition by m.at, m.dimensions_hash %s) as rank
                    from (select distinct at from measurement where organization_id = ? and kpi_id = w.kpi
                            and at < timestamptz 'epoch' + w.before * interval '1 microsecond'
                            order by at desc limit ?) top
                        join measurement m on m.organization_id = ? and m.kpi_id = w.kpi and m.at = top.at) m
                where m.rank = 1 group by m.at) l
            order by w.kpi, l.at desc""".formatted(AT_ONCE, FIRST);

    /** Only the first instants are looked into, which the order of the key gives without reading the rest. */
    private static final String RAW = """
            with w as (select ?::text as kind, ?::text as across, ?::text as sources)
            select m.kpi_id, m.at, %1$s from w, (
                select m.*, row_number() over (partition by m.at, m.dimensions_hash %2$s) as rank
                from w, (select distinct at from %3$s k where k.organization_id = ? and k.kpi_id = ? and k.at >= ? and k.at < ?
                        order by at limit ?) first
                    join %3$s m on m.organization_id = ? and m.kpi_id = ? and m.at = first.at) m
            where m.rank = 1 group by m.kpi_id, m.at, w.kind, w.across order by m.at""";

    /** Stale days, days with rollups by the hour where they are asked for, and the reading before the series. */
    private static final String STATE = """
            with wanted as (
                select w.n, w.kpi, timestamptz 'epoch' + w.begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + w.finish * interval '1 microsecond' as finish, w.hours, w.continues
                from unnest(?::int8[], ?::uuid[], ?::int8[], ?::int8[], ?::bool[], ?::bool[])
                    as w(n, kpi, begin, finish, hours, continues)
            )
            select w.n, 'STALE' as what, s.start, s.finish from wanted w join measurement_stale s on s.organization_id = ?
                and s.kpi_id = w.kpi and s.start < w.finish and s.finish > w.begin
            union all
            select w.n, 'DENSE', r.start, max(r.finish) from wanted w join measurement_rollup r on r.organization_id = ?
                and r.kpi_id = w.kpi and r.unit = 'DAY' and r.start < w.finish and r.start > w.begin - interval '2 days'
                where w.hours group by w.n, r.start having sum(r.readings) > ?
            union all
            select w.n, 'BEFORE', b.at, b.at from wanted w cross join lateral (
                select max(m.at) as at from measurement m
                where m.organization_id = ? and m.kpi_id = w.kpi and m.at < w.begin) b
                where w.continues and b.at is not null
            order by 1, 3""";

    private static final String BUCKETS = """
            with w as (
                select w.n, w.kpi, w.kind, w.aggregation, w.across, w.sources, w.bucket, w.step::interval as step, w.zone,
                    timestamptz 'epoch' + w.begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + w.finish * interval '1 microsecond' as finish
                from unnest(?::int8[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::int8[], ?::int8[])
                    as w(n, kpi, kind, aggregation, across, sources, bucket, step, zone, begin, finish)
            ), stretch as (
                select s.n, s.unit, timestamptz 'epoch' + s.begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + s.finish * interval '1 microsecond' as finish
                from unnest(?::int8[], ?::text[], ?::int8[], ?::int8[]) as s(n, unit, begin, finish)
            ), reported as (
                select w.n, m.dimensions_hash, m.at, m.value, m.weight,
                    row_number() over (partition by w.n, m.at, m.dimensions_hash %s) as rank,
                    count(*) over (partition by w.n, m.at, m.dimensions_hash) as sources
                from stretch s join w on w.n = s.n join %s m on m.organization_id = ? and m.kpi_id = w.kpi
                    and m.at >= s.begin and m.at < s.finish
                where s.unit = 'RAW'
            ), piece as (
                select s.n, r.dimensions_hash, r.start, r.readings, r.first_at, r.first_value, r.last_at, r.last_value,
                    r.total, r.weights, r.weighted, r.increase, r.area, r.minimum, r.maximum, r.conflicts
                from stretch s join w on w.n = s.n join measurement_rollup r on r.organization_id = ? and r.kpi_id = w.kpi
                    and r.unit = s.unit and r.start >= s.begin and r.start < s.finish
                where s.unit <> 'RAW'
                union all
                select n, dimensions_hash, at, 1, at, value, at, value, value, weight, value * weight, null, 0, value, value,
                    case when sources > 1 then 1 else 0 end
                from reported where rank = 1
            ), linked as (
                select p.*, w.kind, w.aggregation, w.across, w.zone, w.step, w.begin, w.finish,
                    date_trunc(w.bucket, p.start, w.zone) as bucket,
                    lag(p.last_value) over earlier as before_value, lag(p.last_at) over earlier as before_at
                from piece p join w on w.n = p.n
                window earlier as (partition by p.n, p.dimensions_hash order by p.first_at)
            ), gathered as (
                select n, kind, aggregation, across, bucket, dimensions_hash, sum(readings) as readings,
                    (array_agg(last_value order by last_at desc))[1] as last, sum(total) as total, sum(weights) as weights,
                    sum(weighted) as weighted, min(minimum) as minimum, max(maximum) as maximum, max(last_at) as last_at,
                    sum(conflicts) as conflicts,
                    sum(case when before_value is null then increase else coalesce(increase, 0)
                        + case when first_value >= before_value then first_value - before_value else first_value end
                        end) as increase,
                    sum(area + coalesce(before_value
                        * extract(epoch from first_at - greatest(before_at, bucket, begin)), 0)) as area,
                    min(case when before_at is null then first_at else greatest(before_at, bucket, begin) end) as since,
                    least(finish, ?, (bucket at time zone zone + step) at time zone zone) as ending
                from linked where start >= begin group by n, kind, aggregation, across, bucket, dimensions_hash, begin,
                    finish, step, zone
            ), levelled as (
                select g.*, case aggregation
                    when 'LAST' then last
                    when 'MEAN' then total / readings
                    when 'TIME_WEIGHTED' then coalesce((area + last * extract(epoch from greatest(ending, last_at) - last_at))
                        / nullif(extract(epoch from greatest(ending, last_at) - since), 0), last)
                    end as level
                from gathered g
            )
            select n, bucket,
                case kind
                    when 'GAUGE' then case across when 'SUM' then sum(level) else avg(level) end
                    when 'DELTA' then sum(total)
                    when 'COUNTER' then sum(increase)
                    when 'RATIO' then sum(total) / nullif(sum(weights), 0)
                    when 'MEAN' then sum(weighted) / nullif(sum(weights), 0)
                end,
                sum(readings)::int8, case when kind <> 'RATIO' then min(minimum) end,
                case when kind <> 'RATIO' then max(maximum) end, max(last_at), sum(conflicts)::int8
            from levelled group by n, kind, across, bucket order by n, bucket""";

    /** How far back a reading may lie whose team has reported since then, for a counter to go on from it. */
    private static final int DAYS_BEFORE = 31;

    private final Sql sql;
    private final CurrentOrganization organization;

    SeriesRepository(Sql sql, CurrentOrganization organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /** The latest readings of each KPI before its instant, per KPI the latest first. */
    List<Reading> latest(Collection<LatestRequest> requests, int most) {
        List<Reading> readings = new ArrayList<>();
        Map<UUID, Integer> counts = new HashMap<>();
        List<LatestRequest> again = new ArrayList<>();
        Map<UUID, Boolean> more = new HashMap<>();
        sql.query(LATEST, parameters -> {
            wanted(parameters, requests);
            parameters.add(organization.id()).add(most).add(organization.id()).add(most).add(most).add(most);
            parameters.add(organization.id()).add(most).add(organization.id());
        }, row -> {
            UUID kpi = row.id();
            Instant at = row.instantOrNull();
            BigDecimal value = row.decimal();
            more.put(kpi, row.flag());
            if (at != null && value != null) {
                counts.merge(kpi, 1, Integer::sum);
                readings.add(new Reading(kpi, at, value));
            }
            return kpi;
        });
        // A day that is stale because everything in it was deleted hides those before it.
        requests.stream().filter(request -> more.getOrDefault(request.kpi(), false)
                && counts.getOrDefault(request.kpi(), 0) < most).forEach(again::add);
        if (again.isEmpty()) {
            return readings;
        }
        readings.removeIf(reading -> again.stream().anyMatch(request -> request.kpi().equals(reading.kpi())));
        readings.addAll(sql.query(LATEST_OF_ALL, parameters -> {
            wanted(parameters, again);
            parameters.add(organization.id()).add(most).add(organization.id());
        }, SeriesRepository::reading));
        readings.sort(Comparator.comparing(Reading::kpi).thenComparing(Reading::at, Comparator.reverseOrder()));
        return readings;
    }

    /**
     * What was measured at each instant, in order of time, at most so many.
     *
     * @param asOf what was known then; null for what is known now
     */
    List<Reading> raw(UUID kpi, Arithmetic arithmetic, Instant from, Instant to, @Nullable Instant asOf, int most) {
        return sql.query(RAW.formatted(AT_ONCE, FIRST, known(asOf)), parameters -> parameters
                .add(arithmetic.kind().name()).add(arithmetic.overDimensions().name()).add(sources(arithmetic))
                .add(organization.id()).add(kpi).add(from).add(to).add(most).add(organization.id()).add(kpi),
                SeriesRepository::reading);
    }

    /**
     * Values of all buckets that hold measurements: a list for each request, in order of time.
     *
     * @param asOf what was known then; null for what is known now
     * @param now where a bucket that hasn't ended ends
     */
    List<List<BucketValue>> buckets(List<SeriesRequest> requests, @Nullable Instant asOf, Instant now) {
        List<List<Stretch>> covers = asOf == null ? covers(requests)
                : requests.stream().map(request -> List.of(new Stretch(Source.RAW, earliest(request), request.to()))).toList();
        List<Integer> numbers = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        for (int n = 0; n < covers.size(); n++) {
            for (Stretch stretch : covers.get(n)) {
                numbers.add(n);
                stretches.add(stretch);
            }
        }
        List<List<BucketValue>> values = new ArrayList<>();
        requests.forEach(request -> values.add(new ArrayList<>()));
        sql.query(BUCKETS.formatted(FIRST, known(asOf)), parameters -> {
            parameters.longs(numbered(requests)).ids(requests.stream().map(SeriesRequest::kpi).toList())
                    .texts(requests.stream().map(request -> request.arithmetic().kind().name()).toList())
                    .texts(requests.stream().map(request -> request.arithmetic().overTime().name()).toList())
                    .texts(requests.stream().map(request -> request.arithmetic().overDimensions().name()).toList())
                    .texts(requests.stream().map(request -> sources(request.arithmetic())).toList())
                    .texts(requests.stream().map(request -> request.bucket().unit()).toList())
                    .texts(requests.stream().map(request -> request.bucket().step()).toList())
                    .texts(requests.stream().map(request -> request.zone().getId()).toList())
                    .micros(requests.stream().map(SeriesRequest::from).toList())
                    .micros(requests.stream().map(SeriesRequest::to).toList());
            parameters.longs(numbers.stream().map(Integer::longValue).toList())
                    .texts(stretches.stream().map(stretch -> stretch.source().name()).toList())
                    .micros(stretches.stream().map(Stretch::from).toList())
                    .micros(stretches.stream().map(Stretch::to).toList());
            parameters.add(organization.id()).add(organization.id()).add(now);
        }, row -> values.get(row.integer()).add(new BucketValue(row.instant(), row.decimal(), row.number(), row.decimal(),
                row.decimal(), row.instant(), row.number())));
        return values;
    }

    private List<List<Stretch>> covers(List<SeriesRequest> requests) {
        List<List<Span>> stale = new ArrayList<>();
        List<List<Span>> dense = new ArrayList<>();
        List<List<Instant>> before = new ArrayList<>();
        requests.forEach(request -> {
            stale.add(new ArrayList<>());
            dense.add(new ArrayList<>());
            before.add(new ArrayList<>());
        });
        sql.query(STATE, parameters -> parameters.longs(numbered(requests))
                .ids(requests.stream().map(SeriesRequest::kpi).toList())
                .micros(requests.stream().map(SeriesRepository::earliest).toList())
                .micros(requests.stream().map(SeriesRequest::to).toList())
                .flags(requests.stream().map(SeriesRepository::needsHours).toList())
                .flags(requests.stream().map(SeriesRepository::continues).toList())
                .add(organization.id()).add(organization.id()).add(Rollups.DENSE).add(organization.id()), row -> {
                    int n = row.integer();
                    String what = row.text();
                    Span span = new Span(row.instant(), row.instant());
                    switch (what) {
                        case "STALE" -> stale.get(n).add(span);
                        case "DENSE" -> dense.get(n).add(span);
                        default -> before.get(n).add(span.from());
                    }
                    return n;
                });
        List<List<Stretch>> covers = new ArrayList<>();
        for (int n = 0; n < requests.size(); n++) {
            SeriesRequest request = requests.get(n);
            List<Stretch> cover = new ArrayList<>();
            before.get(n).forEach(at -> cover.add(new Stretch(Source.RAW, at, at.plusNanos(1000))));
            if (continues(request)) {
                cover.addAll(Stretch.cover(new SeriesRequest(request.kpi(), request.arithmetic(), earliest(request),
                        request.from(), Bucket.DAY, request.arithmetic().home()), stale.get(n), dense.get(n)));
            }
            cover.addAll(Stretch.cover(request, stale.get(n), dense.get(n)));
            covers.add(cover);
        }
        return covers;
    }

    /** Whether what was measured before the series decides about its first bucket. */
    private static boolean continues(SeriesRequest request) {
        return request.arithmetic().kind() == MeasurementKind.COUNTER
                || request.arithmetic().overTime() == GaugeAggregation.TIME_WEIGHTED;
    }

    private static boolean needsHours(SeriesRequest request) {
        return Stretch.widest(request).compareTo(Source.DAY) > 0;
    }

    private static Instant earliest(SeriesRequest request) {
        return continues(request) ? Bucket.DAY.startOf(
                request.from().atZone(request.arithmetic().home()).minusDays(DAYS_BEFORE)).toInstant() : request.from();
    }

    private static List<Long> numbered(List<SeriesRequest> requests) {
        List<Long> numbers = new ArrayList<>();
        for (long n = 0; n < requests.size(); n++) {
            numbers.add(n);
        }
        return numbers;
    }

    private static void wanted(Sql.Parameters parameters, Collection<LatestRequest> requests) throws SQLException {
        parameters.ids(requests.stream().map(LatestRequest::kpi).toList())
                .micros(requests.stream().map(LatestRequest::before).toList())
                .texts(requests.stream().map(request -> request.arithmetic().kind().name()).toList())
                .texts(requests.stream().map(request -> request.arithmetic().overDimensions().name()).toList())
                .texts(requests.stream().map(request -> sources(request.arithmetic())).toList());
    }

    private static String sources(Arithmetic arithmetic) {
        return String.join("\n", arithmetic.sources());
    }

    /** An instant in a statement is a literal of ours, never a text of the caller. */
    private static String known(@Nullable Instant asOf) {
        return asOf == null ? NOW : THEN.formatted("timestamptz '" + asOf + "'");
    }

    private static Reading reading(Sql.Row row) throws SQLException {
        return new Reading(row.id(), row.instant(), Objects.requireNonNull(row.decimal()));
    }
}
