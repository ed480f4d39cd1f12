package dev.milepost.roi.measurement;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.roi.measurement.Stretch.Span;

/**
 * Makes rollups anew from what they are made of: the hours of dense days and all other days from measurements, dense days from
 * hours, months from days.
 */
@ApplicationScoped
class RollupRepository {
    private static final String INTO = """
            insert into measurement_rollup (organization_id, kpi_id, unit, start, dimensions_hash, finish, readings, first_at,
                first_value, last_at, last_value, total, weights, weighted, increase, area, minimum, maximum, conflicts)""";

    private static final String NEXT = "select kpi_id from measurement_stale where organization_id = ? and due_at <= ? order by due_at limit 1";

    /** One replica at a time for each KPI, and none while its zone or sources change; batches go on. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    /** Sorting the readings of some dense days takes more than the usual memory. */
    private static final String MEMORY = "select set_config('work_mem', '32MB', true)";

    private static final String RULES = "select zone, source_priority from kpi where organization_id = ? and id = ?";

    /**
     * A day that a batch is just touching is left to it: the mark is locked. One that is taken here makes a batch that touches
     * it
     * wait until its rollup is written, and marks it again.
     */
    private static final String TAKE = """
            delete from measurement_stale where organization_id = ? and kpi_id = ? and start in (
                select start from measurement_stale where organization_id = ? and kpi_id = ? and due_at <= ? order by start limit ?
                for update skip locked)
            returning start, finish""";

    private static final String CLEAR = """
            delete from measurement_rollup r using (
                select timestamptz 'epoch' + begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + finish * interval '1 microsecond' as finish
                from unnest(?::int8[], ?::int8[]) as d(begin, finish)) d
            where r.organization_id = ? and r.kpi_id = ? and r.unit = any(string_to_array(?, ',')) and r.start >= d.begin
                and r.start < d.finish""";

    private static final String SPANS = """
            with span as (
                select timestamptz 'epoch' + begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + finish * interval '1 microsecond' as finish
                from unnest(?::int8[], ?::int8[]) as s(begin, finish)
            )
            """;

    /** Days in which there is one reading more than asked for. */
    private static final String DENSE = SPANS + """
            select s.begin, s.finish from span s cross join lateral (
                select from measurement m where m.organization_id = ? and m.kpi_id = ? and m.at >= s.begin and m.at < s.finish
                offset ? limit 1) one""";

    /**
     * Each day is read by itself, since all of them at once would be looked for among everything that was measured of the KPI.
     * The windows begin with the instant, in whose order the key gives the measurements.
     */
    private static final String FROM_MEASUREMENTS = SPANS
            + INTO
            + """

                    select ?, ?, '%1$s', r.start, r.dimensions_hash, %3$s, r.readings, r.first_at, r.first_value, r.last_at,
                        r.last_value, r.total, r.weights, r.weighted, r.increase, r.area, r.minimum, r.maximum, r.conflicts
                    from span s cross join lateral (
                        select start, dimensions_hash, count(*) as readings, min(at) as first_at,
                            max(value) filter (where earlier_at is null) as first_value, max(at) as last_at,
                            max(value) filter (where later_at is null) as last_value, sum(value) as total,
                            sum(weight) as weights, sum(value * weight) as weighted,
                            sum(case when value >= earlier then value - earlier when value < earlier then value end) as increase,
                            coalesce(sum(value * extract(epoch from later_at - at)), 0) as area, min(value) as minimum,
                            max(value) as maximum, count(other) as conflicts
                        from (
                            select reported.*, lag(value) over neighbours as earlier, lead(at) over neighbours as later_at,
                                lag(at) over neighbours as earlier_at
                            from (
                                select m.dimensions_hash, m.at, m.value, m.weight, %2$s as start, row_number() over one as rank,
                                    lead(m.source) over one as other
                                from measurement m
                                where m.organization_id = ? and m.kpi_id = ? and m.at >= s.begin and m.at < s.finish
                                window one as (partition by m.at, m.dimensions_hash
                                    order by array_position(?::text[], m.source), m.recorded_at desc, m.source)) reported
                            where rank = 1
                            window neighbours as (partition by start, dimensions_hash order by at)) linked
                        group by start, dimensions_hash) r""";

    private static final String DAYS = FROM_MEASUREMENTS.formatted("DAY", "s.begin", "s.finish");

    private static final String HOURS = FROM_MEASUREMENTS.formatted("HOUR", "date_trunc('hour', m.at, ?)",
            "r.start + interval '1 hour'");

