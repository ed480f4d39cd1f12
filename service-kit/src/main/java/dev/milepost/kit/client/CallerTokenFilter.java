package dev.milepost.kit.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.CurrentOrganization;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Passes the caller's own token on, so that another service decides by what the person may see there. Register it on a REST
 * client that
 * reads; it must be called within the request, or on a thread to which the request's context was propagated.
 */
@ApplicationScoped
public class CallerTokenFilter implements ClientRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final CurrentVertxRequest current;
    private final CurrentOrganization organization;

    CallerTokenFilter(CurrentVertxRequest current, CurrentOrganization organization) {
        this.current = current;
        this.organization = organization;
    }

    @Override
    public void filter(ClientRequestContext call) {
        RoutingContext request = current.getCurrent();
        if (request == null) {
            throw new IllegalStateException("There is no caller whose token could be passed on");
        }
        copy(call, HttpHeaders.AUTHORIZATION, request.request().getHeader(HttpHeaders.AUTHORIZATION));
        copy(call, CurrentOrganization.HEADER, organization.id());
        copy(call, REQUEST_ID, request.response().headers().get(REQUEST_ID));
    }

    private static void copy(ClientRequestContext call, String header, @Nullable String value) {
        if (value != null) {
            call.getHeaders().putSingle(header, value);
        }
    }
}
