package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What the product is for, request by request: from a plan to one page for the owner. */
class MainJobTest {

    private static final User OWNER = User.DEMO_OWNER;
    private static final Duration PROMISED = Duration.ofSeconds(5);

    // --- 1. Plan from the template

    @Test
    void aPlanIsMadeFromTheTemplate() {
        Response created = Journey.createPlan();

        created.then().statusCode(201).header("Location", matchesPattern(".*/api/plan/v1/plans/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"\\d+\"")).body("name", equalTo("Support assistant"))
                .body("status", equalTo("DRAFT")).body("startDate", equalTo("2026-01-05")).body("currency", equalTo("USD"))
                .body("version", notNullValue());
    }

    @Test
    void thePlanHasTheTenStepsAndAllFourTypesOfDependencies() {
        JsonPath outline = Journey.outline(Journey.newPlan());

        assertThat(outline.getList("steps.key", String.class)).isEqualTo(Journey.STEPS);
        assertThat(outline.getList("steps.tasks.flatten().kind", String.class)).contains("TASK", "MILESTONE");
        assertThat(Set.copyOf(outline.getList("dependencies.type", String.class))).containsExactlyInAnyOrder("FS", "SS", "FF",
                "SF");
        assertThat(outline.getList("steps.findAll { it.tasks.isEmpty() }")).as("steps without a task").isEmpty();
    }

    @Test
    void theScheduleHasACriticalPathAndSaysWhy() {
        String plan = Journey.newPlan();
        JsonPath schedule = OWNER.request().get(Service.PLAN.at("/plans/" + plan + "/schedule")).then().statusCode(200)
                .extract()
                .jsonPath();

        assertThat(schedule.getString("start")).isEqualTo("2026-01-05");
        assertThat(schedule.getString("finish")).isGreaterThan("2026-01-05");
        assertThat(schedule.getMap("conventions")).isNotEmpty();
        List<Map<String, Object>> tasks = schedule.getList("tasks");
        assertThat(tasks).hasSameSizeAs(Journey.outline(plan).getList("steps.tasks.flatten()"));
        assertThat(tasks).allSatisfy(task -> {
            assertThat(task).containsKeys("taskId", "earlyStart", "earlyFinish", "lateStart", "lateFinish", "totalFloat",
                    "freeFloat",
                    "critical", "why");
            assertThat((Map<?, ?>) task.get("why")).isNotEmpty();
        });
        assertThat(tasks).anySatisfy(task -> assertThat(task).containsEntry("critical", true));
        assertThat(tasks).anySatisfy(task -> assertThat(task).containsEntry("critical", false));
    }

    // --- 2. Readiness

    @Test
    void theQuestionnaireHasTenDimensionsWithRealQuestionsAndSources() {
        JsonPath questionnaire = Journey.questionnaire(Journey.newAssessment(Journey.newPlan()));

        assertThat(questionnaire.getList("dimensions")).hasSize(10);
        List<Map<String, Object>> questions = questionnaire.getList("dimensions.questions.flatten()");
        assertThat(questions).hasSizeBetween(30, 40).allSatisfy(question -> {
            assertThat((String) question.get("text")).endsWith("?");
            assertThat((List<?>) question.get("levels")).hasSize(5);
            assertThat((List<?>) question.get("sources")).isNotEmpty();
        });
    }

    @Test
    void aHalfAnsweredAssessmentHasBoundsAndIsHonestAboutThem() {
        String assessment = Journey.newAssessment(Journey.newPlan());
        List<String> questions = Journey.questions(assessment);
        Journey.answer(assessment,
                questions.subList(0, questions.size() / 2).stream().collect(Collectors.toMap(key -> key, key -> 2)));

        JsonPath result = Journey.result(assessment);
        assertThat(number(result, "score")).isEqualByComparingTo("50");
        assertThat(number(result, "low")).isLessThan(number(result, "score"));
        assertThat(number(result, "high")).isGreaterThan(number(result, "score"));
        assertThat(number(result, "coverage")).isLessThan(new BigDecimal("0.8"));
        assertThat(result.getList("dimensions")).hasSize(10);
    }

