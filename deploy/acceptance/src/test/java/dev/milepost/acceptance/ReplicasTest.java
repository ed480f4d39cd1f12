package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.restassured.path.json.JsonPath;

/** Two of a service side by side are as good as one, and better when one of them goes. */
@Isolated
@Tag("replicas")
class ReplicasTest {

    private static final int PER_SECOND = 20;
    private static final int BALANCER = 10_100;
    /** The platform's own service is the third of all that look for work. */
    private static final int CASES = 150;

    private final String run = "replicas-" + UUID.randomUUID();
    private final String token = User.DEMO_OWNER.token();

    @ParameterizedTest
    @EnumSource(Service.class)
    void aRollingRestartUnderSteadyLoadFailsNoRequest(Service service) throws Exception {
        List<OpenLoad.Outcome> outcomes;
        Path folder = folder(service);
        try (Replica first = new Replica(service, 1, folder.resolve("first.log"), Map.of()).start();
                Replica second = new Replica(service, 2, folder.resolve("second.log"), Map.of()).start()) {
            first.awaitReady();
            second.awaitReady();
            try (LoadBalancer balancer = balancer(service, folder, first, second);
                    OpenLoad load = OpenLoad.of(PER_SECOND, readsAndWrites(service, balancer))) {
                await().until(() -> load.due() > PER_SECOND * 5);
                first.stop().start().awaitReady();
                second.stop().start().awaitReady();
                int restarted = load.due();
                await().until(() -> load.due() > restarted + PER_SECOND * 5);
                outcomes = load.end();
            }
        }

        report(service + " restarted under " + PER_SECOND + "/s", outcomes);
        assertThat(outcomes).hasSizeGreaterThan(PER_SECOND * 15);
        assertThat(outcomes).filteredOn(outcome -> !outcome.isGood()).isEmpty();
        assertThat(namesOf(service)).containsExactlyInAnyOrderElementsOf(written(outcomes));
    }

    @Test
    void aReplicaKilledUnderLoadCostsNoAnsweredWriteAndWhatWasNotAnsweredIsDoneOnceWhenSentAgain() throws Exception {
        List<OpenLoad.Outcome> outcomes;
        List<OpenLoad.Outcome> again = new ArrayList<>();
        int goneAt;
        Path folder = folder(Service.PLAN);
        try (Replica killed = new Replica(Service.PLAN, 1, folder.resolve("killed.log"), Map.of()).start();
                Replica survivor = new Replica(Service.PLAN, 2, folder.resolve("survivor.log"), Map.of()).start()) {
            killed.awaitReady();
            survivor.awaitReady();
            try (LoadBalancer balancer = balancer(Service.PLAN, folder, killed, survivor)) {
                IntFunction<HttpRequest> writes = number -> write(Service.PLAN, balancer, number);
                try (OpenLoad load = OpenLoad.of(PER_SECOND, writes)) {
                    await().until(() -> load.due() > PER_SECOND * 5);
                    killed.kill();
                    int at = load.due();
                    goneAt = at;
                    await().until(() -> load.due() > at + PER_SECOND * 8);
                    outcomes = load.end();
                }
                List<Integer> unanswered = outcomes.stream().filter(outcome -> !outcome.isGood())
                        .map(OpenLoad.Outcome::number).toList();
                if (!unanswered.isEmpty()) {
                    try (OpenLoad repeated = OpenLoad.of(PER_SECOND, number -> writes.apply(unanswered.get(number
                            % unanswered.size())))) {
                        await().until(() -> repeated.due() >= unanswered.size());
                        again = repeated.end();
                    }
                }
            }
        }

        report("one of two plan-services killed under " + PER_SECOND + "/s", outcomes);
        // Only what the killed one had in its hands, or was given before it was missed, goes unanswered; then the other carries on
        assertThat(outcomes).filteredOn(outcome -> outcome.number() > goneAt + PER_SECOND * 3).isNotEmpty()
                .allMatch(OpenLoad.Outcome::isGood);
        assertThat(again).allMatch(OpenLoad.Outcome::isGood);
        assertThat(namesOf(Service.PLAN)).containsExactlyInAnyOrderElementsOf(
                outcomes.stream().map(outcome -> name(outcome.number())).toList());
    }

