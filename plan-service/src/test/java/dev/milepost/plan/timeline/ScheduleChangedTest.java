package dev.milepost.plan.timeline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ScheduleChangedTest {

    @Inject
    EntityManager entities;
    @Inject
    Organizations organizations;
    @Inject
    ObjectMapper json;

    @Test
    void oneEventPerRecalculationListsWhatMovedAndNothingElse() throws JsonProcessingException {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Work");
        String a = owner().task(plan, step, "A", 2);
        String b = owner().task(plan, step, "B", 2);
        owner().task(plan, step, "Alone", 1);
        owner().link(plan, a, b);
        int before = told(plan).size();

        owner().patch("/plans/" + plan + "/tasks/" + a, 0, "{\"durationDays\": 3}").statusCode(200);

        List<String> events = told(plan);
        assertThat(events).hasSize(before + 1);
        JsonNode event = json.readTree(events.getLast());
        assertThat(event.path("finish").asText()).isEqualTo("2027-01-08");
        assertThat(event.path("tasks").findValuesAsText("taskId")).containsExactlyInAnyOrder(a, b);
        assertThat(event.path("tasks").findValuesAsText("finish")).contains("2027-01-05", "2027-01-06", "2027-01-07",
                "2027-01-08");
    }

    @Test
    void whatMovesNoDateTellsNothing() {
        String plan = owner().emptyPlan();
        String task = owner().task(plan, owner().step(plan, "Work"), "A", 2);
        int before = told(plan).size();

        owner().patch("/plans/" + plan + "/tasks/" + task, 0, "{\"name\": \"Other words\", \"assignee\": \"Kim\"}")
                .statusCode(200);

        assertThat(told(plan)).hasSize(before);
    }

    @Test
    void twoChangesAtOnceNeverCloseACircle() {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                String plan = owner().emptyPlan();
                String step = owner().step(plan, "Work");
                String a = owner().task(plan, step, "A", 1);
                String b = owner().task(plan, step, "B", 1);
                CompletableFuture<Integer> forth = CompletableFuture.supplyAsync(() -> link(plan, a, b), both);
                CompletableFuture<Integer> back = CompletableFuture.supplyAsync(() -> link(plan, b, a), both);

                assertThat(Stream.of(forth.join(), back.join()).sorted()).containsExactly(201, 422);
                owner().get("/plans/{id}/schedule", plan).statusCode(200);
            }
        }
    }

    private static int link(String plan, String predecessor, String successor) {
        return owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", predecessor, "successorId", successor)).extract().statusCode();
    }

    private List<String> told(String plan) {
        return Objects.requireNonNull(organizations.runAs("demo", "test", () -> QuarkusTransaction.requiringNew().call(
                () -> entities.createNativeQuery(
                        "select data::text from outbox_event where type = 'schedule.changed' and subject = :plan order by id",
                        String.class).setParameter("plan", UUID.fromString(plan)).getResultList().stream()
                        .map(String.class::cast).toList())));
    }
}
