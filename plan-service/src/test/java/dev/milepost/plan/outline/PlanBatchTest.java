package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Many plans in one request: all of them or none, each wrong one named. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PlanBatchTest {

    private static final Map<String, Object> PLAIN = Map.of("name", "Plain", "startDate", "2027-01-04", "currency", "EUR");

    private static ValidatableResponse batch(Object body) {
        return owner().post("/plans/batch", body);
    }

    private static Map<String, Object> of(String template) {
        return Map.of("name", "From " + template, "templateKey", template, "startDate", "2026-01-05", "currency", "USD");
    }

    private static Map<String, Object> change(String id, Object patch) {
        return Map.of("id", id, "version", 0, "patch", patch);
    }

    @Test
    void plansAreMadeChangedAndPutAwayAtOnce() {
        String changed = owner().emptyPlan();
        String deleted = owner().emptyPlan();

        String made = batch(
                Map.of("create", List.of(PLAIN), "change", List.of(change(changed, Map.of("name", "Other"))), "delete",
                        List.of(Map.of("id", deleted, "version", 0))))
                .statusCode(200).body("created", hasSize(1))
                .body("created[0].status", equalTo("DRAFT")).body("changed.id", contains(changed))
                .body("changed.version", contains(1)).body("deleted", contains(deleted)).extract().path("created[0].id");

        owner().get("/plans/" + made).statusCode(200).body("name", equalTo("Plain"));
        owner().get("/plans/" + changed).body("name", equalTo("Other"));
        owner().get("/plans/" + deleted).statusCode(404);
        owner().get("/plans/" + changed + "/history").body("items.action", contains("CHANGED", "CREATED"));
        owner().post("/plans/" + deleted + "/restore").statusCode(200);
    }

    /** What the same template makes of one plan is what it must make of each of several. */
    @Test
    void eachPlanOfATemplateIsWhatItWouldBeIfItWereMadeAlone() {
        for (String template : List.of("ai-integration", "forecasting")) {
            String alone = owner().post("/plans", of(template)).statusCode(201).extract().path("id");
            List<String> several = batch(Map.of("create", List.of(of(template), of("office-assistant"), of(template))))
                    .statusCode(200).extract().path("created.id");

            for (String one : List.of(several.get(0), several.get(2))) {
                for (String what : List.of("steps.name", "tasks.key", "tasks.name", "tasks.durationDays", "tasks.position",
                        "dependencies.type")) {
                    owner().get("/plans/" + one + "/outline").body(what, equalTo(owner().get("/plans/" + alone + "/outline")
                            .extract().<Object> path(what)));
                }
                owner().get("/plans/" + one + "/schedule").body("finish", equalTo(owner().get("/plans/" + alone + "/schedule")
                        .extract().<Object> path("finish")));
                owner().get("/plans/" + one + "/gates").body("items.name", equalTo(owner().get("/plans/" + alone + "/gates")
                        .extract().<Object> path("items.name")));
                owner().get("/plans/" + one + "/pilots").body("items.name", equalTo(owner()
                        .get("/plans/" + alone + "/pilots").extract().<Object> path("items.name")));
            }
        }
    }

    @Test
    void theirGatesWaitForTheirOwnTasksAndPilots() {
        List<String> plans = batch(Map.of("create", List.of(of("ai-integration"), of("ai-integration")))).statusCode(200)
                .extract().path("created.id");

        for (String plan : plans) {
            List<String> pilots = owner().get("/plans/" + plan + "/pilots").extract().path("items.id");
            List<String> milestones = owner().get("/plans/" + plan + "/tasks?kind=MILESTONE").extract().path("items.id");
            List<String> gated = owner().get("/plans/" + plan + "/gates").body("items", not(empty()))
                    .body("items.status", everyItem(equalTo("SHUT")))
                    .body("items.criteria.flatten().pilotId.findAll{it != null}", everyItem(equalTo(pilots.getFirst())))
                    .extract().path("items.milestoneId");
            org.assertj.core.api.Assertions.assertThat(milestones).containsAll(gated);
        }
    }

    /** Friday 8 January 2027 is the fifth working day from Monday the 4th. */
    @Test
    void aChangedStartMovesTheDates() {
        String plan = owner().emptyPlan();
        String task = owner().task(plan, owner().step(plan, "Step"), "Work", 5);
        batch(Map.of("change", List.of(change(plan, Map.of("startDate", "2027-01-11"))))).statusCode(200);

        owner().get("/plans/" + plan + "/schedule").body("tasks.find{it.taskId == '" + task + "'}.earlyFinish",
                equalTo("2027-01-15"));
    }

    @Test
    void whatIsWrongIsNamedByItsPlaceAndNothingIsSaved() {
        String plan = owner().emptyPlan();
        String key = "batch-" + UUID.randomUUID();
        Object nobody = UUID.randomUUID();
        Map<String, Object> goal = Map.of("name", "G", "benefitType", "EFFICIENCY", "externalId", key);
        batch(Map.of("create", List.of(of("no-such-template"),
                Map.of("name", "C", "startDate", "2027-01-04", "currency", "EUR", "calendarId", nobody),
                Map.of("name", "G", "startDate", "2027-01-04", "currency", "EUR", "goals", List.of(goal, goal)),
                Map.of("name", "P", "startDate", "2027-01-04", "currency", "EUR", "goals",
                        List.of(Map.of("name", "G", "benefitType", "EFFICIENCY", "processId", nobody))),
                Map.of("name", "X", "startDate", "2027-01-04", "currency", "XXZ")), "change",
                List.of(change(plan, Map.of("name", "Changed"))), "delete",
                List.of(Map.of("id", nobody, "version", 0)))).body("code", equalTo("batch-refused"))
                .body("errors.pointer", containsInAnyOrder("/create/0/templateKey", "/create/1/calendarId",
                        "/create/2/goals/1/externalId", "/create/3/goals/0/processId", "/create/4/currency", "/delete/0/id"));
        batch(Map.of("change", List.of(Map.of("id", plan, "version", 4, "patch", Map.of("name", "Changed"))))).statusCode(412);

        owner().get("/plans/" + plan).body("name", equalTo("Empty")).body("version", equalTo(0));
        owner().get("/plans?q=From").body("items.templateKey", not(hasItem("no-such-template")));
    }

    @Test
    void aPlanWithWorkToDoIsNotCompletedInABatchEither() {
        String open = owner().emptyPlan();
        String task = owner().task(open, owner().step(open, "Step"), "Work", 5);
        String done = owner().emptyPlan();
        for (String plan : List.of(open, done)) {
            owner().patch("/plans/" + plan, 0, Map.of("status", "ACTIVE")).statusCode(200);
        }
        Map<String, Object> completed = Map.of("version", 1, "patch", Map.of("status", "COMPLETED"));
        batch(Map.of("change", List.of(with(completed, "id", open), with(completed, "id", done)))).statusCode(409)
                .body("code", equalTo("plan-not-done")).body("errors.pointer", contains("/change/0/patch/status"))
                .body("openTasks.id", contains(task));
        batch(Map.of("change", List.of(with(completed, "id", done)))).statusCode(200)
                .body("changed.status", contains("COMPLETED"));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(map);
        more.put(key, value);
        return more;
    }

    @Test
    void aDryRunSavesNothingAndARepeatedKeyMakesNothingTwice() {
        String name = "Once " + UUID.randomUUID();
        Map<String, Object> body = Map.of("create", List.of(with(PLAIN, "name", name)));
        owner().post("/plans/batch?dryRun=true", body).statusCode(200).body("created[0].id", notNullValue());
        owner().get("/plans?q={name}", name).body("items", empty());
        String key = UUID.randomUUID().toString();
        String first = owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + "/plans/batch").then()
                .statusCode(200).extract().path("created[0].id");

        owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + "/plans/batch").then().statusCode(200)
                .header("Idempotency-Replayed", "true").body("created[0].id", equalTo(first));
        owner().get("/plans?q={name}", name).body("items.id", contains(first));
    }

    @Test
    void externalIdsAreUniqueAndNameWhatIsThere() {
        String key = "batch-" + UUID.randomUUID();
        Map<String, Object> named = with(PLAIN, "externalId", key);
        batch(Map.of("create", List.of(named, named))).statusCode(409).body("errors.pointer", contains("/create/1/externalId"));
        batch(Map.of("create", List.of(named))).statusCode(200);
        batch(Map.of("change", List.of(change("key:" + key, Map.of("name", "Renamed"))))).statusCode(200)
                .body("changed[0].name", equalTo("Renamed"));
        batch(Map.of("create", List.of(named), "delete", List.of(Map.of("id", "key:" + key, "version", 1)))).statusCode(200);
    }

    @Test
    void fiveHundredAreTheMostAndSomebodyElsesAreNotThere() {
        batch(Map.of("create", Collections.nCopies(501, PLAIN))).statusCode(400);
        String plan = owner().emptyPlan();
        Object change = Map.of("change", List.of(change(plan, Map.of("name", "Mine"))));
        Api.as("other-owner").post("/plans/batch", change).statusCode(404);
        Api.as("demo-viewer").post("/plans/batch", change).statusCode(403);
        owner().get("/plans/" + plan).body("name", equalTo("Empty"));
    }

    @Test
    void moreTasksThanOneRequestCanSaveAreRefusedBeforeAnythingIsMade() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Step");
        Object tasks = Collections.nCopies(100, Map.of("stepId", step, "name", "Task"));
        owner().post("/plans/" + plan + "/tasks/batch", Map.of("create", tasks)).statusCode(200);
        String key = "wide-" + UUID.randomUUID();
        owner().post("/templates", Map.of("planId", plan, "key", key, "name", "Wide")).statusCode(201);

        batch(Map.of("create", Collections.nCopies(251, of(key)))).statusCode(422)
                .body("errors.code", contains("too-many-tasks"));
        owner().delete("/templates/" + key, 0).statusCode(204);
    }
}
