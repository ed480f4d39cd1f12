package dev.milepost.kit.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.MDC;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** What happens to every request before anything else, whether a resource will see it or not. */
@Singleton
class ServerFilters {

    private static final int CONTENT_TOO_LARGE = 413;

    private final long maxBodySize;

    ServerFilters(WebConfig config) {
        this.maxBodySize = config.maxBodySize().asLongValue();
    }

    void install(@Observes Filters filters) {
        filters.register(ServerFilters::name, FilterOrder.SERVER_REQUEST_ID);
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
        request.addHeadersEndHandler(sent -> {
            // Answers belong to one organization and must not be kept by anything in between.
            if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
        });
        request.next();
    }

    /** Without reading it; a body of unannounced length is cut off by {@link BodyFilter}. */
    private void refuseLargeBody(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && Long.parseLong(length) > maxBodySize) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.response().endHandler(ended -> request.request().connection().close());
            request.fail(CONTENT_TOO_LARGE);
            return;
        }
        request.next();
    }
}
