package dev.milepost.kit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/**
 * What a list may be sorted by; made once per list. A walk through all pages returns each row once as long as the values
 * sorted by do not change meanwhile.
 */
public final class Sorting<E> {

    private final Map<String, SortField<E>> fields;

    private Sorting(Map<String, SortField<E>> fields) {
        this.fields = fields;
    }

    /** By creation only. */
    public static <E> Sorting<E> byCreation() {
        return new Sorting<>(Map.of());
    }

    /** Also by the attribute of this name. */
    public Sorting<E> by(String name, Class<?> type, Function<E, ? extends @Nullable Object> value) {
        return by(name, name, type, value);
    }

    /**
     * Also by an attribute.
     *
     * @param name as callers write it
     * @param attribute of the entity, as queries write it
     * @param type String, Integer, Long, BigDecimal, LocalDate, Instant, UUID, Boolean or an enum stored as text
     */
    public Sorting<E> by(String name, String attribute, Class<?> type, Function<E, ? extends @Nullable Object> value) {
        Map<String, SortField<E>> more = new LinkedHashMap<>(fields);
        more.put(name, new SortField<>(name, attribute, type, value));
        return new Sorting<>(more);
    }

    /** @param sort names separated by commas, a minus in front for descending; null for the order of creation */
    List<Order<E>> parse(@Nullable String sort) {
        List<Order<E>> orders = new ArrayList<>();
        if (sort == null || sort.isBlank()) {
            return orders;
        }
        for (String part : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            SortField<E> field = fields.get(name);
            if (field == null || orders.stream().anyMatch(order -> order.field().equals(field))) {
                throw KitProblem.INVALID_PARAMETER
                        .because(
                                "This list can't be sorted by \"%s\"; each of these once, with a minus in front for descending: %s",
                                name, fields.keySet())
                        .at("?sort", "unknown-sort-field", "one of " + fields.keySet());
            }
            orders.add(new Order<>(field, descending));
        }
        return orders;
    }

    record Order<E>(SortField<E> field, boolean descending) {

        String clause() {
            return field.attribute() + (descending ? " desc" : " asc") + " nulls last";
        }
    }
}
