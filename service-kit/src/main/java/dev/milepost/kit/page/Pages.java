package dev.milepost.kit.page;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Reads a list page by page, each page continuing behind the last row of the one before (never by offset), so that rows added
 * meanwhile neither repeat nor hide others.
 *
 * <pre>{@code
 * Pages.of(plans, Plan::id)
 *         .where("status in :statuses", "statuses", statuses)
 *         .sorted(SORTING, sort)
 *         .page(request)
 *         .map(PlanView::of);
 * }</pre>
 */
public final class Pages<E> {

    private final PanacheRepositoryBase<E, ?> repository;
    private final Function<E, UUID> id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private List<Sorting.Order<E>> orders = List.of();
    private boolean newestFirst;

    private Pages(PanacheRepositoryBase<E, ?> repository, Function<E, UUID> id) {
        this.repository = repository;
        this.id = id;
    }

    /** All rows of the current organization, in the order they were created. The entity's id attribute is {@code id}. */
    public static <E> Pages<E> of(PanacheRepositoryBase<E, ?> repository, Function<E, UUID> id) {
        return new Pages<>(repository, id);
    }

    /** The page of all rows in the order they were created. */
    public static <E> Page<E> byId(PanacheRepositoryBase<E, ?> repository, Function<E, UUID> id, PageRequest request) {
        return of(repository, id).page(request);
    }

    /** Only rows that meet this too. */
    public Pages<E> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Only rows that meet this too, if the parameter is given: a null or an empty collection leaves the condition out. */
    public Pages<E> where(String condition, String parameter, @Nullable Object value) {
        if (value == null || (value instanceof Iterable<?> values && !values.iterator().hasNext())) {
            return this;
        }
        parameters.put(parameter, value);
        return where(condition);
    }

    /**
     * In another order than that of creation.
     *
     * @param sort as the caller sent it; null for the order of creation
     */
    public Pages<E> sorted(Sorting<E> sorting, @Nullable String sort) {
        orders = sorting.parse(sort);
        return this;
    }

    /** The newest first, where no other order is asked for. */
    public Pages<E> newestFirst() {
        newestFirst = true;
        return this;
    }

    public Page<E> page(PageRequest request) {
        int limit = request.limit();
        String list = entityName() + conditions + describe(parameters) + orderBy();
        List<String> all = new ArrayList<>(conditions);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        String cursor = request.cursor();
        if (cursor != null) {
            all.add(behind(Cursor.read(cursor, list), values));
        }
        List<E> rows = repository.find(String.join(" and ", all) + orderBy(), values).range(0, limit).list();
        boolean more = rows.size() > limit;
        List<E> items = more ? rows.subList(0, limit) : rows;
        String next = more ? ending(items.getLast()).write(list) : null;
        return new Page<>(items, next, request.count() ? count() : null);
    }

    private static Object read(Sorting.Order<?> order, String text) {
        try {
            return order.field().read(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursor.bad().causedBy(e);
        }
    }

    /** The same on every replica, whatever order the collections among the values iterate in. */
    private static String describe(Map<String, Object> parameters) {
        StringBuilder description = new StringBuilder();
        parameters.forEach((name, value) -> description.append(name).append('=')
                .append(value instanceof Collection<?> values ? values.stream().map(String::valueOf).sorted().toList() : value)
                .append(';'));
        return description.toString();
    }

    private String entityName() {
        // The class behind the proxy of the container, which other builds may name otherwise.
        String name = repository.getClass().getSimpleName();
        return name.substring(0, (name + "_").indexOf('_'));
    }

    private long count() {
        return conditions.isEmpty() ? repository.count() : repository.count(String.join(" and ", conditions), parameters);
    }

    private Cursor ending(E row) {
        List<@Nullable String> values = new ArrayList<>();
        orders.forEach(order -> values.add(order.field().write(row)));
        return new Cursor(values, id.apply(row));
    }

    private String orderBy() {
        StringBuilder clause = new StringBuilder(" order by ");
        orders.forEach(order -> clause.append(order.clause()).append(", "));
        return clause.append(newestFirst && orders.isEmpty() ? "id desc" : "id asc").toString();
    }

    /** The rows behind the cursor: equal in the first fields and behind in the next one, for each number of first fields. */
    private String behind(Cursor cursor, Map<String, Object> values) {
        if (cursor.values().size() != orders.size()) {
            throw Cursor.bad();
        }
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < orders.size(); i++) {
            Sorting.Order<E> order = orders.get(i);
            String attribute = order.field().attribute();
            String text = cursor.values().get(i);
            if (text == null) {
                // Rows without a value come last: none is behind this one by this field.
                equal.append(attribute).append(" is null and ");
                continue;
            }
            String parameter = "cursor" + i;
            values.put(parameter, read(order, text));
            alternatives.add("(" + equal + "(" + attribute + (order.descending() ? " < :" : " > :") + parameter + " or "
                    + attribute + " is null))");
            equal.append(attribute).append(" = :").append(parameter).append(" and ");
        }
        values.put("cursorId", cursor.id());
        alternatives.add("(" + equal + "id " + (newestFirst && orders.isEmpty() ? "<" : ">") + " :cursorId)");
        return "(" + String.join(" or ", alternatives) + ")";
    }
}
