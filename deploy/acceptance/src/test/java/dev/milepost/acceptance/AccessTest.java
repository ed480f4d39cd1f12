package dev.milepost.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.restassured.response.ValidatableResponse;

/** Nobody else's business: what belongs to one organization doesn't exist for another, and a role does what it says. */
class AccessTest {

    private static final String PROBLEM = "application/problem+json";

    private static String plan = "";
    private static String assessment = "";
    private static String businessCase = "";
    private static String kpi = "";

    @BeforeAll
    static void makeOneOfEach() {
        plan = Journey.newPlan();
        assessment = Journey.completedAssessment(plan, 2);
        businessCase = Journey.newBusinessCase(plan);
        kpi = Journey.newKpi(plan);
    }

    static List<String> everything() {
        return List.of(
                Service.PLAN.at("/plans/" + plan), Service.PLAN.at("/plans/" + plan + "/outline"),
                Service.PLAN.at("/plans/" + plan + "/schedule"), Service.PLAN.at("/plans/" + plan + "/overview"),
                Service.PLAN.at("/plans/" + plan + "/history"),
                Service.ASSESSMENT.at("/assessments/" + assessment),
                Service.ASSESSMENT.at("/assessments/" + assessment + "/result"),
                Service.ASSESSMENT.at("/assessments/" + assessment + "/questionnaire"),
                Service.ASSESSMENT.at("/assessments/" + assessment + "/result/trace"),
                Service.ROI.at("/business-cases/" + businessCase),
                Service.ROI.at("/business-cases/" + businessCase + "/metrics"),
                Service.ROI.at("/kpis/" + kpi), Service.ROI.at("/kpis/" + kpi + "/status"),
                Service.ROI.at("/kpis/" + kpi + "/control-chart"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void theOwnerOfAnotherOrganizationFindsNothing(String address) {
        problem(User.OTHER_OWNER.request().get(address).then(), 404);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void withoutATokenNothingIsShown(String address) {
        problem(given().get(address).then(), 401).header("WWW-Authenticate", notNullValue());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void aViewerReads(String address) {
        User.DEMO_VIEWER.request().get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anAdviserSaysForWhom(String address) {
        problem(User.ADVISER.request().get(address).then(), 403).body("code", equalTo("organization-not-selected"));
        User.ADVISER.request().header("Milepost-Organization", "demo").get(address).then().statusCode(200);
        problem(User.ADVISER.request().header("Milepost-Organization", "other").get(address).then(), 404);
        problem(User.ADVISER.request().header("Milepost-Organization", "third").get(address).then(), 403);
    }

    @Test
    void aViewerWritesNothing() {
        problem(User.DEMO_VIEWER.request().body("{\"name\": \"x\"}").post(Service.PLAN.at("/plans")).then(), 403);
        problem(User.DEMO_VIEWER.patch("\"0\"").body("{\"name\": \"x\"}").patch(Service.PLAN.at("/plans/" + plan)).then(), 403);
        problem(User.DEMO_VIEWER.request().body("{\"answers\": []}")
                .post(Service.ASSESSMENT.at("/assessments/" + assessment + "/answers/batch")).then(), 403);
        problem(User.DEMO_VIEWER.request().body("{\"measurements\": []}").post(Service.ROI.at("/kpis/" + kpi + "/measurements"))
                .then(), 403);
    }

    @Test
    void anAdviserIsOwnerInOneAndViewerInTheOther() {
        String body = "{\"name\": \"By the adviser\", \"templateKey\": \"ai-integration\", \"startDate\": \"2026-01-05\","
                + " \"currency\": \"EUR\", \"goals\": []}";
        User.ADVISER.request().header("Milepost-Organization", "demo").body(body).post(Service.PLAN.at("/plans")).then()
                .statusCode(201);
        problem(User.ADVISER.request().header("Milepost-Organization", "other").body(body).post(Service.PLAN.at("/plans"))
                .then(), 403);
    }

    @Test
    void theOwnerOfAnotherOrganizationChangesNothing() {
        problem(User.OTHER_OWNER.patch("\"0\"").body("{\"name\": \"x\"}").patch(Service.PLAN.at("/plans/" + plan)).then(), 404);
        problem(User.OTHER_OWNER.request().body("{\"answers\": [{\"questionKey\": \"x\", \"state\": \"DONT_KNOW\"}]}")
                .post(Service.ASSESSMENT.at("/assessments/" + assessment + "/answers/batch")).then(), 404);
        problem(User.OTHER_OWNER.patch("\"0\"").body("{\"name\": \"x\"}")
                .patch(Service.ROI.at("/business-cases/" + businessCase))
                .then(), 404);
        problem(User.OTHER_OWNER.request()
                .body("{\"measurements\": [{\"at\": \"2026-01-12T08:00:00Z\", \"value\": 1, \"source\": \"x\"}]}")
                .post(Service.ROI.at("/kpis/" + kpi + "/measurements")).then(), 404);
    }

    @Test
    void aForeignPlanCannotBeAssessedOrCalculated() {
        // The id of somebody else's plan is taken as any unknown id is: it leads to nothing of theirs.
        User.OTHER_OWNER.request().get(Service.ASSESSMENT.at("/assessments?planId=" + plan)).then().statusCode(200)
                .body("items.size()", equalTo(0));
        User.OTHER_OWNER.request().get(Service.ROI.at("/business-cases?planId=" + plan)).then().statusCode(200).body(
                "items.size()",
                equalTo(0));
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenOpensNothing(Service service) {
        String[] parts = User.DEMO_OWNER.token().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace(
                "/organizations/demo/owner",
                "/organizations/other/owner");
        String forged = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        problem(given().auth().preemptive().oauth2(forged).get(aList(service)).then(), 401);
        problem(given().auth().preemptive().oauth2("not.a.token").get(aList(service)).then(), 401);
        problem(given().header("Authorization", "Basic ZGVtbzpkZW1v").get(aList(service)).then(), 401);
    }

    @ParameterizedTest
    @EnumSource
    void anUnsignedTokenOpensNothing(Service service) {
        String[] parts = User.DEMO_OWNER.token().split("\\.", -1);
        String header = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        problem(given().auth().preemptive().oauth2(header + "." + parts[1] + ".").get(aList(service)).then(), 401);
    }

    @ParameterizedTest
    @EnumSource
    void anIdTokenIsNoAccessToken(Service service) {
        String idToken = given().contentType("application/x-www-form-urlencoded").formParam("grant_type", "password")
                .formParam("client_id", "milepost-cli").formParam("username", "demo-owner").formParam("password", "milepost")
                .formParam("scope", "openid").post(User.REALM + "/protocol/openid-connect/token").then().statusCode(200)
                .extract()
                .path("id_token");
        problem(given().auth().preemptive().oauth2(idToken).get(aList(service)).then(), 401);
    }

    @ParameterizedTest
    @EnumSource
    void healthAndMetricsAreOnTheManagementPortAlone(Service service) {
        given().get(service.management("/q/health/ready")).then().statusCode(200);
        given().get(service.management("/q/health/live")).then().statusCode(200);
        given().get(service.management("/q/metrics")).then().statusCode(200);
        given().get(service.origin() + "/q/metrics").then().statusCode(oneOf(401, 404));
    }

    private static String aList(Service service) {
        return switch (service) {
            case PLAN -> service.at("/plans");
            case ASSESSMENT -> service.at("/assessments");
            case ROI -> service.at("/business-cases");
        };
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType(PROBLEM).body("status", equalTo(status)).body("code", notNullValue())
                .body("detail", notNullValue()).body("requestId", notNullValue()).body("type", notNullValue());
    }
}
