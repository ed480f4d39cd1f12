package dev.milepost.kit.web;

import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What happens to every request before anything else, whether a resource will see it or not. */
@Singleton
class ServerFilters {

    private static final int CONTENT_TOO_LARGE = 413;
    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    /** Characters. */
    private static final int LONGEST_ADDRESS = 8_192;
    /** Characters of all names and values. */
    private static final int LARGEST_HEADERS = 16_384;
    private static final int LONGEST_NUMBER = 18;
    private static final int BEARABLE = 10;
    /** Our HTML is documents: their own styles, images within them, and nothing that runs or is fetched. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";
    /** Swagger UI, which knows no data of anybody, begins with a script within its page. */
    private static final String DOCUMENTATION_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
    private static final String DOCUMENTATION = BasePath.of("/docs");

    private final BodyLimits limits;

    ServerFilters(BodyLimits limits) {
        this.limits = limits;
    }

    void install(@Observes Filters filters) {
        filters.register(ServerFilters::name, FilterOrder.SERVER_REQUEST_ID);
        filters.register(ServerFilters::refuseLongAddress, FilterOrder.SERVER_BODY_LIMIT + 1);
        filters.register(this::refuseLargeBody, FilterOrder.SERVER_BODY_LIMIT);
    }

    private static void name(RoutingContext request) {
        String id = RequestId.of(request);
        MDC.put(RequestId.LOG_KEY, id);
        HttpServerResponse response = request.response();
        response.putHeader(RequestId.HEADER, id);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "no-referrer");
        response.putHeader("X-Frame-Options", "DENY");
        response.putHeader("Content-Security-Policy", policy(request.request().path()));
        request.addHeadersEndHandler(sent -> {
            // Answers belong to one organization and must be kept neither by anything in between nor by a shared browser; clients
            // that keep them on purpose may still ask with If-None-Match.
            if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        request.next();
    }

    private static String policy(@Nullable String path) {
        return path != null && path.startsWith(DOCUMENTATION) ? DOCUMENTATION_POLICY : POLICY;
    }

    private static void refuseLongAddress(RoutingContext request) {
        int headers = 0;
        for (Map.Entry<String, String> header : request.request().headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        if (request.request().uri().length() > LONGEST_ADDRESS) {
            request.fail(URI_TOO_LONG);
        } else if (headers > LARGEST_HEADERS) {
            request.fail(HEADERS_TOO_LARGE);
        } else {
            request.next();
        }
    }

    /**
     * Without keeping it; a body of unannounced length is cut off by {@link BodyFilter}. Most clients look for an answer only
     * once
     * they have sent everything, so as much as is bearable is taken in and dropped.
     */
    private void refuseLargeBody(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long length = header == null || header.length() > LONGEST_NUMBER ? 0 : Long.parseLong(header);
        long most = limits.of(request.request().path());
        if (length <= most) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, "close");
        if (length <= BEARABLE * most) {
            request.request().endHandler(received -> request.fail(CONTENT_TOO_LARGE));
            request.request().resume();
        } else {
            request.response().endHandler(ended -> request.request().connection().close());
            request.fail(CONTENT_TOO_LARGE);
        }
    }
}