    @Test
    void workInTheOutboxIsSharedAndEachPieceIsDoneOnce() throws Exception {
        Path folder = folder(Service.ROI);
        List<UUID> cases = new ArrayList<>();
        try (EventRecorder recorder = EventRecorder.before(Service.PLAN);
                Replica first = new Replica(Service.ROI, 1, folder.resolve("first.log"), recorder.asSubscriber("first"))
                        .start();
                Replica second = new Replica(Service.ROI, 2, folder.resolve("second.log"), recorder.asSubscriber("second"))
                        .start()) {
            first.awaitReady();
            second.awaitReady();
            try (LoadBalancer balancer = balancer(Service.ROI, folder, first, second);
                    ExecutorService writers = Executors.newFixedThreadPool(8)) {
                List<Future<UUID>> writing = new ArrayList<>();
                for (int number = 0; number < CASES; number++) {
                    int caseNumber = number;
                    writing.add(writers.submit(() -> User.DEMO_OWNER.request().body(body(Service.ROI, caseNumber))
                            .post(balancer.at(Service.ROI, "/business-cases")).then().statusCode(201).extract().jsonPath()
                            .getUUID("id")));
                }
                for (Future<UUID> answer : writing) {
                    cases.add(answer.get(1, TimeUnit.MINUTES));
                }
                await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(1)).until(
                        () -> Deliveries.about(cases).pending() == 0);
            }

            Deliveries deliveries = Deliveries.about(cases);
            assertThat(deliveries.delivered()).isEqualTo(CASES);
            assertThat(deliveries.attempts()).as("each leased once, by one of the three").isEqualTo(CASES);
            assertThat(recorder.deliveredBy("first")).as("the first took part").isPositive();
            assertThat(recorder.deliveredBy("second")).as("the second took part").isPositive();
            assertThat(recorder.deliveredTwice()).isEmpty();
        }
    }

    private LoadBalancer balancer(Service service, Path folder, Replica... replicas) throws Exception {
        return LoadBalancer.before(List.of(replicas), service.port() - Service.OFFSET + BALANCER, folder);
    }

    /** One write to two reads. */
    private IntFunction<HttpRequest> readsAndWrites(Service service, LoadBalancer balancer) {
        return number -> number % 3 == 0 ? write(service, balancer, number)
                : OpenLoad.request(balancer.at(service, collection(service) + "?limit=20"), token).GET().build();
    }

    private HttpRequest write(Service service, LoadBalancer balancer, int number) {
        return OpenLoad.request(balancer.at(service, collection(service)), token).header("Idempotency-Key", name(number))
                .POST(HttpRequest.BodyPublishers.ofString(body(service, number))).build();
    }

    private String name(int number) {
        return run + "-" + number;
    }

    private String body(Service service, int number) {
        return switch (service) {
            case PLAN -> """
                    {"name": "%s", "startDate": "2026-01-05", "currency": "USD"}""".formatted(name(number));
            case ASSESSMENT -> """
                    {"title": "%s", "instrumentKey": "small-business-ai-readiness"}""".formatted(name(number));
            case ROI -> """
                    {"name": "%s", "currency": "USD", "discountRate": 0.10, "period": "YEAR", "planId": "%s",
                     "lines": [{"kind": "COST", "name": "All", "amounts": [100, 20]}]}"""
                    .formatted(name(number),
                            UUID.nameUUIDFromBytes(name(number).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        };
    }

    private static String collection(Service service) {
        return switch (service) {
            case PLAN -> "/plans";
            case ASSESSMENT -> "/assessments";
            case ROI -> "/business-cases";
        };
    }

    private List<String> written(List<OpenLoad.Outcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.method().equals("POST") && outcome.isGood())
                .map(outcome -> name(outcome.number())).toList();
    }

    /** The names of all objects of this test, each as often as it is there, asked of the platform's own service. */
    private List<String> namesOf(Service service) {
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> parameters = new HashMap<>(Map.of("limit", 200));
            if (cursor != null) {
                parameters.put("cursor", cursor);
            }
            JsonPath page = User.DEMO_OWNER.request().queryParams(parameters).get(service.at(collection(service))).then()
                    .statusCode(200).extract().jsonPath();
            names.addAll(page.getList(service == Service.ASSESSMENT ? "items.title" : "items.name", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return names.stream().filter(name -> name.startsWith(run)).toList();
    }

    private static Path folder(Service service) throws Exception {
        return Files.createDirectories(Launcher.STATE.resolve("log/replicas-" + service.program()));
    }

    /** For whoever reads the log of the tests: the figures of an open model. */
    private static void report(String what, List<OpenLoad.Outcome> outcomes) {
        List<Duration> times = new ArrayList<>(outcomes.stream().map(OpenLoad.Outcome::took).sorted().toList());
        System.out.printf("%s: %d requests, %d not answered well %s, median %d ms, 99th percentile %d ms, longest %d ms%n",
                what,
                outcomes.size(), outcomes.stream().filter(outcome -> !outcome.isGood()).count(),
                new TreeSet<>(outcomes.stream().map(OpenLoad.Outcome::status).toList()), times.get(times.size() / 2).toMillis(),
                times.get(times.size() * 99 / 100).toMillis(), times.getLast().toMillis());
    }
}
