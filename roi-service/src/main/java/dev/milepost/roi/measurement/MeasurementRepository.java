package dev.milepost.roi.measurement;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.roi.measurement.Sql.Parameters;

/** Writes and deletes measurements in sets, one or two statements for each however many rows it has. */
@ApplicationScoped
class MeasurementRepository {
    private static final String INPUT = """
            unnest(?::uuid[], ?::int8[], ?::text[], ?::uuid[], ?::text[], ?::numeric[], ?::numeric[])
                as i(kpi, micros, source, hash, dimensions, value, weight)""";
    private static final String AT = "timestamptz 'epoch' + i.micros * interval '1 microsecond'";

    /** Nearly all measurements are new: they are written without looking at what is there. */
    private static final String INSERT = """
            with written as (
                insert into measurement (organization_id, kpi_id, at, source, dimensions_hash, dimensions, value, weight,
                    revision, recorded_at)
                select ?, i.kpi, %s, i.source, i.hash, i.dimensions::jsonb, i.value, i.weight, 1, ? from %s
                on conflict (organization_id, kpi_id, at, source, dimensions_hash) do nothing returning kpi_id
            )
            select kpi_id, count(*) from written group by kpi_id""".formatted(AT, INPUT);

    /**
     * Most batches are of one KPI, one source and the same dimensions: half as many bytes to send and to read. And most are of
     * a time in which there is nothing of the KPI yet, where no row can meet another one: they are inserted without being
     * prepared for it, which takes a third less. That holds until they are written, since batches of one KPI come one after the
     * other.
     */
    private static final String INSERT_ALIKE = """
            with batch as materialized (
                select ?::text as organization_id, ?::uuid as kpi_id, ?::text as source, ?::uuid as hash,
                    ?::text::jsonb as dimensions, ?::numeric as weight, ?::timestamptz as recorded_at,
                    ?::timestamptz as first, ?::timestamptz as last, ?::int8[] as micros, ?::text::numeric[] as numbers
            ), meeting as materialized (
                select exists (select from measurement m where m.organization_id = b.organization_id and m.kpi_id = b.kpi_id
                    and m.at between b.first and b.last) as possible
                from batch b
            ), alone as (
                insert into measurement (organization_id, kpi_id, at, source, dimensions_hash, dimensions, value, weight,
                    revision, recorded_at)
                select b.organization_id, b.kpi_id, %1$s, b.source, b.hash, b.dimensions, i.value, b.weight, 1, b.recorded_at
                from batch b, unnest(b.micros, b.numbers) as i(micros, value)
                where not (select possible from meeting) returning 1
            ), beside as (
                insert into measurement (organization_id, kpi_id, at, source, dimensions_hash, dimensions, value, weight,
                    revision, recorded_at)
                select b.organization_id, b.kpi_id, %1$s, b.source, b.hash, b.dimensions, i.value, b.weight, 1, b.recorded_at
                from batch b, unnest(b.micros, b.numbers) as i(micros, value)
                where (select possible from meeting)
                on conflict (organization_id, kpi_id, at, source, dimensions_hash) do nothing returning 1
            )
            select (select count(*) from alone) + (select count(*) from beside)""".formatted(AT);

    /** What was there with another value is kept as a revision. */
    private static final String CORRECT = """
            with outdated as (
                select m.*, i.value as new_value, i.weight as new_weight
                from %s join measurement m on m.organization_id = ? and m.kpi_id = i.kpi and m.at = %s
                    and m.source = i.source and m.dimensions_hash = i.hash
                where m.at between ? and ? and (m.value, m.weight) is distinct from (i.value, i.weight)
            ), kept as (
                insert into measurement_revision (organization_id, kpi_id, at, source, dimensions_hash, revision, value,
                    weight, recorded_at, superseded_at)
                select organization_id, kpi_id, at, source, dimensions_hash, revision, value, weight, recorded_at, ?
                from outdated
            ), written as (
                update measurement m set value = o.new_value, weight = o.new_weight, revision = o.revision + 1,
                    recorded_at = ?
                from outdated o
                where m.organization_id = o.organization_id and m.kpi_id = o.kpi_id and m.at = o.at and m.source = o.source
                    and m.dimensions_hash = o.dimensions_hash and m.at between ? and ?
                returning m.kpi_id
            )
            select kpi_id, count(*) from written group by kpi_id""".formatted(INPUT, AT);

    private static final String DELETE = """
            with wanted as (
                select at, source, dimensions_hash from measurement
                where organization_id = ? and kpi_id = ? and at >= ? and at < ? and (?::text is null or source = ?)
                order by at limit ?
            ), gone as (
                delete from measurement m using wanted w
                where m.organization_id = ? and m.kpi_id = ? and m.at = w.at and m.source = w.source
                    and m.dimensions_hash = w.dimensions_hash and m.at >= ? and m.at < ?
                returning m.*
            ), kept as (
                insert into measurement_revision (organization_id, kpi_id, at, source, dimensions_hash, revision, value,
                    weight, recorded_at, superseded_at)
                select organization_id, kpi_id, at, source, dimensions_hash, revision, value, weight, recorded_at, ?
                from gone where ?
            )
            select count(*) from gone""";

