package dev.milepost.roi.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.CurrentOrganization;

/** Statements over sets of measurements, one for each question however many rows or KPIs it is about. */
@ApplicationScoped
class MeasurementRepository {
    /** Keeps what is corrected, then writes: revision 1 is new, a higher one corrected, the rest said the same before. */
    private static final String WRITE = """
            with input as (
                select * from jsonb_to_recordset(cast(:rows as jsonb))
                    as r(at timestamptz, source text, hash uuid, dimensions jsonb, value numeric, weight numeric)
            ), outdated as (
                insert into measurement_revision (organization_id, kpi_id, at, source, dimensions_hash, revision, value,
                    weight, recorded_at, superseded_at)
                select m.organization_id, m.kpi_id, m.at, m.source, m.dimensions_hash, m.revision, m.value, m.weight,
                    m.recorded_at, :now
                from input i join measurement m on m.at = i.at and m.source = i.source and m.dimensions_hash = i.hash
                where m.organization_id = :organization and m.kpi_id = :kpi and m.at between :first and :last
                    and (m.value, m.weight) is distinct from (i.value, i.weight)
            ), written as (
                insert into measurement as m (organization_id, kpi_id, at, source, dimensions_hash, dimensions, value,
                    weight, revision, recorded_at)
                select :organization, :kpi, at, source, hash, dimensions, value, weight, 1, :now from input
                on conflict (organization_id, kpi_id, at, source, dimensions_hash) do update
                    set value = excluded.value, weight = excluded.weight, revision = m.revision + 1,
                        recorded_at = excluded.recorded_at
                    where (m.value, m.weight) is distinct from (excluded.value, excluded.weight)
                returning m.revision
            )
            select count(*) filter (where revision = 1), count(*) filter (where revision > 1) from written""";

    private static final String LATEST = """
            select w.kpi, cast(extract(epoch from m.at) * 1000000 as bigint), m.value
            from jsonb_to_recordset(cast(:wanted as jsonb)) as w(kpi uuid, before timestamptz)
            cross join lateral (
                select distinct on (at) at, value from measurement
                where organization_id = :organization and kpi_id = w.kpi and at < w.before
                order by at desc, recorded_at desc limit :most) m
            order by w.kpi, m.at desc""";

    private static final String RAW = """
            select kpi_id, cast(extract(epoch from at) * 1000000 as bigint), value from (
                select distinct on (at) kpi_id, at, value from measurement
                where organization_id = :organization and kpi_id = :kpi and at >= :from and at < :to
                order by at, recorded_at desc limit :most) m
            order by at""";

    /** A counter needs the reading before the first bucket, too: the increase since then belongs to it. */
    private static final String BUCKETS = """
            with wanted as (
                select w.*, case when w.kind = 'COUNTER' then coalesce((
                        select max(m.at) from measurement m
                        where m.organization_id = :organization and m.kpi_id = w.kpi and m.at < w.begin), w.begin)
                    else w.begin end as since
                from jsonb_to_recordset(cast(:wanted as jsonb)) as w(kpi uuid, kind text, aggregation text,
                    begin timestamptz, finish timestamptz, bucket text, zone text)
            ), reported as (
                select w.*, m.at, m.source, m.dimensions_hash, m.value, m.weight,
                    row_number() over same as rank, count(*) over (partition by w.kpi, m.at, m.dimensions_hash) as sources
                from wanted w join measurement m on m.organization_id = :organization and m.kpi_id = w.kpi
                    and m.at >= w.since and m.at < w.finish
                window same as (partition by w.kpi, m.at, m.dimensions_hash order by m.recorded_at desc, m.source)
            ), resolved as (
                select r.*, lag(r.value) over (partition by r.kpi, r.dimensions_hash order by r.at) as earlier
                from reported r where r.rank = 1
            ), gathered as (
                select kpi, kind, aggregation, date_trunc(bucket, at, zone) as start, dimensions_hash,
                    (array_agg(value order by at desc))[1] as last, sum(value) as total, sum(weight) as weights,
                    sum(value * weight) as weighted,
                    sum(case when value >= earlier then value - earlier when value < earlier then value end) as increase,
                    count(*) as readings, min(value) as minimum, max(value) as maximum, max(at) as last_at,
                    count(*) filter (where sources > 1) as conflicts
                from resolved where at >= begin group by 1, 2, 3, 4, 5
            )
            select kpi, cast(extract(epoch from start) * 1000000 as bigint),
                case kind
                    when 'GAUGE' then case aggregation when 'MEAN' then sum(total) / sum(readings) else avg(last) end
                    when 'DELTA' then sum(total)
                    when 'COUNTER' then sum(increase)
                    when 'RATIO' then sum(total) / nullif(sum(weights), 0)
                    when 'MEAN' then sum(weighted) / nullif(sum(weights), 0)
                end,
                cast(sum(readings) as bigint), case when kind <> 'RATIO' then min(minimum) end,
                case when kind <> 'RATIO' then max(maximum) end,
                cast(extract(epoch from max(last_at)) * 1000000 as bigint), cast(sum(conflicts) as bigint)
            from gathered group by kpi, kind, aggregation, start order by kpi, start""";

