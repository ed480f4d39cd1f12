package dev.milepost.assessment.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** Reads the official figures; they belong to a release of the service, and are read once. */
@ApplicationScoped
class FigureFiles {
    private static final String SUPPRESSED = "SUPPRESSED";
    private static final CsvMapper CSV = new CsvMapper();

    private final Map<String, Series> series = new LinkedHashMap<>();
    private final List<Figure> figures;
    private final List<Reason> reasons;

    FigureFiles() {
        rows("series.csv").forEach(row -> series.put(text(row, "key"), series(row)));
        figures = rows("figures.csv").stream().map(this::figure).toList();
        reasons = rows("reasons.csv").stream().map(row -> new Reason(known(text(row, "series")), text(row, "indicator"),
                text(row, "period"), new BigDecimal(text(row, "value")), optional(row, "challenge"))).toList();
    }

    List<Series> series() {
        return List.copyOf(series.values());
    }

    Optional<Series> series(String key) {
        return Optional.ofNullable(series.get(key));
    }

    /** Of one series: no caller gets figures of two. */
    List<Figure> figures(String seriesKey) {
        return figures.stream().filter(figure -> figure.series().equals(seriesKey)).toList();
    }

    List<Reason> reasons() {
        return reasons;
    }

    private static Series series(Map<String, String> row) {
        return new Series(text(row, "key"), Indicator.valueOf(text(row, "indicator")), text(row, "geography"),
                text(row, "source"), text(row, "address"), text(row, "population"), Integer.parseInt(text(row, "smallest")),
                text(row, "denominator"), text(row, "wording"), text(row, "licence"), Boolean.parseBoolean(text(row, "ended")),
                optional(row, "note"));
    }

    private Figure figure(Map<String, String> row) {
        return figure(row, known(text(row, "series")));
    }

    /** @throws IllegalStateException where a value is missing that isn't suppressed, or is there though it is */
    static Figure figure(Map<String, String> row, String seriesKey) {
        String value = optional(row, "value");
        if (text(row, "status").equals(SUPPRESSED) != (value == null)) {
            throw new IllegalStateException("A value is there, or it is suppressed: " + row);
        }
        return new Figure(seriesKey, Integer.parseInt(text(row, "order")), text(row, "period"), text(row, "sizeClass"),
                number(row, "sizeFrom"), number(row, "sizeTo"), optional(row, "sector"),
                value == null ? null : new BigDecimal(value), decimal(row, "standardError"), text(row, "obtained"));
    }

    private String known(String key) {
        if (!series.containsKey(key)) {
            throw new IllegalStateException("There is no series " + key);
        }
        return key;
    }

    private static String text(Map<String, String> row, String column) {
        String value = optional(row, column);
        if (value == null) {
            throw new IllegalStateException("A row without %s: %s".formatted(column, row));
        }
        return value;
    }

    private static @Nullable String optional(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Integer number(Map<String, String> row, String column) {
        String value = optional(row, column);
        return value == null ? null : Integer.valueOf(value);
    }

    private static @Nullable BigDecimal decimal(Map<String, String> row, String column) {
        String value = optional(row, column);
        return value == null ? null : new BigDecimal(value);
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream content = FigureFiles.class.getResourceAsStream("/benchmarks/" + file);
                Reader reader = new InputStreamReader(Objects.requireNonNull(content, file), StandardCharsets.UTF_8);
                MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader()).readValues(reader)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the figures in " + file, e);
        }
    }
}
