package dev.milepost.roi.measurement;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.roi.measurement.Stretch.Source;
import dev.milepost.roi.measurement.Stretch.Span;

/**
 * Gathers measurements in buckets, in one or two statements however many KPIs and rows they are about. What a bucket comes to
 * is put together from pieces, each a rollup or a single measurement, per set of dimensions in order of time.
 */
@ApplicationScoped
class SeriesRepository {
    private static final String ROLLED_UP = """
            select s.n, r.dimensions_hash, r.start, r.readings, r.first_at, r.first_value, r.last_at, r.last_value,
                r.total, r.weights, r.weighted, r.increase, r.area, r.minimum, r.maximum, r.conflicts
            from stretch s join w on w.n = s.n join measurement_rollup r on r.organization_id = ? and r.kpi_id = w.kpi
                and r.unit = s.unit and r.start >= s.begin and r.start < s.finish
            where s.unit <> 'RAW'""";

    /**
     * Each stretch is read by itself, since all of them at once would be looked for among everything that was measured. The
     * bounds of all leave out the partitions that none of them needs.
     */
    private static final String MEASURED = """
            select s.n, dimensions_hash, at as start, 1::int8 as readings, at as first_at, value as first_value, at as last_at,
                value as last_value, value as total, weight as weights, value * weight as weighted, null::numeric as increase,
                0::numeric as area, value as minimum, value as maximum,
                case when other is null then 0 else 1 end::int8 as conflicts
            from stretch s join w on w.n = s.n cross join lateral (
                select m.dimensions_hash, m.at, m.value, m.weight, row_number() over one as rank,
                    lead(m.source) over one as other
                from %2$s m where m.organization_id = ? and m.kpi_id = w.kpi and m.at >= s.begin and m.at < s.finish
                    and m.at >= ? and m.at < ?
                window one as (partition by m.at, m.dimensions_hash %1$s)) reported
            where s.unit = 'RAW' and rank = 1""";

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
            ), piece as (
                %s
            ), linked as (
                select p.*, w.begin, date_trunc(w.bucket, p.start, w.zone) as bucket,
                    lag(p.last_value) over earlier as before_value, lag(p.last_at) over earlier as before_at
                from piece p join w on w.n = p.n
                window earlier as (partition by p.n, p.dimensions_hash order by p.first_at)
            ), gathered as (
                select n, bucket, dimensions_hash, sum(readings) as readings,
                    (array_agg(last_value order by last_at desc))[1] as last, sum(total) as total, sum(weights) as weights,
                    sum(weighted) as weighted, min(minimum) as minimum, max(maximum) as maximum, max(last_at) as last_at,
                    sum(conflicts) as conflicts,
                    sum(case when before_value is null then increase else coalesce(increase, 0)
                        + case when first_value >= before_value then first_value - before_value else first_value end
                        end) as increase,
                    sum(area + coalesce(before_value
                        * extract(epoch from first_at - greatest(before_at, bucket, begin)), 0)) as area,
                    min(case when before_at is null then first_at else greatest(before_at, bucket, begin) end) as since
                from linked where start >= begin group by n, bucket, dimensions_hash
            ), ended as (
                select g.*, w.kind, w.aggregation, w.across,
                    least(w.finish, ?, (g.bucket at time zone w.zone + w.step) at time zone w.zone) as ending
                from gathered g join w on w.n = g.n
            ), levelled as (
                select e.*, case aggregation
                    when 'LAST' then last
                    when 'MEAN' then total / readings
                    when 'TIME_WEIGHTED' then coalesce((area + last * extract(epoch from greatest(ending, last_at) - last_at))
                        / nullif(extract(epoch from greatest(ending, last_at) - since), 0), last)
                    end as level
                from ended e
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

    private final Sql sql;
    private final CoverRepository covers;
    private final CurrentOrganization organization;

    SeriesRepository(Sql sql, CoverRepository covers, CurrentOrganization organization) {
        this.sql = sql;
        this.covers = covers;
        this.organization = organization;
    }

    /**
     * Values of all buckets that hold measurements: a list for each request, in order of time.
     *
     * @param asOf what was known then; null for what is known now
     * @param now where a bucket that hasn't ended ends
     */
    List<List<BucketValue>> buckets(List<SeriesRequest> requests, @Nullable Instant asOf, Instant now) {
        List<List<Stretch>> covers = asOf == null ? this.covers.of(requests)
                : requests.stream().map(SeriesRepository::measurementsOnly).toList();
        List<Long> numbers = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        for (int n = 0; n < covers.size(); n++) {
            for (Stretch stretch : covers.get(n)) {
                numbers.add((long) n);
                stretches.add(stretch);
            }
        }
        Pieces pieces = Pieces.of(stretches);
        List<List<BucketValue>> values = new ArrayList<>();
        requests.forEach(request -> values.add(new ArrayList<>()));
        sql.query(BUCKETS.formatted(pieces.statement(asOf)), parameters -> {
            wanted(parameters, requests);
            parameters.longs(numbers).texts(stretches.stream().map(stretch -> stretch.source().name()).toList())
                    .micros(stretches.stream().map(Stretch::from).toList())
                    .micros(stretches.stream().map(Stretch::to).toList());
            pieces.bind(parameters, organization.id());
            parameters.add(now);
        }, row -> values.get(row.integer()).add(new BucketValue(row.instant(), row.decimal(), row.number(), row.decimal(),
                row.decimal(), row.instant(), row.number())));
        return values;
    }

    /** Rollups know only what is known now. */
    private static List<Stretch> measurementsOnly(SeriesRequest request) {
        return List.of(new Stretch(Source.RAW, CoverRepository.earliest(request), request.to()));
    }

    private static void wanted(Sql.Parameters parameters, List<SeriesRequest> requests) throws SQLException {
        parameters.longs(LongStream.range(0, requests.size()).boxed().toList())
                .ids(requests.stream().map(SeriesRequest::kpi).toList())
                .texts(requests.stream().map(request -> request.arithmetic().kind().name()).toList())
                .texts(requests.stream().map(request -> request.arithmetic().overTime().name()).toList())
                .texts(requests.stream().map(request -> request.arithmetic().overDimensions().name()).toList())
                .texts(requests.stream().map(request -> Reported.sources(request.arithmetic())).toList())
                .texts(requests.stream().map(request -> request.bucket().unit()).toList())
                .texts(requests.stream().map(request -> request.bucket().step()).toList())
                .texts(requests.stream().map(request -> request.zone().getId()).toList())
                .micros(requests.stream().map(SeriesRequest::from).toList())
                .micros(requests.stream().map(SeriesRequest::to).toList());
    }

    /**
     * What the pieces are read from. A part that has none isn't in the statement, since even to find nothing in all partitions
     * takes longer than the rest.
     *
     * @param measured from the first to the last instant that is read from measurements; null where none is
     */
    private record Pieces(boolean rolledUp, @Nullable Span measured) {
        static Pieces of(List<Stretch> stretches) {
            List<Stretch> raw = stretches.stream().filter(stretch -> stretch.source() == Source.RAW).toList();
            return new Pieces(raw.size() < stretches.size(), raw.stream().map(one -> new Span(one.from(), one.to()))
                    .reduce(Span::together).orElse(null));
        }

        String statement(@Nullable Instant asOf) {
            String measurements = MEASURED.formatted(Reported.FIRST, Reported.known(asOf));
            return measured == null ? ROLLED_UP : rolledUp ? ROLLED_UP + " union all " + measurements : measurements;
        }

        void bind(Sql.Parameters parameters, String organization) throws SQLException {
            if (rolledUp || measured == null) {
                parameters.add(organization);
            }
            if (measured != null) {
                parameters.add(organization).add(measured.from()).add(measured.to());
            }
        }
    }
}