    @Test
    void aCompletedAssessmentNamesTheFourChallengesAndWhatFiredThem() {
        JsonPath result = Journey.result(Journey.completedAssessment(Journey.newPlan(), 1));

        assertThat(number(result, "score")).isEqualByComparingTo("25");
        assertThat(number(result, "low")).isEqualByComparingTo("25");
        assertThat(number(result, "high")).isEqualByComparingTo("25");
        assertThat(number(result, "coverage")).isEqualByComparingTo("1");
        assertThat(result.getList("challenges.code", String.class)).containsExactlyInAnyOrder("RESISTANCE_TO_CHANGE",
                "INTEGRATION_WITH_EXISTING_SYSTEMS", "DATA_SECURITY_AND_PRIVACY", "COST_AND_BUDGET");
        List<Map<String, Object>> fired = result.getList("challenges.firedBy.flatten()");
        assertThat(fired).isNotEmpty().allSatisfy(one -> assertThat(one).containsKeys("questionKey", "threshold", "value"));
        List<Map<String, Object>> recommendations = result.getList("recommendations");
        assertThat(recommendations).isNotEmpty().allSatisfy(recommendation -> {
            assertThat(recommendation).containsKeys("id", "title", "gain", "effort", "stepKey", "source");
            assertThat(Journey.STEPS).contains((String) recommendation.get("stepKey"));
        });
    }

    @Test
    void theBestAnswersLeaveNoChallenge() {
        JsonPath result = Journey.result(Journey.completedAssessment(Journey.newPlan(), 4));

        assertThat(number(result, "score")).isEqualByComparingTo("100");
        assertThat(result.getList("challenges")).isEmpty();
    }

    @Test
    void anAnswerThatDoesNotApplyLeavesTheScoreAsItWas() {
        String assessment = Journey.newAssessment(Journey.newPlan());
        List<String> questions = Journey.questions(assessment);
        Journey.answer(assessment,
                questions.subList(1, questions.size()).stream().collect(Collectors.toMap(key -> key, key -> 3)));
        OWNER.request().body("{\"state\": \"NOT_APPLICABLE\", \"reason\": \"We have no customers yet\"}")
                .put(Service.ASSESSMENT.at("/assessments/" + assessment + "/answers/" + questions.getFirst())).then()
                .statusCode(200);

        JsonPath result = Journey.result(assessment);
        assertThat(number(result, "score")).isEqualByComparingTo("75");
        assertThat(number(result, "coverage")).isEqualByComparingTo("1");
    }

    @Test
    void theTraceAccountsForEveryQuestionInTheSameBytesEachTime() {
        String assessment = Journey.completedAssessment(Journey.newPlan(), 2);
        String trace = Service.ASSESSMENT.at("/assessments/" + assessment + "/result/trace");

        byte[] first = OWNER.request().get(trace).then().statusCode(200).extract().asByteArray();
        byte[] second = OWNER.request().get(trace).then().statusCode(200).extract().asByteArray();
        assertThat(second).isEqualTo(first);
        assertThat(new String(first, java.nio.charset.StandardCharsets.UTF_8)).contains(Journey.questions(assessment));
    }

    // --- 3. From gap to plan

