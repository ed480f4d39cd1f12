package dev.milepost.plan.overview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * What the test says reaches it through system properties, since it lives in another class loader.
 */
public class OtherServicesResource implements QuarkusTestResourceLifecycleManager {

    private static final String ANSWER = "test.others.answer.";
    private static final String KPI = "test.others.kpi.";
    private static final String DELAY = "test.others.delay";
    private static final String STATUS = "test.others.status";

    private @Nullable HttpServer server;

    /** Lays an answer down for the path that ends in this and names the plan; of a result, the assessment. */
    public static void answer(String path, String plan, String json) {
        System.setProperty(ANSWER + path + "." + plan, json);
    }

    /** Lays down how a KPI stands, by its id, or by key: and its key. */
    public static void kpi(String kpi, String json) {
        System.setProperty(KPI + kpi, json);
    }

    public static void delay(long millis) {
        System.setProperty(DELAY, String.valueOf(millis));
    }

    public static void fail(int withStatus) {
        System.setProperty(STATUS, String.valueOf(withStatus));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("quarkus.rest-client.assessment.url", url, "quarkus.rest-client.roi.url", url);
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server, "started").stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            sleep(Long.getLong(DELAY, 0));
            boolean authorized = exchange.getRequestHeaders().getFirst("Authorization") != null
                    && "demo".equals(exchange.getRequestHeaders().getFirst("Milepost-Organization"));
            String path = exchange.getRequestURI().getPath();
            String last = path.substring(path.lastIndexOf('/'));
            if (last.equals("/status")) {
                tellKpi(exchange, path.split("/")[5], authorized);
                return;
            }
            String query = "&" + exchange.getRequestURI().getQuery() + "&";
            String plan = last.equals("/result") ? path.split("/")[5] : query.replaceAll(".*&planId=([^&]*)&.*", "$1");
            String none = last.equals("/status-summary") ? "{\"byStatus\": {}}" : "{\"items\": []}";
            byte[] body = System.getProperty(ANSWER + last + "." + plan, none).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(authorized ? Integer.getInteger(STATUS, 200) : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void tellKpi(HttpExchange exchange, String kpi, boolean authorized) throws IOException {
        String known = System.getProperty(KPI + kpi);
        byte[] body = (known == null ? "{}" : known).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        int forced = Integer.getInteger(STATUS, 200);
        int status = forced != 200 ? forced : known == null ? 404 : 200;
        exchange.sendResponseHeaders(authorized ? status : 401, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
