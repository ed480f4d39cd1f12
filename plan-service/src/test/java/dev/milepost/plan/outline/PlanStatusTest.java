package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PlanStatusTest {

    private String plan = "";
    private String step = "";

    @BeforeEach
    void anActivePlan() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
        status("ACTIVE", 0).statusCode(200);
    }

    @Test
    void aPlanIsDoneWhenAllItsTasksAreDoneOrCancelled() {
        String live = owner().task(plan, step, "Go live", 0);
        String review = owner().task(plan, step, "Review", 1);
        String extra = owner().task(plan, step, "Extra", 1);
        task(live, "DONE");

        status("COMPLETED", 1).statusCode(409).body("code", equalTo("plan-not-done"))
                .body("detail", allOf(containsString("2 are not: \"Review\", \"Extra\""), not(containsString("Go live"))))
                .body("openTasks.id", contains(review, extra)).body("errors[0].pointer", equalTo("/status"));
        task(review, "DONE");
        task(extra, "CANCELLED");
        status("COMPLETED", 1).statusCode(200).body("status", equalTo("COMPLETED"));
        owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "Late")).statusCode(409)
                .body("code", equalTo("plan-closed"));
        status("ACTIVE", 2).statusCode(200);
    }

    @Test
    void tasksInTheBinDoNotKeepAPlanOpen() {
        String task = owner().task(plan, step, "Gone", 1);
        owner().delete("/plans/" + plan + "/tasks/" + task, 0).statusCode(204);

        status("COMPLETED", 1).statusCode(200);
    }

    @Test
    void atMostTwentyOpenTasksAreNamed() {
        owner().post("/plans/" + plan + "/tasks/batch", Map.of("create",
                IntStream.rangeClosed(1, 21).mapToObj(i -> Map.of("stepId", step, "name", "Task " + i)).toList()))
                .statusCode(200);

        status("COMPLETED", 1).statusCode(409).body("openTasks", hasSize(20))
                .body("detail", allOf(containsString("21 are not"), endsWith("\"Task 20\" and others")));
    }

    @Test
    void aPlanGoesFromStatusToStatusAsItsVocabularySays() {
        status("DRAFT", 1).statusCode(409).body("code", equalTo("status-not-reachable"));
        status("ON_HOLD", 1).statusCode(200);
        status("COMPLETED", 2).statusCode(409).body("code", equalTo("status-not-reachable"));
        status("ACTIVE", 2).statusCode(200);
        status("CANCELLED", 3).statusCode(200);
        status("DRAFT", 4).statusCode(200);
    }

    private ValidatableResponse status(String status, int version) {
        return owner().patch("/plans/" + plan, version, Map.of("status", status));
    }

    private void task(String task, String status) {
        owner().patch("/plans/" + plan + "/tasks/" + task, 0, Map.of("status", status)).statusCode(200);
    }
}