    private static final String EXPIRE_REVISIONS = """
            delete from measurement_revision r using (
                select at, source, dimensions_hash, superseded_at from measurement_revision
                where organization_id = ? and kpi_id = ? and at < ? order by at limit ?) w
            where r.organization_id = ? and r.kpi_id = ? and r.at = w.at and r.source = w.source
                and r.dimensions_hash = w.dimensions_hash and r.superseded_at = w.superseded_at""";

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
    private static final Comparator<MeasurementRow> BY_KEY = Comparator.comparing(MeasurementRow::kpi)
            .thenComparing(MeasurementRow::at);

    private final Sql sql;
    private final CurrentOrganization organization;

    MeasurementRepository(Sql sql, CurrentOrganization organization) {
        this.sql = sql;
        this.organization = organization;
    }

    /** How many rows of each KPI were new, and how many corrected. */
    record Written(Map<UUID, Integer> accepted, Map<UUID, Integer> updated) {
        static final Written NOTHING = new Written(Map.of(), Map.of());
    }

    Written write(Collection<MeasurementRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return Written.NOTHING;
        }
        List<MeasurementRow> sorted = new ArrayList<>(rows);
        sorted.sort(BY_KEY);
        Map<UUID, Integer> accepted = insert(sorted, now);
        if (accepted.values().stream().mapToInt(Integer::intValue).sum() == sorted.size()) {
            return new Written(accepted, Map.of());
        }
        Instant first = sorted.stream().map(MeasurementRow::at).min(Comparator.naturalOrder()).orElseThrow();
        Instant last = sorted.stream().map(MeasurementRow::at).max(Comparator.naturalOrder()).orElseThrow();
        return new Written(accepted, counts(CORRECT, parameters -> input(parameters, sorted).add(organization.id()).add(first)
                .add(last).add(now).add(now).add(first).add(last)));
    }

    private Map<UUID, Integer> insert(List<MeasurementRow> rows, Instant now) {
        // In order of their instants, where they are of one KPI
        MeasurementRow first = rows.getFirst();
        if (!rows.stream().allMatch(first::isAlike)) {
            return counts(INSERT, parameters -> input(parameters.add(organization.id()).add(now), rows));
        }
        int count = sql.query(INSERT_ALIKE,
                parameters -> parameters.add(organization.id()).add(first.kpi()).add(first.source())
                        .add(first.hash()).text(first.dimensions()).add(first.weight()).add(now)
                        .add(first.at()).add(rows.getLast().at())
                        .micros(rows.stream().map(MeasurementRow::at).toList())
                        .numbers(rows, MeasurementRow::value),
                Sql.Row::integer).getFirst();
        return count == 0 ? Map.of() : Map.of(first.kpi(), count);
    }

    /**
     * Deletes the first rows of a KPI in {@code [from, to)}, keeping them as revisions; answers how many.
     *
     * @param source null for all of them
     */
    int delete(UUID kpi, Instant from, Instant to, @Nullable String source, int most, Instant now) {
        return delete(kpi, from, to, source, most, now, true);
    }

    /** Deletes the first rows of a KPI before an instant for good, and what they said before; answers how many. */
    int expire(UUID kpi, Instant before, int most, Instant now) {
        int gone = delete(kpi, BEGINNING, before, null, most, now, false);
        return gone + sql.update(EXPIRE_REVISIONS, parameters -> parameters.add(organization.id()).add(kpi).add(before)
                .add(most).add(organization.id()).add(kpi));
    }

    private int delete(UUID kpi, Instant from, Instant to, @Nullable String source, int most,
            Instant now, boolean keep) {
        return sql.query(DELETE, parameters -> parameters.add(organization.id()).add(kpi).add(from).add(to).text(source)
                .text(source).add(most).add(organization.id()).add(kpi).add(from).add(to).add(now).add(keep),
                Sql.Row::integer).getFirst();
    }

    private Map<UUID, Integer> counts(String statement, Sql.Binding binding) {
        Map<UUID, Integer> counts = new HashMap<>();
        sql.query(statement, binding, row -> counts.put(row.id(), row.integer()));
        return counts;
    }

    private static Parameters input(Parameters parameters, List<MeasurementRow> rows) throws SQLException {
        return parameters.ids(rows.stream().map(MeasurementRow::kpi).toList())
                .micros(rows.stream().map(MeasurementRow::at).toList())
                .texts(rows.stream().map(MeasurementRow::source).toList())
                .ids(rows.stream().map(MeasurementRow::hash).toList())
                .texts(rows.stream().map(MeasurementRow::dimensions).toList())
                .numbers(rows.stream().map(MeasurementRow::value).toList())
                .numbers(rows.stream().map(MeasurementRow::weight).toList());
    }
}
