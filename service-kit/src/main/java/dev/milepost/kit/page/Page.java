package dev.milepost.kit.page;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items never null, at most as many as asked for
 * @param nextCursor what to send as {@code cursor} for the next part; absent on the last one
 * @param count how many there are in all; only when asked for by {@code count=true}
 */
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Nullable @Schema(description = "Send this as cursor to get the next part; absent on the last one") String nextCursor,
        @Nullable @Schema(description = "How many there are in all; only with count=true") Long count) {

    public Page {
        items = List.copyOf(items);
    }

    /** A list that is always short enough for one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    /**
     * A part of a list that is in memory as a whole and never changes while it is walked through.
     *
     * @param list what the list is, with its filters: a cursor is good for that one alone
     */
    public static <T> Page<T> slice(List<T> all, String list, PageRequest request) {
        String cursor = request.cursor();
        int from = cursor == null ? 0 : start(Cursor.read(cursor, list), all.size());
        int to = Math.min(all.size(), from + request.limit());
        String next = to < all.size() ? new Cursor(List.of(), new UUID(0, to)).write(list) : null;
        return new Page<>(all.subList(from, to), next, request.count() ? (Long) (long) all.size() : null);
    }

    private static int start(Cursor cursor, int size) {
        long start = cursor.id().getLeastSignificantBits();
        if (start < 0 || start > size) {
            throw Cursor.bad();
        }
        return (int) start;
    }

    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V> map(view).toList(), nextCursor, count);
    }
}
