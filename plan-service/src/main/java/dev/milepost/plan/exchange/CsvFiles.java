package dev.milepost.plan.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.schedule.ConstraintType;

/** Plans as CSV (RFC 4180): a line for each step and each task. */
@ApplicationScoped
class CsvFiles {

    private static final int MOST_LINES = 20_000;
    private static final String MARK = "\uFEFF";

    private final CsvMapper csv = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS).enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    /** @param forExcel with semicolons and a byte order mark, as Excel of many countries wants it */
    byte[] write(PlanContent content, boolean forExcel) {
        Map<UUID, List<TaskView>> tasksOf = content.tasks().stream().collect(Collectors.groupingBy(TaskView::stepId));
        Map<UUID, String> keys = content.tasks().stream().collect(Collectors.toMap(TaskView::id, TaskView::key));
        Map<String, List<PlanFile.LinkPart>> links = PlanFile.links(content).stream()
                .collect(Collectors.groupingBy(PlanFile.LinkPart::successor));
        List<String[]> lines = new ArrayList<>();
        lines.add(Arrays.stream(CsvColumn.values()).map(CsvColumn::title).toArray(String[]::new));
        for (StepView step : content.steps()) {
            lines.add(line(step));
            tasksOf.getOrDefault(step.id(), List.of())
                    .forEach(task -> lines.add(line(step, task, task.parentId() == null ? null : keys.get(task.parentId()),
                            links.getOrDefault(task.key(), List.of()))));
        }
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(forExcel ? ';' : ',').withLineSeparator("\r\n");
        StringBuilder text = new StringBuilder(forExcel ? MARK : "");
        try (java.io.StringWriter out = new java.io.StringWriter(); SequenceWriter rows = csv.writer(schema).writeValues(out)) {
            for (String[] line : lines) {
                rows.write(line);
            }
            rows.flush();
            text.append(out);
        } catch (IOException e) {
            throw new IllegalStateException("A plan can't be written as CSV", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] line(StepView step) {
        Map<CsvColumn, @Nullable Object> cells = new EnumMap<>(CsvColumn.class);
        cells.put(CsvColumn.KIND, CsvReading.STEP);
        cells.put(CsvColumn.KEY, step.key());
        cells.put(CsvColumn.EXTERNAL_ID, step.externalId());
        cells.put(CsvColumn.NAME, step.name());
        cells.put(CsvColumn.DESCRIPTION, step.description());
        return cells(cells);
    }

    private static String[] line(StepView step, TaskView task, @Nullable String parent, List<PlanFile.LinkPart> links) {
        Map<CsvColumn, @Nullable Object> cells = new EnumMap<>(CsvColumn.class);
        cells.put(CsvColumn.KIND, task.kind());
        cells.put(CsvColumn.STEP, step.key());
        cells.put(CsvColumn.KEY, task.key());
        cells.put(CsvColumn.PARENT, parent);
        cells.put(CsvColumn.EXTERNAL_ID, task.externalId());
        cells.put(CsvColumn.NAME, task.name());
        cells.put(CsvColumn.DESCRIPTION, task.description());
        cells.put(CsvColumn.DURATION_DAYS, task.durationDays().toPlainString());
        cells.put(CsvColumn.OPTIMISTIC_DAYS, plain(task.optimisticDays()));
        cells.put(CsvColumn.PESSIMISTIC_DAYS, plain(task.pessimisticDays()));
        cells.put(CsvColumn.STATUS, task.status());
        cells.put(CsvColumn.PERCENT_DONE, task.percentDone());
        cells.put(CsvColumn.CONSTRAINT, task.constraint().type() == ConstraintType.ASAP ? null : task.constraint().type());
        cells.put(CsvColumn.CONSTRAINT_DATE, task.constraint().date());
        cells.put(CsvColumn.DEADLINE, task.deadline());
        cells.put(CsvColumn.ACTUAL_START, task.actualStart());
        cells.put(CsvColumn.ACTUAL_FINISH, task.actualFinish());
        cells.put(CsvColumn.ASSIGNEE, task.assignee());
        cells.put(CsvColumn.FURTHER_ASSIGNEES, Predecessors.names(task.furtherAssignees()));
        cells.put(CsvColumn.EFFORT_HOURS, plain(task.effortHours()));
        cells.put(CsvColumn.TEAM, task.team());
        cells.put(CsvColumn.PRACTICE, task.practice());
        cells.put(CsvColumn.PREDECESSORS, Predecessors.written(links));
        return cells(cells);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String[] cells(Map<CsvColumn, @Nullable Object> cells) {
        return Arrays.stream(CsvColumn.values()).map(column -> {
            Object cell = cells.get(column);
            return cell == null ? "" : Formulas.defused(cell.toString());
        }).toArray(String[]::new);
    }

    ReadFile read(byte[] file) {
        String text = Utf8.decoded(file);
        String[] header = null;
        CsvReading reading = null;
        int line = 1;
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        ObjectReader reader = csv.readerFor(String[].class).with(schema);
        try (MappingIterator<String[]> rows = reader.readValues(text)) {
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                if (header == null) {
                    header = cells;
                    reading = new CsvReading(header);
                } else if (reading != null) {
                    reading.line(line, cells);
                }
                line += 1 + Arrays.stream(cells).mapToInt(CsvFiles::breaks).sum();
                if (line > MOST_LINES) {
                    throw ExchangeProblem.FILE_TOO_LONG.because("The file has more than %d lines: split it", MOST_LINES);
                }
            }
        } catch (JsonProcessingException e) {
            throw ExchangeProblem.FILE_UNREADABLE
                    .because("Line %d of the file is no CSV: %s", line, String.valueOf(e.getOriginalMessage()))
                    .causedBy(e);
        } catch (IOException e) {
            throw new IllegalStateException("Memory can't be read", e);
        }
        if (reading == null) {
            throw ExchangeProblem.FILE_UNREADABLE.because("The file is empty: its first line names the columns, of %s",
                    CsvColumn.titles());
        }
        return reading.done();
    }

    /** What stands more often in the first line, outside of quotes. */
    private static char separator(String text) {
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char character = text.charAt(i);
            quoted ^= character == '"';
            commas += !quoted && character == ',' ? 1 : 0;
            semicolons += !quoted && character == ';' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    private static int breaks(String cell) {
        return (int) cell.replace("\r\n", "\n").replace('\r', '\n').chars().filter(character -> character == '\n').count();
    }
}
