package dev.milepost.roi.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Reads tables in pieces, each behind the last row of the one before. */
@ApplicationScoped
class ExportRepository {
    private final EntityManager entities;

    ExportRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A row.
     *
     * @param json an object of its columns, without those that have no value
     * @param keys where it stands, for the next piece
     */
    record Row(String json, List<String> keys) {
    }

    /**
     * @param wagesToo whether also the columns in which there may be wage rates
     * @param behind the keys of the last row of the piece before; empty for the first piece
     */
    List<Row> rows(ExportTable table, boolean wagesToo, List<String> behind, int most) {
        List<ExportTable.Key> keys = table.keys();
        String columns = table.columns(wagesToo).stream().map(column -> "'" + column.name() + "', " + column.sql())
                .collect(Collectors.joining(", "));
        String names = keys.stream().map(ExportTable.Key::column).collect(Collectors.joining(", "));
        String where = behind.isEmpty() ? ""
                : " and (" + names + ") > (" + IntStream.range(0, keys.size())
                        .mapToObj(i -> "cast(:key" + i + " as " + keys.get(i).type() + ")").collect(Collectors.joining(", "))
                        + ")";
        Query query = entities.createNativeQuery("""
                select cast(json_strip_nulls(json_build_object(%s)) as text), %s from %s
                where organization_id = current_setting('milepost.organization') and %s%s order by %s limit %d"""
                .formatted(columns, keys.stream().map(key -> "cast(" + key.column() + " as text)")
                        .collect(Collectors.joining(", ")), table.table(), table.condition(), where, names, most),
                Object[].class);
        for (int i = 0; i < behind.size(); i++) {
            query.setParameter("key" + i, behind.get(i));
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Row row(Object[] columns) {
        return new Row(String.valueOf(columns[0]),
                Stream.of(columns).skip(1).map(String::valueOf).toList());
    }
}
