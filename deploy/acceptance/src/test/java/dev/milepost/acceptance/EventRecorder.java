package dev.milepost.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands before the inbox of a service, hands on what comes, and remembers who told what. */
final class EventRecorder implements AutoCloseable {

    private static final Set<String> HANDED_ON = Set.of("content-type", "webhook-id", "webhook-timestamp", "webhook-signature");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI inbox;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();

    private EventRecorder(HttpServer server, URI inbox) {
        this.server = server;
        this.inbox = inbox;
    }

    static EventRecorder before(Service receiver) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EventRecorder recorder = new EventRecorder(server, URI.create(receiver.at("/inbox")));
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", recorder::handOn);
        server.start();
        return recorder;
    }

    /** The settings by which a replica tells its events through here, under a name of its own. */
    Map<String, String> asSubscriber(String replica) {
        return Map.of("MILEPOST_EVENTS_SUBSCRIBERS_PLAN_URL",
                "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), replica));
    }

    long deliveredBy(String replica) {
        return told.stream().filter(event -> event.by().equals("/" + replica)).count();
    }

    Set<String> deliveredTwice() {
        return told.stream().collect(Collectors.groupingBy(Told::id, Collectors.counting())).entrySet().stream()
                .filter(event -> event.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(inbox)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (HANDED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    request.header(name, values.getFirst());
                }
            });
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            told.add(new Told(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("webhook-id")));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
    }

    private record Told(String by, String id) {
    }
}
