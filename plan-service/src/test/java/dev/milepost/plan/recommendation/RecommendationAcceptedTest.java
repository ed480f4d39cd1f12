package dev.milepost.plan.recommendation;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RecommendationAcceptedTest {

    @Inject
    Told told;

    @Test
    void anAcceptedRecommendationBecomesOneTaskUnderItsStepHoweverOftenItIsTold() {
        String plan = owner().planFromTemplate();
        UUID recommendation = UUID.randomUUID();

        RecommendationAcceptedHandler.Answer first = accept("demo", plan, recommendation, "data", 2.5);
        RecommendationAcceptedHandler.Answer second = accept("demo", plan, recommendation, "data", 2.5);

        assertThat(second).isEqualTo(first);
        assertThat(first.planId()).hasToString(plan);
        String tasks = "steps.find { it.key == 'data' }.tasks.findAll { it.origin?.id == '" + recommendation + "' }";
        owner().get("/plans/{id}/outline", plan).body(tasks, hasSize(1))
                .body(tasks + "[0].id", equalTo(first.taskId().toString()))
                .body(tasks + "[0].origin.type", equalTo("RECOMMENDATION")).body(tasks + "[0].durationDays", equalTo(2.5f))
                .body(tasks + "[0].name", equalTo("Name an owner for each data source"))
                .body(tasks + "[0].description", containsString("Source: NIST AI RMF"));
        owner().get("/plans/{id}/schedule", plan)
                .body("tasks.findAll { it.taskId == '" + first.taskId() + "' }", hasSize(1));
    }

    @Test
    void aMissingStepIsMade() {
        String plan = owner().emptyPlan();
        accept("demo", plan, UUID.randomUUID(), "training", 1);
        accept("demo", plan, UUID.randomUUID(), "works-council", 1);

        owner().get("/plans/{id}/outline", plan).body("steps", hasSize(2))
                .body("steps[0].name", equalTo("Training and change management"))
                .body("steps[1].name", equalTo("Works council"));
    }

    @Test
    void anUnknownAForeignAndAClosedPlanAreRefusedWithTheReason() {
        String plan = owner().emptyPlan();
        owner().patch("/plans/" + plan, 0, "{\"status\": \"CANCELLED\"}").statusCode(200);

        assertThatThrownBy(() -> accept("demo", plan, UUID.randomUUID(), "data", 1)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("CANCELLED");
        assertThatThrownBy(() -> accept("other", plan, UUID.randomUUID(), "data", 1)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is no plan");
        assertThatThrownBy(() -> told.event("demo", "recommendation.accepted", UUID.randomUUID(), Map.of("planId", plan)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("stepKey");
    }

    @Test
    void whereAGateIsWantedOneStandsBehindTheTaskHoweverOftenItIsTold() {
        String plan = owner().planFromTemplate();
        UUID recommendation = UUID.randomUUID();
        Map<String, Object> data = Map.of("planId", plan, "stepKey", "pilot", "title", "Try it on one task", "effortDays", 2,
                "gate", Map.of("name", "Try it on one task"));

        var first = (RecommendationAcceptedHandler.Answer) Objects
                .requireNonNull(told.event("demo", "recommendation.accepted", recommendation, data));
        var second = (RecommendationAcceptedHandler.Answer) Objects
                .requireNonNull(told.event("demo", "recommendation.accepted", recommendation, data));

        assertThat(second).isEqualTo(first);
        owner().get("/plans/{id}/gates/{gate}", plan, Objects.requireNonNull(first.gateId())).body("status", equalTo("SHUT"))
                .body("name", equalTo("Try it on one task")).body("criteria[0].type", equalTo("TASK_DONE"))
                .body("criteria[0].taskId", equalTo(first.taskId().toString())).body("requiredApprovals", equalTo(1));
        owner().get("/plans/{id}/outline", plan)
                .body("steps.find { it.key == 'pilot' }.tasks.findAll { it.name == 'Try it on one task' }.kind",
                        containsInAnyOrder("TASK", "MILESTONE"));
    }

    private RecommendationAcceptedHandler.Answer accept(String organization, String plan, UUID recommendation, String step,
            double effort) {
        return (RecommendationAcceptedHandler.Answer) Objects
                .requireNonNull(told.event(organization, "recommendation.accepted", recommendation,
                        Map.of("recommendationId", recommendation.toString(), "assessmentId", UUID.randomUUID().toString(),
                                "planId", plan, "stepKey", step, "title", "Name an owner for each data source",
                                "description", "So that somebody answers for quality.", "effortDays", effort, "source",
                                "NIST AI RMF MAP 2.1")));
    }
}
