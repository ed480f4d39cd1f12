package dev.milepost.plan.timeline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A takes three days from Monday 4 January 2027, B two days after it, so that the plan finishes on Friday the 8th. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WhatIfResourceTest {

    private String plan;
    private String a;
    private String b;
    private String link;

    @BeforeEach
    void twoTasksInARow() {
        plan = owner().emptyPlan();
        String step = owner().step(plan, "Work");
        a = owner().task(plan, step, "A", 3);
        b = owner().task(plan, step, "B", 2);
        link = owner().link(plan, a, b);
    }

    @Test
    void aLongerTaskMovesWhatWaitsForItAndNothingIsSaved() {
        owner().post("/plans/" + plan + "/what-if", Map.of("tasks", List.of(Map.of("task", a, "durationDays", 5))))
                .statusCode(200).body("comparison.finishBefore", equalTo("2027-01-08"))
                .body("comparison.finishAfter", equalTo("2027-01-12")).body("comparison.finishLaterBy", equalTo(2))
                .body("comparison.text", equalTo(
                        "The plan would finish on 2027-01-12 instead of 2027-01-08, 2 working days later."))
                .body("comparison.tasks.taskId", contains(a, b))
                .body("comparison.tasks[1].from.start", equalTo("2027-01-07"))
                .body("comparison.tasks[1].to.start", equalTo("2027-01-11"))
                .body("schedule.finish", equalTo("2027-01-12")).body("schedule.tasks.key", contains("a", "b"));

        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo("2027-01-08"));
        owner().get("/plans/{id}/tasks/{task}", plan, a).body("durationDays", equalTo(3)).body("version", equalTo(0));
    }

    @Test
    void linksTasksDatesAndCalendarsMayBeDifferent() {
        owner().post("/plans/" + plan + "/what-if", Map.of("removedDependencies", List.of(link))).statusCode(200)
                .body("comparison.finishAfter", equalTo("2027-01-06")).body("comparison.finishLaterBy", equalTo(-2))
                .body("comparison.tasks.find { it.key == 'b' }.to.totalFloat", equalTo(1));
        owner().post("/plans/" + plan + "/what-if",
                Map.of("dependencies", List.of(Map.of("id", link, "lag", 3, "lagUnit", "ELAPSED")))).statusCode(200)
                // Wednesday 17:00 and three days is Saturday: B starts on Monday.
                .body("comparison.finishAfter", equalTo("2027-01-12"));
        owner().post("/plans/" + plan + "/what-if", """
                {"addedTasks": [{"key": "check", "name": "Check", "durationDays": 1}],
                 "addedDependencies": [{"predecessor": "b", "successor": "check"}], "removedTasks": ["a"]}""")
                .statusCode(200).body("schedule.tasks.key", contains("b", "check"))
                .body("schedule.finish", equalTo("2027-01-06"))
                .body("comparison.tasks.find { it.key == 'check' }.from", nullValue())
                .body("comparison.tasks.find { it.key == 'check' }.taskId", nullValue())
                .body("comparison.tasks.find { it.key == 'a' }.to", nullValue());
        owner().post("/plans/" + plan + "/what-if", """
                {"start": "2027-01-05", "calendar": {"workingDays": ["TUESDAY", "WEDNESDAY"]},
                 "tasks": [{"task": "b", "constraint": {"type": "SNET", "date": "2027-01-19"}}]}""").statusCode(200)
                .body("comparison.startAfter", equalTo("2027-01-05")).body("comparison.finishAfter", equalTo("2027-01-20"))
                .body("schedule.conventions.calendar.workingDays", contains("TUESDAY", "WEDNESDAY"));
        owner().post("/plans/" + plan + "/what-if", """
                {"addedTasks": [{"key": "phase", "durationDays": 1}],
                 "tasks": [{"task": "a", "parent": "phase"}, {"task": "b", "parent": "phase"}]}""").statusCode(200)
                .body("schedule.tasks.find { it.key == 'phase' }.summary", equalTo(true))
                .body("schedule.tasks.find { it.key == 'phase' }.earlyFinish", equalTo("2027-01-08"));
        owner().post("/plans/" + plan + "/what-if", Map.of("statusDate", "2027-01-06", "tasks",
                List.of(Map.of("task", "a", "actualStart", "2027-01-04", "actualFinish", "2027-01-04")))).statusCode(200)
                .body("comparison.finishAfter", equalTo("2027-01-07"));
        owner().post("/plans/" + plan + "/what-if", "{}").statusCode(200).body("comparison.tasks", empty())
                .body("comparison.text", containsString("still finish on 2027-01-08"));
    }

    /** What is left out stays; an explicit null takes it away. */
    @Test
    void nullTakesAwayWhatATaskHas() {
        String calendar = owner().post("/calendars",
                Map.of("name", "Fridays", "workingTime", Map.of("workingDays", List.of("FRIDAY")))).statusCode(201).extract()
                .path("id");
        owner().patch("/plans/" + plan + "/tasks/" + b, 0, Map.of("constraint", Map.of("type", "SNET", "date", "2027-01-19"),
                "deadline", "2027-01-15", "calendarId", calendar)).statusCode(200);

        whatIf(b, "").body("schedule.tasks[1].earlyStart", equalTo("2027-01-22"))
                .body("schedule.tasks[1].totalFloat", lessThan(0)).body("comparison.tasks", empty());
        whatIf(b, ", \"constraint\": null").body("schedule.tasks[1].earlyStart", equalTo("2027-01-08"));
        whatIf(b, ", \"constraint\": null, \"calendarId\": null").body("schedule.tasks[1].earlyStart", equalTo("2027-01-07"));
        whatIf(b, ", \"deadline\": null").body("schedule.tasks[1].totalFloat", equalTo(0));
        owner().get("/plans/{id}/tasks/{task}", plan, b).body("deadline", equalTo("2027-01-15"));

        owner().patch("/plans/" + plan + "/tasks/" + a, 0,
                Map.of("status", "DONE", "actualStart", "2027-01-04", "actualFinish", "2027-01-04")).statusCode(200);
        whatIf(a, "").body("schedule.tasks[0].earlyFinish", equalTo("2027-01-04"));
        whatIf(a, ", \"actualFinish\": null").body("schedule.tasks[0].earlyFinish", equalTo("2027-01-06"));
        whatIf(a, ", \"actualStart\": null, \"actualFinish\": null").body("schedule.tasks[0].percentDone", equalTo(0))
                .body("schedule.tasks[0].why.kind", equalTo("PLAN_START"));
    }

    @Test
    void aTaskMayBeTakenOutOfTheOneItIsPartOf() {
        String step = owner().get("/plans/{id}/tasks/{task}", plan, a).extract().path("stepId");
        String inner = owner().post("/plans/" + plan + "/tasks",
                Map.of("stepId", step, "name", "Inner", "durationDays", 9, "parentId", b)).statusCode(201).extract().path("id");

        whatIf(inner, "").body("schedule.tasks.find { it.key == 'b' }.summary", equalTo(true));
        whatIf(inner, ", \"parent\": null").body("schedule.tasks.find { it.key == 'b' }.summary", equalTo(false))
                .body("schedule.tasks.find { it.key == 'b' }.earlyFinish", equalTo("2027-01-08"));
    }

    private ValidatableResponse whatIf(String task, String changes) {
        return owner().post("/plans/" + plan + "/what-if", "{\"tasks\": [{\"task\": \"" + task + "\"" + changes + "}]}")
                .statusCode(200);
    }

    @Test
    void aCircleAndWhatThePlanDoesNotHaveAreRefused() {
        owner().post("/plans/" + plan + "/what-if",
                Map.of("addedDependencies", List.of(Map.of("predecessor", "b", "successor", "a")))).statusCode(422)
                .body("code", equalTo("dependency-cycle"));
        owner().post("/plans/" + plan + "/what-if", """
                {"tasks": [{"task": "x", "durationDays": 1}], "removedTasks": ["y"],
                 "addedTasks": [{"key": "a", "durationDays": 1}],
                 "removedDependencies": ["01a201c0-46dd-7ded-915e-f3e962e482f6"]}""").statusCode(422)
                .body("errors.pointer", hasItems("/tasks/0/task", "/removedTasks/0", "/addedTasks/0/key",
                        "/removedDependencies/0"));
        owner().post("/plans/" + plan + "/what-if",
                "{\"calendarId\": \"01a201c0-46dd-7ded-915e-f3e962e482f6\"}").statusCode(422)
                .body("errors.pointer", contains("/calendarId"));
        owner().post("/plans/" + plan + "/what-if", "{\"tasks\": [{\"task\": \"a\", \"actualFinish\": \"2027-01-04\"}]}")
                .statusCode(422).body("errors.pointer", contains("/tasks/0/actualStart"));
    }

    @Test
    void somebodyElsesPlanIsNotThereAndAViewerMayAsk() {
        Api.as("other-owner").post("/plans/" + plan + "/what-if", "{}").statusCode(404);
        Api.as("demo-viewer").post("/plans/" + plan + "/what-if", "{}").statusCode(200);
    }
}
