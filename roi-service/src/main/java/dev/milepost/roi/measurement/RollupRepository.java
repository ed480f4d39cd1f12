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

/** Makes rollups anew from what they are made of: days and hours from measurements, months from days. */
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

    /** Parameters: begin and end of the days, organization, KPI, sources, zone. */
    private static final String FROM_MEASUREMENTS = """
            with day as (
                select timestamptz 'epoch' + begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + finish * interval '1 microsecond' as finish
                from unnest(?::int8[], ?::int8[]) as d(begin, finish)
            ), dense as (%3$s), reported as (
                select d.begin, d.finish, m.dimensions_hash, m.at, m.value, m.weight, %1$s as start,
                    row_number() over (partition by m.dimensions_hash, m.at
                        order by array_position(w.sources, m.source), m.recorded_at desc, m.source) as rank,
                    count(*) over (partition by m.dimensions_hash, m.at) as sources
                from dense d join measurement m on m.organization_id = ? and m.kpi_id = ? and m.at >= d.begin and m.at < d.finish
                    cross join (select ?::text[] as sources, ?::text as zone) w
            ), linked as (
                select r.*, lag(value) over neighbours as earlier, lead(at) over neighbours as later_at,
                    lag(at) over neighbours as earlier_at
                from reported r where rank = 1
                window neighbours as (partition by start, dimensions_hash order by at)
            )
            """
            + INTO
            + """

                    select ?, ?, '%2$s', start, dimensions_hash, %4$s, count(*), min(at), max(value) filter (where earlier_at is null),
                        max(at), max(value) filter (where later_at is null), sum(value), sum(weight), sum(value * weight),
                        sum(case when value >= earlier then value - earlier when value < earlier then value end),
                        coalesce(sum(value * extract(epoch from later_at - at)), 0), min(value), max(value),
                        count(*) filter (where sources > 1)
                    from linked group by start, dimensions_hash""";

    private static final String DAYS = FROM_MEASUREMENTS.formatted("d.begin", "DAY", "select * from day", "max(finish)");

    private static final String HOURS = FROM_MEASUREMENTS.formatted("date_trunc('hour', m.at, w.zone)", "HOUR", """
            select d.* from day d where (select sum(r.readings) from measurement_rollup r where r.organization_id = ?
                and r.kpi_id = ? and r.unit = 'DAY' and r.start = d.begin) > ?""", "start + interval '1 hour'");

    private static final String MONTHS = """
            with month as (
                select timestamptz 'epoch' + begin * interval '1 microsecond' as begin,
                    timestamptz 'epoch' + finish * interval '1 microsecond' as finish
                from unnest(?::int8[], ?::int8[]) as m(begin, finish)
            ), linked as (
                select m.begin, m.finish as ending, r.*, lag(last_value) over earlier as before_value,
                    lag(last_at) over earlier as before_at
                from month m join measurement_rollup r on r.organization_id = ? and r.kpi_id = ? and r.unit = 'DAY'
                    and r.start >= m.begin and r.start < m.finish
                window earlier as (partition by m.begin, r.dimensions_hash order by r.start)
            )
            """
            + INTO
            + """

                    select ?, ?, 'MONTH', begin, dimensions_hash, max(ending), sum(readings), min(first_at),
                        max(first_value) filter (where before_at is null), max(last_at),
                        (array_agg(last_value order by last_at desc))[1], sum(total), sum(weights), sum(weighted),
                        sum(case when before_at is null then increase else coalesce(increase, 0)
                            + case when first_value >= before_value then first_value - before_value else first_value end end),
                        sum(area + coalesce(before_value * extract(epoch from first_at - before_at), 0)), min(minimum), max(maximum),
                        sum(conflicts)
                    from linked group by begin, dimensions_hash""";

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

    void makeDays(UUID kpi, Rules rules, List<Span> days) {
        clear(kpi, "DAY,HOUR", days);
        sql.update(DAYS, parameters -> rules(spans(parameters, days), kpi, rules));
        sql.update(HOURS, parameters -> rules(spans(parameters, days).add(organization.id()).add(kpi).add(Rollups.DENSE), kpi,
                rules));
    }

    void makeMonths(UUID kpi, List<Span> months) {
        clear(kpi, "MONTH", months);
        sql.update(MONTHS, parameters -> spans(parameters, months).add(organization.id()).add(kpi).add(organization.id())
                .add(kpi));
    }

    private void clear(UUID kpi, String units, List<Span> spans) {
        sql.update(CLEAR, parameters -> spans(parameters, spans).add(organization.id()).add(kpi).add(units));
    }

    private Sql.Parameters rules(Sql.Parameters parameters, UUID kpi, Rules rules) throws SQLException {
        return parameters.add(organization.id()).add(kpi).texts(rules.sources()).add(rules.zone().getId())
                .add(organization.id()).add(kpi);
    }

    private static Sql.Parameters spans(Sql.Parameters parameters, List<Span> spans) throws SQLException {
        return parameters.micros(spans.stream().map(Span::from).toList()).micros(spans.stream().map(Span::to).toList());
    }
}
