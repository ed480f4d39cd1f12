package dev.milepost.assessment.finding;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.finding.PlanServiceResource.PlanService;
import dev.milepost.assessment.finding.PlanServiceResource.Reply;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** From gap to plan: durable, once, and with the answer of plan-service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanServiceResource.class)
class AcceptanceResourceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Client client = Client.ofNewOrganization();
    private final UUID planId = UUID.randomUUID();
    private final UUID taskId = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // injected by the resource
    PlanService planService;

    private String assessmentId = "";
    private String recommendationId = "";

    @BeforeEach
    void makeAnAssessmentWithAGap() {
        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\", \"planId\": \"" + planId + "\"}"));
        assessmentId = client.assessment(planId);
        client.answerAll(assessmentId, 1);
        recommendationId = client.result(assessmentId)
                .path("recommendations.find { it.key == 'write-goals-down' }.id");
    }

    @Test
    void anAcceptedRecommendationBecomesATask() {
        accept().then().statusCode(200).body("status", equalTo("PENDING")).body("planId", equalTo(planId.toString()));

        awaitStatus("DELIVERED");
        client.get(path()).then().statusCode(200).body("taskId", equalTo(taskId.toString()));
        client.result(assessmentId).then()
                .body("recommendations.find { it.key == 'write-goals-down' }.taskId", equalTo(taskId.toString()))
                .body("recommendations.find { it.key == 'choose-first-task' }.status", equalTo("OPEN"));
        JsonPath event = JsonPath.from(planService.events("recommendation.accepted", recommendationId).getFirst());
        assertThat(event.getString("subject")).isEqualTo(recommendationId);
        assertThat(event.getString("data.recommendationId")).isEqualTo(recommendationId);
        assertThat(event.getString("data.assessmentId")).isEqualTo(assessmentId);
        assertThat(event.getString("data.planId")).isEqualTo(planId.toString());
        assertThat(event.getString("data.stepKey")).isEqualTo("scoping");
        assertThat(event.getString("data.title")).isEqualTo("Write down what AI should achieve, and what that is worth");
        assertThat(event.getDouble("data.effortDays")).isEqualTo(1.0);
        assertThat(event.getString("data.source")).isEqualTo("NIST AI RMF Playbook, MAP 1.4");
    }

    @Test
    void theScoreOfTheDimensionBecomesTheBaselineOfAKpi() {
        UUID kpiId = UUID.randomUUID();
        planService.replies(event -> new Reply(200, event.contains("baseline.recorded")
                ? "{\"kpiId\": \"" + kpiId + "\"}"
                : "{\"taskId\": \"" + taskId + "\"}"));
        accept().then().statusCode(200).body("kpi.status", equalTo("PENDING"));

        awaitStatus("DELIVERED");
        await().atMost(SOON).untilAsserted(() -> client.get(path()).then().body("kpi.status", equalTo("DELIVERED"))
                .body("kpi.kpiId", equalTo(kpiId.toString())).body("taskId", equalTo(taskId.toString()))
                .body("gateId", nullValue()));
        JsonPath event = JsonPath.from(planService.events("baseline.recorded", recommendationId).getFirst());
        assertThat(event.getString("data.key")).isEqualTo("readiness:" + planId + ":small-business-ai-readiness:goals");
        assertThat(event.getString("data.name"))
                .isEqualTo("Business goals and use-case value · AI readiness of a small business");
        assertThat(event.getInt("data.value")).isEqualTo(25);
        assertThat(event.getInt("data.target")).isEqualTo(50);
        assertThat(event.getString("data.unit")).isEqualTo("points of 100");
        assertThat(event.getString("data.on")).isNotBlank();
        assertThat(planService.events("baseline.recorded", recommendationId)).hasSize(1);
    }

    /** Every question at 3 of 0 to 4 is 75 points of 100. */
    @Test
    void aLaterAssessmentOfTheSamePlanMeasuresTheKpiOnce() {
        UUID kpiId = UUID.randomUUID();
        planService.replies(event -> new Reply(200, event.contains("baseline.recorded")
                ? "{\"kpiId\": \"" + kpiId + "\"}"
                : "{\"taskId\": \"" + taskId + "\"}"));
        accept().then().statusCode(200);
        await().atMost(SOON).untilAsserted(() -> client.get(path()).then().body("kpi.status", equalTo("DELIVERED")));
        client.complete(assessmentId).then().statusCode(200);

        String later = client.post(ASSESSMENTS + "/" + assessmentId + "/reassessment", Map.of("title", "Again")).then()
                .statusCode(201).extract().path("assessment.id");
        client.answerAll(later, 3);
        client.complete(later).then().statusCode(200);
        client.complete(later).then().statusCode(200);
        String ofAnotherPlan = client.assessment(UUID.randomUUID());
        client.answerAll(ofAnotherPlan, 2);
        client.complete(ofAnotherPlan).then().statusCode(200);

        await().atMost(SOON).until(() -> !planService.events("assessment.completed", ofAnotherPlan).isEmpty());
        await().atMost(SOON).until(() -> !planService.events("readiness.measured", later).isEmpty());
        JsonPath event = JsonPath.from(planService.events("readiness.measured", later).getFirst());
        assertThat(event.getString("subject")).isEqualTo(recommendationId);
        assertThat(event.getString("data.kpiId")).isEqualTo(kpiId.toString());
        assertThat(event.getString("data.key")).isEqualTo("readiness:" + planId + ":small-business-ai-readiness:goals");
        assertThat(event.getInt("data.value")).isEqualTo(75);
        String completedAt = client.get(ASSESSMENTS + "/" + later).path("completedAt");
        assertThat(event.getString("data.at")).isEqualTo(completedAt);
        assertThat(planService.events("readiness.measured", later)).hasSize(1);
        assertThat(planService.events("readiness.measured", assessmentId)).hasSize(1);
        assertThat(planService.events("readiness.measured", ofAnotherPlan)).isEmpty();
    }

    /** roi-service is told the baseline before any measurement, however long it was away. */
    @Test
    void aMeasurementWaitsForItsBaseline() {
        planService.replies(event -> new Reply(503, ""));
        accept().then().statusCode(200);
        client.complete(assessmentId).then().statusCode(200);
        await().atMost(SOON).until(() -> !planService.events("baseline.recorded", recommendationId).isEmpty());
        assertThat(planService.events("readiness.measured", recommendationId)).isEmpty();

        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\", \"kpiId\": \"" + taskId + "\"}"));

        await().atMost(SOON).until(() -> planService.events("readiness.measured", recommendationId).size() == 1);
        JsonPath event = JsonPath.from(planService.events("readiness.measured", recommendationId).getFirst());
        assertThat(event.getString("data.kpiId")).isNull();
        assertThat(event.getInt("data.value")).isEqualTo(25);
    }

    @Test
    void scoresOfOtherQuestionsAreNoMeasurements() {
        accept().then().statusCode(200);
        String shorter = client.post(ASSESSMENTS, Map.of("title", "First look", "instrumentKey", "first-look", "planId",
                planId.toString())).then().statusCode(201).extract().path("id");
        client.answerAll(shorter, 4);
        client.complete(shorter).then().statusCode(200);

        await().atMost(SOON).until(() -> !planService.events("assessment.completed", shorter).isEmpty());
        assertThat(planService.events("readiness.measured", shorter)).isEmpty();
    }

    @Test
    void whatBelongsToThePilotComesWithAGate() {
        UUID gateId = UUID.randomUUID();
        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\", \"gateId\": \"" + gateId + "\"}"));
        String id = client.result(assessmentId).path("recommendations.find { it.key == 'release-money-in-steps' }.id");
        String acceptance = ASSESSMENTS + "/" + assessmentId + "/recommendations/" + id + "/acceptance";
        client.request().post(acceptance).then().statusCode(200);

        await().atMost(SOON).untilAsserted(
                () -> client.get(acceptance).then().body("gateId", equalTo(gateId.toString())));
        JsonPath event = JsonPath.from(planService.events("recommendation.accepted", id).getFirst());
        assertThat(event.getString("data.gate.name")).isEqualTo("Settle beforehand when you go on and when you stop");
        assertThat(event.getString("data.stepKey")).isEqualTo("pilot");
    }

    @Test
    void aRefusedBaselineIsSentAgainWithTheRecommendation() {
        planService.replies(event -> new Reply(422,
                "{\"status\": 422, \"code\": \"event-refused\", \"detail\": \"Not now\"}"));
        accept().then().statusCode(200);
        awaitStatus("REJECTED");
        await().atMost(SOON).untilAsserted(() -> client.get(path()).then().body("kpi.status", equalTo("REJECTED"))
                .body("kpi.reason", containsString("Not now")));

        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\", \"kpiId\": \"" + taskId + "\"}"));
        accept().then().statusCode(200).body("kpi.status", equalTo("PENDING"));

        awaitStatus("DELIVERED");
        await().atMost(SOON)
                .untilAsserted(() -> client.get(path()).then().body("kpi.status", equalTo("DELIVERED")));
    }

    /** All answers are 1: every challenge of the instrument fires. */
    @Test
    void completingTellsThePlanWhichChallengesWereFound() {
        client.complete(assessmentId).then().statusCode(200);

        await().atMost(SOON).until(() -> planService.events("challenge.found", assessmentId).size() == 4);
        assertThat(planService.events("challenge.found", assessmentId).stream().map(JsonPath::from))
                .allSatisfy(event -> {
                    assertThat(event.getString("data.planId")).isEqualTo(planId.toString());
                    assertThat(event.getString("data.severity")).isIn("LOW", "MEDIUM", "HIGH");
                    assertThat(event.getList("data.evidence", String.class)).isNotEmpty()
                            .allSatisfy(line -> assertThat(line).endsWith(" (1)"));
                    assertThat(event.getString("data.at")).isNotBlank();
                }).extracting(event -> event.getString("data.code")).containsExactlyInAnyOrder("RESISTANCE_TO_CHANGE",
                        "INTEGRATION_WITH_EXISTING_SYSTEMS", "DATA_SECURITY_AND_PRIVACY", "COST_AND_BUDGET");
    }

    @Test
    void theTaskIsWrittenInTheLanguageOfWhoAccepts() {
        client.request().post(path() + "?lang=fr").then().statusCode(200);

        awaitStatus("DELIVERED");
        JsonPath event = JsonPath.from(planService.events("recommendation.accepted", recommendationId).getFirst());
        assertThat(event.getString("data.title")).isEqualTo("Écrivez ce que l’IA doit apporter et ce que cela vaut");
    }

    @Test
    void sentTwiceItIsStillOneEvent() {
        accept().then().statusCode(200);
        accept().then().statusCode(200);
        awaitStatus("DELIVERED");
        accept().then().statusCode(200).body("status", equalTo("DELIVERED"));

        assertThat(planService.events("recommendation.accepted", recommendationId)).hasSize(1);
    }

    @Test
    void manyAtOnceAreStillOneEvent() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            Callable<Integer> call = () -> accept().statusCode();
            for (Future<Integer> status : threads.invokeAll(Collections.nCopies(10, call))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        awaitStatus("DELIVERED");

        assertThat(planService.events("recommendation.accepted", recommendationId)).hasSize(1);
    }

    @Test
    void itArrivesOncePlanServiceIsBack() {
        planService.replies(event -> new Reply(503, ""));
        accept().then().statusCode(200);
        await().atMost(SOON)
                .until(() -> !planService.events("recommendation.accepted", recommendationId).isEmpty());
        client.result(assessmentId).then()
                .body("recommendations.find { it.key == 'write-goals-down' }.status", equalTo("PENDING"));

        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\"}"));

        awaitStatus("DELIVERED");
    }

    @Test
    void aRefusalIsShownWithItsReasonAndCanBeTriedAgain() {
        planService.replies(event -> event.contains(recommendationId)
                ? new Reply(422, "{\"status\": 422, \"code\": \"event-refused\", \"detail\": \"There is no plan\"}")
                : new Reply(204, ""));
        accept().then().statusCode(200);
        awaitStatus("REJECTED");
        String reason = client.result(assessmentId).path("recommendations.find { it.key == 'write-goals-down' }.reason");
        assertThat(reason).contains("There is no plan");

        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\"}"));
        accept().then().statusCode(200).body("status", equalTo("PENDING")).body("reason", nullValue());

        awaitStatus("DELIVERED");
    }

    @Test
    void anAcceptedRecommendationStaysInTheResultWhenTheGapIsClosed() {
        accept().then().statusCode(200);
        client.answerAll(assessmentId, 4);

        client.result(assessmentId).then().body("recommendations.size()", is(1))
                .body("recommendations[0].key", equalTo("write-goals-down")).body("recommendations[0].gain", is(0));
        accept().then().statusCode(200);
    }

    @Test
    void whatTheResultDoesNotRecommendCannotBeAccepted() {
        client.answerAll(assessmentId, 4);

        accept().then().statusCode(404);
        recommendationId = UUID.randomUUID().toString();
        accept().then().statusCode(404);
        client.get(path()).then().statusCode(404);
    }

    @Test
    void withoutAPlanThereIsNobodyToTakeIt() {
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"planId\": null}").patch(ASSESSMENTS + "/" + assessmentId).then().statusCode(200);

        accept().then().statusCode(409).body("code", equalTo("assessment-without-plan"));
        client.result(assessmentId).then()
                .body("recommendations.find { it.key == 'write-goals-down' }.status", equalTo("OPEN"));
    }

    @Test
    void aRecommendationOfAnotherOrganizationIsNotFound() {
        Client other = Client.ofNewOrganization();

        other.request().post(path()).then().statusCode(404);
        other.get(path()).then().statusCode(404);
        client.as("viewer").request().post(path()).then().statusCode(403);
        // nor through an assessment of their own
        String theirs = other.assessment();
        other.answerAll(theirs, 1);
        other.request().post(ASSESSMENTS + "/" + theirs + "/recommendations/" + recommendationId + "/acceptance").then()
                .statusCode(404);
    }

    @Test
    void completionIsToldToPlanService() {
        client.complete(assessmentId).then().statusCode(200);

        await().atMost(SOON)
                .until(() -> !planService.events("assessment.completed", assessmentId).isEmpty());
        JsonPath event = JsonPath.from(planService.events("assessment.completed", assessmentId).getFirst());
        assertThat(event.getString("subject")).isEqualTo(assessmentId);
        assertThat(event.getString("data.planId")).isEqualTo(planId.toString());
        assertThat(event.getInt("data.score")).isEqualTo(25);
        assertThat(event.getInt("data.level")).isEqualTo(1);
        assertThat(event.getInt("data.coverage")).isEqualTo(1);
        assertThat(event.getString("data.completedAt")).isNotBlank();
    }

    private Response accept() {
        return client.request().post(path());
    }

    private String path() {
        return ASSESSMENTS + "/" + assessmentId + "/recommendations/" + recommendationId + "/acceptance";
    }

    private void awaitStatus(String status) {
        await().atMost(SOON).untilAsserted(() -> client.result(assessmentId).then()
                .body("recommendations.find { it.key == 'write-goals-down' }.status", equalTo(status)));
    }
}
