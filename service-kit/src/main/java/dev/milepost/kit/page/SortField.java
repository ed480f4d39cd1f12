package dev.milepost.kit.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One field that a list can be sorted by.
 *
 * @param name as callers write it
 * @param attribute of the entity, as queries write it
 * @param type String, Integer, Long, BigDecimal, LocalDate, Instant, UUID, Boolean or an enum stored as text
 * @param value reads the attribute
 */
record SortField<E>(String name, String attribute, Class<?> type, Function<E, ? extends @Nullable Object> value) {

    @Nullable
    String write(E entity) {
        Object attributeValue = value.apply(entity);
        if (attributeValue == null) {
            return null;
        }
        return attributeValue instanceof Enum<?> constant ? constant.name() : attributeValue.toString();
    }

    /** @throws RuntimeException if the text is not one of this type */
    Object read(String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        for (Object constant : enumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private Object[] enumConstants() {
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException("Lists can't be sorted by a " + type);
        }
        return constants;
    }
}
