package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A task with others below it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SummaryTaskTest {

    private String plan = "";
    private String step = "";
    private String all = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void aTaskWithTwoBelowIt() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
        all = owner().task(plan, step, "All", 1);
        first = below(all, "First");
        second = below(all, "Second");
    }

    @Test
    void itsProgressFollowsTheTasksBelowIt() {
        change(first, 0, "{\"status\": \"DONE\", \"actualStart\": \"2027-01-04\", \"actualFinish\": \"2027-01-04\"}")
                .statusCode(200);
        get(all).body("status", equalTo("IN_PROGRESS")).body("percentDone", equalTo(50))
                .body("actualStart", equalTo("2027-01-04"));

        change(second, 0, "{\"status\": \"DONE\", \"actualStart\": \"2027-01-05\", \"actualFinish\": \"2027-01-06\"}")
                .statusCode(200);
        get(all).body("status", equalTo("DONE")).body("actualFinish", equalTo("2027-01-06"));
        owner().get("/plans/{id}/tasks/{task}/history", plan, all).body("items[0].changes.field", hasItems("status"))
                .body("items[0].actorName", equalTo("demo-owner"));

        below(all, "Third");
        get(all).body("status", equalTo("IN_PROGRESS")).body("percentDone", equalTo(66)).body("actualFinish", equalTo(null));
    }

    @Test
    void itFollowsThroughAllLevelsAndWhenATaskLeavesOrComesBack() {
        String inner = below(all, "Inner");
        String deep = below(inner, "Deep");
        change(deep, 0, "{\"status\": \"IN_PROGRESS\", \"actualStart\": \"2027-01-04\"}").statusCode(200);
        get(all).body("status", equalTo("IN_PROGRESS"));

        owner().delete("/plans/" + plan + "/tasks/" + deep, 1).statusCode(204);
        change(first, 0, "{\"status\": \"CANCELLED\"}").statusCode(200);
        change(second, 0, "{\"status\": \"CANCELLED\"}").statusCode(200);
        get(inner).body("status", equalTo("IN_PROGRESS"));
        change(inner, 1, "{\"parentId\": null}").statusCode(200);
        get(all).body("status", equalTo("CANCELLED"));
        owner().post("/plans/" + plan + "/tasks/" + deep + "/restore").statusCode(200);
        get(inner).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void nobodySetsItsProgressByHand() {
        change(all, 0, "{\"status\": \"DONE\"}").statusCode(409).body("code", equalTo("summary-follows"))
                .body("detail", containsString("2 tasks")).body("errors[0].pointer", equalTo("/status"));
        change(all, 0, "{\"name\": \"Everything\"}").statusCode(200);
    }

    @Test
    void tasksDoNotGoOnWhileTheOneAboveIsOnHold() {
        change(all, 0, "{\"onHold\": true, \"onHoldReason\": \"No budget yet\"}").statusCode(200);

        change(first, 0, "{\"status\": \"IN_PROGRESS\"}").statusCode(409).body("code", equalTo("task-on-hold"))
                .body("detail", containsString("\"All\" is on hold (No budget yet)"));
        get(first).body("status", equalTo("NOT_STARTED"));
    }

    private String below(String parent, String name) {
        return owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", name, "parentId", parent))
                .statusCode(201).extract().path("id");
    }

    private ValidatableResponse get(String task) {
        return owner().get("/plans/{id}/tasks/{task}", plan, task).statusCode(200);
    }

    private ValidatableResponse change(String task, int version, String patch) {
        return owner().patch("/plans/" + plan + "/tasks/" + task, version, patch);
    }
}
