package dev.milepost.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** One more process of a service of the platform: the same program, settings and database, on ports of its own. */
final class Replica implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final int BUSINESS = 10_100;
    private static final int MANAGEMENT = 11_100;

    private final Service service;
    private final int number;
    private final Path log;
    private final Map<String, String> settings;
    private @Nullable Process process;

    /**
     * @param number from 1 to 9, different for all replicas of one service
     * @param log where its output goes
     * @param settings what it is told otherwise than the service of the platform
     */
    Replica(Service service, int number, Path log, Map<String, String> settings) {
        this.service = service;
        this.number = number;
        this.log = log;
        this.settings = settings;
    }

    int port() {
        return service.port() - Service.OFFSET + BUSINESS + 10 * number;
    }

    int managementPort() {
        return service.port() - Service.OFFSET + MANAGEMENT + 10 * number;
    }

    /** The address of something below the API's beginning. */
    String at(String path) {
        return "http://127.0.0.1:" + port() + service.base() + path;
    }

    long pid() {
        return process().pid();
    }

    Replica start() throws IOException {
        ProcessHandle running = ProcessHandle.of(Service.Processes.pid(service.program())).orElseThrow();
        List<String> command = Arrays.asList(proc(running, "cmdline"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = new HashMap<>(
                Arrays.stream(proc(running, "environ")).filter(line -> line.contains("="))
                        .map(line -> line.split("=", 2)).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort()));
        environment.putAll(settings);
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    Replica awaitReady() {
        await().atMost(STARTS_WITHIN).pollInterval(Duration.ofMillis(200)).until(this::isReady);
        return this;
    }

    boolean isReady() throws InterruptedException {
        if (!process().isAlive()) {
            throw new IllegalStateException("The replica has ended by itself; its log is " + log);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(managementPort()));
            return http.send(HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it to stop, as every orderly restart does, and waits until it has. */
    Replica stop() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The replica doesn't stop; its log is " + log);
        }
        return this;
    }

    /** The hardest end of a process. */
    void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("The replica wasn't started");
        }
        return process;
    }

    /** What the system knows of a process, a list of texts ended by zeros. */
    private static String[] proc(ProcessHandle process, String file) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.UTF_8).split("\0");
    }
}
