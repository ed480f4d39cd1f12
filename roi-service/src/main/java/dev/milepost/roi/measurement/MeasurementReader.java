package dev.milepost.roi.measurement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.measurement.MeasurementLine.Readable;
import dev.milepost.roi.measurement.MeasurementLine.Unreadable;

/**
 * Reads measurements one after the other while they arrive, holding no more than one of them. What is wrong with one line is
 * told of that line; only what makes the rest unreadable ends it.
 */
abstract sealed class MeasurementReader implements Iterator<MeasurementLine> {
    private static final String KPI = "kpi";
    private static final String LIST = "measurements";
    /** Characters. */
    private static final int LONGEST_LINE = 20_000;

    /** Null once there are no more. */
    private @Nullable MeasurementLine next;
    private boolean begun;

    /** @throws ProblemException 400 or 422 where the beginning can't be read */
    static MeasurementReader of(MeasurementFormat format, InputStream in, ObjectMapper json) {
        try {
            return switch (format) {
                case JSON -> new JsonList(json, in);
                case NDJSON -> new JsonLines(json, in);
                case CSV -> new CsvLines(in);
                case CLOUD_EVENTS -> new CloudEvents(json, in);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line, or null behind the last one. */
    abstract @Nullable MeasurementLine read() throws IOException;

    @Override
    public boolean hasNext() {
        if (!begun) {
            advance();
        }
        return next != null;
    }

    @Override
    public MeasurementLine next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        MeasurementLine line = next;
        advance();
        return line;
    }

    private void advance() {
        begun = true;
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind an element of a list there is more. */
    private static ObjectReader element(ObjectMapper json) {
        return json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static MeasurementLine readable(JsonNode fields) {
        if (!(fields instanceof ObjectNode object) || !object.has(KPI)) {
            return new Readable(null, fields);
        }
        JsonNode kpi = object.remove(KPI);
        return kpi.isTextual() ? new Readable(kpi.textValue(), fields)
                : new Unreadable("wrong-type", "kpi must be an id, or key: and a key");
    }

    /** {@code {"measurements": [...]}}. */
    private static final class JsonList extends MeasurementReader {
        private final JsonParser parser;
        private final ObjectReader one;

        JsonList(ObjectMapper json, InputStream in) throws IOException {
            this.one = element(json);
            this.parser = json.getFactory().createParser(in);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw KitProblem.WRONG_TYPE.because("The body must be an object with the list measurements").at("",
                        "wrong-type", "must be an object");
            }
            expectList();
        }

        @Override
        @Nullable
        MeasurementLine read() throws IOException {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                finish();
                return null;
            }
            return readable(one.readValue(parser));
        }

        private void expectList() throws IOException {
            String name = parser.nextFieldName();
            if (name == null) {
                throw KitProblem.VALIDATION_FAILED.because("measurements: must be given").at("/" + LIST, "not-null",
                        "must be given");
            }
            refuseUnknown(name);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw KitProblem.WRONG_TYPE.because("measurements must be a list").at("/" + LIST, "wrong-type",
                        "must be a list");
            }
        }

        private void finish() throws IOException {
            String name = parser.nextFieldName();
            if (name != null) {
                refuseUnknown(name.equals(LIST) ? name + " (again)" : name);
            }
            if (parser.nextToken() != null) {
                throw KitProblem.MALFORMED_JSON.because("There is something behind the end of the object");
            }
        }

        private static void refuseUnknown(String name) {
            if (!name.equals(LIST)) {
                String shown = name.length() > 80 ? name.substring(0, 80) : name;
                throw KitProblem.UNKNOWN_FIELD.because("\"%s\" is not known here; known is %s", shown, LIST).at("/" + shown,
                        "unknown-field", "is not known");
            }
        }
    }

    private static final class JsonLines extends MeasurementReader {
        private final ObjectMapper json;
        private final BufferedReader lines;

        JsonLines(ObjectMapper json, InputStream in) {
            this.json = json;
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        @Override
        @Nullable
        MeasurementLine read() throws IOException {
            StringBuilder line = new StringBuilder();
            int next = lines.read();
            boolean tooLong = false;
            while (next >= 0) {
                if (next == '\n') {
                    if (tooLong || !line.toString().isBlank()) {
                        break;
                    }
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) next);
                } else {
                    tooLong = true;
                }
                next = lines.read();
            }
            if (tooLong) {
                return new Unreadable("too-long", "a line has at most %d characters".formatted(LONGEST_LINE));
            }
            return line.toString().isBlank() ? null : parse(line.toString());
        }

        private MeasurementLine parse(String line) {
            try {
                return readable(json.readTree(line));
            } catch (JsonProcessingException e) {
                return new Unreadable("malformed-json", "the line is not one JSON object");
            }
        }
    }

