package dev.milepost.acceptance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The steps of the main job, each on data of its own, as user {@code demo-owner}. */
final class Journey {

    /** The ten steps of the built-in plan, in their order. */
    static final List<String> STEPS = List.of("scoping", "research", "data", "resources", "partnerships", "pilot", "deployment",
            "training", "monitoring", "adaptation");

    private static final User OWNER = User.DEMO_OWNER;

    private Journey() {
    }

    static Response createPlan() {
        return OWNER.request().header("Idempotency-Key", UUID.randomUUID()).body("""
                {"name": "Support assistant", "templateKey": "ai-integration", "startDate": "2026-01-05", "currency": "USD",
                 "goals": [{"name": "Answer customers faster", "benefitType": "CUSTOMER_EXPERIENCE"}]}""")
                .post(Service.PLAN.at("/plans"));
    }

    static String newPlan() {
        return createPlan().then().statusCode(201).extract().path("id");
    }

    static String newAssessment(String plan) {
        return OWNER.request().header("Idempotency-Key", UUID.randomUUID()).body("""
                {"title": "Before we start", "instrumentKey": "small-business-ai-readiness", "planId": "%s"}""".formatted(plan))
                .post(Service.ASSESSMENT.at("/assessments")).then().statusCode(201).extract().path("id");
    }

    static JsonPath questionnaire(String assessment) {
        return OWNER.request().get(Service.ASSESSMENT.at("/assessments/" + assessment + "/questionnaire")).then()
                .statusCode(200)
                .extract().jsonPath();
    }

    static List<String> questions(String assessment) {
        return questionnaire(assessment).getList("dimensions.questions.key.flatten()", String.class);
    }

    /** Gives every question the same value. */
    static void answerAll(String assessment, int value) {
        answer(assessment, questions(assessment).stream().collect(Collectors.toMap(key -> key, key -> value)));
    }

    static void answer(String assessment, Map<String, Integer> values) {
        String answers = values.entrySet().stream()
                .map(answer -> "{\"questionKey\": \"%s\", \"state\": \"ANSWERED\", \"value\": %d}".formatted(answer.getKey(),
                        answer.getValue()))
                .collect(Collectors.joining(", "));
        OWNER.request().header("Idempotency-Key", UUID.randomUUID()).body("{\"answers\": [" + answers + "]}")
                .post(Service.ASSESSMENT.at("/assessments/" + assessment + "/answers/batch")).then().statusCode(200);
    }

    static void complete(String assessment) {
        OWNER.request().header("Idempotency-Key", UUID.randomUUID())
                .post(Service.ASSESSMENT.at("/assessments/" + assessment + "/completion")).then().statusCode(200);
    }

    static JsonPath result(String assessment) {
        return OWNER.request().get(Service.ASSESSMENT.at("/assessments/" + assessment + "/result")).then().statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A completed assessment of the plan in which every question got the same value. */
    static String completedAssessment(String plan, int value) {
        String assessment = newAssessment(plan);
        answerAll(assessment, value);
        complete(assessment);
        return assessment;
    }

    static Response accept(String assessment, String recommendation) {
        return OWNER.request().header("Idempotency-Key", UUID.randomUUID()).post(Service.ASSESSMENT
                .at("/assessments/" + assessment + "/recommendations/" + recommendation + "/acceptance"));
    }

    static JsonPath outline(String plan) {
        return OWNER.request().get(Service.PLAN.at("/plans/" + plan + "/outline")).then().statusCode(200).extract().jsonPath();
    }

    /** The tasks of the plan that came from the recommendation. */
    static List<Map<String, Object>> tasksFrom(String plan, String recommendation) {
        return outline(plan).getList("steps.tasks.flatten().findAll { it.origin?.id == '" + recommendation + "' }");
    }

    static String newBusinessCase(String plan) {
        return OWNER.request().header("Idempotency-Key", UUID.randomUUID()).body("""
                {"name": "Support assistant", "planId": "%s", "currency": "USD", "discountRate": 0.10, "period": "YEAR",
                 "lines": [{"kind": "COST", "name": "All costs", "amounts": [53150, 666715, 636772, 647783]},
                           {"kind": "BENEFIT", "name": "All benefits", "benefitType": "EFFICIENCY",
                            "amounts": [0, 1606511, 3061331, 4229760]}]}""".formatted(plan))
                .post(Service.ROI.at("/business-cases")).then().statusCode(201).extract().path("id");
    }

    static String newKpi(String plan) {
        return OWNER.request().header("Idempotency-Key", UUID.randomUUID()).body("""
                {"name": "First answer time", "unit": "min", "kind": "GAUGE", "direction": "LOWER_IS_BETTER",
                 "key": "first-answer-time-%s", "baseline": {"value": 42, "on": "2026-01-05"},
                 "targets": [{"value": 15, "by": "2026-06-30"}], "planId": "%s"}""".formatted(UUID.randomUUID(), plan))
                .post(Service.ROI.at("/kpis")).then().statusCode(201).extract().path("id");
    }

    static Response measure(String kpi, String measurements) {
        return OWNER.request().header("Idempotency-Key", UUID.randomUUID()).body("{\"measurements\": [" + measurements + "]}")
                .post(Service.ROI.at("/kpis/" + kpi + "/measurements"));
    }

    static JsonPath overview(String plan) {
        return OWNER.request().get(Service.PLAN.at("/plans/" + plan + "/overview")).then().statusCode(200).extract().jsonPath();
    }
}
