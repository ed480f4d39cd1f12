package dev.milepost.kit.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, where, and what is expected there. */
final class JsonBodyProblems {

    private static final int LONGEST_QUOTE = 80;

    private JsonBodyProblems() {
    }

    /** @return null if the body is not to blame */
    static @Nullable ProblemException of(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException) {
            return null;
        }
        if (failure instanceof StreamConstraintsException) {
            return KitProblem.BODY_TOO_COMPLEX
                    .because("The body goes beyond what is read here: at most %d levels deep, %d characters in a text, "
                            + "%d digits in a number", JsonLimits.DEPTH, JsonLimits.TEXT, JsonLimits.NUMBER)
                    .causedBy(failure);
        }
        if (failure instanceof InputCoercionException outOfRange) {
            return wrongType("", outOfRange.getTargetType(), outOfRange);
        }
        if (failure instanceof StreamReadException) {
            return malformed(failure);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch.getOriginalMessage().startsWith("Trailing token") ? malformed(mismatch) : wrongType(mismatch);
        }
        if (failure instanceof JsonMappingException mapping) {
            return mapped(mapping);
        }
        return malformed(failure);
    }

    private static ProblemException malformed(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        String place = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        return KitProblem.MALFORMED_JSON
                .because("The body is not valid JSON%s: %s", place, firstLine(failure.getOriginalMessage()))
                .causedBy(failure);
    }

    private static ProblemException unknownField(UnrecognizedPropertyException failure) {
        Collection<Object> known = failure.getKnownPropertyIds();
        List<String> names = known == null ? List.of() : known.stream().map(String::valueOf).sorted().toList();
        String pointer = pointer(failure);
        return KitProblem.UNKNOWN_FIELD
                .because("There is no field \"%s\"; the fields here are: %s", shorten(failure.getPropertyName()),
                        String.join(", ", names))
                .at(pointer, "unknown-field", "not a field of this object").causedBy(failure);
    }

    private static ProblemException wrongType(MismatchedInputException failure) {
        String pointer = pointer(failure);
        if (failure instanceof InvalidFormatException format && format.getValue() != null) {
            String expected = expected(failure.getTargetType());
            return KitProblem.WRONG_TYPE
                    .because("%s is \"%s\", but must be %s", place(pointer), shorten(format.getValue().toString()), expected)
                    .at(pointer, code(failure.getTargetType()), "must be " + expected).causedBy(failure);
        }
        return wrongType(pointer, failure.getTargetType(), failure);
    }

    private static ProblemException wrongType(String pointer, @Nullable Class<?> type, JsonProcessingException failure) {
        String expected = expected(type);
        return KitProblem.WRONG_TYPE.because("%s must be %s", place(pointer), expected)
                .at(pointer, code(type), "must be " + expected).causedBy(failure);
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "The body" : "\"" + pointer + "\"";
    }

    /** Thrown by the type of a value itself, such as the constructor of a record. */
    private static @Nullable ProblemException mapped(JsonMappingException failure) {
        Throwable cause = failure.getCause();
        String pointer = pointer(failure);
        String place = place(pointer);
        if (cause instanceof InputCoercionException outOfRange) {
            return wrongType(pointer, outOfRange.getTargetType(), outOfRange);
        }
        if (cause instanceof JsonProcessingException nested) {
            return of(nested);
        }
        if (cause instanceof IllegalArgumentException || cause instanceof java.time.DateTimeException
                || cause instanceof ArithmeticException) {
            String reason = firstLine(cause.getMessage());
            return KitProblem.WRONG_TYPE.because("%s is not valid: %s", place, reason).at(pointer, "invalid", reason)
                    .causedBy(failure);
        }
        if (cause instanceof NullPointerException) {
            return KitProblem.WRONG_TYPE.because("%s lacks a value that it must have", place)
                    .at(pointer, "missing", "a value is missing").causedBy(failure);
        }
        return null;
    }

    private static String code(@Nullable Class<?> type) {
        return type != null && type.isEnum() ? "unknown-value" : "wrong-type";
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class || type == float.class
                || type == Float.class) {
            return "a number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == int.class || type == Integer.class ? "a whole number from -2147483648 to 2147483647"
                    : "a whole number";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == UUID.class) {
            return "a UUID, such as 0197d7a4-8a5e-7c3a-9d1f-3f1e2a4b5c6d";
        }
        if (type == LocalDate.class) {
            return "a date, such as 2026-01-05";
        }
        if (type == LocalTime.class) {
            return "a time of day, such as 08:30";
        }
        if (type == Instant.class) {
            return "an instant, such as 2026-01-05T08:00:00Z";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type) || type.getName().endsWith("ObjectNode")) {
            return "an object";
        }
        return "of another type";
    }

    static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/')
                    .append(step.getFieldName() != null ? escape(step.getFieldName()) : String.valueOf(step.getIndex()));
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return shorten(name).replace("~", "~0").replace("/", "~1");
    }

    static String shorten(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    private static String firstLine(@Nullable String message) {
        if (message == null) {
            return "a value is not valid";
        }
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        // Jackson names its own classes in brackets behind some messages; the caller has no use for them.
        int internals = line.indexOf(" (for ");
        return internals > 0 ? line.substring(0, internals) : line;
    }
}