    /** {@code at} is the event's time and {@code source} its source, unless the data says otherwise; its subject is the KPI. */
    private static final class CloudEvents extends MeasurementReader {
        private static final Set<String> VERSIONS = Set.of("1.0");
        private final JsonParser parser;
        private final ObjectReader one;

        CloudEvents(ObjectMapper json, InputStream in) throws IOException {
            this.one = element(json);
            this.parser = json.getFactory().createParser(in);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw KitProblem.WRONG_TYPE.because("A batch of CloudEvents is a list").at("", "wrong-type", "must be a list");
            }
        }

        @Override
        @Nullable
        MeasurementLine read() throws IOException {
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                if (parser.nextToken() != null) {
                    throw KitProblem.MALFORMED_JSON.because("There is something behind the end of the list");
                }
                return null;
            }
            return measurement(one.readValue(parser));
        }

        private static MeasurementLine measurement(JsonNode event) {
            if (!VERSIONS.contains(event.path("specversion").asText())) {
                return new Unreadable("wrong-type", "must be a CloudEvent with specversion 1.0");
            }
            if (!(event.path("data") instanceof ObjectNode data)) {
                return new Unreadable("missing", "data must be an object with the measurement");
            }
            if (!data.has("at") && event.has("time")) {
                data.set("at", event.get("time"));
            }
            if (!data.has("source") && event.has("source")) {
                data.set("source", event.get("source"));
            }
            if (!data.has(KPI) && event.has("subject")) {
                data.set(KPI, event.get("subject"));
            }
            return readable(data);
        }
    }

    private static final class CsvLines extends MeasurementReader {
        private static final String DIMENSION = "dimensions.";
        private static final Set<String> NUMBERS = Set.of("value", "numerator", "denominator", "weight");
        private static final Set<String> TEXTS = Set.of("at", "source", KPI);
        private static final int LONGEST_HEADER = 4_000;

        private final MappingIterator<String[]> rows;
        private final List<String> columns;

        CsvLines(InputStream in) throws IOException {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.mark(LONGEST_HEADER);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            reader.mark(LONGEST_HEADER);
            char separator = ',';
            int next = reader.read();
            for (int i = 1; i < LONGEST_HEADER - 1 && next >= 0 && next != '\n'; i++) {
                separator = next == ';' ? ';' : separator;
                next = reader.read();
            }
            reader.reset();
            CsvFactory factory = CsvFactory.builder().streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST_LINE).build()).build();
            this.rows = CsvMapper.builder(factory).enable(CsvParser.Feature.WRAP_AS_ARRAY)
                    .enable(CsvParser.Feature.SKIP_EMPTY_LINES).build().readerFor(String[].class)
                    .with(CsvSchema.emptySchema().withColumnSeparator(separator)).readValues(reader);
            this.columns = rows.hasNextValue() ? Arrays.stream(rows.nextValue()).map(String::strip).toList() : List.of();
            check(columns);
        }

        @Override
        @Nullable
        MeasurementLine read() throws IOException {
            return rows.hasNextValue() ? line(rows.nextValue()) : null;
        }

        private MeasurementLine line(String[] cells) {
            if (cells.length > columns.size()) {
                return new Unreadable("too-many-columns",
                        "the line has %d columns, the first line names %d".formatted(cells.length, columns.size()));
            }
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < cells.length; i++) {
                String cell = cells[i].strip();
                if (!cell.isEmpty()) {
                    set(fields, columns.get(i), cell);
                }
            }
            return readable(fields);
        }

        private static void set(ObjectNode fields, String column, String cell) {
            if (column.startsWith(DIMENSION)) {
                fields.withObjectProperty("dimensions").put(column.substring(DIMENSION.length()), cell);
            } else if (NUMBERS.contains(column)) {
                fields.set(column, number(cell));
            } else {
                fields.put(column, cell);
            }
        }

        private static JsonNode number(String cell) {
            try {
                return cell.length() > 100 ? JsonNodeFactory.instance.textNode(cell)
                        : JsonNodeFactory.instance.numberNode(new BigDecimal(cell));
            } catch (NumberFormatException e) {
                return JsonNodeFactory.instance.textNode(cell);
            }
        }

        private static void check(List<String> columns) {
            List<String> unknown = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String column : columns) {
                boolean known = NUMBERS.contains(column) || TEXTS.contains(column)
                        || column.startsWith(DIMENSION) && column.length() > DIMENSION.length();
                if (!known || !seen.add(column)) {
                    unknown.add(column.length() > 80 ? column.substring(0, 80) : column);
                }
            }
            if (!unknown.isEmpty() || !seen.contains("at")) {
                ProblemException problem = MeasurementProblem.CSV_HEADER_WRONG.because(
                        "The first line must name the columns, at among them; known are at, value, numerator, denominator, weight, source, kpi, and dimensions.<name>");
                unknown.forEach(column -> problem.at("/" + column, "unknown-field", "is not known, or named twice"));
                throw problem;
            }
        }
    }
}
