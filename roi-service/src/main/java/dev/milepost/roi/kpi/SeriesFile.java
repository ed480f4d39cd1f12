package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** A series as a CSV file: a line for each point, an empty cell where there is nothing, numbers without exponent. */
final class SeriesFile {
    private static final CsvSchema COLUMNS = CsvSchema.builder().addColumn("at").addColumn("value").addColumn("reason")
            .addColumn("count").addColumn("minimum").addColumn("maximum").addColumn("conflicts").build().withHeader()
            .withLineSeparator("\r\n");
    private static final CsvMapper CSV = new CsvMapper();

    private SeriesFile() {
    }

    static String of(SeriesView series) {
        List<String[]> lines = series.points().stream().map(SeriesFile::line).toList();
        try {
            return CSV.writer(COLUMNS).writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A series can't be written as CSV", e);
        }
    }

    private static String[] line(SeriesPoint point) {
        return new String[] { point.at().toString(), number(point.value()), Objects.toString(point.reason(), ""),
                Long.toString(point.count()), number(point.minimum()), number(point.maximum()),
                Long.toString(point.conflicts()) };
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
