package dev.milepost.assessment.run;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Client.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AnswerResourceTest {
    private final Client client = Client.ofNewOrganization();

    @Inject
    EntityManagerFactory entities;

    @Test
    void theQuestionnaireHasTextLevelsWeightsAndSources() {
        String id = client.assessment();

        client.get(ASSESSMENTS + "/" + id + "/questionnaire").then().statusCode(200)
                .body("dimensions", hasSize(10))
                .body("dimensions.questions.flatten().levels.flatten().text", everyItem(notNullValue()))
                .body("dimensions.questions.flatten().sources", everyItem(not(hasSize(0))))
                .body("dimensions[0].questions[0].key", equalTo("goals-written"))
                .body("dimensions[0].questions[0].weight", is(1))
                .body("dimensions[0].questions[0].sources[0].id", equalTo("MAP 1.3"))
                .body("dimensions[0].questions[0].answer.state", equalTo("MISSING"));
    }

    @Test
    void theQuestionnaireIsInTheLanguageThatIsWanted() {
        String id = client.assessment();
        String path = ASSESSMENTS + "/" + id + "/questionnaire";

        client.get(path + "?lang=es").then().statusCode(200).header("Content-Language", "es")
                .body("language", equalTo("es"))
                .body("dimensions[0].questions[0].text", equalTo("¿Está claro qué debe hacer la IA por su empresa?"))
                .body("dimensions[0].questions[0].levels[0].text", equalTo("No hemos hablado de ello."));
        client.request().header("Accept-Language", "de-CH, en;q=0.5").get(path).then().body("language", equalTo("de"));
        client.request().header("Accept-Language", "nl").get(path).then().body("language", equalTo("en"));
    }

    @Test
    void aRunStaysOnTheVersionItBeganWith() {
        String id = client.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness",
                "instrumentVersion", 1)).then().statusCode(201).extract().path("id");

        client.get(ASSESSMENTS + "/" + id + "/questionnaire?lang=de").then().body("instrumentVersion", is(1))
                .body("language", equalTo("en"))
                .body("dimensions[0].questions[0].levels[4].text", containsString("every three months"))
                .body("dimensions[0].questions[2].levels[0].text", equalTo("No."));
    }

    @Test
    void aBatchChangesOnlyTheQuestionsItNames() {
        String id = client.assessment();
        client.answer(id, List.of("goals-written", "goals-value"), key -> answered(key, 1));

        client.answer(id, List.of("goals-value"), key -> answered(key, 4)).then().statusCode(200)
                .body("answers.questionKey", contains("goals-value"));

        client.get(answerPath(id, "goals-written")).then().body("value", is(1));
        client.get(answerPath(id, "goals-value")).then().body("value", is(4));
        client.get(answerPath(id, "goals-use-case")).then().body("state", equalTo("MISSING")).body("value", nullValue());
    }

    @Test
    void aDryRunShowsTheAnswersAndSavesNone() {
        String id = client.assessment();
        String batch = ASSESSMENTS + "/" + id + "/answers/batch?dryRun=true";

        client.post(batch, Map.of("answers", List.of(answered("goals-written", 3)))).then().statusCode(200)
                .body("answers[0].value", is(3));
        client.post(batch, Map.of("answers", List.of(answered("goals-written", 9)))).then().statusCode(422);
        client.get(answerPath(id, "goals-written")).then().body("state", equalTo("MISSING"));
        client.get(ASSESSMENTS + "/" + id + "/history").then().body("items", hasSize(1));
    }

    @Test
    void oneAnswerCanBeReplacedAndTakenBack() {
        String id = client.assessment();
        String path = answerPath(id, "goals-written");

        client.request().body("{\"state\": \"ANSWERED\", \"value\": 0, \"comment\": \"not yet\"}").put(path).then()
                .statusCode(200).body("value", is(0)).body("comment", equalTo("not yet"));
        client.request().body("{\"state\": \"NOT_APPLICABLE\", \"reason\": \"Closing down\"}").put(path).then()
                .statusCode(200).body("value", nullValue()).body("reason", equalTo("Closing down"));
        client.request().body("{\"state\": \"MISSING\"}").put(path).then().statusCode(200)
                .body("state", equalTo("MISSING"));
        client.request().body("{\"state\": \"MISSING\"}").put(path).then().statusCode(200);
        client.get(ASSESSMENTS + "/" + id + "/answers").then().body("answers", hasSize(39))
                .body("answers.state", everyItem(equalTo("MISSING")));
    }

    @Test
    void badAnswersNameTheQuestionAndWhatItTakesAndSaveNothing() {
        String id = client.assessment();
        List<Map<String, Object>> answers = List.of(
                answered("goals-written", 3),
                answered("goals-nobody", 3),
                answered("goals-value", 5),
                answered("goals-use-case", 1.5),
                Map.of("questionKey", "goals-alternatives", "state", "NOT_APPLICABLE"),
                Map.of("questionKey", "leadership-owner", "state", "DONT_KNOW", "value", 1),
                Map.of("questionKey", "leadership-time", "state", "ANSWERED"),
                answered("goals-written", 2));

        client.post(ASSESSMENTS + "/" + id + "/answers/batch", Map.of("answers", answers)).then().statusCode(422)
                .body("code", equalTo("answer-not-accepted"))
                .body("errors.pointer", contains("/answers/1/questionKey", "/answers/2/value", "/answers/3/value",
                        "/answers/4/reason", "/answers/5/value", "/answers/6/value", "/answers/7/questionKey"))
                .body("errors[1].detail", containsString("\"goals-value\" takes one of [0, 1, 2, 3, 4]"));
        client.get(answerPath(id, "goals-written")).then().body("state", equalTo("MISSING"));
    }

    @Test
    void badSingleAnswersAreRefusedLikewise() {
        String id = client.assessment();

        client.request().body("{\"state\": \"ANSWERED\", \"value\": -1}").put(answerPath(id, "goals-written")).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/value"));
        client.request().body("{\"state\": \"ANSWERED\", \"value\": 1}").put(answerPath(id, "goals-nobody")).then()
                .statusCode(404);
        client.request().body("{\"state\": \"PERHAPS\"}").put(answerPath(id, "goals-written")).then().statusCode(400);
        client.request().body("{\"value\": 1}").put(answerPath(id, "goals-written")).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/state"));
        client.post(ASSESSMENTS + "/" + id + "/answers/batch", Map.of("answers", List.of())).then().statusCode(400);
    }

    @Test
    void peopleWhoAnswerAtTheSameTimeLoseNothing() throws Exception {
        String id = client.assessment();
        List<String> keys = client.questionKeys(id);
        List<Callable<Integer>> saves = new ArrayList<>();
        for (String key : keys) {
            saves.add(() -> client.answer(id, List.of(key, keys.getFirst()).stream().distinct().toList(),
                    question -> answered(question, 2)).statusCode());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(13)) {
            for (Future<Integer> status : threads.invokeAll(saves)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        client.get(ASSESSMENTS + "/" + id + "/answers").then().body("answers.state", everyItem(equalTo("ANSWERED")));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheAnswers() {
        String few = client.assessment();
        client.answer(few, List.of("goals-written", "goals-value"), key -> answered(key, 1));
        String many = client.assessment();
        client.answerAll(many, 1);
        List<String> keys = client.questionKeys(many);

        for (String part : List.of("/questionnaire", "/result", "/result/trace", "/answers")) {
            assertThat(statements(() -> client.get(ASSESSMENTS + "/" + many + part)))
                    .as(part)
                    .isEqualTo(statements(() -> client.get(ASSESSMENTS + "/" + few + part)))
                    // A result looks at evidence, the inventory of data and own challenges besides
                    .isLessThanOrEqualTo(part.equals("/result") ? 6 : 4);
        }
        assertThat(statements(() -> client.answer(many, keys, key -> answered(key, 3))))
                .isEqualTo(statements(
                        () -> client.answer(few, List.of("goals-written", "goals-value"), key -> answered(key, 3))))
                .isLessThanOrEqualTo(5);
        assertThat(statements(() -> client.answer(client.assessment(), keys, key -> answered(key, 3))))
                .isEqualTo(statements(
                        () -> client.answer(client.assessment(), keys.subList(0, 2), key -> answered(key, 3))));
    }

    /** The fewest of some tries: deliveries of events in the background may add some to one of them. */
    private long statements(Supplier<Response> call) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = statistics.getPrepareStatementCount();
            assertThat(call.get().statusCode()).isEqualTo(200);
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
        }
        return fewest;
    }

    private static String answerPath(String id, String questionKey) {
        return ASSESSMENTS + "/" + id + "/answers/" + questionKey;
    }
}
