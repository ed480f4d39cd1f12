package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.CurrentOrganization;

/** Reads single measurements, in one or two statements however many KPIs they are of. */
@ApplicationScoped
class ReadingRepository {
    /** What the measurements of one instant come to. */
    private static final String AT_ONCE = """
            case w.kind
                when 'GAUGE' then case w.across when 'SUM' then sum(m.value) else avg(m.value) end
                when 'RATIO' then sum(m.value) / nullif(sum(m.weight), 0)
                when 'MEAN' then sum(m.value * m.weight) / nullif(sum(m.weight), 0)
                else sum(m.value)
            end""";

    private static final String WANTED = """
            with wanted as (
                select w.number, w.kpi, w.kind, w.across, w.sources,
                    timestamptz 'epoch' + w.before * interval '1 microsecond' as ending
                from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[])
                    with ordinality as w(kpi, before, kind, across, sources, number)
            )""";

    /**
     * Days are looked up first, so that only those partitions are touched that hold the latest readings: none lies more than
     * two days behind the beginning of the last day in which there is one.
     */
    private static final String DATED = """
            , dated as (
                select w.number, w.kpi, w.kind, w.across, w.sources, d.since, d.days,
                    least(w.ending, d.last + interval '2 days') as ending
                from %s w cross join lateral (
                    select min(start) as since, max(start) as last, count(*) as days from (
                        select start from (
                            (select distinct start from measurement_rollup where organization_id = ? and kpi_id = w.kpi
                                and unit = 'DAY' and start < w.ending order by start desc limit ?)
                            union
                            (select start from measurement_stale where organization_id = ? and kpi_id = w.kpi
                                and start < w.ending order by start desc limit ?)) known
                        order by start desc limit ?) latest) d
            )
            """;

    private static final String READ = """
            select w.number, l.at, l.value, w.days >= ? from dated w cross join lateral (
                select min(at) as oldest from (
                    select distinct at from measurement where organization_id = ? and kpi_id = w.kpi and at >= w.since
                        and at < w.ending order by at desc limit ?) top) o left join lateral (
                select m.at, %s as value from (
                    select m.at, m.value, m.weight, row_number() over (partition by m.at, m.dimensions_hash %s) as rank
                    from measurement m where m.organization_id = ? and m.kpi_id = w.kpi and m.at >= o.oldest
                        and m.at < w.ending) m
                where m.rank = 1 group by m.at) l on true
            """.formatted(AT_ONCE, Reported.FIRST);

    private static final String IN_ORDER = "order by 1, 2 desc";

    private static final String LATEST = WANTED + DATED.formatted("wanted") + READ + IN_ORDER;

    /**
     * The last reading alone. Of a level the rollup of its last day tells it, unless that day, or one behind it, is stale; all
     * others are read from the measurements.
     */
    private static final String LAST = WANTED + """
            , known as (
                select w.number, w.kpi, w.kind, w.across, w.sources, w.ending, r.at, r.value,
                    coalesce(w.kind = 'GAUGE' and r.finish <= w.ending, false) and not exists (
                        select from measurement_stale s where s.organization_id = ? and s.kpi_id = w.kpi
                            and s.start < w.ending and s.start >= r.start) as told
                from wanted w left join lateral (
                    select start, finish, last_at as at,
                        case w.across when 'SUM' then sum(last_value) else avg(last_value) end as value
                    from (select start, finish, last_at, last_value from measurement_rollup where organization_id = ?
                            and kpi_id = w.kpi and unit = 'DAY' and start < w.ending
                            order by start desc fetch first row with ties) day
                    group by start, finish, last_at order by last_at desc limit 1) r on true
            ), untold as (
                select number, kpi, kind, across, sources, ending from known where not told
            )""" + DATED.formatted("untold") + """
            select number, at, value, false from known where told
            union all
            """ + READ + IN_ORDER;

    private static final String LATEST_OF_ALL = """
            with wanted as (
                select * from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[])
                    with ordinality as w(kpi, before, kind, across, sources, number)
            )
            select w.number, l.at, l.value from wanted w cross join lateral (
                select m.at, %1$s as value from (
                    select m.*, row_number() over (partition by m.at, m.dimensions_hash %2$s) as rank
                    from (select distinct at from %3$s k where organization_id = ? and kpi_id = w.kpi
                            and at < timestamptz 'epoch' + w.before * interval '1 microsecond'
                            order by at desc limit ?) top
                        join %3$s m on m.organization_id = ? and m.kpi_id = w.kpi and m.at = top.at) m
                where m.rank = 1 group by m.at) l
            order by w.number, l.at desc""";

