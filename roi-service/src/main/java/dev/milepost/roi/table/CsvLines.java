package dev.milepost.roi.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * Rows for a spreadsheet, the names of the columns first: numbers without exponent, an empty cell where there is no value,
 * lists
 * and objects as JSON.
 */
public final class CsvLines {
    /** Keeps spreadsheets from taking a text for a formula (OWASP, CSV injection). */
    private static final Pattern LIKE_FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final CsvMapper CSV = new CsvMapper();

    private final Writer text;
    private final List<String> columns;
    private final SequenceWriter out;
    private boolean empty = true;

    public CsvLines(Writer out, List<String> columns) throws IOException {
        this.text = out;
        this.columns = columns;
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(schema::addColumn);
        this.out = CSV.writer(schema.build().withHeader()).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValues(out);
    }

    /** @param fields value of a column, a missing node where it has none */
    public void write(Function<String, JsonNode> fields) throws IOException {
        empty = false;
        out.write(columns.stream().map(column -> cell(fields.apply(column))).toArray(String[]::new));
    }

    public void end() throws IOException {
        if (empty) {
            // Jackson writes the names of the columns with the first row alone
            text.write(String.join(",", columns) + "\n");
        }
        out.flush();
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (!value.isTextual()) {
            return value.toString();
        }
        return LIKE_FORMULA.matcher(value.textValue()).matches() ? "'" + value.textValue() : value.textValue();
    }
}
