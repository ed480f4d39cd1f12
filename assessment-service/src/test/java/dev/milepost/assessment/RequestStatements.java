package dev.milepost.assessment;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.specification.RequestSpecification;
import io.vertx.ext.web.RoutingContext;

/**
 * Counts the SQL statements of one request and of nothing else: Hibernate's own statistics count the work of jobs in the
 * background too, which on a slow machine fall into every try.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class RequestStatements implements StatementInspector {
    private static final long serialVersionUID = 1;
    private static final String HEADER = "Milepost-Test-Counted";
    private static final Map<String, AtomicLong> COUNTS = new ConcurrentHashMap<>();

    /**
     * How many statements the request takes once everything it needs is warm.
     *
     * @param call sends the request it is given
     */
    public static long of(RequestSpecification request, Consumer<RequestSpecification> call) {
        String id = UUID.randomUUID().toString();
        COUNTS.put(id, new AtomicLong());
        call.accept(request.header(HEADER, id));
        return COUNTS.remove(id).get();
    }

    @Override
    public String inspect(String sql) {
        String id = counted();
        AtomicLong count = id == null ? null : COUNTS.get(id);
        if (count != null) {
            count.incrementAndGet();
        }
        return sql;
    }

    private static @Nullable String counted() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? null : request.request().getHeader(HEADER);
    }
}
