package dev.milepost.assessment.trend;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Client.answered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.InstrumentText;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Going on from an earlier assessment, and what came of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TrendResourceTest {
    private static final String TRENDS = Client.BASE + "/trends/";
    private static final String BUILT_IN = "small-business-ai-readiness";

    private final Client client = Client.ofNewOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void answersAreTakenOverAndMarkedUntilSomebodyLooksAtThem() {
        String first = completed(1);
        String second = reassess(first, Map.of()).body("carriedOver", is(39)).body("notCarried", empty())
                .body("assessment.earlierId", equalTo(first)).body("assessment.planId", equalTo(plan.toString()))
                .body("assessment.instrumentVersion", is(2)).extract().path("assessment.id");
        String answers = ASSESSMENTS + "/" + second + "/answers";
        client.get(answers + "/goals-written").then().body("value", is(1)).body("carriedOver", is(true))
                .body("answeredAt",
                        equalTo(client.get(ASSESSMENTS + "/" + first + "/answers/goals-written").path("answeredAt")));

        client.answer(second, List.of("goals-written"), key -> answered(key, 3)).then().statusCode(200);
        client.post(answers + "/confirmation", Map.of("questionKeys", List.of("goals-value"))).then().statusCode(200)
                .body("answers[0].carriedOver", is(false)).body("answers[0].value", is(1));

        client.get(answers).then().body("answers.findAll { it.carriedOver }", hasSize(37));
        client.get(ASSESSMENTS + "/" + second + "/questionnaire").then()
                .body("dimensions[0].questions.findAll { !it.answer.carriedOver }.key",
                        contains("goals-written", "goals-value"));
        client.get(ASSESSMENTS + "/" + second + "/history").then()
                .body("items[0].changes.field", hasItem("answers/goals-value"));
        client.complete(second).then().statusCode(200);

        client.get(TRENDS + BUILT_IN).then().statusCode(200).body("runs", hasSize(2))
                .body("commonQuestions", hasSize(39)).body("runs[0].score", is(25)).body("runs[0].commonScore", is(25))
                .body("runs[0].checked.checked", is(39)).body("runs[0].checked.low", is(25))
                // one of 39 questions from 1 to 3: 100 / 10 / 4 / 2
                .body("runs[1].score", is(26.25f)).body("runs[1].commonChange", is(1.25f))
                .body("runs[1].checked.checked", is(2)).body("runs[1].checked.carriedOver", is(37))
                .body("runs[1].checked.share", is(0.05128f))
                // only two of the four questions of one of ten dimensions are sure: (3/4 + 1/4) / 4 / 10
                .body("runs[1].checked.low", is(2.5f)).body("runs[1].checked.high", is(97.5f))
                .body("runs[1].changes.improved", contains("goals-written")).body("runs[1].changes.worsened", empty())
                .body("runs[1].changes.confirmed", is(1)).body("runs[1].changes.notChecked", is(37))
                .body("runs[1].dimensions[0].commonChange", is(12.5f)).body("runs[1].dimensions[1].commonChange", is(0));
    }

    @Test
    void acrossVersionsBothScoresStandSideBySideAndTheCommonQuestionsCompare() {
        String source = InstrumentText.of("all-types.yaml");
        publish(source);
        String first = client.assessmentOf("all-types");
        post(first, Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of("chat")), answered("trust", 5),
                answered("hours", 30), answered("rule", 1));
        client.complete(first).then().statusCode(200).body("score", is(62.5f));
        // trust is now asked from 0 to 20
        publish(source.replace("version: 1", "version: 2").replace("{value: 10,", "{value: 20,"));
        client.get(Client.BASE + "/instruments/all-types").then().body("version", is(2));

        String second = reassess(first, Map.of()).body("assessment.instrumentVersion", is(2)).body("carriedOver", is(3))
                .body("notCarried.questionKey", contains("trust")).body("notCarried[0].reason", equalTo("ASKED_DIFFERENTLY"))
                .extract().path("assessment.id");
        post(second, answered("trust", 20), answered("hours", 10));
        client.complete(second).then().statusCode(200);

        client.get(TRENDS + "all-types").then().body("commonVersion", is(2)).body("commonQuestions", not(hasItem("trust")))
                .body("runs.instrumentVersion", contains(1, 2)).body("runs[0].score", is(62.5f))
                // tools 1/4, hours 3/4, rule 1 at first; then hours 1/4
                .body("runs[0].commonScore", is(66.67f)).body("runs[1].commonScore", is(50))
                .body("runs[1].commonChange", is(-16.67f)).body("runs[1].changes.worsened", contains("hours"))
                // (1/4 + 20/20 + 1/4 + 1) / 4
                .body("runs[1].score", is(62.5f));
    }

    /**
     * Everything at 1 of 0 to 4 stands at 0.25, the target is level 2, 0.5. At 1 nothing of the way is done, at 2 all of it; a
     * third
     * assessment still counts from the first: at 3, (0.75 - 0.25) / (0.5 - 0.25) = 2.
     */
    @Test
    void progressCountsFromTheFirstAssessmentOfTheSeries() {
        String first = client.assessment(UUID.randomUUID());
        client.answerAll(first, 1);
        client.complete(first).then().statusCode(200);
        client.result(first).then().body("dimensions.progress", everyItem(nullValue()));

        String second = again(first);
        client.result(second).then().body("dimensions.baseline", everyItem(is(0.25f)))
                .body("dimensions.progress", everyItem(is(0)));
        client.answerAll(second, 2);
        client.complete(second).then().statusCode(200);
        client.result(second).then().body("dimensions.progress", everyItem(is(1)));

        String third = again(second);
        client.answerAll(third, 3);
        client.result(third).then().body("dimensions.baseline", everyItem(is(0.25f)))
                .body("dimensions.progress", everyItem(is(2)));
    }

    private String again(String earlier) {
        return client.post(ASSESSMENTS + "/" + earlier + "/reassessment", Map.of("title", "Again")).then().statusCode(201)
                .extract().path("assessment.id");
    }

    @Test
    void onlyFromACompletedOneAndOnlyOnce() {
        String open = client.assessment(plan);
        client.answerAll(open, 1);

        reassessment(open, Map.of()).statusCode(409).body("code", equalTo("assessment-open"));
        String done = completed(2);
        client.post(ASSESSMENTS + "/" + done + "/reassessment?dryRun=true", Map.of("title", "Again")).then().statusCode(200)
                .body("carriedOver", is(39));
        client.get(ASSESSMENTS).then().body("items", hasSize(2));
        String next = reassess(done, Map.of("instrumentVersion", 1)).body("assessment.instrumentVersion", is(1)).extract()
                .path("assessment.id");
        client.post(ASSESSMENTS + "/" + next + "/answers/confirmation", Map.of("questionKeys", List.of("nobody-asks"))).then()
                .statusCode(422);
        client.complete(next).then().statusCode(200);
        client.post(ASSESSMENTS + "/" + next + "/answers/confirmation", Map.of("questionKeys", List.of("goals-value"))).then()
                .statusCode(409);
    }

    @Test
    void aTrendIsOfOnePlanAndOneOrganization() {
        completed(1);
        Client other = Client.ofNewOrganization();

        client.get(TRENDS + BUILT_IN + "?planId=" + plan).then().body("runs", hasSize(1));
        client.get(TRENDS + BUILT_IN + "?planId=" + UUID.randomUUID()).then().body("runs", empty())
                .body("commonVersion", nullValue());
        other.get(TRENDS + BUILT_IN).then().body("runs", empty());
        client.get(TRENDS + "nothing").then().statusCode(404);
        client.get(TRENDS + BUILT_IN + "?lang=de").then()
                .body("runs[0].dimensions.find { it.key == 'data' }.name", equalTo("Verfügbarkeit und Qualität der Daten"));
        String mine = client.get(ASSESSMENTS).path("items[0].id");
        other.post(ASSESSMENTS + "/" + mine + "/reassessment", Map.of("title", "Again")).then().statusCode(404);
        client.as("viewer").post(ASSESSMENTS + "/" + mine + "/reassessment", Map.of("title", "Again")).then().statusCode(403);
        client.get(ASSESSMENTS + "/" + mine).then().body("completedAt", notNullValue());
    }

    private String completed(int value) {
        String id = client.assessment(plan);
        client.answerAll(id, value);
        client.complete(id).then().statusCode(200);
        return id;
    }

    private ValidatableResponse reassess(String earlier, Map<String, Object> otherwise) {
        return reassessment(earlier, otherwise).statusCode(201);
    }

    private ValidatableResponse reassessment(String earlier, Map<String, Object> otherwise) {
        Map<String, Object> body = new HashMap<>(Map.of("title", "A year later"));
        body.putAll(otherwise);
        return client.post(ASSESSMENTS + "/" + earlier + "/reassessment", body).then();
    }

    @SafeVarargs
    private void post(String run, Map<String, Object>... answers) {
        client.post(ASSESSMENTS + "/" + run + "/answers/batch", Map.of("answers", List.of(answers))).then().statusCode(200);
    }

    private void publish(String source) {
        String id = client.post(Client.BASE + "/instrument-drafts",
                Map.of("title", "Ours", "source", source, "translations", Map.of())).then().statusCode(201).extract()
                .path("id");
        client.request().header("If-Match", "\"0\"").post(Client.BASE + "/instrument-drafts/" + id + "/publication").then()
                .statusCode(200);
    }
}