    /** Only the first instants are looked into, which the order of the key gives without reading the rest. */
    private static final String RAW = """
            with w as (select ?::text as kind, ?::text as across, ?::text as sources)
            select m.kpi_id, m.at, %1$s from w, (
                select m.*, row_number() over (partition by m.at, m.dimensions_hash %2$s) as rank
                from w, (select distinct at from %3$s k where k.organization_id = ? and k.kpi_id = ? and k.at >= ? and k.at < ?
                        order by at limit ?) first
                    join %3$s m on m.organization_id = ? and m.kpi_id = ? and m.at = first.at) m
            where m.rank = 1 group by m.kpi_id, m.at, w.kind, w.across order by m.at""";

    private static final String RANGES = """
            with wanted as (
                select w.kpi, w.kind, w.across, w.sources, timestamptz 'epoch' + w.begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + w.finish * interval '1 microsecond' as finish
                from unnest(?::uuid[], ?::int8[], ?::int8[], ?::text[], ?::text[], ?::text[])
                    as w(kpi, begin, finish, kind, across, sources)
            )""";

    private static final String FIRST = RANGES + """
            select w.kpi, l.at, l.value from wanted w cross join lateral (
                select m.at, %1$s as value from (
                    select m.at, m.value, m.weight, row_number() over (partition by m.at, m.dimensions_hash %2$s) as rank
                    from (select distinct at from %3$s k where k.organization_id = ? and k.kpi_id = w.kpi and k.at >= w.begin
                            and k.at < w.finish order by at limit ?) top
                        join %3$s m on m.organization_id = ? and m.kpi_id = w.kpi and m.at = top.at) m
                where m.rank = 1 group by m.at) l
            order by w.kpi, l.at""";

    /** With some instants before and behind, which patterns reach into. */
    private static final String AROUND = RANGES + """
            , extended as (
                select w.kpi, w.kind, w.across, w.sources, least(w.begin, (select min(at) from (
                        select distinct at from measurement where organization_id = ? and kpi_id = w.kpi and at < w.begin
                        order by at desc limit ?) b)) as begin,
                    greatest(w.finish, (select max(at) + interval '1 microsecond' from (
                        select distinct at from measurement where organization_id = ? and kpi_id = w.kpi and at >= w.finish
                        order by at limit ?) a)) as finish
                from wanted w
            )
            select w.kpi, l.at, l.value from extended w cross join lateral (
                select m.at, %s as value from (
                    select m.at, m.value, m.weight, row_number() over (partition by m.at, m.dimensions_hash %s) as rank
                    from measurement m where m.organization_id = ? and m.kpi_id = w.kpi and m.at >= w.begin
                        and m.at < w.finish) m
                where m.rank = 1 group by m.at) l
            order by w.kpi, l.at""".formatted(AT_ONCE, Reported.FIRST);

    private final Sql sql;
    private final CurrentOrganization organization;

