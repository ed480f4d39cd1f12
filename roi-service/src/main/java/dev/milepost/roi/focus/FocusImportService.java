package dev.milepost.roi.focus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import dev.milepost.roi.ledger.LedgerImport;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reads files of charges while they arrive, and enters all of each or nothing. */
@ApplicationScoped
class FocusImportService {
    private static final int MOST_LINES = 1_000_000;
    private static final int LONGEST_CELL = 100_000;
    private static final int SECONDS = 1_800;

    private final CostRuleRepository rules;
    private final LedgerImport books;

    FocusImportService(CostRuleRepository rules, LedgerImport books) {
        this.rules = rules;
        this.books = books;
    }

    /** In one transaction from its first line to its last, so that nobody ever sees half of a file. */
    FocusImportView read(InputStream file, FocusOptions options) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        boolean done = false;
        try {
            FocusImportView view = lines(file, options);
            if (!options.dryRun()) {
                QuarkusTransaction.commit();
                done = true;
            }
            return view;
        } finally {
            if (!done && QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private FocusImportView lines(InputStream file, FocusOptions options) {
        rules.lockImports();
        List<CostRule> inOrder = rules.inOrder();
        FocusImport running = new FocusImport(inOrder, books.begin(inOrder.stream().map(rule -> rule.edit().businessCaseId())
                .filter(Objects::nonNull).collect(Collectors.<UUID> toSet())), options);
        long number = 0;
        try (MappingIterator<String[]> rows = open(file)) {
            FocusReader reader = new FocusReader(rows.hasNextValue()
                    ? Arrays.stream(rows.nextValue()).map(String::strip).toList()
                    : List.of(), options);
            while (rows.hasNextValue()) {
                if (++number > MOST_LINES) {
                    throw FocusProblem.FOCUS_TOO_LONG.because("More than %d lines: split the file by billing period",
                            MOST_LINES);
                }
                running.take(reader.read(number, rows.nextValue()));
            }
        } catch (JsonProcessingException | RuntimeJsonMappingException e) {
            throw FocusProblem.FOCUS_UNREADABLE
                    .because("Line %d is no CSV as RFC 4180 has it, and nothing was entered", number + 1).causedBy(e);
        } catch (IOException | UncheckedIOException e) {
            throw FocusProblem.FOCUS_UNREADABLE.because("The file didn't arrive as a whole, and nothing was entered")
                    .causedBy(e);
        }
        return running.end();
    }

    private static MappingIterator<String[]> open(InputStream file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_CELL).build()).build();
        return CsvMapper.builder(factory).enable(CsvParser.Feature.WRAP_AS_ARRAY).enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build().readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(reader);
    }
}
