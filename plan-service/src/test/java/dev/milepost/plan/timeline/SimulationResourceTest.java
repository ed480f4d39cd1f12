package dev.milepost.plan.timeline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SimulationResourceTest {

    /** A takes 3 to 8 days from Monday 4 January 2027 and B one day after it; a risk of one half costs a day more. */
    private static String uncertainPlan() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Work");
        String a = owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "A", "durationDays", 4,
                "optimisticDays", 3, "pessimisticDays", 8, "deadline", "2027-01-08")).statusCode(201).extract().path("id");
        owner().link(plan, a, owner().task(plan, step, "B", 1));
        owner().post("/plans/" + plan + "/risks", Map.of("challenge", "COST_AND_BUDGET", "title", "Ill", "likelihood", 3,
                "impact", 3, "probability", 0.5, "dayImpact", Map.of("likely", 1))).statusCode(201);
        return plan;
    }

    @Test
    void theFinishIsToldByHowLikelyItIs() {
        String plan = uncertainPlan();

        ValidatableResponse answer = owner().post("/plans/" + plan + "/simulations",
                Map.of("seed", 7, "runs", 4_000, "deadline", "2027-01-29", "distribution", "TRIANGULAR")).statusCode(200)
                .body("runs", equalTo(4_000)).body("seed", equalTo(7)).body("planned.date", equalTo("2027-01-08"))
                .body("deadline.probability", equalTo(1)).body("tasks.key", contains("a", "b"))
                .body("tasks.criticality", contains(1, 1)).body("tasks.uncertain", contains(true, false))
                .body("tasks[1].deadlineProbability", nullValue()).body("risks.title", contains("Ill"))
                .body("histogram.size()", greaterThan(3)).body("histogram.runs.sum()", equalTo(4_000));
        // At most 5 days, which is the deadline, of a triangle from 3 over 4 to 8: 1 - (8-5)^2 / (5 x 4) = 0.55, and a little
        // for what is rounded down to it.
        assertThat(answer.extract().<Float> path("tasks[0].deadlineProbability").doubleValue()).isBetween(0.53, 0.59);
        assertThat(answer.extract().<Float> path("risks[0].happened").doubleValue()).isBetween(0.47, 0.53);
    }

    @Test
    void equalSeedsGiveEqualAnswersAndRisksMayBeLeftOut() {
        String plan = uncertainPlan();
        String path = "/plans/" + plan + "/simulations";
        String first = owner().post(path, Map.of("seed", 7)).statusCode(200).extract().asString();

        assertThat(owner().post(path, Map.of("seed", 7)).extract().asString()).isEqualTo(first);
        assertThat(owner().post(path, Map.of("seed", 8)).extract().asString()).isNotEqualTo(first);
        owner().post(path, Map.of("withRisks", false, "runs", 100)).body("risks", empty()).body("deadline", nullValue());
    }

    @Test
    void aPlanWithoutWorkAndTooManyRunsAreRefused() {
        String plan = owner().emptyPlan();
        owner().post("/plans/" + plan + "/simulations", Map.of()).statusCode(422).body("code", equalTo("nothing-to-simulate"));
        owner().post("/plans/" + plan + "/simulations", Map.of("runs", 20_001)).statusCode(400)
                .body("errors.pointer", contains("/runs"));
        owner().post("/plans/" + plan + "/simulations", Map.of("seed", -1)).statusCode(400)
                .body("errors", hasSize(1));
    }

    @Test
    void somebodyElsesPlanIsNotThereAndAViewerMayAsk() {
        String plan = uncertainPlan();
        Api.as("other-owner").post("/plans/" + plan + "/simulations", Map.of()).statusCode(404);
        Api.as("demo-viewer").post("/plans/" + plan + "/simulations", Map.of("runs", 100)).statusCode(200);
    }
}
