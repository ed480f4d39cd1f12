package dev.milepost.plan;

import static io.restassured.RestAssured.given;

import java.util.Map;

import dev.milepost.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls the service as one of the local platform's users. */
public final class Api {

    public static final String BASE = "/api/plan/v1";

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    private final String user;

    private Api(String user) {
        this.user = user;
    }

    public static Api as(String user) {
        return new Api(user);
    }

    public static Api owner() {
        return as("demo-owner");
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(user)).contentType(ContentType.JSON);
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return request().get(BASE + path, parameters).then();
    }

    public ValidatableResponse post(String path, Object body, Object... parameters) {
        return request().body(body).post(BASE + path, parameters).then();
    }

    public ValidatableResponse post(String path) {
        return request().post(BASE + path).then();
    }

    public ValidatableResponse patch(String path, int version, Object body) {
        return request().contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"").body(body)
                .patch(BASE + path).then();
    }

    public ValidatableResponse delete(String path, int version) {
        return request().header("If-Match", "\"" + version + "\"").delete(BASE + path).then();
    }

    /** A plan from the built-in template, starting on Monday 2026-01-05. */
    public String planFromTemplate() {
        return post("/plans", Map.of("name", "Support assistant", "templateKey", "ai-integration", "startDate", "2026-01-05",
                "currency", "USD", "goals",
                new Object[] { Map.of("name", "Answer customers faster", "benefitType", "CUSTOMER_EXPERIENCE") }))
                .statusCode(201).extract().path("id");
    }

    /** A plan without steps, starting on Monday 2027-01-04. */
    public String emptyPlan() {
        return post("/plans", Map.of("name", "Empty", "startDate", "2027-01-04", "currency", "EUR")).statusCode(201).extract()
                .path("id");
    }

    public String step(String plan, String name) {
        return post("/plans/" + plan + "/steps", Map.of("name", name)).statusCode(201).extract().path("id");
    }

    public String task(String plan, String step, String name, int days) {
        return post("/plans/" + plan + "/tasks",
                Map.of("stepId", step, "name", name, "kind", days == 0 ? "MILESTONE" : "TASK", "durationDays", days))
                .statusCode(201).extract().path("id");
    }

    public String link(String plan, String predecessor, String successor) {
        return post("/plans/" + plan + "/dependencies", Map.of("predecessorId", predecessor, "successorId", successor))
                .statusCode(201).extract().path("id");
    }

    /** A group that is affected by the plan. */
    public String stakeholder(String plan, String name) {
        return post("/plans/" + plan + "/stakeholders",
                Map.of("name", name, "kind", "GROUP", "influence", 3, "interest", 5, "affected", true)).statusCode(201)
                .extract().path("id");
    }
}
