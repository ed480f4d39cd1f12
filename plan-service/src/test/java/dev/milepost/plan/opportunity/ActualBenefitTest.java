package dev.milepost.plan.opportunity;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Scores are worked out by hand beside each test. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ActualBenefitTest {
    @Inject
    Told told;
    @Inject
    SessionFactory sessions;

    private String plan = "";

    @BeforeEach
    void aPlan() {
        plan = owner().emptyPlan();
    }

    @Test
    void halfOfTheBenefitIsHalfOfTheImpactAndTheAnswerSaysWhy() {
        String id = chosen(Map.of("impact", 4, "feasibility", 3, "alignment", 5), null);
        owner().get("/opportunities/{id}/score", id).statusCode(200).body("actual", nullValue());
        tell(UUID.randomUUID(), 3000, 1500, List.of());
        owner().patch("/opportunities/" + id, 1, "{\"feasibility\": 1}").statusCode(200);

        // then (4 + 3 + 5) / 3 = 4; with the benefit (2 + 3 + 5) / 3 = 3.33; what was changed since stays out of it
        owner().get("/opportunities/{id}/score", id).statusCode(200).body("actual.score", equalTo(3.3333333f))
                .body("actual.drift", equalTo(-0.6666667f)).body("actual.reached", equalTo(0.5f))
                .body("actual.input", equalTo("impact")).body("actual.inputThen", equalTo(4))
                .body("actual.inputNow", equalTo(2)).body("actual.until", equalTo("2026-06"))
                .body("actual.why", equalTo("By 2026-06 1500 of 3000 EUR planned had come, so that impact 4 counts as 2: "
                        + "(impact 2 + feasibility 3 + alignment 5) ÷ 3 = 3.33"))
                .body("actual.reason", nullValue());
    }

    @Test
    void whatIsToldLaterCountsAndTheScaleIsKept() {
        String id = chosen(Map.of("impact", 4, "feasibility", 3, "alignment", 5), null);
        UUID businessCase = UUID.randomUUID();
        tell(businessCase, 1000, 900, List.of());
        tell(businessCase, 1000, 2500, List.of());

        // 4 x 2.5 = 10, kept at 5
        owner().get("/opportunities/{id}/score", id).body("actual.inputNow", equalTo(5)).body("actual.drift",
                equalTo(0.33333334f));
        tell(businessCase, 1000, -500, List.of());
        owner().get("/opportunities/{id}/score", id).body("actual.inputNow", equalTo(1));
    }

    @Test
    void ofSeveralOpportunitiesEachHasTheBenefitOfItsGoal() {
        String first = chosen(Map.of("impact", 4, "feasibility", 3, "alignment", 5), null);
        String second = chosen(Map.of("impact", 2, "feasibility", 3, "alignment", 5), null);
        tell(UUID.randomUUID(), 1000, 500, List.of());
        owner().get("/opportunities/{id}/score", first).body("actual.score", nullValue()).body("actual.reason",
                equalTo("NOT_TIED_TO_GOAL"));
        String goal = owner().get("/opportunities/{id}", first).extract().path("choice.goalId");
        tell(UUID.randomUUID(), 1000, 500, List.of(Map.of("goalId", goal, "planned", 400, "realized", 300)));

        // 4 x 300 / 400 = 3
        owner().get("/opportunities/{id}/score", first).body("actual.inputNow", equalTo(3));
        owner().get("/opportunities/{id}/score", second).body("actual.reason", equalTo("NOT_TIED_TO_GOAL"));
    }

    @Test
    void otherMethodsMoveTheirOwnInput() {
        String rice = chosen(Map.of("reach", 2000, "impact", 2, "confidence", 0.8, "effort", 4), "RICE");
        tell(UUID.randomUUID(), 1000, 250, List.of());

        // 2000 x 0.5 x 0.8 / 4 = 200, from 800
        owner().get("/opportunities/{id}/score?method=RICE", rice).body("actual.score", equalTo(200)).body("actual.drift",
                equalTo(-600));
        owner().get("/opportunities/{id}/score", rice).body("actual.score", nullValue()).body("actual.reason",
                equalTo("NOT_SCORED_THEN"));
    }

    @Test
    void wsjfMovesItsValue() {
        String id = chosen(Map.of("value", 8, "urgency", 3, "riskReduction", 1, "size", 4), "WSJF");
        tell(UUID.randomUUID(), 1000, 500, List.of());

        // (4 + 3 + 1) / 4 = 2, from 3
        owner().get("/opportunities/{id}/score?method=WSJF", id).body("actual.score", equalTo(2)).body("actual.drift",
                equalTo(-1)).body("actual.input", equalTo("value"));
    }

    @Test
    void whatCanNotBeComparedSaysWhy() {
        String id = chosen(Map.of("impact", 4, "feasibility", 3, "alignment", 5), null);
        UUID first = UUID.randomUUID();
        tell(first, null, 10, List.of());
        owner().get("/opportunities/{id}/score", id).body("actual.reason", equalTo("NOTHING_PLANNED_YET"))
                .body("actual.realized", equalTo(10));
        tell(first, 10, 10, List.of());
        told.event("demo", "benefit.realized", UUID.randomUUID(),
                Map.of("planId", plan, "currency", "USD", "until", "2026-06", "planned", 1, "realized", 1));
        owner().get("/opportunities/{id}/score", id).body("actual.reason", equalTo("SEVERAL_CURRENCIES")).body("actual.why",
                containsString("EUR, USD"));
    }

    @Test
    void anotherOrganizationsBenefitIsNotTold() {
        String id = chosen(Map.of("impact", 4, "feasibility", 3, "alignment", 5), null);
        told.event("other", "benefit.realized", UUID.randomUUID(),
                Map.of("planId", plan, "currency", "EUR", "until", "2026-06", "planned", 10, "realized", 1));

        owner().get("/opportunities/{id}/score", id).body("actual", nullValue());
        Api.as("other-owner").get("/opportunities/{id}/score", id).statusCode(404);
    }

    @Test
    void theScoreTakesTheSameStatementsHoweverManyCasesTell() {
        String id = chosen(Map.of("impact", 4, "feasibility", 3, "alignment", 5), null);
        // the opportunity, what was told, and whether it is the only one of its plan
        assertThat(statements(id)).isEqualTo(3);
        for (int i = 0; i < 5; i++) {
            tell(UUID.randomUUID(), 100, 50, List.of());
        }
        assertThat(statements(id)).isEqualTo(3);
    }

    private long statements(String id) {
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        owner().get("/opportunities/{id}/score", id).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private void tell(UUID businessCase, @Nullable Integer planned, int realized, List<?> goals) {
        Map<String, Object> data = new HashMap<>(Map.of("businessCaseId", businessCase, "planId", plan, "currency", "EUR",
                "until", "2026-06", "realized", realized, "goals", goals, "at", "2026-07-01T00:00:00Z"));
        if (planned != null) {
            data.put("planned", planned);
        }
        told.event("demo", "benefit.realized", businessCase, data);
    }

    private String chosen(Map<String, ?> inputs, @Nullable String method) {
        Map<String, Object> body = new HashMap<>(inputs);
        body.put("name", "Opportunity " + UUID.randomUUID());
        body.put("benefitTypes", List.of("EFFICIENCY"));
        String id = owner().post("/opportunities", body).statusCode(201).extract().path("id");
        Map<String, Object> choice = new HashMap<>(Map.of("planId", plan));
        if (method != null) {
            choice.put("method", method);
        }
        owner().post("/opportunities/" + id + "/choice", choice).statusCode(200);
        return id;
    }
}
