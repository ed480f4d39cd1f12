package dev.milepost.kit.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

/** Reads parameters of path, query and header strictly, so that a wrong one is told by what is expected instead of as 404. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class ParameterConverters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> parser = parser(type);
        if (parser == null) {
            return null;
        }
        return new ParamConverter<>() {
            @Override
            @SuppressWarnings("unchecked")
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return (T) parser.apply(text);
                } catch (RuntimeException e) {
                    throw new ParameterProblem(text, JsonBodyProblems.expected(type), e);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static @Nullable Function<String, ?> parser(Class<?> type) {
        if (type.isEnum()) {
            return text -> Arrays.stream(type.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst().orElseThrow();
        }
        if (type == UUID.class) {
            return ParameterConverters::uuid;
        }
        if (type == int.class || type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == long.class || type == Long.class) {
            return Long::valueOf;
        }
        if (type == boolean.class || type == Boolean.class) {
            return ParameterConverters::bool;
        }
        if (type == BigDecimal.class) {
            return ParameterConverters::decimal;
        }
        if (type == LocalDate.class) {
            return LocalDate::parse;
        }
        if (type == Instant.class) {
            return Instant::parse;
        }
        return null;
    }

    /** The JDK also takes shortened ones, such as 1-1-1-1-1. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (text.length() != 36) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > JsonLimits.NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