    ReadingRepository(Sql sql, CurrentOrganization organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /** The latest readings of each request, the latest first; every request has an entry. */
    Map<LatestRequest, List<Reading>> latest(Collection<LatestRequest> wanted, int most) {
        List<LatestRequest> requests = List.copyOf(wanted);
        Map<LatestRequest, List<Reading>> readings = new HashMap<>();
        requests.forEach(request -> readings.put(request, new ArrayList<>()));
        Set<LatestRequest> more = new LinkedHashSet<>();
        sql.query(most == 1 ? LAST : LATEST, parameters -> {
            wanted(parameters, requests);
            if (most == 1) {
                parameters.add(organization.id()).add(organization.id());
            }
            parameters.add(organization.id()).add(most).add(organization.id()).add(most).add(most).add(most);
            parameters.add(organization.id()).add(most).add(organization.id());
        }, row -> {
            LatestRequest request = requests.get(row.integer() - 1);
            Instant at = row.instantOrNull();
            BigDecimal value = row.decimal();
            if (row.flag()) {
                more.add(request);
            }
            if (at != null && value != null) {
                Objects.requireNonNull(readings.get(request)).add(new Reading(request.kpi(), at, value));
            }
            return request;
        });
        // A day that is stale because everything in it was deleted hides those before it.
        more.removeIf(request -> Objects.requireNonNull(readings.get(request)).size() >= most);
        if (!more.isEmpty()) {
            readings.putAll(latest(more, most, null));
        }
        return readings;
    }

    /**
     * The same, of which no rollup knows anything.
     *
     * @param asOf what was known then; null for what is known now
     */
    Map<LatestRequest, List<Reading>> latest(Collection<LatestRequest> wanted, int most, @Nullable Instant asOf) {
        List<LatestRequest> requests = List.copyOf(wanted);
        Map<LatestRequest, List<Reading>> readings = new HashMap<>();
        requests.forEach(request -> readings.put(request, new ArrayList<>()));
        sql.query(LATEST_OF_ALL.formatted(AT_ONCE, Reported.FIRST, Reported.known(asOf)), parameters -> {
            wanted(parameters, requests);
            parameters.add(organization.id()).add(most).add(organization.id());
        }, row -> {
            LatestRequest request = requests.get(row.integer() - 1);
            return Objects.requireNonNull(readings.get(request))
                    .add(new Reading(request.kpi(), row.instant(), Objects.requireNonNull(row.decimal())));
        });
        return readings;
    }

    /**
     * What was measured at each instant, in order of time, at most so many.
     *
     * @param asOf what was known then; null for what is known now
     */
    List<Reading> raw(UUID kpi, Arithmetic arithmetic, Instant from, Instant to, @Nullable Instant asOf, int most) {
        return sql.query(RAW.formatted(AT_ONCE, Reported.FIRST, Reported.known(asOf)), parameters -> parameters
                .add(arithmetic.kind().name()).add(arithmetic.overDimensions().name()).add(Reported.sources(arithmetic))
                .add(organization.id()).add(kpi).add(from).add(to).add(most).add(organization.id()).add(kpi),
                ReadingRepository::reading);
    }

    /**
     * The first readings of each time, per KPI in order of time, at most so many of each.
     *
     * @param asOf what was known then; null for what is known now
     */
    List<Reading> first(Collection<RangeRequest> requests, int most, @Nullable Instant asOf) {
        return sql.query(FIRST.formatted(AT_ONCE, Reported.FIRST, Reported.known(asOf)), parameters -> {
            ranges(parameters, requests);
            parameters.add(organization.id()).add(most).add(organization.id());
        }, ReadingRepository::reading);
    }

    /** All readings of each time and so many around it, per KPI in order of time, one by one. */
    void around(Collection<RangeRequest> requests, int around, Consumer<Reading> taker) {
        sql.each(AROUND, parameters -> {
            ranges(parameters, requests);
            parameters.add(organization.id()).add(around).add(organization.id()).add(around).add(organization.id());
        }, row -> taker.accept(reading(row)));
    }

    private static void ranges(Sql.Parameters parameters, Collection<RangeRequest> requests) throws SQLException {
        parameters.ids(requests.stream().map(RangeRequest::kpi).toList())
                .micros(requests.stream().map(RangeRequest::from).toList())
                .micros(requests.stream().map(RangeRequest::to).toList())
                .texts(requests.stream().map(request -> request.arithmetic().kind().name()).toList())
                .texts(requests.stream().map(request -> request.arithmetic().overDimensions().name()).toList())
                .texts(requests.stream().map(request -> Reported.sources(request.arithmetic())).toList());
    }

    private static void wanted(Sql.Parameters parameters, Collection<LatestRequest> requests) throws SQLException {
        parameters.ids(requests.stream().map(LatestRequest::kpi).toList())
                .micros(requests.stream().map(LatestRequest::before).toList())
                .texts(requests.stream().map(request -> request.arithmetic().kind().name()).toList())
                .texts(requests.stream().map(request -> request.arithmetic().overDimensions().name()).toList())
                .texts(requests.stream().map(request -> Reported.sources(request.arithmetic())).toList());
    }

    private static Reading reading(Sql.Row row) throws SQLException {
        return new Reading(row.id(), row.instant(), Objects.requireNonNull(row.decimal()));
    }
}
