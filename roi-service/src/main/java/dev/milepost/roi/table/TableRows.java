package dev.milepost.roi.table;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.type.TypeFactory;

/**
 * One list of an answer as rows. Columns come from the type of the answer and not from what is in it, so that they are the same
 * whatever was found.
 */
final class TableRows {
    private static final TypeFactory TYPES = TypeFactory.defaultInstance();

    /** Column with the way to its value, from the entry of the list at that depth on: 0 is the answer itself. */
    private record Place(int depth, List<String> path) {
    }

    private final List<String> path;
    private final Map<String, Place> columns = new LinkedHashMap<>();

    /**
     * @param type of the answer
     * @param list way to the list; empty for the answer itself
     * @param with fields of the answer that stand in every row
     */
    TableRows(JavaType type, List<String> list, List<String> with) {
        this.path = list;
        Map<String, Place> answer = new LinkedHashMap<>();
        with.forEach(field -> answer.put(field, new Place(0, List.of(field))));
        JavaType entry = type;
        Map<String, Place> own = new LinkedHashMap<>();
        int depth = 0;
        for (int i = 0; i < list.size(); i++) {
            JavaType next = component(entry, list.get(i));
            depth++;
            entry = next.isCollectionLikeType() ? next.getContentType() : next;
            if (i < list.size() - 1 && next.isCollectionLikeType()) {
                addFields(own, entry, depth, list.get(i) + ".", List.of());
            }
        }
        Map<String, Place> row = new LinkedHashMap<>();
        addFields(row, entry, depth, "", List.of());
        answer.keySet().removeAll(row.keySet());
        columns.putAll(answer);
        columns.putAll(own);
        columns.putAll(row);
    }

    String csv(JsonNode answer) throws IOException {
        StringWriter text = new StringWriter();
        CsvLines lines = new CsvLines(text, List.copyOf(columns.keySet()));
        write(lines, new ArrayList<>(List.of(answer)));
        lines.end();
        return text.toString();
    }

    /** @param entries the answer, and what leads from it to the row */
    private void write(CsvLines lines, List<JsonNode> entries) throws IOException {
        int depth = entries.size() - 1;
        if (depth == path.size()) {
            lines.write(column -> value(entries, column));
            return;
        }
        JsonNode next = entries.getLast().path(path.get(depth));
        for (JsonNode entry : next.isArray() ? next : next.isObject() ? List.of(next) : List.<JsonNode> of()) {
            entries.add(entry);
            write(lines, entries);
            entries.removeLast();
        }
    }

    private JsonNode value(List<JsonNode> entries, String column) {
        Place place = columns.get(column);
        if (place == null) {
            return MissingNode.getInstance();
        }
        JsonNode value = entries.get(place.depth());
        for (String field : place.path()) {
            value = value.path(field);
        }
        return value;
    }

    /** Lists of objects are tables of their own and no columns. */
    private static void addFields(Map<String, Place> columns, JavaType type, int depth, String prefix, List<String> way) {
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            JavaType field = TYPES.resolveMemberType(component.getGenericType(), type.getBindings());
            List<String> path = new ArrayList<>(way);
            path.add(component.getName());
            if (field.getRawClass().isRecord()) {
                addFields(columns, field, depth, prefix + component.getName() + ".", path);
            } else if (!field.isCollectionLikeType() || !field.getContentType().getRawClass().isRecord()) {
                columns.put(prefix + component.getName(), new Place(depth, path));
            }
        }
    }

    private static JavaType component(JavaType type, String name) {
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return TYPES.resolveMemberType(component.getGenericType(), type.getBindings());
            }
        }
        throw new IllegalArgumentException("%s has no %s".formatted(type, name));
    }
}