    private static final String FROM_ROLLUPS = SPANS
            + INTO
            + """

                    select ?, ?, '%2$s', s.begin, r.dimensions_hash, s.finish, r.readings, r.first_at, r.first_value, r.last_at,
                        r.last_value, r.total, r.weights, r.weighted, r.increase, r.area, r.minimum, r.maximum, r.conflicts
                    from span s cross join lateral (
                        select dimensions_hash, sum(readings) as readings, min(first_at) as first_at,
                            max(first_value) filter (where before_at is null) as first_value, max(last_at) as last_at,
                            (array_agg(last_value order by last_at desc))[1] as last_value, sum(total) as total,
                            sum(weights) as weights, sum(weighted) as weighted,
                            sum(case when before_at is null then increase else coalesce(increase, 0)
                                + case when first_value >= before_value then first_value - before_value else first_value end
                                end) as increase,
                            sum(area + coalesce(before_value * extract(epoch from first_at - before_at), 0)) as area,
                            min(minimum) as minimum, max(maximum) as maximum, sum(conflicts) as conflicts
                        from (
                            select r.*, lag(last_value) over earlier as before_value, lag(last_at) over earlier as before_at
                            from measurement_rollup r
                            where r.organization_id = ? and r.kpi_id = ? and r.unit = '%1$s' and r.start >= s.begin
                                and r.start < s.finish
                            window earlier as (partition by r.dimensions_hash order by r.start)) linked
                        group by dimensions_hash) r""";

    private static final String DAYS_OF_HOURS = FROM_ROLLUPS.formatted("HOUR", "DAY");

    private static final String MONTHS_OF_DAYS = FROM_ROLLUPS.formatted("DAY", "MONTH");

    private final Sql sql;
    private final CurrentOrganization organization;

    RollupRepository(Sql sql, CurrentOrganization organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /** What the rollups of a KPI follow. */
    record Rules(ZoneId zone, List<String> sources) {
    }

    /** A KPI whose rollups are to be made anew. */
    Optional<UUID> next(Instant due) {
        return sql.query(NEXT, parameters -> parameters.add(organization.id()).add(due), Sql.Row::id).stream().findFirst();
    }

    /** Keeps other replicas from the rollups of a KPI until the transaction ends; false where one has them. */
    boolean lock(UUID kpi) {
        sql.query(MEMORY, parameters -> {
        }, Sql.Row::text);
        return sql.query(LOCK, parameters -> parameters.add("measurement_rollup " + kpi), Sql.Row::flag).getFirst();
    }

    /** Empty if the KPI is gone. */
    Optional<Rules> rules(UUID kpi) {
        return sql.query(RULES, parameters -> parameters.add(organization.id()).add(kpi),
                row -> new Rules(ZoneId.of(row.text()), row.texts())).stream().findFirst();
    }

    /** Takes the first of the stale days that are due. */
    List<Span> take(UUID kpi, Instant due, int most) {
        return sql.query(TAKE, parameters -> parameters.add(organization.id()).add(kpi).add(organization.id()).add(kpi).add(due)
                .add(most), row -> new Span(row.instant(), row.instant()));
    }

    /** Those of the days in which more than so many were measured. */
    List<Span> dense(UUID kpi, List<Span> days, int most) {
        return sql.query(DENSE, parameters -> spans(parameters, days).add(organization.id()).add(kpi).add(most),
                row -> new Span(row.instant(), row.instant()));
    }

    void clear(UUID kpi, List<Span> days) {
        clear(kpi, "DAY,HOUR", days);
    }

    /** Hours of the days, and the days of these hours. */
    void makeHoursAndDays(UUID kpi, Rules rules, List<Span> days) {
        sql.update(HOURS, parameters -> spans(parameters, days).add(organization.id()).add(kpi).add(rules.zone().getId())
                .add(organization.id()).add(kpi).texts(rules.sources()));
        make(DAYS_OF_HOURS, kpi, days);
    }

    void makeDays(UUID kpi, Rules rules, List<Span> days) {
        sql.update(DAYS, parameters -> spans(parameters, days).add(organization.id()).add(kpi).add(organization.id()).add(kpi)
                .texts(rules.sources()));
    }

    void makeMonths(UUID kpi, List<Span> months) {
        clear(kpi, "MONTH", months);
        make(MONTHS_OF_DAYS, kpi, months);
    }

    private void make(String statement, UUID kpi, List<Span> spans) {
        sql.update(statement, parameters -> spans(parameters, spans).add(organization.id()).add(kpi).add(organization.id())
                .add(kpi));
    }

    private void clear(UUID kpi, String units, List<Span> spans) {
        sql.update(CLEAR, parameters -> spans(parameters, spans).add(organization.id()).add(kpi).add(units));
    }

    private static Sql.Parameters spans(Sql.Parameters parameters, List<Span> spans) throws SQLException {
        return parameters.micros(spans.stream().map(Span::from).toList()).micros(spans.stream().map(Span::to).toList());
    }
}
