package dev.milepost.assessment;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody who was given a personal link. */
public final class Respondent {
    public static final String SESSION = Client.BASE + "/respondent-session";
    private final String token;

    private Respondent(String token) {
        this.token = token;
    }

    /** Asks somebody, makes the link and opens a session with it. */
    public static Respondent asked(Client owner, String assessmentId, Map<String, Object> respondent) {
        String id = ask(owner, assessmentId, respondent);
        return ofLink(link(owner, assessmentId, id));
    }

    public static String ask(Client owner, String assessmentId, Map<String, Object> respondent) {
        return owner.post(Client.ASSESSMENTS + "/" + assessmentId + "/respondents", respondent).then().statusCode(201).extract()
                .path("id");
    }

    public static String link(Client owner, String assessmentId, String respondentId) {
        return owner.post(Client.ASSESSMENTS + "/" + assessmentId + "/respondents/" + respondentId + "/links", Map.of()).then()
                .statusCode(201).extract().path("secret");
    }

    public static Respondent ofLink(String secret) {
        return of(exchange(secret).then().statusCode(201).extract().path("token"));
    }

    public static Respondent of(String token) {
        return new Respondent(token);
    }

    public static Response exchange(String secret) {
        return given().contentType("application/json").body(Map.of("secret", secret))
                .post(Client.BASE + "/respondent-sessions");
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Respondent " + token).contentType("application/json");
    }

    public Response get(String path) {
        return request().get(SESSION + path);
    }

    public List<String> questionKeys() {
        return get("/questionnaire").then().statusCode(200).extract().path("dimensions.questions.key.flatten()");
    }

    public String tag(String questionKey) {
        return get("/answers/" + questionKey).then().statusCode(200).extract().path("tag");
    }

    /** Answers questions that were not answered before. */
    public Response answer(Map<String, Integer> values) {
        List<Map<String, Object>> answers = new ArrayList<>();
        Map<String, String> tags = tags();
        values.forEach((key, value) -> {
            Map<String, Object> answer = new LinkedHashMap<>(Client.answered(key, value));
            answer.put("tag", tags.get(key));
            answers.add(answer);
        });
        return request().body(Map.of("answers", answers)).post(SESSION + "/answers/batch");
    }

    private Map<String, String> tags() {
        List<Map<String, Object>> answers = get("/questionnaire").then().statusCode(200).extract()
                .path("dimensions.questions.answer.flatten()");
        Map<String, String> tags = new LinkedHashMap<>();
        answers.forEach(answer -> tags.put((String) answer.get("questionKey"), (String) answer.get("tag")));
        return tags;
    }

    /** Answers every question with the value and hands in. */
    public void answerAll(int value) {
        Map<String, Integer> values = new LinkedHashMap<>();
        questionKeys().forEach(key -> values.put(key, value));
        answer(values).then().statusCode(200);
        submit().then().statusCode(200);
    }

    public Response submit() {
        return request().post(SESSION + "/submission");
    }
}
