package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
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

/** What goals, steps and dependencies have in common. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutlinePartsTest {

    private String plan = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void aPlanWithTwoTasks() {
        plan = owner().emptyPlan();
        String step = owner().step(plan, "Preparation");
        first = owner().task(plan, step, "First", 1);
        second = owner().task(plan, step, "Second", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "goals", "steps", "dependencies" })
    void eachIsNamedByTheCallersOwnIdInAllItsPaths(String kind) {
        String key = kind + "-" + UUID.randomUUID();
        String path = "/plans/" + plan + "/" + kind + "/key:" + key;
        String id = owner().post("/plans/" + plan + "/" + kind, wanted(kind, key)).statusCode(201)
                .body("externalId", equalTo(key)).extract().path("id");

        owner().get(path).statusCode(200).body("id", equalTo(id));
        owner().get("/plans/{id}/" + kind + "?externalId={key}", plan, key).body("items.id", contains(id));
        owner().patch(path, 0, change(kind)).statusCode(200).body("version", equalTo(1));
        owner().delete(path, 1).statusCode(204);
        owner().get(path).statusCode(404);
        owner().get("/plans/{id}/" + kind + "?deleted=true", plan).body("items.id", contains(id));
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
        owner().post("/plans/" + plan + "/" + kind, wanted(kind, key)).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = { "goals", "steps", "dependencies" })
    void somebodyElsesIsNotThereAndAViewerChangesNothing(String kind) {
        String key = kind + "-" + UUID.randomUUID();
        String id = owner().post("/plans/" + plan + "/" + kind, wanted(kind, key)).statusCode(201).extract().path("id");
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();

        for (String name : List.of(id, "key:" + key)) {
            for (String through : List.of(plan, theirs)) {
                String path = "/plans/" + through + "/" + kind + "/" + name;
                other.get(path).statusCode(404);
                other.get(path + "/history").statusCode(404);
                other.post(path + "/restore").statusCode(404);
                other.delete(path, 0).statusCode(404);
            }
        }
        Api viewer = Api.as("demo-viewer");
        String path = "/plans/" + plan + "/" + kind + "/" + id;
        viewer.get(path).statusCode(200);
        viewer.post("/plans/" + plan + "/" + kind, wanted(kind, "mine")).statusCode(403);
        viewer.patch(path, 0, change(kind)).statusCode(403);
        viewer.delete(path, 0).statusCode(403);
    }

    @Test
    void aDependencyComesBackUnlessItWouldCloseACircleByNow() {
        String there = owner().link(plan, first, second);
        owner().delete("/plans/" + plan + "/dependencies/" + there, 0).statusCode(204);
        String back = owner().link(plan, second, first);

        owner().post("/plans/" + plan + "/dependencies/" + there + "/restore").statusCode(422)
                .body("code", equalTo("dependency-cycle"));
        owner().get("/plans/{id}/dependencies", plan).body("items.id", contains(back));
        owner().delete("/plans/" + plan + "/dependencies/" + back, 0).statusCode(204);
        owner().post("/plans/" + plan + "/dependencies/" + there + "/restore").statusCode(200);
        owner().get("/plans/{id}/schedule", plan).body("tasks.find { it.key == 'second' }.earlyStart", equalTo("2027-01-05"));
    }

    @Test
    void theSamePairMayBeTiedAgainWhileTheOldTieIsInTheBin() {
        String old = owner().link(plan, first, second);
        owner().delete("/plans/" + plan + "/dependencies/" + old, 0).statusCode(204);
        owner().link(plan, first, second);

        owner().post("/plans/" + plan + "/dependencies/" + old + "/restore").statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void dependenciesAreFilteredByTaskAndType() {
        String third = owner().task(plan, owner().step(plan, "Later"), "Third", 1);
        String one = owner().link(plan, first, second);
        owner().post("/plans/" + plan + "/dependencies", Map.of("predecessorId", second, "successorId", third, "type", "SS"))
                .statusCode(201);

        owner().get("/plans/{id}/dependencies?taskId={task}", plan, first).body("items.id", contains(one));
        owner().get("/plans/{id}/dependencies?taskId={task}", plan, second).body("items", hasSize(2));
        owner().get("/plans/{id}/dependencies?type=FS", plan).body("items.id", contains(one));
        owner().get("/plans/{id}/dependencies?type=XX", plan).statusCode(400);
        owner().delete("/plans/" + plan + "/tasks/" + first, 0).statusCode(204);
        owner().get("/plans/{id}/dependencies?type=FS", plan).body("items", empty());
    }

    @Test
    void stepsAreListedInTheirOrderOnRequest() {
        owner().post("/plans/" + plan + "/steps", Map.of("name", "Before", "position", 1)).statusCode(201);
        owner().patch("/plans/" + plan + "/steps/" + owner().get("/plans/{id}/steps", plan).extract().path("items[0].id"), 0,
                "{\"position\": 9}").statusCode(200);

        owner().get("/plans/{id}/steps?sort=position", plan).body("items.name", contains("Before", "Preparation"));
        owner().get("/plans/{id}/steps?sort=-position", plan).body("items.name", contains("Preparation", "Before"));
        owner().get("/plans/{id}/steps?sort=colour", plan).statusCode(400);
    }

    private Map<String, Object> wanted(String kind, String key) {
        Map<String, Object> wanted = new HashMap<>(switch (kind) {
            case "goals" -> Map.of("name", "Faster", "benefitType", "EFFICIENCY");
            case "steps" -> Map.of("name", "Later");
            default -> Map.of("predecessorId", first, "successorId", second);
        });
        wanted.put("externalId", key);
        return wanted;
    }

    private static String change(String kind) {
        return kind.equals("dependencies") ? "{\"lag\": 1}" : "{\"name\": \"Renamed\"}";
    }
}
