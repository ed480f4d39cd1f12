package dev.milepost.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Whatever nonsense arrives: a precise problem, never a 500, and nothing half-saved. */
class BadInputTest {

    private static final User OWNER = User.DEMO_OWNER;

    @ParameterizedTest
    @EnumSource
    void malformedJsonIsToldWithItsPlace(Service service) {
        problem(OWNER.request().body("{\"name\": ").post(collection(service)), 400).body("code", equalTo("malformed-json"))
                .body("detail", containsString("line"));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsNamed(Service service) {
        problem(OWNER.request().body("{\"nmae\": \"x\"}").post(collection(service)), 400).body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/nmae"));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTypeIsToldWithItsPlace(Service service) {
        String field = service == Service.ASSESSMENT ? "title" : "name";
        problem(OWNER.request().body("{\"" + field + "\": {\"a\": 1}}").post(collection(service)), 400).body(
                "errors[0].pointer",
                equalTo("/" + field));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyBodyIsRefused(Service service) {
        problem(OWNER.request().post(collection(service)), 400);
        problem(OWNER.request().body("[]").post(collection(service)), 400);
        problem(OWNER.request().body("null").post(collection(service)), 400);
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatIsTooLongIsRefused(Service service) {
        String field = service == Service.ASSESSMENT ? "title" : "name";
        problem(OWNER.request().body("{\"" + field + "\": \"" + "x".repeat(20_000) + "\"}").post(collection(service)), 400);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooDeepIsRefused(Service service) {
        problem(OWNER.request().body("{\"name\":".repeat(5_000) + "1" + "}".repeat(5_000)).post(collection(service)), 400);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooLargeIsRefused(Service service) {
        problem(OWNER.request().body("{\"name\": \"" + "x".repeat(30_000_000) + "\"}").post(collection(service)), 413);
    }

    @ParameterizedTest
    @EnumSource
    void anotherMediaTypeIsRefused(Service service) {
        problem(OWNER.request().contentType("text/plain").body("hello").post(collection(service)), 415);
        problem(OWNER.request().contentType("application/xml").body("<a/>").post(collection(service)), 415);
    }

    @ParameterizedTest
    @EnumSource
    void anIdThatIsNoUuidIsRefused(Service service) {
        problem(OWNER.request().get(collection(service) + "/not-a-uuid"), 400, 404);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownIdIsNotFound(Service service) {
        problem(OWNER.request().get(collection(service) + "/0197d7a4-8a5e-7c3a-9d1f-3f1e2a4b5c6d"), 404);
    }

    @ParameterizedTest
    @EnumSource
    void aBadCursorIsRefused(Service service) {
        problem(OWNER.request().queryParam("cursor", "bad!").get(collection(service)), 400).body("code", equalTo("bad-cursor"));
        problem(OWNER.request().queryParam("limit", 201).get(collection(service)), 400);
        problem(OWNER.request().queryParam("limit", "many").get(collection(service)), 400);
        problem(OWNER.request().queryParam("colour", "red").get(collection(service)), 400).body("code",
                equalTo("unknown-parameter"));
        problem(OWNER.request().queryParam("sort", "-colour").get(collection(service)), 400);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownAddressOrMethodIsToldAsAProblem(Service service) {
        problem(OWNER.request().get(service.at("/nowhere")), 404);
        problem(OWNER.request().get(service.origin() + "/elsewhere"), 404);
        problem(OWNER.request().delete(collection(service)), 405);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsExplainedOnItsPage(Service service) {
        String type = problem(OWNER.request().get(service.at("/nowhere")), 404).extract().path("type");
        OWNER.request().get(service.origin() + type.substring(type.indexOf("/api/"))).then().statusCode(200);
    }

    @Test
    void aCycleIsRefusedByNameAndChangesNothing() {
        String plan = Journey.newPlan();
        List<String> tasks = Journey.outline(plan).getList("dependencies.collect { [it.predecessorId, it.successorId] }[0]",
                String.class);
        int before = Journey.outline(plan).getList("dependencies").size();

        Response refused = OWNER.request()
                .body("""
                        {"predecessorId": "%s", "successorId": "%s", "type": "FS", "lag": 0, "lagUnit": "WORKING"}""".formatted(
                        tasks.get(1),
                        tasks.getFirst()))
                .post(Service.PLAN.at("/plans/" + plan + "/dependencies"));

        problem(refused, 409, 422);
        assertThat(Journey.outline(plan).getList("dependencies")).hasSize(before);
    }

    @Test
    void oneWrongAnswerOfManySavesNone() {
        String assessment = Journey.newAssessment(Journey.newPlan());
        String known = Journey.questions(assessment).getFirst();

        problem(OWNER.request().body("""
                {"answers": [{"questionKey": "%s", "state": "ANSWERED", "value": 2},
                             {"questionKey": "no-such-question", "state": "ANSWERED", "value": 2}]}""".formatted(known))
                .post(Service.ASSESSMENT.at("/assessments/" + assessment + "/answers/batch")), 400, 422)
                .body("errors[0].pointer", containsString("/answers/1"));
        assertThat(Journey.result(assessment).getString("coverage")).isIn("0", "0.0");
    }

    @Test
    void aMeasurementFromTheFutureIsRejectedByItsIndex() {
        String kpi = Journey.newKpi(Journey.newPlan());
        Journey.measure(kpi, """
                {"at": "2026-01-12T08:00:00Z", "value": 41.2, "source": "helpdesk"},
                {"at": "2126-01-12T08:00:00Z", "value": 41.2, "source": "helpdesk"}""").then().statusCode(200)
                .body("accepted", equalTo(1)).body("rejected[0].index", equalTo(1)).body("rejected[0].code", notNullValue());
    }

    private static String collection(Service service) {
        return switch (service) {
            case PLAN -> service.at("/plans");
            case ASSESSMENT -> service.at("/assessments");
            case ROI -> service.at("/business-cases");
        };
    }

    private static ValidatableResponse problem(Response answer, Integer... statuses) {
        return answer.then().statusCode(oneOf(statuses)).statusCode(lessThan(500)).contentType("application/problem+json")
                .body("code", notNullValue()).body("detail", notNullValue()).body("requestId", notNullValue());
    }
}
