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
 * The budget of plan-service and how far it is, played by the test over real HTTP. What the test lays down reaches it through
 * system properties.
 */
public class PlanResource implements QuarkusTestResourceLifecycleManager {
    private static final String LINES = "test.plan.budget.";
    private static final String STATUS = "test.plan.status.";
    private static final String PROGRESS = "test.plan.progress.";
    private static final String PROGRESS_STATUS = "test.plan.progress-status.";
    private @Nullable HttpServer server;

    /** Lays down what the budget of a plan is: JSON of the items. */
    public static void budget(UUID plan, String items) {
        System.setProperty(LINES + plan, items);
        System.clearProperty(STATUS + plan);
    }

    /** Lays down how far a plan is at the end of a day: JSON of the parts. */
    public static void progress(UUID plan, String on, String parts) {
        System.setProperty(PROGRESS + plan + on, parts);
        System.clearProperty(PROGRESS_STATUS + plan);
    }

    /** Lets questions about how far a plan is fail. */
    public static void failProgress(UUID plan, int status) {
        System.setProperty(PROGRESS_STATUS + plan, Integer.toString(status));
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
        String[] path = exchange.getRequestURI().getPath().split("/");
        String plan = path[5];
        boolean progress = path[6].equals("earned-value");
        String laid = progress ? System.getProperty(PROGRESS + plan + on(exchange.getRequestURI().getQuery()))
                : System.getProperty(LINES + plan);
        int status = exchange.getRequestHeaders().getFirst("Authorization") == null ? 401
                : Integer.getInteger((progress ? PROGRESS_STATUS : STATUS) + plan, laid == null ? 404 : 200);
        byte[] body = (progress ? "{\"parts\": [%s], \"currency\": \"EUR\"}" : "{\"items\": [%s]}")
                .formatted(Objects.requireNonNullElse(laid, "")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** The day that is asked for. */
    private static String on(String query) {
        return query.startsWith("on=") ? query.substring("on=".length()) : "";
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server, "started").stop(0);
    }
}
