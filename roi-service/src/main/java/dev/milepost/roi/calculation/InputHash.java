package dev.milepost.roi.calculation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of what figures depend on. The same inputs give the same hash, however their numbers are written: 1 and 1.0 are one
 * number. Records are taken with all their components, so that a new one is never forgotten.
 */
public final class InputHash {

    private InputHash() {
    }

    /** @throws IllegalArgumentException for what is no number, text, day, enum, UUID, list, map or record of such */
    public static String of(@Nullable Object... inputs) {
        return ofText(Stream.of(inputs).map(InputHash::canonical).collect(Collectors.joining(" ")));
    }

    static String ofText(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String canonical(@Nullable Object input) {
        return switch (input) {
            case null -> "-";
            case BigDecimal number -> number(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean bool -> bool.toString();
            // With its length, so that no text can pass for two.
            case String text -> text.length() + ":" + text;
            case Enum<?> constant -> constant.name();
            case Temporal time -> time.toString();
            case UUID id -> id.toString();
            case Optional<?> some -> canonical(some.orElse(null));
            case Collection<?> many -> many.stream().map(InputHash::canonical).collect(Collectors.joining(" ", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream().map(one -> canonical(one.getKey()) + "=" + canonical(one.getValue()))
                    .sorted().collect(Collectors.joining(" ", "{", "}"));
            case Record record -> Stream.of(record.getClass().getRecordComponents())
                    .map(component -> canonical(value(record, component)))
                    .collect(Collectors.joining(" ", record.getClass().getSimpleName() + "(", ")"));
            default -> throw new IllegalArgumentException("A hash takes no " + input.getClass());
        };
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Every component of a record can be read", e);
        }
    }
}
