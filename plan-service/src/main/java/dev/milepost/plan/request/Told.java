package dev.milepost.plan.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.problem.KitProblem;

/** Reads the fields of an event: absent and null are the same, another type refuses the event. */
public final class Told {

    private Told() {
    }

    public static Optional<String> text(JsonNode data, String field) {
        JsonNode value = data.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw KitProblem.UNPROCESSABLE.because("The event's field %s is no text", field);
        }
        return Optional.of(value.textValue());
    }

    public static Optional<UUID> id(JsonNode data, String field) {
        return parsed(data, field, UUID::fromString);
    }

    public static Optional<Instant> instant(JsonNode data, String field) {
        return parsed(data, field, Instant::parse);
    }

    public static Optional<LocalDate> date(JsonNode data, String field) {
        return parsed(data, field, LocalDate::parse);
    }

    public static @Nullable BigDecimal decimal(JsonNode data, String field) {
        JsonNode value = data.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    public static @Nullable Integer whole(JsonNode data, String field) {
        JsonNode value = data.path(field);
        return value.isInt() ? (Integer) value.intValue() : null;
    }

    public static boolean flag(JsonNode data, String field) {
        return data.path(field).asBoolean(false);
    }

    private static <T> Optional<T> parsed(JsonNode data, String field, Function<String, T> parser) {
        try {
            return text(data, field).map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw KitProblem.UNPROCESSABLE.because("The event's field %s has the wrong form", field).causedBy(e);
        }
    }
}
