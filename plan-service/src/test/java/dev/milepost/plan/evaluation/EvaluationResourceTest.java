package dev.milepost.plan.evaluation;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvaluationResourceTest {

    @Inject
    EvaluationService evaluations;
    @Inject
    Organizations organizations;

    /**
     * By hand. A: 1,000 once, 100 a month, 600 a year are 2,800, 4,600 and 6,400 over 12, 24 and 36 months; B: 50 a month are
     * 600,
     * 1,200, 1,800. Features weigh 2 and say A (1 against 0), cost weighs 1 and says B: A has 2/3, B 1/3. One less for
     * features, or
     * one more for cost, and they are level.
     */
    @Test
    void theResultSaysWhoWinsByWhatAndWhatWouldChangeIt() {
        String plan = owner().emptyPlan();
        String id = add(plan, compared());
        String a = option(plan, id, 0);
        String b = option(plan, id, 1);

        owner().get("/plans/{plan}/evaluations/{id}/result", plan, id).statusCode(200)
                .body("winners", contains(a)).body("expired", equalTo(false)).body("currency", equalTo("EUR"))
                .body("options.optionId", contains(a, b)).body("options.rank", contains(1, 2))
                .body("options.score", contains(0.6666667f, 0.33333334f))
                .body("options[0].totalCosts.months", contains(12, 24, 36))
                .body("options[0].totalCosts.amount", contains(2800, 4600, 6400))
                .body("options[1].totalCosts.amount", contains(600, 1200, 1800))
                .body("options[0].values.value", contains(5, 6400)).body("options[0].values.normalized", contains(1, 0))
                .body("criteria.share", contains(0.6666667f, 0.33333334f))
                .body("sensitivity.change", contains(-1, 1)).body("sensitivity.newWeight", contains(1, 2))
                .body("sensitivity.optionId", contains(b, b))
                .body("summary", contains("A wins with a score of 0.67, 0.33 ahead of B"));
    }

    @Test
    void withoutCriteriaTheUsualSevenAreTaken() {
        String plan = owner().emptyPlan();
        owner().get("/plans/{plan}/evaluations/{id}", plan, add(plan, Map.of("name", "Which assistant?")))
                .body("criteria.key", contains("features", "cost", "scalability", "compatibility", "flexibility",
                        "data-protection", "exit"))
                .body("criteria.find { it.key == 'cost' }.aim", equalTo("COST"))
                .body("criteria.find { it.key == 'cost' }.totalCostMonths", equalTo(36)).body("options", empty())
                .body("normalization", equalTo("MIN_MAX"));
    }

    @Test
    void knockOutsAndGapsAreToldWithTheirReason() {
        String plan = owner().emptyPlan();
        Map<String, Object> eu = Map.of("key", "eu", "name", "Data stays in the EU", "weight", 0, "aim", "BENEFIT", "knockOut",
                Map.of("rule", "MUST_BE_TRUE"));
        String id = add(plan, Map.of("name", "E", "criteria", List.of(rated("features", 1), eu), "options",
                List.of(valued("Out", Map.of("features", 5, "eu", 0)), valued("In", Map.of("features", 1, "eu", 1)),
                        valued("Open", Map.of("features", 2)))));

        owner().get("/plans/{plan}/evaluations/{id}/result", plan, id).body("options.name", contains("In", "Out", "Open"))
                .body("options.state", contains("RANKED", "EXCLUDED", "INCOMPLETE"))
                .body("options[1].reasons", contains("Data stays in the EU is a must and not met"))
                .body("options[2].reasons", contains("There is no value for Data stays in the EU"))
                .body("options[1].rank", nullValue())
                .body("summary", hasItem("In wins with a score of 1, as the only one that takes part"))
                .body("summary", hasItem("Out is out: Data stays in the EU is a must and not met"))
                .body("sensitivity.change", contains(nullValue(), nullValue()));
        owner().post("/plans/" + plan + "/evaluations/" + id + "/choice",
                Map.of("optionId", option(plan, id, 0), "reason", "Best features")).statusCode(409)
                .body("code", equalTo("option-not-ranked")).body("detail", containsString("must and not met"));
    }

    @Test
    void aTieAndAColumnThatTellsNothingAreSaid() {
        String plan = owner().emptyPlan();
        String id = add(plan, Map.of("name", "E", "criteria", List.of(rated("features", 1)), "options",
                List.of(valued("A", Map.of("features", 3)), valued("B", Map.of("features", 3)))));

        owner().get("/plans/{plan}/evaluations/{id}/result", plan, id).body("winners", hasSize(2))
                .body("options.tied", contains(true, true)).body("criteria.allEqual", contains(true))
                .body("summary", contains("A and B tie with a score of 1",
                        "All that take part have the same value for features, so that it tells none from another"));
    }

    @Test
    void aChosenOptionBecomesATaskOfThePlanLinkedBothWays() {
        String plan = owner().planFromTemplate();
        String id = add(plan, compared());
        String a = option(plan, id, 0);

        String task = choose(plan, id, a).body("choice.optionName", equalTo("A")).body("choice.rank", equalTo(1))
                .body("choice.score", equalTo(0.6666667f)).extract().path("choice.taskId");
        choose(plan, id, a).body("choice.taskId", equalTo(task)).body("version", equalTo(1));

        owner().get("/plans/{plan}/tasks/{task}", plan, task).body("name", equalTo("Bring in A"))
                .body("origin.type", equalTo("EVALUATION")).body("origin.id", equalTo(id))
                .body("description", containsString("rank 1 of 2 options"));
        owner().post("/plans/" + plan + "/evaluations/" + id + "/choice",
                Map.of("optionId", option(plan, id, 1), "reason", "Cheaper")).statusCode(409)
                .body("code", equalTo("evaluation-decided"));
        owner().patch("/plans/" + plan + "/evaluations/" + id, 1, "{\"options\": []}").statusCode(409)
                .body("errors.pointer", contains("/options"));
        owner().patch("/plans/" + plan + "/evaluations/" + id, 1, "{\"name\": \"Renamed\"}").statusCode(200);
        assertThat(chosenFor(plan)).singleElement().satisfies(chosen -> {
            assertThat(chosen.optionName()).isEqualTo("A");
            assertThat(chosen.criteria()).containsExactlyInAnyOrder("features", "cost");
            assertThat(chosen.isEvaluatedForScaleAndFlexibility()).isFalse();
        });
    }

    @Test
    void itIsKnownWhetherTheChosenOptionWasEvaluatedForScaleAndFlexibility() {
        String plan = owner().emptyPlan();
        String id = add(plan, Map.of("name", "E", "criteria", List.of(rated("scalability", 1), rated("flexibility", 1)),
                "options", List.of(valued("A", Map.of("scalability", 3, "flexibility", 4)))));
        assertThat(chosenFor(plan)).isEmpty();

        choose(plan, id, option(plan, id, 0));

        assertThat(chosenFor(plan)).singleElement().matches(ChosenOption::isEvaluatedForScaleAndFlexibility);
    }

    @Test
    void anExpiredEvaluationSaysSoAndChoosesNothing() {
        String plan = owner().emptyPlan();
        Map<String, Object> old = new HashMap<>(compared());
        old.put("validUntil", "2020-12-31");
        String id = add(plan, old);

        owner().get("/plans/{plan}/evaluations/{id}/result", plan, id).body("expired", equalTo(true)).body("summary[0]",
                equalTo("This evaluation held until 2020-12-31: look at prices and options again"));
        owner().post("/plans/" + plan + "/evaluations/" + id + "/choice",
                Map.of("optionId", option(plan, id, 0), "reason", "Best")).statusCode(409)
                .body("code", equalTo("evaluation-expired"));
    }

    @Test
    void everyPlaceThatDoesNotFitIsNamed() {
        String plan = owner().emptyPlan();
        Map<String, Object> limitless = Map.of("key", "speed", "name", "Speed", "weight", 0, "aim", "BENEFIT", "knockOut",
                Map.of("rule", "MINIMUM"));
        Map<String, Object> total = Map.of("key", "cost", "name", "Cost", "weight", 0, "aim", "COST", "totalCostMonths", 36);
        Map<String, Object> wrongTotal = Map.of("key", "cost-2", "name", "Cost", "weight", 0, "aim", "COST", "totalCostMonths",
                18);
        owner().post("/plans/" + plan + "/evaluations", Map.of("name", "E", "criteria",
                List.of(rated("features", 0), rated("features", 0), limitless, total, wrongTotal), "options",
                List.of(valued("A", Map.of("features", 6)), valued("A", Map.of("other", 1)), valued("B", Map.of("cost", 1)))))
                .statusCode(422).body("code", equalTo("evaluation-inconsistent")).body("errors.pointer",
                        contains("/criteria/1/key", "/criteria/2/knockOut/limit", "/criteria/4/totalCostMonths", "/criteria",
                                "/options/0/values/0/value", "/options/1/name", "/options/1/values/0/criterion",
                                "/options/2/values/0/value"));
    }

    @Test
    void aNormalizationGetsWhatItNeeds() {
        String plan = owner().emptyPlan();
        Map<String, Object> open = Map.of("key", "speed", "name", "Speed", "weight", 1, "aim", "BENEFIT");
        owner().post("/plans/" + plan + "/evaluations",
                Map.of("name", "E", "normalization", "SCALE", "criteria", List.of(open)))
                .statusCode(422).body("errors.pointer", contains("/criteria/0/minimum"));
        owner().post("/plans/" + plan + "/evaluations", Map.of("name", "E", "normalization", "RATIO", "criteria", List.of(open),
                "options", List.of(valued("A", Map.of("speed", -1))))).statusCode(422)
                .body("errors.pointer", contains("/options/0/values/0/value"));
        owner().post("/plans/" + plan + "/evaluations", Map.of("name", "E", "criteria", List.of())).statusCode(400)
                .body("errors.pointer", contains("/criteria"));
    }

    @Test
    void evaluationsAreChangedFoundAndPutAway() {
        String plan = owner().emptyPlan();
        String key = "e-" + UUID.randomUUID();
        Map<String, Object> wanted = new HashMap<>(compared());
        wanted.put("externalId", key);
        String id = add(plan, wanted);

        owner().get("/plans/{plan}/evaluations/key:{key}", plan, key).statusCode(200).body("id", equalTo(id));
        owner().get("/plans/{plan}/evaluations?q=which", plan).body("items.id", contains(id));
        owner().patch("/plans/" + plan + "/evaluations/" + id, 0, "{\"normalization\": \"RATIO\"}").statusCode(200)
                .body("normalization", equalTo("RATIO"));
        owner().delete("/plans/" + plan + "/evaluations/" + id, 1).statusCode(204);
        owner().get("/plans/{plan}/evaluations/{id}", plan, id).statusCode(404);
        owner().post("/plans/" + plan + "/evaluations/" + id + "/restore").statusCode(200);
        owner().get("/plans/{plan}/evaluations/{id}/history", plan, id).body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void manyAtOnceNameThePlaceThatDoesNotFit() {
        String plan = owner().emptyPlan();
        owner().post("/plans/" + plan + "/evaluations/batch",
                Map.of("create", List.of(compared(), Map.of("name", "E", "criteria", List.of(rated("features", 0))))))
                .statusCode(422).body("errors.pointer", contains("/create/1/criteria"));
        owner().get("/plans/{plan}/evaluations", plan).body("items", empty());
        owner().post("/plans/" + plan + "/evaluations/batch", Map.of("create", List.of(compared(), compared()))).statusCode(200)
                .body("created.currency", contains("EUR", "EUR"));
    }

    @Test
    void chosenManyTimesAtOnceItIsOneTask() throws Exception {
        String plan = owner().planFromTemplate();
        String id = add(plan, compared());
        String option = option(plan, id, 0);
        int before = tasks(plan);
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = many.invokeAll(IntStream.range(0, 8)
                    .<Callable<Integer>> mapToObj(i -> () -> owner().post("/plans/" + plan + "/evaluations/" + id + "/choice",
                            Map.of("optionId", option, "reason", "Best")).extract().statusCode())
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(tasks(plan)).isEqualTo(before + 1);
    }

    @Test
    void somebodyElsesEvaluationIsNotThereAndAViewerCantWrite() {
        String plan = owner().emptyPlan();
        String id = add(plan, compared());
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();

        for (String through : new String[] { plan, theirs }) {
            other.get("/plans/{plan}/evaluations/{id}", through, id).statusCode(404);
            other.get("/plans/{plan}/evaluations/{id}/result", through, id).statusCode(404);
            other.patch("/plans/" + through + "/evaluations/" + id, 0, "{\"name\": \"Taken\"}").statusCode(404);
            other.delete("/plans/" + through + "/evaluations/" + id, 0).statusCode(404);
            other.post("/plans/" + through + "/evaluations/" + id + "/choice",
                    Map.of("optionId", UUID.randomUUID(), "reason", "R")).statusCode(404);
        }
        other.get("/plans/{plan}/evaluations", plan).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get("/plans/{plan}/evaluations/{id}/result", plan, id).statusCode(200);
        viewer.post("/plans/" + plan + "/evaluations", compared()).statusCode(403);
        viewer.post("/plans/" + plan + "/evaluations/" + id + "/choice",
                Map.of("optionId", option(plan, id, 0), "reason", "R")).statusCode(403);
    }

    private static int tasks(String plan) {
        return owner().get("/plans/{plan}/tasks?count=true", plan).extract().<Number> path("count").intValue();
    }

    private List<ChosenOption> chosenFor(String plan) {
        return organizations.runAs("demo", "test", () -> evaluations.chosenFor(UUID.fromString(plan)));
    }

    private static io.restassured.response.ValidatableResponse choose(String plan, String id, String option) {
        return owner().post("/plans/" + plan + "/evaluations/" + id + "/choice", Map.of("optionId", option, "reason", "Best"))
                .statusCode(200);
    }

    private static Map<String, Object> compared() {
        return Map.of("name", "Which assistant?", "criteria",
                List.of(rated("features", 2),
                        Map.of("key", "cost", "name", "Cost", "weight", 1, "aim", "COST", "totalCostMonths", 36)),
                "options",
                List.of(priced("A", 5, cost("ONE_OFF", 1000), cost("PER_MONTH", 100), cost("PER_YEAR", 600)),
                        priced("B", 3, cost("PER_MONTH", 50))));
    }

    private static Map<String, Object> priced(String name, int features, Object... costs) {
        Map<String, Object> option = new HashMap<>(valued(name, Map.of("features", features)));
        option.put("costs", List.of(costs));
        return option;
    }

    private static Map<String, Object> cost(String kind, int amount) {
        return Map.of("name", kind, "kind", kind, "amount", amount);
    }

    private static Map<String, Object> valued(String name, Map<String, Integer> values) {
        return Map.of("name", name, "values", values.entrySet().stream()
                .map(entry -> Map.of("criterion", entry.getKey(), "value", entry.getValue(), "source", "A test")).toList());
    }

    private static Map<String, Object> rated(String key, int weight) {
        return Map.of("key", key, "name", key, "weight", weight, "aim", "BENEFIT", "minimum", 1, "maximum", 5);
    }

    private static String add(String plan, Map<String, Object> evaluation) {
        return owner().post("/plans/" + plan + "/evaluations", evaluation).statusCode(201).extract().path("id");
    }

    private static String option(String plan, String id, int index) {
        return owner().get("/plans/{plan}/evaluations/{id}", plan, id).extract().path("options[" + index + "].id");
    }
}
