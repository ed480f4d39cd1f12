package dev.milepost.assessment.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The inboxes of plan-service and roi-service, played by the test over real HTTP. */
public class PlanServiceResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;
    private final PlanService planService = new PlanService();

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", planService::handle);
        server.start();
        return Map.of(
                "milepost.events.subscribers.plan.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/inbox",
                "milepost.events.subscribers.plan.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "milepost.events.subscribers.plan.types", "recommendation.accepted,assessment.completed,challenge.found",
                "milepost.events.subscribers.roi.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/inbox",
                "milepost.events.subscribers.roi.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "milepost.events.subscribers.roi.types", "baseline.recorded,readiness.measured");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(planService, new TestInjector.MatchesType(PlanService.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server, "started").stop(0);
    }

    /** @param status of the answer */
    public record Reply(int status, String body) {
    }

    /** What the test sees of plan-service. */
    public static class PlanService {
        private final List<String> events = new CopyOnWriteArrayList<>();
        private volatile Function<String, Reply> reply = event -> new Reply(204, "");

        public void replies(Function<String, Reply> with) {
            reply = with;
        }

        public List<String> events(String type, String about) {
            return events.stream().filter(event -> event.contains("\"type\":\"" + type + "\"") && event.contains(about))
                    .toList();
        }

        private void handle(HttpExchange exchange) throws IOException {
            String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            events.add(event);
            Reply given = reply.apply(event);
            byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type",
                    given.status() < 400 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(given.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }
}
