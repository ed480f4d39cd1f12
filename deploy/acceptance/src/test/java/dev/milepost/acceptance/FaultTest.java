package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.restassured.path.json.JsonPath;

/** What was answered is kept, and what was sent again is done once, whatever is killed. */
@Isolated
class FaultTest {

    private static final Duration BACK_WITHIN = Duration.ofSeconds(120);
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);
    private static final int WRITERS = 3;
    private static final String TEMPLATELESS = """
            {"name": "%s", "startDate": "2026-01-05", "currency": "USD"}""";

    @ParameterizedTest
    @EnumSource(Service.class)
    void killingAServiceDuringTheDemoLosesNothingAndDoublesNothing(Service killed, @TempDir Path folder) throws Exception {
        String copy = UUID.randomUUID().toString().substring(0, 8);
        Path output = folder.resolve("demo.txt");
        Process demo = Launcher.start(output, Map.of(), "demo", copy);

        int kills = 0;
        while (demo.isAlive()) {
            // As soon as it is ready again it is killed again, three times in all, wherever the demo is by then
            if (kills < 3 && Files.readString(output).contains("1. A plan") && Launcher.isReady(killed.program())) {
                killed.kill();
                kills++;
                await().atMost(BACK_WITHIN).until(() -> !Launcher.isReady(killed.program()));
            }
            demo.waitFor(300, TimeUnit.MILLISECONDS);
        }

        assertThat(demo.exitValue()).as(Files.readString(output)).isZero();
        assertThat(kills).isPositive();
        assertThat(Files.readString(output)).contains("5,496,170.11", "there is no such thing");
        await().atMost(BACK_WITHIN).until(Launcher::isEverythingReady);
        String plan = planOf(copy);
        assertThat(Journey.outline(plan).getList("steps.tasks.flatten().findAll { it.origin != null }")).hasSize(1);
        Launcher.Result again = Launcher.run("demo", copy);
        assertThat(again.output()).contains("12 known already", "Nothing was changed: everything was there already.");
        assertThat(Journey.outline(plan).getList("steps.tasks.flatten().findAll { it.origin != null }")).hasSize(1);
    }

    @Test
    void everyAnsweredWriteIsThereAfterPostgresWasKilledAndTheServicesHealThemselves() throws Exception {
        String run = "fault-" + UUID.randomUUID();
        AtomicBoolean enough = new AtomicBoolean();
        List<String> answered = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<String>>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = run + "-" + writer;
                writing.add(writers.submit(() -> writeUntil(enough, name)));
            }
            Thread.sleep(Duration.ofSeconds(3));
            int before = Launcher.status("postgres").getInt("restarts");

            Service.Processes.killWithAllItsProcesses("postgres");

            await().atMost(BACK_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> Launcher.status("postgres").getInt(
                    "restarts") == before + 1 && Launcher.isReady("postgres"));
            Instant back = Instant.now();
            for (Service service : Service.values()) {
                await().atMost(HEALED_WITHIN.minus(Duration.between(back, Instant.now()))).pollInterval(Duration.ofMillis(100))
                        .ignoreExceptions().until(() -> User.DEMO_OWNER.request().get(service.at(collection(service)))
                                .statusCode() == 200);
            }
            Thread.sleep(Duration.ofSeconds(3));
            enough.set(true);
            for (Future<List<String>> result : writing) {
                answered.addAll(result.get(2, TimeUnit.MINUTES));
            }
        }

        assertThat(answered).hasSizeGreaterThan(WRITERS * 2);
        assertThat(namesOfPlans(run)).containsExactlyInAnyOrderElementsOf(answered);
    }

    /** Makes plans one after the other; each is sent with the same key until it is answered. The names of those answered. */
    private static List<String> writeUntil(AtomicBoolean enough, String name) throws InterruptedException {
        List<String> answered = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!enough.get()) {
                String plan = name + "-" + answered.size();
                send(http, plan);
                answered.add(plan);
            }
        }
        return answered;
    }

    private static void send(HttpClient http, String plan) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        Instant limit = Instant.now().plus(BACK_WITHIN);
        while (Instant.now().isBefore(limit)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(Service.PLAN.at("/plans"))).timeout(Duration.ofSeconds(15))
                    .header(
                            "Authorization", "Bearer " + User.DEMO_OWNER.token())
                    .header("Content-Type", "application/json").header(
                            "Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(TEMPLATELESS.formatted(plan))).build();
            try {
                int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status == 201) {
                    return;
                }
                // 409: the first copy is still running; 5xx: no database
                assertThat(status).as("answer to a write").isIn(409, 500, 502, 503, 504);
            } catch (IOException noAnswer) {
                assertThat(noAnswer).as("the write is sent again").isNotNull();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No answer to " + plan + " within " + BACK_WITHIN);
    }

    private static String collection(Service service) {
        return switch (service) {
            case PLAN -> "/plans";
            case ASSESSMENT -> "/assessments";
            case ROI -> "/business-cases";
        };
    }

    private static String planOf(String copy) {
        return User.DEMO_OWNER.request().get(Service.PLAN.at("/plans/key:milepost-demo-plan-" + copy)).then().statusCode(200)
                .extract()
                .path("id");
    }

    /** The names of all plans that start so, each as often as it is there. */
    private static List<String> namesOfPlans(String start) {
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            var request = User.DEMO_OWNER.request().queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(Service.PLAN.at("/plans")).then().statusCode(200).extract().jsonPath();
            names.addAll(page.getList("items.name", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return names.stream().filter(name -> name.startsWith(start)).toList();
    }
}
