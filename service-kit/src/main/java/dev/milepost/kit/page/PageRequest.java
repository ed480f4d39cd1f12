package dev.milepost.kit.page;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;

/** Which part of a list is asked for. A {@code @BeanParam} of every endpoint that lists. */
public class PageRequest {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    @Parameter(description = "How many items at most; more than 200 is refused, never silently cut", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the part before; with the same filters and order as there")
    @Nullable
    String cursor;

    @QueryParam("count")
    @Parameter(description = "Whether to count all items too")
    @Nullable
    Boolean count;

    /** The first part, as large as it is by default. */
    public static PageRequest first() {
        return new PageRequest();
    }

    /** @param limit 1 to 200, checked when used */
    public static PageRequest of(int limit, @Nullable String cursor, boolean count) {
        PageRequest request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        request.count = count;
        return request;
    }

    /** How many items at most, 1 to 200. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw KitProblem.INVALID_PARAMETER
                    .because("limit is %d, but a page has 1 to %d items; ask for the rest with the cursor", limit, MAX_LIMIT)
                    .at("?limit", "out-of-range", "must be 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    /** What the page before ended with, null for the first page. */
    public @Nullable String cursor() {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    public boolean count() {
        return Boolean.TRUE.equals(count);
    }
}
