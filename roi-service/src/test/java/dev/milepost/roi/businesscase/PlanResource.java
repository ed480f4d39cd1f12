package dev.milepost.roi.businesscase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * The budget of plan-service, played by the test over real HTTP. What the test lays down reaches it through system properties.
 */
public class PlanResource implements QuarkusTestResourceLifecycleManager {
    private static final String LINES = "test.plan.budget.";
    private static final String STATUS = "test.plan.status.";
    private @Nullable HttpServer server;

    /** Lays down what the budget of a plan is: JSON of the items. */
    public static void budget(UUID plan, String items) {
        System.setProperty(LINES + plan, items);
        System.clearProperty(STATUS + plan);
    }

    /** Lets questions about a plan fail. */
    public static void fail(UUID plan, int status) {
        System.setProperty(STATUS + plan, Integer.toString(status));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/plan/v1/plans/", this::handle);
        server.start();
        return Map.of("quarkus.rest-client.plan.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String plan = exchange.getRequestURI().getPath().split("/")[5];
        int status = exchange.getRequestHeaders().getFirst("Authorization") == null ? 401
                : Integer.getInteger(STATUS + plan, System.getProperty(LINES + plan) == null ? 404 : 200);
        byte[] body = "{\"items\": [%s]}".formatted(System.getProperty(LINES + plan, "")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server, "started").stop(0);
    }
}
