package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TaskNestingTest {

    private static final int DEEPEST = 10;

    private String plan = "";
    private String step = "";

    @BeforeEach
    void aPlanWithOneStep() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
    }

    @Test
    void aTaskStandsBelowAnotherOfTheSameStep() {
        String all = owner().task(plan, step, "All", 1);
        String part = below(all, "Part").statusCode(201).body("parentId", equalTo(all)).extract().path("id");
        String other = owner().step(plan, "Other");

        owner().get("/plans/{id}/outline", plan).body("steps[0].tasks.parentId", contains(null, all));
        owner().post("/plans/" + plan + "/tasks", Map.of("stepId", other, "name", "Astray", "parentId", all)).statusCode(422)
                .body("code", equalTo("step-of-parent")).body("errors[0].pointer", equalTo("/stepId"));
        change(part, 0, "{\"parentId\": null}").statusCode(200).body("parentId", equalTo(null));
    }

    @Test
    void aTaskTakesThoseBelowItIntoAnotherStep() {
        String all = owner().task(plan, step, "All", 1);
        String part = below(all, "Part").statusCode(201).extract().path("id");
        String piece = below(part, "Piece").statusCode(201).extract().path("id");
        String other = owner().step(plan, "Other");

        change(all, 0, "{\"stepId\": \"" + other + "\"}").statusCode(200);
        owner().get("/plans/{id}/tasks?stepId={step}", plan, other).body("items.id", containsInAnyOrder(all, part, piece));
        owner().get("/plans/{id}/tasks/{task}/history", plan, piece).body("items[0].changes.field", contains("stepId"));
        change(part, 1, "{\"stepId\": \"" + step + "\"}").statusCode(422).body("code", equalTo("step-of-parent"));
    }

    @Test
    void aTaskBelowItselfIsRefusedNamingThePathAndNothingIsSaved() {
        String a = owner().task(plan, step, "A", 1);
        String b = below(a, "B").statusCode(201).extract().path("id");
        String c = below(b, "C").statusCode(201).extract().path("id");

        change(a, 0, "{\"parentId\": \"" + c + "\"}").statusCode(422).body("code", equalTo("nesting-cycle"))
                .body("detail", containsString("\"A\" below \"C\" below \"B\" below \"A\"")).body("cycle", hasSize(3))
                .body("errors[0].pointer", equalTo("/parentId"));
        change(a, 0, "{\"parentId\": \"" + a + "\"}").statusCode(422).body("code", equalTo("nesting-cycle"));
        owner().get("/plans/{id}/tasks/{task}", plan, a).body("parentId", equalTo(null)).body("version", equalTo(0));
    }

    @Test
    void aCircleOfDependenciesThroughAParentIsRefusedNamingTheTasksOnIt() {
        String all = owner().task(plan, step, "All", 1);
        String part = below(all, "Part").statusCode(201).extract().path("id");
        String between = owner().task(plan, step, "Between", 1);
        owner().link(plan, part, between);

        owner().post("/plans/" + plan + "/dependencies", Map.of("predecessorId", between, "successorId", all)).statusCode(422)
                .body("code", equalTo("dependency-cycle")).body("detail", containsString("\"Between\""));
        owner().get("/plans/{id}/dependencies", plan).body("items.successorId", contains(between));
        String other = owner().task(plan, step, "Other", 1);
        owner().link(plan, between, other);
        change(part, 0, "{\"parentId\": \"" + other + "\"}").statusCode(422).body("code", equalTo("dependency-cycle"));
        owner().get("/plans/{id}/tasks/{task}", plan, part).body("parentId", equalTo(all));
    }

    @Test
    void tasksAreNestedTenLevelsDeepAndNoDeeper() {
        String above = owner().task(plan, step, "Level 1", 1);
        for (int level = 2; level <= DEEPEST; level++) {
            above = below(above, "Level " + level).statusCode(201).extract().path("id");
        }

        below(above, "Level 11").statusCode(422).body("code", equalTo("nested-too-deep"));
        String pair = owner().task(plan, step, "Pair", 1);
        below(pair, "Its part").statusCode(201);
        String ninth = owner().get("/plans/{id}/tasks?q=Level 9", plan).extract().path("items[0].id");
        change(pair, 0, "{\"parentId\": \"" + ninth + "\"}").statusCode(422).body("code", equalTo("nested-too-deep"));
    }

    @Test
    void aMilestoneHoldsNoTasks() {
        String milestone = owner().task(plan, step, "Result", 0);
        String all = owner().task(plan, step, "All", 1);
        below(all, "Part").statusCode(201);

        below(milestone, "Part").statusCode(422).body("code", equalTo("milestone-holds-nothing"));
        change(all, 0, "{\"kind\": \"MILESTONE\", \"durationDays\": 0}").statusCode(422)
                .body("code", equalTo("milestone-holds-nothing")).body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void aTaskWithOthersBelowIsNotThrownAwayAndComesBackOnlyBelowWhatIsThere() {
        String all = owner().task(plan, step, "All", 1);
        String part = below(all, "Part").statusCode(201).extract().path("id");

        delete(all, 0).statusCode(409).body("code", equalTo("task-not-empty"));
        delete(part, 0).statusCode(204);
        delete(all, 0).statusCode(204);
        owner().post("/plans/" + plan + "/tasks/" + part + "/restore").statusCode(422)
                .body("errors[0].pointer", equalTo("/parentId"));
        owner().post("/plans/" + plan + "/tasks/" + all + "/restore").statusCode(200);
        owner().post("/plans/" + plan + "/tasks/" + part + "/restore").statusCode(200).body("parentId", equalTo(all));
    }

    @Test
    void somebodyElsesTaskIsNoParent() {
        String all = owner().task(plan, step, "All", 1);
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();
        String theirStep = other.step(theirs, "Theirs");
        String elsewhere = owner().emptyPlan();
        String stepElsewhere = owner().step(elsewhere, "Elsewhere");

        other.post("/plans/" + theirs + "/tasks", Map.of("stepId", theirStep, "name", "Smuggled", "parentId", all))
                .statusCode(422).body("code", equalTo("unknown-task"));
        owner().post("/plans/" + elsewhere + "/tasks", Map.of("stepId", stepElsewhere, "name", "Smuggled", "parentId", all))
                .statusCode(422).body("code", equalTo("unknown-task"));
        below(UUID.randomUUID().toString(), "Orphan").statusCode(422).body("errors[0].pointer", equalTo("/parentId"));
        owner().get("/plans/{id}/tasks", plan).body("items.id", everyItem(equalTo(all)));
    }

    private ValidatableResponse below(String parent, String name) {
        return owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", name, "parentId", parent));
    }

    private ValidatableResponse change(String task, int version, String patch) {
        return owner().patch("/plans/" + plan + "/tasks/" + task, version, patch);
    }

    private ValidatableResponse delete(String task, int version) {
        return owner().delete("/plans/" + plan + "/tasks/" + task, version);
    }
}
