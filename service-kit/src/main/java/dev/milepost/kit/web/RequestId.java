package dev.milepost.kit.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/**
 * The name of one request in answers, logs and calls to other services: the caller's own if it is a sane one, else the trace
 * id of the caller, else a new one.
 */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";
    /** Its key in log lines. */
    public static final String LOG_KEY = "requestId";

    private static final String KEY = "milepost.requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestId() {
    }

    /** The id of this request. */
    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known != null) {
            return known;
        }
        String id = choose(request.request().getHeader(HEADER), request.request().getHeader("traceparent"));
        request.put(KEY, id);
        return id;
    }

    static String choose(@Nullable String sent, @Nullable String traceparent) {
        if (sent != null && SANE.matcher(sent).matches()) {
            return sent;
        }
        if (traceparent != null) {
            Matcher trace = TRACEPARENT.matcher(traceparent);
            if (trace.matches()) {
                return trace.group(1);
            }
        }
        return UUID.randomUUID().toString();
    }
}
