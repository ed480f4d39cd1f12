package dev.milepost.kit.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.milepost.kit.web.FilterOrder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Answers 503 until it was opened: not every place asks for readiness before it sends requests. */
@ApplicationScoped
class Gate {

    private static final int UNAVAILABLE = 503;

    private volatile boolean open;

    void install(@Observes Filters filters) {
        filters.register(this::letIn, FilterOrder.SERVER_BODY_LIMIT - 1);
    }

    private void letIn(RoutingContext request) {
        if (open) {
            request.next();
        } else {
            request.fail(UNAVAILABLE);
        }
    }

    void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }
}
