package dev.milepost.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Requests that come at a steady rate whether or not those before are answered, as those of people do (an open model): a stall
 * shows as requests that pile up, instead of holding the next ones back. Each answer's time counts from when its request was
 * due.
 */
final class OpenLoad implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<CompletableFuture<Outcome>> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger count = new AtomicInteger();

    private OpenLoad() {
    }

    /**
     * Begins at once.
     *
     * @param perSecond how many requests become due in a second
     * @param request makes the request of each number, from 0 on
     */
    static OpenLoad of(int perSecond, IntFunction<HttpRequest> request) {
        OpenLoad load = new OpenLoad();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        load.clock.scheduleAtFixedRate(() -> {
            int number = load.count.getAndIncrement();
            load.sent.add(load.send(number, request.apply(number), begin + number * interval));
        }, 0, interval, TimeUnit.NANOSECONDS);
        return load;
    }

    /** How many requests were due until now. */
    int due() {
        return count.get();
    }

    /** No more requests; how all that were sent ended. */
    List<Outcome> end() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The load doesn't end");
        }
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Outcome> send(int number, HttpRequest request, long due) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).handle((answer, failure) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - due);
            return failure == null ? new Outcome(number, request.method(), answer.statusCode(), answer.body(), took)
                    : new Outcome(number, request.method(), 0, cause(failure), took);
        });
    }

    private static @Nullable String cause(Throwable failure) {
        return String.valueOf(failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
    }

    static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }

    /**
     * How a request ended.
     *
     * @param status 0 if there was no answer
     * @param text the answer, or why there is none
     */
    record Outcome(int number, String method, int status, @Nullable String text, Duration took) {

        boolean isGood() {
            return status == 200 || status == 201;
        }
    }
}
