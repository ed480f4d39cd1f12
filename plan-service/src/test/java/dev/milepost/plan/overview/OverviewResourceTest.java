package dev.milepost.plan.overview;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class OverviewResourceTest {

    @Inject
    Told told;
    @Inject
    CircuitBreakerMaintenance circuits;

    /** The first calls of a cold JVM take longer than the page waits. */
    @BeforeEach
    void theOthersAnswer() {
        String plan = owner().emptyPlan();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            circuits.resetAll();
            JsonPath overview = owner().get("/plans/{id}/overview", plan).extract().jsonPath();
            return "NONE_YET".equals(overview.getString("readiness.reasonCode")) && overview.getBoolean("kpis.available")
                    && "NONE_YET".equals(overview.getString("finance.reasonCode"));
        });
    }

    @AfterEach
    void theOthersAreWellAgain() {
        OtherServicesResource.delay(0);
        OtherServicesResource.fail(200);
        circuits.resetAll();
    }

    @Test
    void onePageTellsTheOwnerEverything() {
        String plan = owner().planFromTemplate();
        String assessment = UUID.randomUUID().toString();
        OtherServicesResource.answer("/assessments", plan, """
                {"items": [{"id": "%s", "title": "Before we start", "status": "COMPLETED", "score": 41.25, "level": 1,
                  "completedAt": "2026-01-04T10:00:00Z", "more": {"than": "needed"}}]}""".formatted(assessment));
        OtherServicesResource.answer("/business-cases", plan, """
                {"items": [{"id": "%s", "name": "Support assistant", "currency": "USD", "primary": true,
                  "updatedAt": "%s", "summary": {"npv": 5496170.11, "roi": 3.2868, "paybackMonths": 0.68}}]}"""
                .formatted(UUID.randomUUID(), Instant.now()));
        OtherServicesResource.answer("/status-summary", plan, "{\"byStatus\": {\"ON_TRACK\": 1}}");
        owner().post("/plans/" + plan + "/risks",
                Map.of("challenge", "COST_AND_BUDGET", "title", "Dear", "likelihood", 4, "impact", 3)).statusCode(201);

        owner().get("/plans/{id}/overview", plan).statusCode(200).body("plan.id", equalTo(plan))
                .body("progress.percent", equalTo(0.0f)).body("progress.total", equalTo(36))
                .body("nextMilestone.name", equalTo("First use agreed")).body("nextMilestone.date", notNullValue())
                .body("readiness.available", equalTo(true)).body("readiness.score", equalTo(41.25f))
                .body("readiness.level", equalTo(1)).body("readiness.assessmentId", equalTo(assessment))
                .body("finance.available", equalTo(true)).body("finance.currency", equalTo("USD"))
                .body("finance.npv", equalTo(5496170.11f)).body("finance.roi", equalTo(3.2868f))
                .body("finance.paybackMonths", equalTo(0.68f)).body("kpis.available", equalTo(true))
                .body("kpis.byStatus.ON_TRACK", equalTo(1))
                .body("practices.key", contains("START_SMALL", "INVOLVE_STAKEHOLDERS", "DATA_DRIVEN", "SCALE_AND_FLEXIBILITY",
                        "ASSESS_ROI_REGULARLY"))
                .body("practices.state", contains("PASS", "ATTENTION", "ATTENTION", "ATTENTION", "PASS"))
                .body("risks.open", equalTo(1)).body("risks.high", equalTo(1)).body("risks.worst[0].title", equalTo("Dear"))
                .body("risks.challenges", hasSize(4));
        owner().get("/plans/{id}/practices", plan).statusCode(200).body("items", hasSize(5));
    }

    @Test
    void beforeThereAreFiguresThePageSaysSo() {
        String plan = owner().emptyPlan();

        owner().get("/plans/{id}/overview", plan).statusCode(200).body("readiness.available", equalTo(false))
                .body("readiness.reasonCode", equalTo("NONE_YET"))
                .body("readiness.reason", equalTo("There is no completed assessment of this plan yet."))
                .body("finance.reasonCode", equalTo("NONE_YET")).body("kpis.available", equalTo(true))
                .body("progress.percent", equalTo(null)).body("progress.reason", notNullValue())
                .body("nextMilestone", equalTo(null))
                .body("practices.state", contains("FAIL", "FAIL", "FAIL", "FAIL", "FAIL"));
    }

    @Test
    void aFirstLookIsAnIndicationWithTheBoundsOfTheWholeAndNoReadiness() {
        String plan = owner().emptyPlan();
        String look = UUID.randomUUID().toString();
        String whole = UUID.randomUUID().toString();
        String first = """
                {"id": "%s", "title": "First look", "completedAt": "2026-03-02T09:00:00Z", "score": 58.3, "level": 2,
                 "low": 58.3, "high": 58.3, "indicative": true}""".formatted(look);
        OtherServicesResource.answer("/assessments", plan, "{\"items\": [" + first + "]}");
        owner().get("/plans/{id}/overview", plan).statusCode(200).body("readiness.indicative", equalTo(true))
                .body("readiness.score", equalTo(58.3f)).body("readiness.low", nullValue());

        OtherServicesResource.answer("/result", look,
                "{\"whole\": {\"asked\": 12, \"of\": 35, \"low\": 20.6, \"high\": 86.2}}");
        owner().get("/plans/{id}/overview", plan).statusCode(200).body("readiness.available", equalTo(true))
                .body("readiness.indicative", equalTo(true)).body("readiness.score", equalTo(58.3f))
                .body("readiness.level", nullValue()).body("readiness.low", equalTo(20.6f))
                .body("readiness.high", equalTo(86.2f)).body("readiness.assessmentId", equalTo(look));

        OtherServicesResource.answer("/assessments", plan, "{\"items\": [" + first + """
                , {"id": "%s", "title": "Before", "completedAt": "2026-01-09T09:00:00Z", "score": 41.25, "level": 1,
                 "low": 40, "high": 44, "indicative": false}]}""".formatted(whole));
        owner().get("/plans/{id}/overview", plan).statusCode(200).body("readiness.indicative", equalTo(false))
                .body("readiness.score", equalTo(41.25f)).body("readiness.level", equalTo(1))
                .body("readiness.low", equalTo(40)).body("readiness.high", equalTo(44))
                .body("readiness.assessmentId", equalTo(whole));
    }

    @Test
    void whatWasToldOfAWholeAssessmentCountsBeforeALaterFirstLook() {
        String plan = owner().emptyPlan();
        told.event("demo", "assessment.completed", UUID.randomUUID(), Map.of("planId", plan, "score", 58.3, "level", 2, "low",
                58.3, "high", 58.3, "indicative", true, "completedAt", "2026-03-02T09:00:00Z"));
        OtherServicesResource.fail(503);
        owner().get("/plans/{id}/overview", plan).body("readiness.lastKnown.indicative", equalTo(true))
                .body("readiness.lastKnown.score", equalTo(58.3f)).body("readiness.lastKnown.level", nullValue())
                .body("readiness.lastKnown.low", nullValue());
        told.event("demo", "assessment.completed", UUID.randomUUID(), Map.of("planId", plan, "score", 58.3, "low", 58.3,
                "high", 58.3, "indicative", true, "wholeLow", 20.6, "wholeHigh", 86.2, "completedAt",
                "2026-03-03T09:00:00Z"));
        owner().get("/plans/{id}/overview", plan).body("readiness.available", equalTo(false))
                .body("readiness.lastKnown.indicative", equalTo(true)).body("readiness.lastKnown.low", equalTo(20.6f))
                .body("readiness.lastKnown.high", equalTo(86.2f))
                .body("readiness.lastKnown.at", equalTo("2026-03-03T09:00:00Z"));

        told.event("demo", "assessment.completed", UUID.randomUUID(), Map.of("planId", plan, "score", 41.25, "level", 1,
                "low", 40, "high", 44, "indicative", false, "completedAt", "2026-01-09T09:00:00Z"));
        owner().get("/plans/{id}/overview", plan).body("readiness.lastKnown.indicative", equalTo(false))
                .body("readiness.lastKnown.score", equalTo(41.25f)).body("readiness.lastKnown.level", equalTo(1))
                .body("readiness.lastKnown.low", equalTo(40));
    }

    @Test
    void whileTheOthersDoNotAnswerThePageTellsWhatWasKnownLastInUnderTwoSeconds() {
        String plan = owner().emptyPlan();
        UUID assessment = UUID.randomUUID();
        UUID businessCase = UUID.randomUUID();
        told.event("demo", "assessment.completed", assessment, Map.of("assessmentId", assessment.toString(), "planId", plan,
                "score", 41.25, "level", 1, "low", 40, "high", 45, "coverage", 0.95, "completedAt", "2026-01-04T10:00:00Z"));
        told.event("demo", "business-case.changed", businessCase, Map.of("businessCaseId", businessCase.toString(), "planId",
                plan, "primary", true, "currency", "USD", "npv", 5496170.11, "roi", 3.2868, "paybackMonths", 0.68, "at",
                "2026-01-05T08:00:00Z", "deleted", false));
        UUID kpi = UUID.randomUUID();
        told.event("demo", "kpi.status-changed", kpi,
                Map.of("kpiId", kpi.toString(), "planId", plan, "status", "ON_TRACK", "on", "2026-01-12"));
        owner().get("/plans/{id}/overview", plan).statusCode(200);
        OtherServicesResource.delay(5_000);

        long begun = System.nanoTime();
        owner().get("/plans/{id}/overview", plan).statusCode(200).body("readiness.available", equalTo(false))
                .body("readiness.reasonCode", equalTo("UNREACHABLE")).body("readiness.lastKnown.level", equalTo(1))
                .body("finance.available", equalTo(false)).body("finance.reasonCode", equalTo("UNREACHABLE"))
                .body("finance.reason", equalTo("The roi service does not answer at the moment."))
                .body("finance.lastKnown.npv", equalTo(5496170.11f)).body("finance.lastKnown.currency", equalTo("USD"))
                .body("finance.lastKnown.at", equalTo("2026-01-05T08:00:00Z"))
                .body("kpis.lastKnown.byStatus.ON_TRACK", equalTo(1));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));

        told.event("demo", "kpi.status-changed", kpi,
                Map.of("kpiId", kpi.toString(), "planId", plan, "status", "AT_RISK", "on", "2026-02-12"));
        told.event("demo", "business-case.changed", businessCase,
                Map.of("businessCaseId", businessCase.toString(), "planId", plan, "deleted", true));
        owner().get("/plans/{id}/overview", plan).body("finance.lastKnown", equalTo(null))
                .body("kpis.lastKnown.byStatus", equalTo(Map.of("AT_RISK", 1)));
    }

    @Test
    void aFailureOfAnotherServiceIsNeverOurs() {
        String plan = owner().emptyPlan();
        OtherServicesResource.fail(503);
        owner().get("/plans/{id}/overview", plan).statusCode(200).body("finance.reasonCode", equalTo("UNREACHABLE"));
        circuits.resetAll();
        OtherServicesResource.fail(403);
        owner().get("/plans/{id}/overview", plan).statusCode(200).body("finance.reasonCode", equalTo("NOT_PERMITTED"));
    }

    @Test
    void somebodyElsesOverviewIsNotThere() {
        String plan = owner().emptyPlan();

        Api.as("other-owner").get("/plans/{id}/overview", plan).statusCode(404);
        Api.as("other-owner").get("/plans/{id}/practices", plan).statusCode(404);
    }

    @Test
    void thePracticesAreCheckedOnWhatThePlanHolds() {
        String plan = owner().emptyPlan();
        String goal = owner().post("/plans/" + plan + "/goals",
                Map.of("name", "Faster", "benefitType", "CUSTOMER_EXPERIENCE", "kpiKeys", List.of("first-answer-time")))
                .statusCode(201).extract().path("name");
        OtherServicesResource.answer("/status-summary", plan, "{\"byStatus\": {\"ON_TRACK\": 1}}");
        OtherServicesResource.answer("/kpis", plan, "{\"items\": [{\"key\": \"first-answer-time\"}]}");
        String team = owner().stakeholder(plan, "Support team");

        owner().get("/plans/{id}/practices", plan).body("items.becauseCode", contains("NO_PILOT", "NOT_ALL_CONSULTED",
                "KPI_WITHOUT_BASELINE", "NO_EVALUATION_TASK", "NO_BUSINESS_CASE"))
                .body("items[1].parameters.next", equalTo("Support team")).body("items[2].parameters.goal", equalTo(goal));

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        owner().patch("/plans/" + plan + "/stakeholders/" + team, 0,
                Map.of("consultedOn", today.toString(), "answeredOn", today.toString())).statusCode(200);
        OtherServicesResource.answer("/kpis", plan,
                "{\"items\": [{\"key\": \"first-answer-time\", \"baseline\": {\"value\": 42, \"on\": \"2026-01-05\"}}]}");
        owner().post("/plans/" + plan + "/reviews",
                Map.of("kind", "PROGRESS", "title", "Not of the return", "found", "On time")).statusCode(201);
        owner().get("/plans/{id}/practices", plan).body("items[4].state", equalTo("FAIL"));
        owner().post("/plans/" + plan + "/reviews",
                Map.of("kind", "ROI", "title", "Return", "heldOn", today.minusDays(3).toString(), "found", "It pays"))
                .statusCode(201);
        owner().post("/plans/" + plan + "/reviews",
                Map.of("kind", "ROI", "title", "Still to come", "heldOn", today.plusDays(30).toString(), "found", "-"))
                .statusCode(201);

        owner().get("/plans/{id}/practices", plan).body("items.state", contains("FAIL", "PASS", "PASS", "FAIL", "PASS"))
                .body("items[4].becauseCode", equalTo("ROI_REVIEWED"))
                .body("items[4].parameters.on", equalTo(today.minusDays(3).toString()));
    }

    @Test
    void thePracticesFollowVerdictsAndChoices() {
        String plan = owner().emptyPlan();
        String pilot = owner().post("/plans/" + plan + "/pilots", Map.of("name", "Support team", "hypothesis", "It helps",
                "costCap", 500, "successCriteria", List.of(Map.of("key", "happy", "name", "They want to keep it")),
                "stopCriteria", List.of(Map.of("key", "wrong", "name", "Wrong answers")))).statusCode(201).extract()
                .path("id");
        owner().get("/plans/{id}/practices", plan).body("items[0].becauseCode", equalTo("ROLLOUT_WAITS"));
        owner().post("/plans/" + plan + "/pilots/" + pilot + "/start").statusCode(200);
        owner().post("/plans/" + plan + "/pilots/" + pilot + "/verdict", Map.of("verdict", "SCALE", "evidence", "It helps"))
                .statusCode(200);
        owner().get("/plans/{id}/practices", plan).body("items[0].becauseCode", equalTo("PILOT_SCALES"))
                .body("items[0].parameters.pilot", equalTo("Support team"));

        choose(plan, "Narrow", List.of("scalability"));
        owner().get("/plans/{id}/practices", plan).body("items[3].becauseCode", equalTo("CHOICE_NOT_EVALUATED"))
                .body("items[3].state", equalTo("ATTENTION")).body("items[3].parameters.option", equalTo("Narrow"));
        String whole = owner().emptyPlan();
        choose(whole, "Whole", List.of("scalability", "flexibility"));
        owner().get("/plans/{id}/practices", whole).body("items[3].becauseCode", equalTo("CHOICE_EVALUATED"))
                .body("items[3].state", equalTo("PASS"));
    }

    private static void choose(String plan, String option, List<String> criteria) {
        JsonPath made = owner().post("/plans/" + plan + "/evaluations", Map.of("name", "Which one?", "criteria",
                criteria.stream()
                        .map(key -> Map.of("key", key, "name", key, "weight", 1, "aim", "BENEFIT", "minimum", 1, "maximum", 5))
                        .toList(),
                "options", List.of(Map.of("name", option, "values",
                        criteria.stream().map(key -> Map.of("criterion", key, "value", 4, "source", "A test")).toList()))))
                .statusCode(201).extract().jsonPath();
        owner().post("/plans/" + plan + "/evaluations/" + made.getString("id") + "/choice",
                Map.of("optionId", made.getString("options[0].id"), "reason", "Best")).statusCode(200);
    }
}
