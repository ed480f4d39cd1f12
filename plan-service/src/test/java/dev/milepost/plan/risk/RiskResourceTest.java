package dev.milepost.plan.risk;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RiskResourceTest {

    @Test
    void theRatingFollowsTheFiveByFiveMatrix() {
        assertThat(Rating.of(1)).isEqualTo(Rating.LOW);
        assertThat(Rating.of(4)).isEqualTo(Rating.LOW);
        assertThat(Rating.of(5)).isEqualTo(Rating.MODERATE);
        assertThat(Rating.of(9)).isEqualTo(Rating.MODERATE);
        assertThat(Rating.of(10)).isEqualTo(Rating.HIGH);
        assertThat(Rating.of(15)).isEqualTo(Rating.HIGH);
        assertThat(Rating.of(16)).isEqualTo(Rating.CRITICAL);
        assertThat(Rating.of(25)).isEqualTo(Rating.CRITICAL);
    }

    @Test
    void risksAreAddedChangedFilteredAndPutAway() {
        String plan = owner().emptyPlan();
        String key = "r-" + UUID.randomUUID();
        String risk = add(plan, Map.of("externalId", key, "challenge", "COST_AND_BUDGET", "title", "Licences cost more",
                "likelihood", 4, "impact", 3));
        add(plan, Map.of("challenge", "RESISTANCE_TO_CHANGE", "title", "Fear for jobs", "likelihood", 5, "impact", 5));

        owner().get("/plans/{id}/risks/key:{key}", plan, key).body("score", equalTo(12)).body("rating", equalTo("HIGH"));
        owner().get("/plans/{id}/challenges", plan).body("items", hasSize(4))
                .body("items.find { it.challenge == 'RESISTANCE_TO_CHANGE' }.rating", equalTo("CRITICAL"))
                .body("items.find { it.challenge == 'DATA_SECURITY_AND_PRIVACY' }.open", equalTo(0))
                .body("items.find { it.challenge == 'DATA_SECURITY_AND_PRIVACY' }.rating", equalTo(null));

        owner().patch("/plans/" + plan + "/risks/" + risk, 0, "{\"status\": \"MITIGATED\", \"likelihood\": 1}")
                .statusCode(200).body("rating", equalTo("LOW"));
        owner().get("/plans/{id}/risks?status=OPEN", plan).body("items.title", contains("Fear for jobs"));
        owner().get("/plans/{id}/risks?challenge=COST_AND_BUDGET", plan).body("items.id", contains(risk));
        owner().get("/plans/{id}/challenges", plan)
                .body("items.find { it.challenge == 'COST_AND_BUDGET' }.risks", empty());

        owner().delete("/plans/" + plan + "/risks/" + risk, 1).statusCode(204);
        owner().get("/plans/{id}/risks/{risk}", plan, risk).statusCode(404);
        owner().post("/plans/" + plan + "/risks/" + risk + "/restore").statusCode(200);
        owner().get("/plans/{id}/risks/{risk}/history", plan, risk).body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void risksAreSearchedAndSorted() {
        String plan = owner().emptyPlan();
        add(plan,
                Map.of("challenge", "COST_AND_BUDGET", "title", "Licences at 100%", "likelihood", 2, "impact", 3, "reviewDate",
                        "2027-03-01"));
        add(plan, Map.of("challenge", "OTHER", "kind", "Supplier", "title", "Gives up", "likelihood", 5, "impact", 1));
        add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Hours", "mitigation", "Ask the SUPPLIER", "likelihood", 3,
                "impact", 1, "reviewDate", "2027-02-01"));

        owner().get("/plans/{id}/risks?q=supplier", plan).body("items.title", contains("Gives up", "Hours"));
        owner().get("/plans/{id}/risks?q={q}", plan, "0%").body("items.title", contains("Licences at 100%"));
        owner().get("/plans/{id}/risks?sort=-likelihood", plan).body("items.likelihood", contains(5, 3, 2));
        owner().get("/plans/{id}/risks?sort=reviewDate", plan).body("items.title",
                contains("Hours", "Licences at 100%", "Gives up"));
        owner().get("/plans/{id}/risks?sort=colour", plan).statusCode(400);
    }

    @Test
    void likelihoodAndImpactAreOneToFive() {
        String plan = owner().emptyPlan();

        owner().post("/plans/" + plan + "/risks",
                Map.of("challenge", "COST_AND_BUDGET", "title", "Too much", "likelihood", 6, "impact", 0)).statusCode(400)
                .body("errors.pointer", hasItem("/likelihood")).body("errors.pointer", hasItem("/impact"));
    }

    @Test
    void somebodyElsesRiskIsNotThere() {
        String plan = owner().emptyPlan();
        String risk = add(plan, Map.of("challenge", "COST_AND_BUDGET", "title", "Ours", "likelihood", 1, "impact", 1));
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();

        for (String through : new String[] { plan, theirs }) {
            other.get("/plans/{id}/risks/{risk}", through, risk).statusCode(404);
            other.patch("/plans/" + through + "/risks/" + risk, 0, "{\"title\": \"Taken\"}").statusCode(404);
            other.delete("/plans/" + through + "/risks/" + risk, 0).statusCode(404);
        }
        other.get("/plans/{id}/challenges", plan).statusCode(404);
        other.get("/plans/{id}/risks", plan).statusCode(404);
    }

    private static String add(String plan, Map<String, Object> risk) {
        return owner().post("/plans/" + plan + "/risks", risk).statusCode(201).extract().path("id");
    }
}