    private final EntityManager entities;
    private final CurrentOrganization organization;
    private final ObjectMapper json;

    MeasurementRepository(EntityManager entities, CurrentOrganization organization, ObjectMapper json) {
        this.entities = entities;
        this.organization = organization;
        this.json = json;
    }

    /** How many rows were new, and how many corrected. */
    record Written(int accepted, int updated) {
    }

    Written write(UUID kpi, Collection<MeasurementRow> rows, Instant now) {
        Instant first = rows.stream().map(MeasurementRow::at).min(Instant::compareTo).orElseThrow();
        Instant last = rows.stream().map(MeasurementRow::at).max(Instant::compareTo).orElseThrow();
        Object[] counts = (Object[]) entities.createNativeQuery(WRITE, Object[].class).setParameter("rows", toJson(rows))
                .setParameter("organization", organization.id()).setParameter("kpi", kpi).setParameter("now", now)
                .setParameter("first", first).setParameter("last", last).getSingleResult();
        return new Written(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }

    /** The latest readings of each KPI before its instant, per KPI the latest first. */
    List<Reading> latest(Map<UUID, Instant> before, int most) {
        List<Before> wanted = before.entrySet().stream().map(entry -> new Before(entry.getKey(), entry.getValue())).toList();
        return rows(entities.createNativeQuery(LATEST, Object[].class).setParameter("wanted", toJson(wanted))
                .setParameter("organization", organization.id()).setParameter("most", most).getResultList()).stream()
                .map(MeasurementRepository::reading).toList();
    }

    /** Readings in order of time, at most so many. */
    List<Reading> raw(UUID kpi, Instant from, Instant to, int most) {
        return rows(entities.createNativeQuery(RAW, Object[].class).setParameter("organization", organization.id())
                .setParameter("kpi", kpi).setParameter("from", from).setParameter("to", to).setParameter("most", most)
                .getResultList()).stream().map(MeasurementRepository::reading).toList();
    }

    /** Values of all buckets that hold measurements, per KPI in order of time. */
    List<BucketValue> buckets(Collection<SeriesRequest> requests) {
        List<Wanted> wanted = requests.stream().map(request -> new Wanted(request.kpi(), request.kind().name(),
                request.aggregation().name(), request.from(), request.to(), request.bucket().unit(), request.zone().getId()))
                .toList();
        return rows(entities.createNativeQuery(BUCKETS, Object[].class).setParameter("organization", organization.id())
                .setParameter("wanted", toJson(wanted)).getResultList()).stream()
                .map(row -> new BucketValue((UUID) row[0], instant(row[1]), (BigDecimal) row[2],
                        ((Number) row[3]).longValue(), (BigDecimal) row[4], (BigDecimal) row[5], instant(row[6]),
                        ((Number) row[7]).longValue()))
                .toList();
    }

    private record Before(UUID kpi, Instant before) {
    }

    /** Field names as the statement reads them. */
    private record Wanted(UUID kpi, String kind, String aggregation, Instant begin, Instant finish, String bucket,
            String zone) {
    }

    private static Reading reading(Object[] row) {
        return new Reading((UUID) row[0], instant(row[1]), (BigDecimal) row[2]);
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    @SuppressWarnings("unchecked") // every statement here selects several columns
    private static List<Object[]> rows(List<?> result) {
        return (List<Object[]>) result;
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows can't be written as JSON", e);
        }
    }
}