    @Test
    void anAcceptedRecommendationBecomesOneTaskOfThePlan() {
        String plan = Journey.newPlan();
        String assessment = Journey.completedAssessment(plan, 1);
        JsonPath result = Journey.result(assessment);
        String recommendation = result.getString("recommendations[0].id");
        String step = result.getString("recommendations[0].stepKey");

        Journey.accept(assessment, recommendation).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201, 202));
        Journey.accept(assessment, recommendation).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201, 202));

        await().atMost(PROMISED).untilAsserted(() -> assertThat(Journey.tasksFrom(plan, recommendation)).hasSize(1));
        assertThat(Journey.outline(plan).getList("steps.find { it.key == '%s' }.tasks.origin.id".formatted(step), String.class))
                .contains(recommendation);
        await().atMost(PROMISED).untilAsserted(() -> assertThat(Journey.result(assessment).<String> get(
                "recommendations.find { it.id == '%s' }.status".formatted(recommendation))).isEqualTo("DELIVERED"));
        assertThat(Journey.tasksFrom(plan, recommendation)).hasSize(1);
    }

    // --- 4. Does it pay?

    @Test
    void theBusinessCaseGivesThePublishedFigures() {
        String businessCase = Journey.newBusinessCase(Journey.newPlan());
        JsonPath metrics = OWNER.request().get(Service.ROI.at("/business-cases/" + businessCase + "/metrics")).then()
                .statusCode(200)
                .extract().jsonPath();

        assertThat(number(metrics, "npv.value")).isEqualByComparingTo("5496170.11");
        assertThat(number(metrics, "roi.value")).isCloseTo(new BigDecimal("3.2868"), within(new BigDecimal("0.00005")));
        assertThat(metrics.getString("irr.status")).isEqualTo("UNIQUE");
        assertThat(number(metrics, "irr.value")).isCloseTo(new BigDecimal("19.116"), within(new BigDecimal("0.0005")));
        assertThat(metrics.getList("irr.roots")).hasSize(1);
        assertThat(number(metrics, "payback.firstCrossMonths")).isCloseTo(new BigDecimal("0.68"),
                within(new BigDecimal("0.005")));
        assertThat(metrics.getString("payback.resolution")).isEqualTo("YEAR");
        assertThat(metrics.getBoolean("payback.interpolated")).isTrue();
        assertThat(number(metrics, "presentValueOfCosts.value")).isEqualByComparingTo("1672201.35");
        assertThat(number(metrics, "presentValueOfBenefits.value")).isEqualByComparingTo("7168371.46");
        assertThat(metrics.getMap("conventions")).isNotEmpty();
    }

    // --- 5. Is it working?

    @Test
    void measurementsGiveAStatusASeriesAndAControlChart() {
        String kpi = Journey.newKpi(Journey.newPlan());
        Instant first = Instant.parse("2026-01-12T08:00:00Z");
        List<String> weeks = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            weeks.add("{\"at\": \"%s\", \"value\": %s, \"source\": \"helpdesk\"}".formatted(
                    first.plus(7L * week, ChronoUnit.DAYS),
                    new BigDecimal("41.2").subtract(new BigDecimal("2.1").multiply(BigDecimal.valueOf(week)))));
        }
        String measurements = String.join(", ", weeks);

        Journey.measure(kpi, measurements).then().statusCode(200).body("accepted", equalTo(12)).body("updated", equalTo(0))
                .body("unchanged", equalTo(0)).body("rejected", hasSize(0));
        Journey.measure(kpi, measurements).then().statusCode(200).body("accepted", equalTo(0)).body("unchanged", equalTo(12));
        OWNER.request().queryParam("on", "2026-03-31").get(Service.ROI.at("/kpis/" + kpi + "/status")).then().statusCode(200)
                .body("status", equalTo("ON_TRACK"));
        OWNER.request().queryParam("from", "2026-01-12").queryParam("to", "2026-01-27").queryParam("bucket", "DAY")
                .queryParam("zone", "Europe/Berlin").get(Service.ROI.at("/kpis/" + kpi + "/series")).then().statusCode(200);
        OWNER.request().get(Service.ROI.at("/kpis/" + kpi + "/control-chart")).then().statusCode(200);
    }

    // --- 6. One page for the owner

    @Test
    void theOverviewJoinsPlanReadinessFinanceAndKpis() {
        String plan = Journey.newPlan();
        String assessment = Journey.completedAssessment(plan, 2);
        Journey.newBusinessCase(plan);
        String kpi = Journey.newKpi(plan);
        Journey.measure(kpi, "{\"at\": \"2026-01-12T08:00:00Z\", \"value\": 41.2, \"source\": \"helpdesk\"}").then()
                .statusCode(200);

        JsonPath overview = Journey.overview(plan);
        assertThat(overview.getString("plan.id")).isEqualTo(plan);
        assertThat(overview.getMap("progress")).isNotEmpty();
        assertThat(overview.getMap("nextMilestone")).isNotEmpty();
        assertThat(overview.getBoolean("readiness.available")).isTrue();
        assertThat(number(overview, "readiness.score")).isEqualByComparingTo("50");
        assertThat(overview.getString("readiness.assessmentId")).isEqualTo(assessment);
        assertThat(overview.getBoolean("finance.available")).isTrue();
        assertThat(overview.getString("finance.currency")).isEqualTo("USD");
        assertThat(number(overview, "finance.npv")).isEqualByComparingTo("5496170.11");
        assertThat(number(overview, "finance.paybackMonths")).isCloseTo(new BigDecimal("0.68"),
                within(new BigDecimal("0.005")));
        assertThat(overview.getBoolean("kpis.available")).isTrue();
        assertThat(overview.getMap("kpis.byStatus").values()).hasSize(1);
        assertThat(overview.getList("practices")).hasSize(5);
        assertThat(overview.getList("practices.state", String.class)).allMatch(Set.of("PASS", "ATTENTION", "FAIL")::contains);
        assertThat(overview.getMap("risks")).isNotNull();
    }

    // --- The calculators

    @Test
    void theCashFlowCalculatorAnswersAsSpreadsheetsDo() {
        // Published with the MIRR function of Microsoft Excel and in the tests of PhpSpreadsheet
        OWNER.request().body("""
                {"currency": "USD", "discountRate": 0.10, "period": "YEAR", "convention": "START", "financeRate": 0.1,
                 "reinvestRate": 0.12, "flows": [-120000, 39000, 30000, 21000, 37000, 46000]}""")
                .post(Service.ROI.at("/calculations")).then().statusCode(200)
                .body("mirr.value", closeTo("0.12609413036590514", "0.000000001"));
        OWNER.request()
                .body("""
                        {"currency": "USD", "discountRate": 0.10, "period": "YEAR", "convention": "START", "flows": [-100, 220, -121]}""")
                .post(Service.ROI.at("/calculations")).then().statusCode(200).body("irr.roots", hasSize(1))
                .body("irr.roots[0].value", closeTo("0.1", "0.000001"));
    }

    @Test
    void theCashFlowCalculatorTakesDatedFlows() {
        // Published with the XNPV function of Microsoft Excel: 2,086.65
        OWNER.request()
                .body("""
                        {"currency": "USD", "discountRate": 0.09, "datedFlows": [{"on": "2008-01-01", "amount": -10000},
                         {"on": "2008-03-01", "amount": 2750}, {"on": "2008-10-30", "amount": 4250}, {"on": "2009-02-15", "amount": 3250},
                         {"on": "2009-04-01", "amount": 2750}]}""")
                .post(Service.ROI.at("/calculations")).then().statusCode(200).body("xnpv.value", closeTo("2086.65", "0.005"))
                .body("xirr.value", closeTo("0.373362535", "0.0000001"));
    }

    @Test
    void theScheduleCalculatorEndsThreeDaysFromAMondayOnWednesday() {
        JsonPath schedule = OWNER.request().body("""
                {"start": "2027-01-04", "calendar": {"workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                  "exceptions": []},
                 "tasks": [{"key": "a", "durationDays": 3}, {"key": "b", "durationDays": 2}, {"key": "c", "durationDays": 1},
                           {"key": "done", "durationDays": 0}],
                 "dependencies": [{"predecessor": "a", "successor": "b", "type": "FS", "lag": 0, "lagUnit": "WORKING"},
                                  {"predecessor": "a", "successor": "c", "type": "FS", "lag": 0, "lagUnit": "WORKING"},
                                  {"predecessor": "b", "successor": "done", "type": "FS", "lag": 0, "lagUnit": "WORKING"},
                                  {"predecessor": "c", "successor": "done", "type": "FS", "lag": 0, "lagUnit": "WORKING"}]}""")
                .post(Service.PLAN.at("/schedule-calculations")).then().statusCode(200).extract().jsonPath();

        assertThat(schedule.getString("tasks.find { it.key == 'a' }.earlyFinish")).isEqualTo("2027-01-06");
        assertThat(schedule.getString("tasks.find { it.key == 'b' }.earlyStart")).isEqualTo("2027-01-07");
        assertThat(schedule.getString("finish")).isEqualTo("2027-01-08");
        assertThat(schedule.getString("tasks.find { it.key == 'done' }.earlyFinish")).isEqualTo("2027-01-08");
        assertThat(number(schedule, "durationDays")).isEqualByComparingTo("5");
        assertThat(schedule.getBoolean("tasks.find { it.key == 'b' }.critical")).isTrue();
        assertThat(schedule.getBoolean("tasks.find { it.key == 'c' }.critical")).isFalse();
        assertThat(number(schedule, "tasks.find { it.key == 'c' }.totalFloat")).isEqualByComparingTo("1");
    }

    @Test
    void theScoringCalculatorGivesTheWorkedFigures() {
        // Scales 0 to 5: 3 (weight 2), not applicable, missing, 4 give 66.67 between 50 and 75 at a coverage of 75 %
        JsonPath result = OWNER.request().body("""
                {"bands": [{"level": 0, "from": 0}, {"level": 1, "from": 50}], "aggregation": "BY_DIMENSION",
                 "dimensions": [{"key": "d1", "weight": 1, "critical": false, "target": 0.5, "baseline": 0.2}],
                 "questions": [{"key": "q1", "dimension": "d1", "weight": 2, "min": 0, "max": 5, "reversed": false},
                               {"key": "q2", "dimension": "d1", "weight": 1, "min": 0, "max": 5, "reversed": false},
                               {"key": "q3", "dimension": "d1", "weight": 1, "min": 0, "max": 5, "reversed": false},
                               {"key": "q4", "dimension": "d1", "weight": 1, "min": 0, "max": 5, "reversed": false}],
                 "answers": [{"questionKey": "q1", "state": "ANSWERED", "value": 3},
                             {"questionKey": "q2", "state": "NOT_APPLICABLE"},
                             {"questionKey": "q4", "state": "ANSWERED", "value": 4}]}""")
                .post(Service.ASSESSMENT.at("/scorings")).then().statusCode(200).extract().jsonPath();

        assertThat(number(result, "score")).isCloseTo(new BigDecimal("66.67"), within(new BigDecimal("0.005")));
        assertThat(number(result, "low")).isEqualByComparingTo("50");
        assertThat(number(result, "high")).isEqualByComparingTo("75");
        assertThat(number(result, "coverage")).isEqualByComparingTo("0.75");
    }

    @Test
    void aPartnerToolMayDoTheSame() {
        String externalId = "partner-" + UUID.randomUUID();
        User.PARTNER.request().body("""
                {"name": "From a partner", "templateKey": "ai-integration", "startDate": "2026-01-05", "currency": "EUR",
                 "externalId": "%s", "goals": []}""".formatted(externalId)).post(Service.PLAN.at("/plans")).then()
                .statusCode(201);
        OWNER.request().get(Service.PLAN.at("/plans/key:" + externalId)).then().statusCode(200)
                .body("name", equalTo("From a partner"));
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }

    private static org.hamcrest.Matcher<Object> closeTo(String expected, String tolerance) {
        return new org.hamcrest.CustomTypeSafeMatcher<>("within " + tolerance + " of " + expected) {
            @Override
            protected boolean matchesSafely(Object actual) {
                return new BigDecimal(actual.toString()).subtract(new BigDecimal(expected)).abs()
                        .compareTo(new BigDecimal(tolerance)) <= 0;
            }
        };
    }
}
