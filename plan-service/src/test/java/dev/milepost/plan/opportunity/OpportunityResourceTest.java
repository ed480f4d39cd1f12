package dev.milepost.plan.opportunity;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OpportunityResourceTest {

    @Test
    void opportunitiesAreAddedFoundChangedAndPutAway() {
        String key = "o-" + UUID.randomUUID();
        String id = add(Map.of("externalId", key, "name", "Answer tickets " + key, "impact", 4));

        owner().get("/opportunities/key:{key}", key).statusCode(200).body("id", equalTo(id)).body("status", equalTo("IDEA"))
                .body("criteria", hasSize(0)).body("choice", nullValue());
        owner().get("/opportunities?q={part}&status=IDEA&sort=-name", key).body("items.id", contains(id));
        owner().patch("/opportunities/" + id, 0, "{\"status\": \"REJECTED\", \"impact\": null}").statusCode(200)
                .body("impact", nullValue());
        owner().get("/opportunities?q={part}&status=IDEA", key).body("items", hasSize(0));
        owner().delete("/opportunities/" + id, 1).statusCode(204);
        owner().get("/opportunities/{id}", id).statusCode(404);
        owner().post("/opportunities/" + id + "/restore").statusCode(200).body("status", equalTo("REJECTED"));
        owner().get("/opportunities/{id}/history", id).body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void aDivisorOfZeroIsRefusedByName() {
        owner().post("/opportunities", opportunity(Map.of("name", "O", "effort", 0, "size", 0))).statusCode(400)
                .body("errors.pointer", hasItem("/effort")).body("errors.pointer", hasItem("/size"))
                .body("errors.detail", hasItem("must be above 0, because the score is divided by it"));
        String id = add(Map.of("name", "O", "effort", 2));
        owner().patch("/opportunities/" + id, 0, "{\"effort\": 0}").statusCode(400).body("errors.pointer", contains("/effort"));
    }

    /** 2000 × 2 × 0.8 ÷ 4 = 800, the example of awesome-time-tracking's rice-framework. */
    @Test
    void theRankingSaysWhy() {
        String published = add(
                Map.of("name", "Published", "reach", 2000, "impact", 2, "confidence", 0.8, "effort", 4));
        String open = add(Map.of("name", "Open", "reach", 5));

        List<Map<String, Object>> items = owner().get("/opportunities/ranking?method=RICE").statusCode(200)
                .body("formula", equalTo("reach × impact × confidence ÷ effort")).extract().path("items");

        Map<String, Object> scored = of(items, published);
        assertThat(scored.get("score")).isEqualTo(800);
        assertThat(scored.get("why")).isEqualTo("reach 2000 × impact 2 × confidence 0.8 ÷ effort 4 = 800");
        assertThat(scored.get("rank")).isInstanceOf(Integer.class);
        assertThat(of(items, open).get("rank")).isNull();
        assertThat(of(items, open).get("missing")).asString().contains("impact", "confidence", "effort");
        owner().get("/opportunities/ranking?method=MAGIC").statusCode(400);
    }

    @Test
    void aSchemeOfOnesOwnRanksByItsWeights() {
        String key = "s-" + UUID.randomUUID();
        owner().post("/scoring-schemes", scheme(key, 1, 5)).statusCode(201);
        String strong = add(Map.of("name", "Strong", "impact", 5, "criteria",
                List.of(Map.of("criterion", "customer-pull", "value", 10))));

        List<Map<String, Object>> items = owner().get("/opportunities/ranking?method=WEIGHTED&scheme=key:{key}", key)
                .statusCode(200).extract().path("items");

        // By hand: impact 5 of 1 to 5 is 1, customer-pull 10 of 0 to 20 is 0.5; 100 × (1 × 1 + 3 × 0.5) ÷ 4 = 62.5
        assertThat(of(items, strong).get("score")).isEqualTo(62.5f);
        owner().get("/opportunities/{id}/score?method=WEIGHTED&scheme=key:" + key, strong).statusCode(200)
                .body("today.score", equalTo(62.5f)).body("today.factors.contribution", contains(equalTo(25), equalTo(37.5f)));
        owner().get("/opportunities/ranking?method=WEIGHTED&scheme=key:nothing").statusCode(422)
                .body("code", equalTo("unknown-scoring-scheme"));
    }

    @Test
    void aSchemeMakesSense() {
        owner().post("/scoring-schemes", scheme("s-" + UUID.randomUUID(), 5, 5)).statusCode(422)
                .body("code", equalTo("scale-empty")).body("errors.pointer", contains("/criteria/0/maximum"));
        Map<String, Object> criterion = Map.of("key", "a", "name", "A", "weight", 0, "minimum", 0, "maximum", 1, "direction",
                "HIGHER_IS_BETTER");
        owner().post("/scoring-schemes", Map.of("name", "S", "criteria", List.of(criterion))).statusCode(422)
                .body("code", equalTo("weights-all-zero"));
        owner().post("/scoring-schemes", Map.of("name", "S", "criteria", List.of(criterion, criterion))).statusCode(422)
                .body("code", equalTo("criterion-repeated")).body("errors.pointer", contains("/criteria/1/key"));
        owner().post("/scoring-schemes", Map.of("name", "S", "criteria", List.of())).statusCode(400)
                .body("errors.pointer", contains("/criteria"));
    }

    @Test
    void schemesAreChangedAndPutAway() {
        String key = "s-" + UUID.randomUUID();
        String id = owner().post("/scoring-schemes", scheme(key, 1, 5)).statusCode(201).extract().path("id");

        owner().patch("/scoring-schemes/" + id, 0, "{\"name\": \"Ours\"}").statusCode(200).body("criteria", hasSize(2));
        owner().get("/scoring-schemes?externalId={key}", key).body("items.name", contains("Ours"));
        owner().delete("/scoring-schemes/" + id, 1).statusCode(204);
        owner().get("/scoring-schemes/{id}", id).statusCode(404);
        owner().post("/scoring-schemes/" + id + "/restore").statusCode(200);
        owner().get("/scoring-schemes/{id}/history", id).body("items", hasSize(4));
        Api.as("other-owner").get("/scoring-schemes/{id}", id).statusCode(404);
        Api.as("other-owner").patch("/scoring-schemes/" + id, 2, "{\"name\": \"Theirs\"}").statusCode(404);
        Api.as("demo-viewer").patch("/scoring-schemes/" + id, 2, "{\"name\": \"Theirs\"}").statusCode(403);
    }

    @Test
    void aChosenOpportunityIsAGoalOfThePlanLinkedBothWays() {
        String process = owner().post("/processes",
                Map.of("name", "P", "unit", "case", "period", "YEAR", "volumePerPeriod", 1)).statusCode(201).extract()
                .path("id");
        String plan = owner().emptyPlan();
        String id = add(Map.of("name", "Chosen", "impact", 4, "feasibility", 3, "alignment", 5, "processId", process));

        String goal = choose(id, plan).body("status", equalTo("CHOSEN")).body("choice.planId", equalTo(plan))
                .body("choice.score.score", equalTo(4)).body("choice.score.method", equalTo("DEFAULT")).extract()
                .path("choice.goalId");
        choose(id, plan).body("choice.goalId", equalTo(goal)).body("version", equalTo(1));

        owner().get("/plans/{plan}/goals", plan).body("items", hasSize(1)).body("items.opportunityId", contains(id))
                .body("items.name", contains("Chosen")).body("items.processId", contains(process))
                .body("items.benefitType", contains("CUSTOMER_EXPERIENCE"));
        owner().get("/opportunities?planId={plan}", plan).body("items.id", contains(id));
        owner().post("/opportunities/" + id + "/choice", Map.of("planId", owner().emptyPlan())).statusCode(409)
                .body("code", equalTo("opportunity-already-chosen")).body("detail", containsString(plan));
    }

    @Test
    void theScoreOfTheChoiceIsKeptAndDriftIsTold() {
        String id = add(Map.of("name", "Drifts", "impact", 4, "feasibility", 3, "alignment", 5));
        choose(id, owner().emptyPlan());
        owner().patch("/opportunities/" + id, 1, "{\"impact\": 1}").statusCode(200)
                .body("choice.score.factors.value", contains(4, 3, 5));

        owner().get("/opportunities/{id}/score", id).body("chosen.score", equalTo(4)).body("today.score", equalTo(3))
                .body("drift", equalTo(-1));
        owner().get("/opportunities/{id}/score?method=WSJF", id).body("chosen", nullValue()).body("drift", nullValue())
                .body("today.score", nullValue()).body("today.missing", hasSize(4));
    }

    @Test
    void chosenManyTimesAtOnceItIsOneGoal() throws Exception {
        String plan = owner().emptyPlan();
        String id = add(Map.of("name", "Wanted by many"));
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = many.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>> mapToObj(i -> () -> owner()
                            .post("/opportunities/" + id + "/choice", Map.of("planId", plan)).extract().statusCode())
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        owner().get("/plans/{plan}/goals", plan).body("items", hasSize(1));
    }

    @Test
    void theStatusFollowsTheChoice() {
        String id = add(Map.of("name", "Idea"));
        owner().patch("/opportunities/" + id, 0, "{\"status\": \"CHOSEN\"}").statusCode(409)
                .body("code", equalTo("opportunity-status-not-reachable")).body("detail", containsString("/choice"));
        choose(id, owner().emptyPlan());
        owner().patch("/opportunities/" + id, 1, "{\"status\": \"IDEA\"}").statusCode(409);
        owner().patch("/opportunities/" + id, 1, "{\"status\": \"DONE\"}").statusCode(200);
    }

    @Test
    void aChoiceNeedsAPlanThatTakesChanges() {
        String id = add(Map.of("name", "Idea"));
        owner().post("/opportunities/" + id + "/choice", Map.of("planId", UUID.randomUUID())).statusCode(404);
        owner().post("/opportunities/" + id + "/choice", Map.of()).statusCode(400).body("errors.pointer", contains("/planId"));
        String closed = owner().emptyPlan();
        owner().patch("/plans/" + closed, 0, "{\"status\": \"CANCELLED\"}").statusCode(200);
        owner().post("/opportunities/" + id + "/choice", Map.of("planId", closed)).statusCode(409)
                .body("code", equalTo("plan-closed"));
        String theirs = Api.as("other-owner").emptyPlan();
        owner().post("/opportunities/" + id + "/choice", Map.of("planId", theirs)).statusCode(404);
        owner().get("/opportunities/{id}", id).body("status", equalTo("IDEA"));
    }

    @Test
    void itNamesAProcessThatThereIsAndEachCriterionOnce() {
        owner().post("/opportunities", opportunity(Map.of("name", "O", "processId", UUID.randomUUID()))).statusCode(422)
                .body("code", equalTo("unknown-process"));
        Map<String, Object> value = Map.of("criterion", "pull", "value", 1);
        owner().post("/opportunities", opportunity(Map.of("name", "O", "criteria", List.of(value, value)))).statusCode(422)
                .body("errors.pointer", contains("/criteria/1/criterion"));
        owner().post("/opportunities", opportunity(Map.of("name", "O", "impact", 6, "confidence", 1.5))).statusCode(400)
                .body("errors.pointer", hasItem("/impact")).body("errors.pointer", hasItem("/confidence"));
    }

    @Test
    void manyAtOnceAreAllOrNoneAndTheWrongOnesAreNamed() {
        String key = "o-" + UUID.randomUUID();
        Map<String, Object> first = opportunity(Map.of("name", "First " + key, "externalId", key));
        Map<String, Object> lost = opportunity(Map.of("name", "Lost " + key, "processId", UUID.randomUUID()));
        Map<String, Object> again = opportunity(Map.of("name", "Again " + key, "externalId", key));
        owner().post("/opportunities/batch", Map.of("create", List.of(first, lost, again))).statusCode(422)
                .body("errors.pointer", hasItem("/create/1/processId")).body("errors.pointer", hasItem("/create/2/externalId"));
        owner().get("/opportunities?q={key}", key).body("items", hasSize(0));

        owner().post("/opportunities/batch", Map.of("create", List.of(first))).statusCode(200);
        owner().post("/opportunities/batch",
                Map.of("change", List.of(Map.of("id", "key:" + key, "version", 0, "patch", Map.of("impact", 5)))))
                .statusCode(200)
                .body("changed.impact", contains(5));
        owner().post("/processes/batch?dryRun=true",
                Map.of("create", List.of(Map.of("name", "Dry " + key, "unit", "case", "period", "YEAR", "volumePerPeriod", 1))))
                .statusCode(200).body("created.year.cases", contains(1));
        owner().get("/processes?q={key}", key).body("items", hasSize(0));
    }

    @Test
    void somebodyElsesOpportunityIsNotThereAndAViewerCantWrite() {
        String id = add(Map.of("name", "Ours", "impact", 5, "feasibility", 5, "alignment", 5));
        Api other = Api.as("other-owner");
        String theirPlan = other.emptyPlan();

        other.get("/opportunities/{id}", id).statusCode(404);
        other.get("/opportunities/{id}/score", id).statusCode(404);
        other.get("/opportunities/{id}/history", id).statusCode(404);
        other.patch("/opportunities/" + id, 0, "{\"name\": \"Taken\"}").statusCode(404);
        other.delete("/opportunities/" + id, 0).statusCode(404);
        other.post("/opportunities/" + id + "/choice", Map.of("planId", theirPlan)).statusCode(404);
        List<String> ranked = other.get("/opportunities/ranking").extract().path("items.opportunityId");
        assertThat(ranked).doesNotContain(id);
        Api viewer = Api.as("demo-viewer");
        viewer.get("/opportunities/ranking").statusCode(200);
        viewer.post("/opportunities", opportunity(Map.of("name", "O"))).statusCode(403);
        viewer.post("/opportunities/" + id + "/choice", Map.of("planId", owner().emptyPlan())).statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse choose(String id, String plan) {
        return owner().post("/opportunities/" + id + "/choice", Map.of("planId", plan, "reason", "Most wanted"))
                .statusCode(200);
    }

    private static Map<String, Object> scheme(String key, int minimum, int maximum) {
        return Map.of("externalId", key, "name", "Pull first", "criteria",
                List.of(Map.of("key", "impact", "name", "Impact", "weight", 1, "minimum", minimum, "maximum", maximum,
                        "direction", "HIGHER_IS_BETTER"),
                        Map.of("key", "customer-pull", "name", "Customer pull", "weight", 3, "minimum", 0, "maximum", 20,
                                "direction", "HIGHER_IS_BETTER")));
    }

    private static Map<String, Object> of(List<Map<String, Object>> items, String id) {
        return items.stream().filter(item -> Objects.equals(item.get("opportunityId"), id)).findFirst().orElseThrow();
    }

    private static String add(Map<String, Object> fields) {
        return owner().post("/opportunities", opportunity(fields)).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> opportunity(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("benefitTypes", List.of("CUSTOMER_EXPERIENCE", "EFFICIENCY"));
        return all;
    }
}
