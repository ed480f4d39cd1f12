package dev.milepost.kit.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A subscriber that a test plays: a real HTTP server that remembers what it was sent. */
public class ReceiverResource implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private @Nullable HttpServer server;
    private final Receiver receiver = new Receiver();

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", receiver::handle);
        server.start();
        return Map.of(
                "milepost.events.subscribers.receiver.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/inbox",
                "milepost.events.subscribers.receiver.secret", SECRET,
                "milepost.events.subscribers.receiver.types", "thing.happened,thing.never-happened");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(receiver, new TestInjector.MatchesType(Receiver.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server, "started").stop(0);
    }

    public record Answer(int status, String body) {
    }

    public record Request(Headers headers, String body) {
        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** What the test sees of the subscriber. */
    public static class Receiver {

        private final List<Request> requests = new CopyOnWriteArrayList<>();
        private volatile Function<Request, Answer> answer = request -> new Answer(204, "");

        public void answer(Function<Request, Answer> with) {
            answer = with;
        }

        public List<Request> requests(UUID subject) {
            return requests.stream().filter(request -> request.body().contains(subject.toString())).toList();
        }

        private void handle(HttpExchange exchange) throws IOException {
            Request request = new Request(exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            Answer given = answer.apply(request);
            byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(given.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }
}
