package dev.milepost.roi.simulationrun;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Long runs, to look on while they are drawn. */
record LongRuns(String organization) {
    private static final int ATTEMPTS = 5;

    /**
     * The address of a run that was cancelled while it was being drawn. On a machine that is busy elsewhere one may end before
     * the request to cancel it arrives; then another one is started.
     *
     * @param start gives the address of a run that takes a second or so
     * @param runOne runs it
     */
    String cancelledUnderway(Supplier<String> start, Supplier<Boolean> runOne) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String run = start.get();
            // A thread of its own, as of the scheduler: one of the common pool would draw itself what it is to look on at.
            CompletableFuture<Boolean> running = CompletableFuture.supplyAsync(runOne, Thread.ofPlatform()::start);
            Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(() -> {
                JsonPath view = owner(organization).get(run).jsonPath();
                return view.getInt("drawn") > 0 && view.getString("state").equals("RUNNING") || running.isDone();
            });
            Response cancelled = owner(organization).delete(run);
            assertThat(running.join()).isTrue();
            if (cancelled.statusCode() == 200) {
                cancelled.then().body("state", equalTo("CANCELLED"));
                return run;
            }
        }
        throw new AssertionError("None of " + ATTEMPTS + " runs was cancelled before it ended");
    }
}
