package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Many tasks, dependencies, steps or goals at once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutlineBatchTest {

    private String plan = "";
    private String step = "";

    @BeforeEach
    void aPlanWithOneStep() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
    }

    @Test
    void tasksAreAddedChangedAndPutAwayTogether() {
        String change = owner().task(plan, step, "Change", 1);
        String delete = owner().task(plan, step, "Delete", 1);

        batch("tasks", Map.of("create", List.of(task("Train"), task("Train")), "change",
                List.of(change(change, 0, Map.of("durationDays", 5))), "delete", List.of(deletion(delete, 0)))).statusCode(200)
                .body("created.key", contains("train", "train-2")).body("created.position", contains(3, 4))
                .body("changed.durationDays", contains(5)).body("deleted", contains(delete));
        owner().get("/plans/{id}/schedule", plan).body("tasks", hasSize(3)).body("durationDays", equalTo(5));
    }

    @Test
    void whatATaskBreaksIsNamedByItsPlaceAndNothingIsSaved() {
        String task = owner().task(plan, step, "There", 1);
        String milestone = owner().task(plan, step, "Result", 0);

        batch("tasks", Map.of("create",
                List.of(task("Good"), task("Astray", "stepId", UUID.randomUUID()), task("Twin", "key", "there")),
                "change", List.of(change(milestone, 1, Map.of("name", "Stale")), change(task, 0, Map.of("percentDone", 10)))))
                .statusCode(422).body("code", equalTo("batch-refused")).body("errors.pointer",
                        contains("/change/0/patch/name", "/create/1/stepId", "/create/2/key", "/change/1/patch/status"));
        batch("tasks",
                Map.of("create", List.of(task("Good"), task("Low", "parentId", milestone), task("Twin", "key", "there"))))
                .statusCode(422).body("errors.pointer", contains("/create/1/parentId", "/create/2/key"));
        batch("tasks", Map.of("change", List.of(change(task, 0, Map.of("percentDone", 10))))).statusCode(422)
                .body("code", equalTo("progress-contradicts-itself"))
                .body("errors.pointer", contains("/change/0/patch/status"));
        owner().get("/plans/{id}/tasks", plan).body("items.name", contains("There", "Result"))
                .body("items.version", contains(0, 0));
    }

    @Test
    void tasksThatTogetherStandBelowThemselvesAreRefused() {
        String a = owner().task(plan, step, "A", 1);
        String b = owner().task(plan, step, "B", 1);

        batch("tasks", Map.of("change",
                List.of(change(a, 0, Map.of("parentId", b)), change(b, 0, Map.of("parentId", a))))).statusCode(422)
                .body("errors.pointer", contains("/change/0/patch/parentId", "/change/1/patch/parentId"))
                .body("errors.code", contains("cycle", "cycle"));
    }

    @Test
    void aTaskAndAllBelowItGoTogetherAndMoveTogether() {
        String all = owner().task(plan, step, "All", 1);
        String part = owner().post("/plans/" + plan + "/tasks", task("Part", "parentId", all)).statusCode(201).extract()
                .path("id");
        String other = owner().step(plan, "Other");

        batch("tasks", Map.of("change", List.of(change(all, 0, Map.of("stepId", other)),
                change(part, 0, Map.of("status", "IN_PROGRESS", "actualStart", "2027-01-04"))))).statusCode(200)
                .body("changed.stepId", contains(other, other)).body("changed.status", contains("IN_PROGRESS", "IN_PROGRESS"))
                .body("changed.version", contains(2, 2));
        batch("tasks", Map.of("delete", List.of(deletion(all, 2)))).statusCode(409).body("code", equalTo("task-not-empty"));
        batch("tasks", Map.of("delete", List.of(deletion(all, 2), deletion(part, 2)))).statusCode(200);
        owner().get("/plans/{id}/tasks", plan).body("items", empty());
    }

    @Test
    void dependenciesAreTiedTogetherAndACircleIsRefused() {
        String a = owner().task(plan, step, "A", 1);
        String b = owner().task(plan, step, "B", 1);
        String c = owner().task(plan, step, "C", 1);

        batch("dependencies", Map.of("create", List.of(tie(a, b), tie(b, c), tie(c, a)))).statusCode(422)
                .body("code", equalTo("dependency-cycle")).body("cycle", hasSize(3));
        batch("dependencies", Map.of("create", List.of(tie(a, b), tie(b, UUID.randomUUID().toString()), tie(a, b))))
                .statusCode(422).body("errors.pointer", contains("/create/1/successorId", "/create/2/successorId"));
        owner().get("/plans/{id}/dependencies", plan).body("items", empty());
        String tie = batch("dependencies", Map.of("create", List.of(tie(a, b), tie(b, c)))).statusCode(200).extract()
                .path("created[0].id");
        batch("dependencies", Map.of("delete", List.of(deletion(tie, 0)), "create", List.of(tie(a, b)))).statusCode(200);
        owner().get("/plans/{id}/schedule", plan).body("durationDays", equalTo(3));
    }

    @Test
    void stepsAndGoalsToo() {
        String unused = owner().step(plan, "Unused");
        owner().task(plan, step, "A", 1);

        batch("steps", Map.of("create", List.of(Map.of("name", "Later"), Map.of("name", "Later")), "delete",
                List.of(deletion(unused, 0)))).statusCode(200).body("created.key", contains("later", "later-2"))
                .body("created.position", contains(3, 4));
        batch("steps", Map.of("create", List.of(Map.of("name", "Twin", "key", "later")), "delete", List.of(deletion(step, 0))))
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/delete/0", "/create/0/key"));
        batch("goals", Map.of("create", List.of(Map.of("name", "Faster", "benefitType", "EFFICIENCY"),
                Map.of("name", "Cheaper", "benefitType", "EFFICIENCY")))).statusCode(200)
                .body("created.name", contains("Faster", "Cheaper"));
        owner().get("/plans/{id}/goals", plan).body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasks", "dependencies", "steps", "goals" })
    void aBatchIsTriedWithoutSavingAndIsClosedToOthers(String kind) {
        String a = owner().task(plan, step, "A", 1);
        String b = owner().task(plan, step, "B", 1);
        Map<String, Object> wanted = Map.of("create", List.of(switch (kind) {
            case "tasks" -> task("New");
            case "dependencies" -> tie(a, b);
            case "steps" -> Map.of("name", "New");
            default -> Map.of("name", "New", "benefitType", "EFFICIENCY");
        }));
        Api viewer = Api.as("demo-viewer");
        int before = viewer.get("/plans/{id}/" + kind, plan).extract().path("items.size()");

        owner().post("/plans/" + plan + "/" + kind + "/batch?dryRun=true", wanted).statusCode(200).body("created", hasSize(1));
        viewer.post("/plans/" + plan + "/" + kind + "/batch", wanted).statusCode(403);
        Api.as("other-owner").post("/plans/" + plan + "/" + kind + "/batch", wanted).statusCode(404);
        viewer.get("/plans/{id}/" + kind, plan).body("items", hasSize(before));
    }

    private ValidatableResponse batch(String kind, Map<String, Object> batch) {
        return owner().post("/plans/" + plan + "/" + kind + "/batch", batch);
    }

    private Map<String, Object> task(String name) {
        return Map.of("stepId", step, "name", name);
    }

    private Map<String, Object> task(String name, String field, Object value) {
        Map<String, Object> task = new HashMap<>(task(name));
        task.put(field, value);
        return task;
    }

    private static Map<String, Object> tie(String predecessor, String successor) {
        return Map.of("predecessorId", predecessor, "successorId", successor);
    }

    private static Map<String, Object> change(String id, int version, Map<String, Object> patch) {
        return Map.of("id", id, "version", version, "patch", patch);
    }

    private static Map<String, Object> deletion(String id, int version) {
        return Map.of("id", id, "version", version);
    }
}
