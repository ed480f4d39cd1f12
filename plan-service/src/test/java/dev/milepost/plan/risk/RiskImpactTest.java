package dev.milepost.plan.risk;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RiskImpactTest {

    @Inject
    RiskService risks;
    @Inject
    Organizations organizations;

    @Test
    void aRiskOfAnOwnKindNamesIt() {
        String plan = owner().emptyPlan();

        owner().post("/plans/" + plan + "/risks",
                Map.of("challenge", "OTHER", "title", "Supplier gives up", "likelihood", 2, "impact", 4)).statusCode(422)
                .body("code", equalTo("risk-kind-missing")).body("errors[0].pointer", equalTo("/kind"));
        String risk = add(plan, Map.of("challenge", "OTHER", "kind", "Supplier", "title", "Supplier gives up", "likelihood", 2,
                "impact", 4));

        owner().get("/plans/{id}/risks?kind=Supplier", plan).body("items.id", contains(risk));
        owner().get("/plans/{id}/challenges", plan).body("items", hasSize(4)).body("items.open", contains(0, 0, 0, 0));
        owner().get("/plans/{id}/overview", plan).body("risks.open", equalTo(1));
    }

    /** The scale of the PMBOK Guide's matrix: 0.1, 0.3, 0.5, 0.7, 0.9. */
    @Test
    void theProbabilityFollowsFromTheLikelihoodUnlessItIsGiven() {
        String plan = owner().emptyPlan();
        String risk = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Dearer", "likelihood", 4, "impact", 3));
        String path = "/plans/" + plan + "/risks/" + risk;

        owner().get(path).body("probability", equalTo(0.7f)).body("probabilityDerived", equalTo(true));
        owner().patch(path, 0, "{\"probability\": 0.25}").statusCode(200).body("probability", equalTo(0.25f))
                .body("probabilityDerived", equalTo(false));
        owner().patch(path, 1, "{\"likelihood\": 1}").statusCode(200).body("probability", equalTo(0.25f));
        owner().patch(path, 2, "{\"probability\": null}").statusCode(200).body("probability", equalTo(0.1f));
        owner().patch(path, 3, "{\"probability\": 1.5}").statusCode(400).body("errors[0].pointer", equalTo("/probability"));
    }

    @Test
    void daysRiseFromTheOptimisticToThePessimisticAndOneNumberIsEnough() {
        String plan = owner().emptyPlan();

        create(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Late", "likelihood", 1, "impact", 1, "dayImpact",
                Map.of("optimistic", 5, "likely", 3, "pessimistic", 9))).statusCode(422)
                .body("code", equalTo("day-impact-out-of-order")).body("errors[0].pointer", equalTo("/dayImpact"));
        create(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Late", "likelihood", 1, "impact", 1, "dayImpact",
                Map.of("likely", 3))).statusCode(201).body("dayImpact.optimistic", equalTo(3))
                .body("dayImpact.pessimistic", equalTo(3));
        create(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Late", "likelihood", 1, "impact", 1, "taskIds",
                List.of(UUID.randomUUID().toString()))).statusCode(422).body("code", equalTo("unknown-task"))
                .body("errors[0].pointer", equalTo("/taskIds"));
    }

    /**
     * By hand: 0.7 x 1000 + 0.5 x 300.50 = 850.25; worst 1300.50. Days: 0.7 x (1 + 4 x 3 + 11) / 6 = 0.7 x 4 = 2.8, and
     * 0.5 x 2 = 1, together 3.8.
     */
    @Test
    void theHeatMapCountsOpenRisksAndAddsUpWhatTheyMayCost() {
        String plan = owner().emptyPlan();
        String one = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Dearer", "likelihood", 4, "impact", 3,
                "moneyImpact", 1000, "dayImpact", Map.of("optimistic", 1, "likely", 3, "pessimistic", 11)));
        String two = add(plan, Map.of("challenge", "OTHER", "kind", "Law", "title", "New duty", "likelihood", 4, "impact", 3,
                "probability", 0.5, "moneyImpact", 300.50, "dayImpact", Map.of("likely", 2)));
        add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Unpriced", "likelihood", 5, "impact", 5));
        String closed = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Over", "likelihood", 1, "impact", 1,
                "moneyImpact", 99_999));
        owner().patch("/plans/" + plan + "/risks/" + closed, 0, "{\"status\": \"CLOSED\"}").statusCode(200);

        owner().get("/plans/{id}/risks/heat-map", plan).statusCode(200).body("cells", hasSize(25))
                .body("cells.collect { it.count }.sum()", equalTo(3))
                .body("cells.find { it.likelihood == 4 && it.impact == 3 }.riskIds", containsInAnyOrder(one, two))
                .body("cells.find { it.likelihood == 4 && it.impact == 3 }.rating", equalTo("HIGH"))
                .body("cells.find { it.likelihood == 1 && it.impact == 1 }.riskIds", empty())
                .body("totals.open", equalTo(3)).body("totals.high", equalTo(2)).body("totals.critical", equalTo(1))
                .body("totals.low", equalTo(0)).body("money.currency", equalTo("EUR"))
                .body("money.expected", equalTo(850.25f)).body("money.atWorst", equalTo(1300.50f))
                .body("money.unstated", equalTo(1)).body("money.text", containsString("850.25 EUR"))
                .body("days.expected", equalTo(3.8f)).body("days.unstated", equalTo(1));
        owner().get("/plans/{id}/risks/heat-map", owner().emptyPlan()).body("money.expected", nullValue())
                .body("money.reason", equalTo("There is no open risk")).body("days.reason", equalTo("There is no open risk"));
    }

    @Test
    void theSimulationGetsTheOpenRisksThatCostDays() {
        String plan = owner().emptyPlan();
        String task = owner().task(plan, owner().step(plan, "Pilot"), "Try it", 5);
        String risk = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Late", "likelihood", 2, "impact", 2,
                "dayImpact", Map.of("optimistic", 1, "likely", 2, "pessimistic", 6), "taskIds", List.of(task)));
        add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Only money", "likelihood", 2, "impact", 2));

        List<RiskImpact> impacts = organizations.runAs("demo", "test", () -> risks.impacts(UUID.fromString(plan)));
        assertThat(impacts).singleElement().satisfies(impact -> {
            assertThat(impact.riskId()).hasToString(risk);
            assertThat(impact.probability()).isEqualByComparingTo("0.3");
            assertThat(impact.optimistic()).isEqualByComparingTo("1");
            assertThat(impact.likely()).isEqualByComparingTo("2");
            assertThat(impact.pessimistic()).isEqualByComparingTo("6");
            assertThat(impact.taskIds()).containsExactly(UUID.fromString(task));
        });
        assertThat(organizations.runAs("other", "test", () -> risks.impacts(UUID.fromString(plan)))).isEmpty();
    }

    @Test
    void risksWhoseReviewIsDueAreFoundAndTheStatusLeavesATrail() {
        String plan = owner().emptyPlan();
        String due = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Due", "likelihood", 1, "impact", 1,
                "reviewDate", "2027-01-31"));
        add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Later", "likelihood", 1, "impact", 1, "reviewDate",
                "2027-02-01"));
        add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Never", "likelihood", 1, "impact", 1));

        owner().get("/plans/{id}/risks?reviewDueBefore=2027-02-01", plan).body("items.id", contains(due));
        owner().get("/plans/{id}/risks?reviewDueBefore=soon", plan).statusCode(400);

        owner().patch("/plans/" + plan + "/risks/" + due, 0, "{\"status\": \"MITIGATED\"}").statusCode(200);
        owner().patch("/plans/" + plan + "/risks/" + due, 1, "{\"title\": \"Due soon\"}").statusCode(200);
        owner().patch("/plans/" + plan + "/risks/" + due, 2, "{\"status\": \"CLOSED\"}").statusCode(200);
        owner().get("/plans/{id}/risks/{risk}/statuses", plan, due).body("items.to", contains("CLOSED", "MITIGATED", "OPEN"))
                .body("items[0].from", equalTo("MITIGATED")).body("items[0].by", equalTo("demo-owner"))
                .body("items[2].from", nullValue());
    }

    @Test
    void manyRisksAreTakenAtOnceOrNone() {
        String plan = owner().emptyPlan();
        String old = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Old", "likelihood", 1, "impact", 1));
        Map<String, Object> fresh = Map.of("challenge", "COST_AND_BUDGET", "title", "New", "likelihood", 1, "impact", 1);
        Map<String, Object> wrong = Map.of("challenge", "COST_AND_BUDGET", "title", "Wrong", "likelihood", 1, "impact", 1,
                "taskIds", List.of(UUID.randomUUID()));

        owner().post("/plans/" + plan + "/risks/batch", Map.of("create", List.of(fresh, wrong))).statusCode(422)
                .body("errors[0].pointer", equalTo("/create/1/taskIds"));
        owner().get("/plans/{id}/risks", plan).body("items", hasSize(1));
        String made = owner().post("/plans/" + plan + "/risks/batch", Map.of("create", List.of(fresh), "change",
                List.of(Map.of("id", old, "version", 0, "patch", Map.of("status", "CLOSED"))))).statusCode(200)
                .body("changed.status", contains("CLOSED")).extract().path("created[0].id");
        owner().get("/plans/{id}/risks/{risk}/statuses", plan, old).body("items.to", contains("CLOSED", "OPEN"));
        owner().get("/plans/{id}/risks/{risk}/statuses", plan, made).body("items.to", contains("OPEN"));
        Api.as("demo-viewer").post("/plans/" + plan + "/risks/batch", Map.of("create", List.of(fresh))).statusCode(403);
        Api.as("other-owner").post("/plans/" + plan + "/risks/batch", Map.of("create", List.of(fresh))).statusCode(404);
    }

    @Test
    void somebodyElsesFiguresAreNotThereAndViewersOnlyRead() {
        String plan = owner().emptyPlan();
        String risk = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Ours", "likelihood", 1, "impact", 1));

        Api.as("other-owner").get("/plans/{id}/risks/heat-map", plan).statusCode(404);
        Api.as("other-owner").get("/plans/{id}/risks/{risk}/statuses", plan, risk).statusCode(404);
        Api.as("demo-viewer").get("/plans/{id}/risks/heat-map", plan).statusCode(200);
        Api.as("demo-viewer").post("/plans/" + plan + "/risks",
                Map.of("challenge", "COST_AND_BUDGET", "title", "No", "likelihood", 1, "impact", 1)).statusCode(403);
    }

    private static ValidatableResponse create(String plan, Map<String, Object> risk) {
        return owner().post("/plans/" + plan + "/risks", risk);
    }

    private static String add(String plan, Map<String, Object> risk) {
        return create(plan, risk).statusCode(201).extract().path("id");
    }
}
