package dev.milepost.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Reads from a service's metrics, ten times a second, how much of its heap is in use. Where that falls, garbage was collected:
 * what is left then is what the service holds, and a tenth of a second of garbage at most.
 */
final class HeapWatch implements AutoCloseable {
    private static final String USED = "jvm_memory_used_bytes{";
    private static final String OF_HEAP = "area=\"heap\"";
    private static final int PAUSE_MILLIS = 100;
    /** Less may be a rounding of the figures. */
    private static final double FALL = 1 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI metrics;
    private final Thread thread;
    private volatile int collections;
    private volatile double most;
    private volatile double last;

    /** Begins to watch. @param metrics address of the metrics in the form of Prometheus */
    HeapWatch(URI metrics) {
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().daemon().start(this::watch);
    }

    /** How often garbage was collected. */
    int collections() {
        return collections;
    }

    /** In use after a collection, at most. */
    double mostMegabytes() {
        return most / (1 << 20);
    }

    /** In use after the latest collection. */
    double lastMegabytes() {
        return last / (1 << 20);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written by the one thread that watches
    private void watch() {
        double before = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                double used = used();
                if (before - used > FALL) {
                    collections++;
                    last = used;
                    most = Math.max(most, used);
                }
                before = used;
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("No metrics at " + metrics, e);
        }
    }

    private double used() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofLines()).body()
                .filter(line -> line.startsWith(USED) && line.contains(OF_HEAP))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
