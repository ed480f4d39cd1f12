package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TaskResourceTest {

    private String plan = "";
    private String step = "";

    @BeforeEach
    void aPlanWithOneStep() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
    }

    @Test
    void tasksTakeTheirPlaceAndAKeyFromTheirName() {
        owner().task(plan, step, "Train the team!", 3);
        owner().task(plan, step, "Train the team!", 2);
        owner().task(plan, step, "Trained", 0);

        owner().get("/plans/{id}/outline", plan).body("steps[0].key", equalTo("preparation"))
                .body("steps[0].tasks.key", contains("train-the-team", "train-the-team-2", "trained"))
                .body("steps[0].tasks.position", contains(1, 2, 3))
                .body("steps[0].tasks.kind", contains("TASK", "TASK", "MILESTONE"))
                .body("steps[0].tasks.durationDays", contains(3, 2, 0));
    }

    @Test
    void movingAPredecessorMovesItsSuccessors() {
        String a = owner().task(plan, step, "A", 3);
        String b = owner().task(plan, step, "B", 2);
        owner().link(plan, a, b);
        owner().get("/plans/{id}/schedule", plan).statusCode(200)
                .body("tasks.find { it.key == 'a' }.earlyFinish", equalTo("2027-01-06"))
                .body("tasks.find { it.key == 'b' }.earlyStart", equalTo("2027-01-07"))
                .body("tasks.find { it.key == 'b' }.earlyStartAt", equalTo("08:00:00"))
                .body("tasks.find { it.key == 'b' }.why.kind", equalTo("PREDECESSOR"))
                .body("tasks.find { it.key == 'b' }.why.predecessorId", equalTo(a))
                .body("tasks.find { it.key == 'b' }.why.text",
                        equalTo("Starts on 2027-01-07 because \"A\" finishes on 2027-01-06."))
                .body("finish", equalTo("2027-01-08")).body("durationDays", equalTo(5));

        owner().patch("/plans/" + plan + "/tasks/" + a, 0, "{\"durationDays\": 4}").statusCode(200);
        owner().get("/plans/{id}/schedule", plan).body("tasks.find { it.key == 'b' }.earlyStart", equalTo("2027-01-08"))
                .body("finish", equalTo("2027-01-11"));

        owner().patch("/plans/" + plan, 0, "{\"startDate\": \"2027-01-11\"}").statusCode(200);
        owner().get("/plans/{id}/schedule", plan).body("start", equalTo("2027-01-11"));
    }

    @Test
    void recalculatingMakesNoEditOfATaskStale() {
        String a = owner().task(plan, step, "A", 3);
        String b = owner().task(plan, step, "B", 2);
        owner().link(plan, a, b);
        owner().patch("/plans/" + plan + "/tasks/" + a, 0, "{\"durationDays\": 10}").statusCode(200);

        owner().patch("/plans/" + plan + "/tasks/" + b, 0, "{\"name\": \"Still mine\"}").statusCode(200);
    }

    @Test
    void aCircleIsRefusedNamingTheTasksOnItAndNothingIsSaved() {
        String a = owner().task(plan, step, "A", 1);
        String b = owner().task(plan, step, "B", 1);
        String c = owner().task(plan, step, "C", 1);
        owner().link(plan, a, b);
        owner().link(plan, b, c);

        owner().post("/plans/" + plan + "/dependencies", Map.of("predecessorId", c, "successorId", a)).statusCode(422)
                .body("code", equalTo("dependency-cycle")).body("cycle", hasSize(3))
                .body("detail", containsString("\"A\" -> \"B\" -> \"C\""));
        owner().post("/plans/" + plan + "/dependencies", Map.of("predecessorId", a, "successorId", a)).statusCode(422)
                .body("code", equalTo("dependency-cycle"));
        owner().get("/plans/{id}/dependencies", plan).body("items", hasSize(2));
    }

    /** One task that waits for itself, two for each other, and fifty in a ring, the last link of which is refused. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 50 })
    void aCircleOfAnyLengthIsRefusedWithItsPath(int length) {
        List<String> names = IntStream.range(0, length).mapToObj(i -> "Ring " + i).toList();
        List<String> ids = owner().post("/plans/" + plan + "/tasks/batch",
                Map.of("create", names.stream().map(name -> Map.of("stepId", step, "name", name, "durationDays", 1)).toList()))
                .statusCode(200).extract().path("created.id");
        List<Map<String, String>> chain = IntStream.range(1, length)
                .mapToObj(i -> Map.of("predecessorId", ids.get(i - 1), "successorId", ids.get(i))).toList();
        if (!chain.isEmpty()) {
            owner().post("/plans/" + plan + "/dependencies/batch", Map.of("create", chain)).statusCode(200);
        }
        Map<String, String> last = Map.of("predecessorId", ids.getLast(), "successorId", ids.getFirst());

        owner().post("/plans/" + plan + "/dependencies", last).statusCode(422).body("code", equalTo("dependency-cycle"))
                .body("cycle", containsInAnyOrder(ids.toArray()))
                .body("detail", containsString("circle of " + length + " task"));
        owner().post("/plans/" + plan + "/dependencies/batch", Map.of("create", List.of(last))).statusCode(422);
        owner().get("/plans/{id}/dependencies?count=true", plan).body("count", equalTo(length - 1));
    }

    @Test
    void dependenciesOfAllTypesAreChangedAndRemoved() {
        String a = owner().task(plan, step, "A", 5);
        String b = owner().task(plan, step, "B", 2);
        String dependency = owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", a, "successorId", b, "type", "SS", "lag", 1, "lagUnit", "WORKING")).statusCode(201)
                .body("type", equalTo("SS")).extract().path("id");
        owner().get("/plans/{id}/schedule", plan).body("tasks.find { it.key == 'b' }.earlyStart", equalTo("2027-01-05"));

        owner().patch("/plans/" + plan + "/dependencies/" + dependency, 0, "{\"type\": \"FF\", \"lag\": -1.5}")
                .statusCode(200).body("lag", equalTo(-1.5f));
        owner().get("/plans/{id}/schedule", plan).body("tasks.find { it.key == 'b' }.earlyFinish", equalTo("2027-01-07"))
                .body("tasks.find { it.key == 'b' }.earlyFinishAt", equalTo("12:00:00"));

        owner().post("/plans/" + plan + "/dependencies", Map.of("predecessorId", a, "successorId", b, "type", "FF"))
                .statusCode(409);
        owner().delete("/plans/" + plan + "/dependencies/" + dependency, 1).statusCode(204);
        owner().get("/plans/{id}/schedule", plan).body("tasks.find { it.key == 'b' }.why.kind", equalTo("PLAN_START"));
        owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", a, "successorId", UUID.randomUUID().toString())).statusCode(422)
                .body("errors[0].pointer", equalTo("/successorId"));
    }

    @Test
    void aTaskInTheBinTakesItsDependenciesAlongAndBringsThemBack() {
        String a = owner().task(plan, step, "A", 3);
        String b = owner().task(plan, step, "B", 2);
        owner().link(plan, a, b);

        owner().delete("/plans/" + plan + "/tasks/" + a, 0).statusCode(204);
        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks.key", contains("b")).body("dependencies", empty());
        owner().get("/plans/{id}/schedule", plan).body("tasks.key", contains("b")).body("start", equalTo("2027-01-04"));

        owner().post("/plans/" + plan + "/tasks/" + a + "/restore").statusCode(200);
        owner().get("/plans/{id}/outline", plan).body("dependencies", hasSize(1));
        owner().get("/plans/{id}/tasks/{task}/history", plan, a).body("items.action",
                contains("RESTORED", "DELETED", "CREATED"));
    }

    @Test
    void aTaskCanBeNamedByTheCallersOwnId() {
        String key = "ticket-" + UUID.randomUUID();
        owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "Mine", "externalId", key)).statusCode(201)
                .body("durationDays", equalTo(1));

        owner().get("/plans/{id}/tasks/key:{key}", plan, key).statusCode(200).body("name", equalTo("Mine"));
        owner().get("/plans/{id}/tasks?externalId={key}", plan, key).body("items", hasSize(1));
    }

    @Test
    void aChangeOfStatusBringsItsDatesAndContradictionsAreRefused() {
        String task = owner().task(plan, step, "A", 4);
        String path = "/plans/" + plan + "/tasks/" + task;

        owner().patch(path, 0, "{\"percentDone\": 50}").statusCode(422)
                .body("code", equalTo("progress-contradicts-itself"));
        owner().patch(path, 0, "{\"status\": \"IN_PROGRESS\", \"actualStart\": \"2027-01-05\", \"percentDone\": 50}")
                .statusCode(200).body("actualStart", equalTo("2027-01-05"));
        owner().get("/plans/{id}/schedule", plan).body("tasks[0].earlyStart", equalTo("2027-01-05"))
                .body("tasks[0].why.kind", equalTo("PROGRESS"));
        owner().patch(path, 1, "{\"status\": \"DONE\", \"actualFinish\": \"2027-01-06\"}").statusCode(200)
                .body("percentDone", equalTo(100));
        owner().get("/plans/{id}/schedule", plan).body("tasks[0].earlyFinish", equalTo("2027-01-06"))
                .body("tasks[0].critical", equalTo(false));
        owner().patch(path, 2, "{\"status\": \"NOT_STARTED\"}").statusCode(200).body("actualStart", equalTo(null))
                .body("percentDone", equalTo(0));
        owner().patch(path, 3, "{\"status\": \"CANCELLED\"}").statusCode(200);
        owner().get("/plans/{id}/schedule", plan).body("tasks", empty());
    }

    @Test
    void constraintsAndDeadlinesShowInTheSchedule() {
        String task = owner().task(plan, step, "A", 2);
        String path = "/plans/" + plan + "/tasks/" + task;

        owner().patch(path, 0,
                "{\"constraint\": {\"type\": \"SNET\", \"date\": \"2027-01-09\"}, \"deadline\": \"2027-01-11\"}")
                .statusCode(200).body("constraint.type", equalTo("SNET"));
        owner().get("/plans/{id}/schedule", plan).body("tasks[0].earlyStart", equalTo("2027-01-11"))
                .body("tasks[0].totalFloat", equalTo(-1)).body("tasks[0].why.kind", equalTo("CONSTRAINT"))
                .body("tasks[0].why.nonWorkingDays", equalTo(2)).body("tasks[0].why.late.kind", equalTo("DEADLINE"));
        owner().patch(path, 1, "{\"constraint\": {\"type\": \"ASAP\"}}").statusCode(200)
                .body("constraint.date", equalTo(null));
        owner().patch(path, 2, "{\"constraint\": {\"type\": \"MSO\"}}").statusCode(422)
                .body("code", equalTo("constraint-needs-date"));
        owner().patch(path, 2, "{\"kind\": \"MILESTONE\"}").statusCode(422)
                .body("code", equalTo("duration-contradicts-kind"));
    }

    @Test
    void aStepWithTasksIsNotThrownAway() {
        String task = owner().task(plan, step, "A", 1);
        String other = owner().step(plan, "Elsewhere");

        owner().delete("/plans/" + plan + "/steps/" + step, 0).statusCode(409).body("code", equalTo("step-not-empty"));
        owner().patch("/plans/" + plan + "/tasks/" + task, 0, Map.of("stepId", other)).statusCode(200);
        owner().delete("/plans/" + plan + "/steps/" + step, 0).statusCode(204);
        owner().patch("/plans/" + plan + "/tasks/" + task, 1, Map.of("stepId", step)).statusCode(422)
                .body("code", equalTo("unknown-step"));
        owner().post("/plans/" + plan + "/steps/" + step + "/restore").statusCode(200);
        owner().get("/plans/{id}/steps/{step}", plan, step).statusCode(200).body("position", equalTo(1));
        owner().patch("/plans/" + plan + "/steps/" + other, 0, "{\"name\": \"Renamed\", \"position\": 7}").statusCode(200)
                .body("key", equalTo("elsewhere"));
    }

    @Test
    void goalsAreAddedChangedPutAwayAndBroughtBack() {
        String goal = owner().post("/plans/" + plan + "/goals",
                Map.of("name", "Faster", "benefitType", "EFFICIENCY", "kpiKeys", List.of("first-answer-time")))
                .statusCode(201).body("kpiKeys", contains("first-answer-time")).extract().path("id");
        String path = "/plans/" + plan + "/goals/" + goal;

        owner().patch(path, 0, "{\"kpiKeys\": []}").statusCode(200).body("kpiKeys", empty());
        owner().get(path).statusCode(200).header("ETag", "\"1\"");
        owner().delete(path, 1).statusCode(204);
        owner().get("/plans/{id}", plan).body("goals", empty());
        owner().post(path + "/restore").statusCode(200);
        owner().get("/plans/{id}/goals", plan).body("items.id", contains(goal));
    }

    @Test
    void tasksAreFilteredByStatusKindAndStep() {
        String other = owner().step(plan, "Other");
        owner().task(plan, step, "Work", 2);
        owner().task(plan, step, "Result", 0);
        owner().task(plan, other, "Elsewhere", 2);

        owner().get("/plans/{id}/tasks?kind=MILESTONE", plan).body("items.name", contains("Result"));
        owner().get("/plans/{id}/tasks?stepId={step}&status=NOT_STARTED", plan, step).body("items", hasSize(2));
        owner().get("/plans/{id}/tasks?q=else", plan).body("items.name", contains("Elsewhere"));
    }

    @Test
    void somebodyElsesTasksStepsGoalsAndDependenciesAreNotThere() {
        String a = owner().task(plan, step, "A", 1);
        String b = owner().task(plan, step, "B", 1);
        String dependency = owner().link(plan, a, b);
        String goal = owner().post("/plans/" + plan + "/goals", Map.of("name", "Mine", "benefitType", "EFFICIENCY"))
                .statusCode(201).extract().path("id");
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();

        for (String path : List.of("/tasks/" + a, "/steps/" + step, "/goals/" + goal, "/dependencies/" + dependency)) {
            for (String through : List.of(plan, theirs)) {
                other.get("/plans/" + through + path).statusCode(404);
                other.patch("/plans/" + through + path, 0, "{\"name\": \"Taken\"}").statusCode(404);
                other.delete("/plans/" + through + path, 0).statusCode(404);
            }
        }
        other.post("/plans/" + theirs + "/dependencies", Map.of("predecessorId", a, "successorId", b)).statusCode(422)
                .body("code", equalTo("unknown-task"));
        other.post("/plans/" + theirs + "/tasks", Map.of("stepId", step, "name", "Smuggled")).statusCode(422)
                .body("code", equalTo("unknown-step"));
        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks.name", hasItem("A"));
    }
}
