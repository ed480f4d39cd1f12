package dev.milepost.assessment.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.Question.Range;
import dev.milepost.kit.problem.FieldError;

/** What was answered, apart from state and comment; which of the four a question takes is a matter of its type. */
record AnswerContent(@Nullable BigDecimal value, @Nullable List<String> options, @Nullable LocalDate date,
        @Nullable String text) {

    /** The mistake in what was answered, if there is one. */
    Optional<FieldError> errorFor(Question question, String place) {
        String wanted = switch (question.type()) {
            case SINGLE, SCALE, NUMBER -> "value";
            case MULTIPLE -> "options";
            case DATE -> "date";
            case TEXT -> "text";
        };
        for (String field : given()) {
            if (!field.equals(wanted) && !isValueOfOptions(field, question)) {
                return error(place + "/" + field, question, "takes its answer in \"" + wanted + "\"");
            }
        }
        return switch (question.type()) {
            case SINGLE -> ofLevels(question, place);
            case SCALE -> ofScale(question, place);
            case NUMBER -> ofNumbers(question, place);
            case MULTIPLE -> ofOptions(question, place);
            case DATE -> ofDays(question, place);
            case TEXT -> ofWords(question, place);
        };
    }

    /** The fields that are there. */
    Set<String> given() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "value", value);
        put(fields, "options", options);
        put(fields, "date", date);
        put(fields, "text", text);
        return fields.keySet();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object content) {
        if (content != null) {
            fields.put(name, content);
        }
    }

    /** The value of chosen options is our own; callers who send back what they have read are not refused for it. */
    private boolean isValueOfOptions(String field, Question question) {
        BigDecimal worth = worth(question);
        return field.equals("value") && options != null && value != null && worth != null && worth.compareTo(value) == 0;
    }

    /** The value to score, by the question's rule where options were chosen. */
    @Nullable
    BigDecimal worth(Question question) {
        if (options == null) {
            return value;
        }
        return question.range().isEmpty() ? null : question.choices().value(options);
    }

    private Optional<FieldError> ofLevels(Question question, String place) {
        List<Integer> accepted = question.acceptedValues();
        return value != null && accepted.stream().anyMatch(one -> BigDecimal.valueOf(one).compareTo(value) == 0)
                ? Optional.empty()
                : error(place + "/value", question, "takes one of " + accepted);
    }

    private Optional<FieldError> ofScale(Question question, String place) {
        Range range = question.range().orElseThrow();
        return value != null && range.contains(value) && value.stripTrailingZeros().scale() <= 0 ? Optional.empty()
                : error(place + "/value", question, "takes a whole number " + words(range));
    }

    private Optional<FieldError> ofNumbers(Question question, String place) {
        Range range = question.range().orElseThrow();
        return value != null && range.contains(value) ? Optional.empty()
                : error(place + "/value", question, "takes a number " + words(range));
    }

    private static String words(Range range) {
        return "from " + range.lowest().toPlainString() + " to " + range.highest().toPlainString();
    }

    private Optional<FieldError> ofOptions(Question question, String place) {
        if (options == null) {
            return error(place + "/options", question, "takes a list of its options, empty where none is true");
        }
        return question.choices().flawOf(options).map(flaw -> new FieldError(place + "/options", "value-not-accepted",
                "the question \"" + question.key() + "\": " + flaw));
    }

    private Optional<FieldError> ofDays(Question question, String place) {
        LocalDate earliest = question.earliest();
        LocalDate latest = question.latest();
        boolean fits = date != null && (earliest == null || !date.isBefore(earliest))
                && (latest == null || !date.isAfter(latest));
        return fits ? Optional.empty()
                : error(place + "/date", question, "takes a day" + (earliest == null ? "" : " from " + earliest)
                        + (latest == null ? "" : " to " + latest));
    }

    private Optional<FieldError> ofWords(Question question, String place) {
        return text != null && !text.isBlank() && text.length() <= question.longestText() ? Optional.empty()
                : error(place + "/text", question, "takes 1 to " + question.longestText() + " characters");
    }

    private static Optional<FieldError> error(String pointer, Question question, String detail) {
        return Optional.of(new FieldError(pointer, "value-not-accepted",
                "the question \"" + question.key() + "\" " + detail));
    }
}
