package dev.milepost.assessment.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import dev.milepost.assessment.catalogue.Catalogue;
import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Instrument.Source;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.Question.Option;
import dev.milepost.assessment.instrument.QuestionType;
import dev.milepost.assessment.scoring.ChoiceRule;
import dev.milepost.kit.problem.FieldError;

/** Questionnaires as CSV, a line for each question; conditions, challenges and recommendations have no place in it. */
final class CsvFiles {
    private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvParser.Feature.TRIM_SPACES).enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS).build();
    private static final CsvSchema COLUMNS = MAPPER.schemaFor(CsvRow.class).withHeader();
    private static final int MOST_ERRORS = 100;

    private final NotTaken.Log notTaken = new NotTaken.Log();
    private final Making making = new Making(notTaken);
    private final List<FieldError> errors = new ArrayList<>();
    private int line = 1;

    /** Texts that a spreadsheet would take for formulas have an apostrophe in front. */
    static String write(Instrument instrument) {
        List<CsvRow> rows = new ArrayList<>();
        for (Instrument.Dimension dimension : instrument.dimensions()) {
            dimension.questions().forEach(question -> rows.add(row(dimension, question)));
        }
        try {
            return MAPPER.writer(COLUMNS).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvRow row(Instrument.Dimension dimension, Question question) {
        return new CsvRow(dimension.key(), safe(dimension.name()), safe(dimension.description()), text(dimension.weight()),
                Boolean.toString(dimension.critical()), question.key(), safe(question.text()), question.type().name(),
                text(question.weight()), Boolean.toString(question.reversed()),
                question.levels().stream().map(level -> level.value() + "=" + plain(level.text()))
                        .collect(Collectors.joining("|")),
                safe(question.options().stream()
                        .map(option -> option.key() + "=" + plain(option.text()) + "=" + text(option.points())
                                + (option.alone() ? "=alone" : ""))
                        .collect(Collectors.joining("|"))),
                text(question.rule()), text(question.min()), text(question.max()), safe(question.unit()),
                text(question.earliest()), text(question.latest()), text(question.maxLength()),
                question.sources().stream().map(source -> source.catalogue() + "=" + source.id())
                        .collect(Collectors.joining("|")));
    }

    private static String plain(String text) {
        return text.replace('|', '/').replace('=', ':');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    /** @throws dev.milepost.kit.problem.ProblemException 422 naming every line that can't be taken */
    static ReadFile read(String text, String title, LocalDate today) {
        return new CsvFiles().file(text, title, today);
    }

    private ReadFile file(String text, String title, LocalDate today) {
        String first = text.lines().findFirst().orElse("");
        CsvSchema schema = COLUMNS.withColumnReordering(true).withColumnSeparator(
                first.chars().filter(c -> c == ';').count() > first.chars().filter(c -> c == ',').count() ? ';' : ',');
        try (MappingIterator<CsvRow> rows = MAPPER.readerFor(CsvRow.class).with(schema)
                .without(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS).readValues(text)) {
            while (rows.hasNextValue()) {
                line = rows.getCurrentLocation().getLineNr();
                take(rows.nextValue());
            }
        } catch (IOException e) {
            throw ExchangeProblem.FILE_UNREADABLE.because("Line %d of the file can't be read as CSV with the columns %s", line,
                    String.join(", ", COLUMNS.getColumnNames())).causedBy(e);
        }
        if (!errors.isEmpty()) {
            throw ExchangeProblem.FILE_UNREADABLE.because("%s: %s", errors.getFirst().pointer(), errors.getFirst().detail())
                    .at(errors.stream().limit(MOST_ERRORS).toList());
        }
        return InstrumentYaml.file(title, making.instrument(title, title, null, "en", today), notTaken.all());
    }

    private void take(CsvRow row) {
        String dimension = word(row.dimension());
        String text = word(row.text());
        if (dimension.isEmpty() || text.isEmpty()) {
            wrong(dimension.isEmpty() ? "dimension" : "text", "must not be empty");
            return;
        }
        if (!making.has(dimension)) {
            String name = word(row.dimensionName());
            making.dimension(dimension, name.isEmpty() ? dimension : name, row.dimensionDescription(),
                    number("dimensionWeight", row.dimensionWeight(), BigDecimal.ONE), isTrue(row.critical()));
        }
        QuestionType type = oneOf("type", row.type(), QuestionType.class, QuestionType.SINGLE);
        boolean worded = type == QuestionType.TEXT || type == QuestionType.DATE;
        List<AnswerLevel> levels = levels(word(row.levels()));
        if (type == QuestionType.SINGLE && levels.isEmpty()) {
            levels = Making.HOW_FAR;
            notTaken.add("missing levels", "Five levels from \"not done\" to \"done and checked regularly\" were set instead",
                    "line " + line);
        }
        String name = word(row.question());
        ChoiceRule rule = word(row.rule()).isEmpty() ? null : oneOf("rule", row.rule(), ChoiceRule.class, ChoiceRule.SUM);
        making.add(dimension, new Question(making.key(name.isEmpty() ? dimension : name),
                making.cut(text, Making.TEXT, "line " + line), type,
                number("weight", row.weight(), worded ? BigDecimal.ZERO : BigDecimal.ONE), isTrue(row.reversed()),
                sources(word(row.sources())), levels, options(word(row.options())),
                type == QuestionType.MULTIPLE && rule == null ? ChoiceRule.SUM : rule, numberOrNull("min", row.min()),
                numberOrNull("max", row.max()), word(row.unit()).isEmpty() ? null : word(row.unit()),
                day("earliest", row.earliest()), day("latest", row.latest()),
                parsed("maxLength", row.maxLength(), Integer::valueOf, "a whole number"), null));
    }

    private List<AnswerLevel> levels(String text) {
        List<AnswerLevel> levels = new ArrayList<>();
        for (String part : parts(text)) {
            String[] sides = part.split("=", 2);
            if (sides.length == 2 && sides[0].strip().matches("-?\\d{1,6}")) {
                levels.add(
                        new AnswerLevel(Integer.parseInt(sides[0].strip()), making.cut(sides[1], Making.TEXT, "line " + line)));
            } else {
                wrong("levels", "must be like 0=Not done|1=Done");
            }
        }
        return levels;
    }

    private List<Option> options(String text) {
        Keys keys = new Keys();
        List<Option> options = new ArrayList<>();
        for (String part : parts(text)) {
            String[] sides = part.split("=", -1);
            if (sides.length < 2) {
                wrong("options", "must be like chat=A chat program=1|none=None of these=0=alone");
                continue;
            }
            options.add(new Option(keys.of(sides[0]), making.cut(sides[1], Making.TEXT, "line " + line),
                    sides.length > 2 ? number("options", sides[2], BigDecimal.ZERO) : BigDecimal.ZERO,
                    sides.length > 3 && sides[3].strip().equals("alone")));
        }
        return options;
    }

    private List<Source> sources(String text) {
        List<Source> sources = new ArrayList<>();
        for (String part : parts(text)) {
            String[] sides = part.split("=", 2);
            Catalogue catalogue = oneOf("sources", sides[0], Catalogue.class, Catalogue.NIST_AI_RMF);
            sources.add(new Source(catalogue, sides.length < 2 ? "?" : sides[1].strip()));
        }
        return sources;
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    /** Without the apostrophe that keeps spreadsheets from calculating. */
    private static String word(@Nullable String cell) {
        String text = cell == null ? "" : cell.strip();
        return text.matches("(?s)'[=+\\-@\\t\\r].*") ? text.substring(1) : text;
    }

    private static boolean isTrue(@Nullable String cell) {
        return word(cell).equalsIgnoreCase("true");
    }

    private BigDecimal number(String column, @Nullable String cell, BigDecimal otherwise) {
        BigDecimal number = numberOrNull(column, cell);
        return number == null ? otherwise : number;
    }

    private @Nullable BigDecimal numberOrNull(String column, @Nullable String cell) {
        return parsed(column, cell, text -> {
            if (!text.matches("-?\\d{1,7}(\\.\\d{1,6})?")) {
                throw new NumberFormatException(text);
            }
            return new BigDecimal(text);
        }, "a number such as 2.5");
    }

    private @Nullable LocalDate day(String column, @Nullable String cell) {
        return parsed(column, cell, LocalDate::parse, "a day written YYYY-MM-DD");
    }

    private <E extends Enum<E>> E oneOf(String column, @Nullable String cell, Class<E> type, E otherwise) {
        String text = word(cell);
        return text.isEmpty() ? otherwise
                : Objects.requireNonNullElse(parsed(column, text, name -> Enum.valueOf(type, name),
                        "one of " + Arrays.toString(type.getEnumConstants())), otherwise);
    }

    private <V> @Nullable V parsed(String column, @Nullable String cell, Function<String, V> parser, String wanted) {
        String text = word(cell);
        try {
            return text.isEmpty() ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong(column, "must be " + wanted);
            return null;
        }
    }

    private void wrong(String column, String detail) {
        errors.add(new FieldError("/" + line + "/" + column, "wrong-value", "line " + line + ", " + column + " " + detail));
    }
}
