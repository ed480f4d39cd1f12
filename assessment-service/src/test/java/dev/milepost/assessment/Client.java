package dev.milepost.assessment;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import dev.milepost.kit.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A caller of the API in an organization of its own, so that no test depends on another one's data. */
public final class Client {
    public static final String BASE = "/api/assessment/v1";
    public static final String ASSESSMENTS = BASE + "/assessments";

    private final String organization;
    private final String role;

    private Client(String organization, String role) {
        this.organization = organization;
        this.role = role;
    }

    public static Client ofNewOrganization() {
        return new Client("o" + UUID.randomUUID(), "owner");
    }

    public Client as(String otherRole) {
        return new Client(organization, otherRole);
    }

    public String organization() {
        return organization;
    }

    /** The name behind the tokens' subject. */
    public String user() {
        return organization + "-" + role;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.member(organization, role)).contentType("application/json");
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    /** Begins an assessment of the built-in instrument and answers its id. */
    public String assessment(UUID planId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "Before we start");
        body.put("instrumentKey", "small-business-ai-readiness");
        body.put("planId", planId.toString());
        return post(ASSESSMENTS, body).then().statusCode(201).extract().path("id");
    }

    public String assessmentOf(String instrumentKey) {
        return post(ASSESSMENTS, Map.of("title", "Before we start", "instrumentKey", instrumentKey)).then().statusCode(201)
                .extract().path("id");
    }

    public String assessment() {
        return assessment(UUID.randomUUID());
    }

    public List<String> questionKeys(String assessmentId) {
        return get(ASSESSMENTS + "/" + assessmentId + "/questionnaire").then().statusCode(200).extract()
                .path("dimensions.questions.key.flatten()");
    }

    /** Answers every question with the value. */
    public void answerAll(String assessmentId, int value) {
        answer(assessmentId, questionKeys(assessmentId), key -> answered(key, value)).then().statusCode(200);
    }

    public Response answer(String assessmentId, List<String> keys, Function<String, Map<String, Object>> answer) {
        List<Map<String, Object>> answers = new ArrayList<>(keys.stream().map(answer).toList());
        return post(ASSESSMENTS + "/" + assessmentId + "/answers/batch", Map.of("answers", answers));
    }

    public static Map<String, Object> answered(String key, Object value) {
        return Map.of("questionKey", key, "state", "ANSWERED", "value", value);
    }

    public static Map<String, Object> in(String state, String key) {
        return state.equals("NOT_APPLICABLE")
                ? Map.of("questionKey", key, "state", state, "reason", "We have no shop window")
                : Map.of("questionKey", key, "state", state);
    }

    public Response complete(String assessmentId) {
        return request().post(ASSESSMENTS + "/" + assessmentId + "/completion");
    }

    public Response result(String assessmentId) {
        return get(ASSESSMENTS + "/" + assessmentId + "/result");
    }
}
