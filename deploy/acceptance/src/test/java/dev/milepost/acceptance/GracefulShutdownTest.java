package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A service that is asked to stop, as every rolling restart asks, answers what it has begun. */
@Isolated
class GracefulShutdownTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(90);
    /** Longer than the service goes on taking requests after it was asked to stop. */
    private static final Duration BEHIND_THE_DELAY = Duration.ofSeconds(5);
    private static final int CALLERS = 4;

    private final int restartsBefore = Launcher.status(Service.PLAN.program()).getInt("restarts");
    private final String token = User.DEMO_OWNER.token();

    @Test
    void aLoadBalancerThatFollowsReadinessLosesNoRequest() throws Exception {
        AtomicBoolean ready = new AtomicBoolean(true);
        AtomicInteger answered = new AtomicInteger();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<List<Integer>>> calling = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                calling.add(callers.submit(() -> writeWhile(ready, answered)));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> answered.get() > CALLERS * 5);
            Service.PLAN.askToStop();
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(100))
                    .until(GracefulShutdownTest::isNotReady);
            ready.set(false);
            for (Future<List<Integer>> result : calling) {
                answers.addAll(result.get(1, TimeUnit.MINUTES));
            }
        }
        awaitReturn();

        assertThat(answers).hasSizeGreaterThan(CALLERS * 5).containsOnly(201);
    }

    @Test
    void aRequestThatIsUnderWayIsAnsweredBeforeTheServiceEnds() throws Exception {
        byte[] body = plan().getBytes(StandardCharsets.UTF_8);
        String answer;
        URI address = URI.create(Service.PLAN.at("/plans"));
        try (Socket connection = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = connection.getOutputStream();
            out.write("""
                    POST %s HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    """.formatted(address.getPath(), address.getAuthority(), token, body.length)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
            Thread.sleep(Duration.ofSeconds(1));
            Service.PLAN.askToStop();
            Thread.sleep(BEHIND_THE_DELAY);
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();
            answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        awaitReturn();

        assertThat(answer).startsWith("HTTP/1.1 201 ");
    }

    private void awaitReturn() {
        await().atMost(BACK_WITHIN).until(() -> Launcher.status(Service.PLAN.program()).getInt("restarts") == restartsBefore + 1
                && Launcher.isReady(Service.PLAN.program()));
    }

    private static boolean isNotReady() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(Service.PLAN.management("/q/health/ready"))).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 503;
        } catch (IOException e) {
            return false;
        }
    }

    /** The statuses of all answers; a request without an answer fails. */
    private List<Integer> writeWhile(AtomicBoolean ready, AtomicInteger answered) throws IOException, InterruptedException {
        List<Integer> answers = new ArrayList<>();
        while (ready.get()) {
            // A connection of its own each time: on an idle one, being closed and being used may cross
            try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(Service.PLAN.at("/plans")))
                        .timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(plan()))
                        .build();
                answers.add(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
                answered.incrementAndGet();
            }
        }
        return answers;
    }

    private static String plan() {
        return """
                {"name": "Stopping %s", "startDate": "2026-01-05", "currency": "USD"}""".formatted(UUID.randomUUID());
    }
}
