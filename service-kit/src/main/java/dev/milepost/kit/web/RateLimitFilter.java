package dev.milepost.kit.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Applies {@link RateLimits} to requests. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Priority(FilterOrder.RATE_LIMIT)
class RateLimitFilter implements ContainerRequestFilter {

    private final RateLimits limits;
    private final CurrentVertxRequest request;

    RateLimitFilter(RateLimits limits, CurrentVertxRequest request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        limits.count(request.getCurrent());
    }
}
