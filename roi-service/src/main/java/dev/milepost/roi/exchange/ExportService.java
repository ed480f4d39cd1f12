package dev.milepost.roi.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.businesscase.CaseFiguresService;
import dev.milepost.roi.businesscase.WageRates;
import dev.milepost.roi.table.CsvLines;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Writes tables while they are read, a piece at a time and each in a transaction of its own, so that none is ever held whole.
 */
@ApplicationScoped
class ExportService {
    private static final int PIECE = 2_000;

    private final ExportRepository rows;
    private final CaseFiguresService figures;
    private final WageRates wages;
    private final ObjectMapper json = JsonMapper.builder().nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).defaultPropertyInclusion(JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    ExportService(ExportRepository rows, CaseFiguresService figures, WageRates wages) {
        this.rows = rows;
        this.wages = wages;
        this.figures = figures;
    }

    void write(ExportTable table, ExportFormat format, Writer out) throws IOException {
        boolean wagesToo = !wages.areHidden();
        List<String> columns = table.columns(wagesToo).stream().map(ExportTable.Column::name).toList();
        TableWriter writer = format == ExportFormat.JSON ? new JsonTable(out) : new CsvTable(out, columns);
        List<String> behind = List.of();
        List<ExportRepository.Row> piece;
        do {
            List<String> from = behind;
            piece = QuarkusTransaction.requiringNew().call(() -> rows.rows(table, wagesToo, from, PIECE));
            for (ExportRepository.Row row : piece) {
                writer.write(row.json());
            }
            behind = piece.isEmpty() ? behind : piece.getLast().keys();
        } while (piece.size() == PIECE);
        writer.end();
    }

    /** The case line by line and period by period, read before the first byte is written. */
    CashFlow cashFlow(Reference reference, String scenario) {
        return CashFlow.of(figures.valuation(reference), scenario);
    }

    void write(CashFlow flow, ExportFormat format, Writer out) throws IOException {
        if (format == ExportFormat.JSON) {
            json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, flow);
            return;
        }
        TableWriter writer = new CsvTable(out, CashFlow.COLUMNS);
        ObjectNode conventions = json.valueToTree(flow.conventions());
        conventions.set("periodLength", conventions.remove("period"));
        for (CashFlow.CashFlowRow row : flow.items()) {
            ObjectNode cells = conventions.deepCopy();
            cells.setAll(json.<ObjectNode> valueToTree(row));
            writer.write(json.writeValueAsString(cells));
        }
        writer.end();
    }

    /** Takes rows as JSON objects. What was not ended shows that it is not whole. */
    private interface TableWriter {
        void write(String row) throws IOException;

        void end() throws IOException;
    }

    private static final class JsonTable implements TableWriter {
        private final Writer out;
        private boolean first = true;

        JsonTable(Writer out) throws IOException {
            this.out = out;
            this.out.write("{\"items\": [");
        }

        @Override
        public void write(String row) throws IOException {
            out.write(first ? "\n" : ",\n");
            out.write(row);
            first = false;
        }

        @Override
        public void end() throws IOException {
            out.write("\n]}\n");
            out.flush();
        }
    }

    private final class CsvTable implements TableWriter {
        private final CsvLines lines;

        CsvTable(Writer out, List<String> columns) throws IOException {
            this.lines = new CsvLines(out, columns);
        }

        @Override
        public void write(String row) throws IOException {
            lines.write(json.readTree(row)::path);
        }

        @Override
        public void end() throws IOException {
            lines.end();
        }
    }
}
