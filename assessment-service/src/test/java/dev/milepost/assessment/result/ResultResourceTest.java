package dev.milepost.assessment.result;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Client.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ResultResourceTest {

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;
    private final Client client = Client.ofNewOrganization();

    @Test
    void nothingAnsweredGivesNoScoreWithTheReason() {
        String id = client.assessment();

        client.result(id).then().statusCode(200)
                .body("$", hasKey("score")).body("score", nullValue())
                .body("noScoreReason", equalTo("NOTHING_ANSWERED"))
                .body("low", is(0)).body("high", is(100)).body("coverage", is(0))
                .body("$", hasKey("level")).body("level", nullValue()).body("levelReason", equalTo("NO_SCORE"))
                .body("challenges", empty()).body("recommendations", empty());
    }

    @Test
    void everythingAtTheTargetLeavesNothingToDo() {
        String id = client.assessment();
        client.answerAll(id, 2);

        client.result(id).then().body("score", is(50)).body("low", is(50)).body("high", is(50))
                .body("coverage", is(1)).body("level", is(2)).body("levelName", equalTo("Ready to try"))
                .body("gatedLevel", is(2)).body("percentToTarget", is(1))
                .body("dimensions", hasSize(10)).body("dimensions.gap", everyItem(is(0)))
                .body("challenges", empty()).body("recommendations", empty());
    }

    @Test
    void theFourChallengesNameTheAnswersThatFiredThem() {
        String id = client.assessment();
        client.answerAll(id, 0);

        client.result(id).then().body("score", is(0)).body("percentToTarget", is(0))
                .body("challenges.code", contains("RESISTANCE_TO_CHANGE", "INTEGRATION_WITH_EXISTING_SYSTEMS",
                        "DATA_SECURITY_AND_PRIVACY", "COST_AND_BUDGET"))
                .body("challenges.severity", everyItem(equalTo("HIGH")))
                .body("challenges[0].firedBy[0].questionKey", equalTo("culture-consulted"))
                .body("challenges[0].firedBy[0].threshold", is(1))
                .body("challenges[0].firedBy[0].value", is(0))
                .body("challenges[0].recommendations.size()", is(8));
    }

    @Test
    void aSignalFiresAtItsThresholdAndNotAbove() {
        String id = client.assessment();
        client.answerAll(id, 2);
        client.answer(id, List.of("budget-money"), key -> answered(key, 1)).then().statusCode(200);

        client.result(id).then().body("challenges.code", contains("COST_AND_BUDGET"))
                .body("challenges[0].severity", equalTo("LOW"))
                .body("challenges[0].firedBy.questionKey", contains("budget-money"))
                .body("challenges[0].firedBy[0].value", is(1));
    }

    @Test
    void notKnowingFiresOnlyWhereItIsItselfTheDanger() {
        String id = client.assessment();
        client.answerAll(id, 2);
        client.answer(id, List.of("security-personal-data", "budget-money"), key -> Client.in("DONT_KNOW", key))
                .then().statusCode(200);

        client.result(id).then().body("challenges.code", contains("DATA_SECURITY_AND_PRIVACY"))
                .body("challenges[0].firedBy[0].state", equalTo("DONT_KNOW"))
                .body("recommendations.key", hasItem("map-personal-data"));
    }

    @Test
    void aGainIsWhatReachingTheTargetReallyBrings() {
        String id = client.assessment();
        client.answerAll(id, 3);
        client.answer(id, List.of("goals-written", "goals-value", "security-access"), key -> answered(key, 0)).then()
                .statusCode(200);
        JsonPath before = json(id);
        BigDecimal gain = before.getObject("recommendations.find { it.key == 'write-goals-down' }.gain",
                BigDecimal.class);
        BigDecimal score = before.getObject("score", BigDecimal.class);

        client.answer(id, List.of("goals-written", "goals-value"), key -> answered(key, 2)).then().statusCode(200);

        // one of ten dimensions, two of its four questions, half of the way up: 100 / 10 / 4 * 2 * 0.5
        assertThat(gain).isEqualByComparingTo("2.5");
        assertThat(json(id).getObject("score", BigDecimal.class)).isEqualByComparingTo(score.add(gain));
    }

    @Test
    void recommendationsAreRankedByGainPerDay() {
        String id = client.assessment();
        client.answerAll(id, 0);
        JsonPath result = json(id);
        List<Double> perDay = new ArrayList<>();
        int size = result.getInt("recommendations.size()");
        for (int i = 0; i < size; i++) {
            perDay.add(result.getDouble("recommendations[" + i + "].gain")
                    / result.getDouble("recommendations[" + i + "].effort.days"));
        }

        assertThat(size).isEqualTo(30);
        assertThat(perDay).isSortedAccordingTo((left, right) -> Math.abs(left - right) < 0.05 ? 0
                : Double.compare(right, left));
        client.result(id).then().body("recommendations.id", everyItem(notNullValue()))
                .body("recommendations.source.id", everyItem(notNullValue()))
                .body("recommendations.stepKey", everyItem(notNullValue()))
                .body("recommendations.status", everyItem(equalTo("OPEN")));
    }

    @Test
    void recommendationsKeepTheirIds() {
        String id = client.assessment();
        client.answerAll(id, 0);
        List<String> first = json(id).getList("recommendations.id");
        client.answerAll(id, 1);

        assertThat(json(id).<String> getList("recommendations.id")).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void aWeakCriticalDimensionCapsTheGatedLevel() {
        String id = client.assessment();
        client.answerAll(id, 4);
        List<String> security = client.questionKeys(id).stream().filter(key -> key.startsWith("security-")).toList();
        client.answer(id, security, key -> answered(key, 0)).then().statusCode(200);

        client.result(id).then().body("score", is(90)).body("level", is(4)).body("gatedLevel", is(1))
                .body("gatedBy", equalTo("security"));
    }

    @Test
    void muchNotApplicableNarrowsTheScope() {
        String id = client.assessment();
        client.answerAll(id, 2);
        client.answer(id, List.of("goals-written", "goals-value"), key -> Client.in("NOT_APPLICABLE", key)).then()
                .statusCode(200);

        client.result(id).then().body("dimensions.find { it.key == 'goals' }.narrowScope", is(true))
                .body("dimensions.find { it.key == 'data' }.narrowScope", is(false)).body("score", is(50));
    }

    @Test
    void aFirstLookIsMarkedIndicativeWithTheBoundsOfTheWhole() {
        String id = client.assessmentOf("first-look");
        client.answerAll(id, 2);

        // Asked is 1 of 4 in seven dimensions, 1 of 3 in leadership, 2 of 4 in ethics and security, each at 1/2:
        // low = (7/8 + 1/6 + 2/4) / 10, and what wasn't asked adds (7 * 3/4 + 2/3 + 2 * 2/4) / 10 to the high bound.
        client.result(id).then().body("indicative", is(true)).body("score", is(50)).body("low", is(50))
                .body("whole.instrumentKey", equalTo("small-business-ai-readiness"))
                .body("whole.instrumentVersion", is(2)).body("whole.asked", is(12)).body("whole.of", is(39))
                .body("whole.low", is(15.42f)).body("whole.high", is(84.58f));
        client.result(client.assessment()).then().body("indicative", is(false)).body("whole", nullValue());
        client.get(ASSESSMENTS + "/" + id).then().body("indicative", is(true));
        client.get(ASSESSMENTS + "/" + client.assessment()).then().body("indicative", is(false));

        client.complete(id).then().statusCode(200);
        assertThat(told(id)).contains("\"wholeLow\": 15.42").contains("\"wholeHigh\": 84.58");
    }

    /** What was told of the completion of an assessment. */
    private String told(String id) {
        return organizations.runAs(client.organization(), "test",
                () -> QuarkusTransaction.requiringNew().call(() -> (String) entities
                        .createNativeQuery(
                                "select data::text from outbox_event where type = 'assessment.completed' and subject = :subject")
                        .setParameter("subject", UUID.fromString(id)).getSingleResult()));
    }

    @Test
    void aFirstLookFindsTheFourChallengesToo() {
        String id = client.assessmentOf("first-look");
        client.answerAll(id, 1);

        client.result(id).then().body("challenges", hasSize(4)).body("challenges.severity", everyItem(equalTo("HIGH")))
                .body("recommendations", hasSize(12));
    }

    @Test
    void theResultIsInTheLanguageThatIsWanted() {
        String id = client.assessment();
        client.answerAll(id, 1);

        client.get(ASSESSMENTS + "/" + id + "/result?lang=de").then().statusCode(200)
                .header("Content-Language", "de").body("language", equalTo("de"))
                .body("levelName", equalTo("Erste Schritte"))
                .body("dimensions.find { it.key == 'data' }.name", equalTo("Verfügbarkeit und Qualität der Daten"))
                .body("challenges[3].name", equalTo("Kosten und Budget"))
                .body("challenges[3].firedBy[0].question", equalTo("Ist Geld für KI eingeplant?"))
                .body("recommendations.find { it.key == 'incident-page' }.effort.label", equalTo("Ein halber Tag"));
        client.request().header("Accept-Language", "fr-BE").get(ASSESSMENTS + "/" + id + "/result").then()
                .body("language", equalTo("fr")).body("levelName", equalTo("Premiers pas"));
        client.request().header("Accept-Language", "nl").get(ASSESSMENTS + "/" + id + "/result").then()
                .body("language", equalTo("en")).body("levelName", equalTo("First steps"));
    }

    @Test
    void theTraceIsTheSameToTheByte() {
        String id = client.assessment();
        client.answerAll(id, 1);
        client.answer(id, List.of("goals-written"), key -> answered(key, 4)).then().statusCode(200);
        client.answer(id, List.of("goals-value"), key -> Client.in("DONT_KNOW", key)).then().statusCode(200);
        String other = client.assessment();
        client.answer(other, List.of("goals-value"), key -> Client.in("DONT_KNOW", key)).then().statusCode(200);
        List<String> rest = client.questionKeys(other).stream().filter(key -> !key.equals("goals-value")).toList();
        client.answer(other, rest.reversed(), key -> answered(key, key.equals("goals-written") ? 4 : 1)).then()
                .statusCode(200);

        byte[] trace = client.get(ASSESSMENTS + "/" + id + "/result/trace").asByteArray();

        assertThat(client.get(ASSESSMENTS + "/" + other + "/result/trace").asByteArray()).isEqualTo(trace);
        client.get(ASSESSMENTS + "/" + id + "/result/trace").then()
                .body("items", hasSize(39))
                .body("items.find { it.questionKey == 'goals-value' }.excluded", equalTo("DONT_KNOW"))
                .body("items.find { it.questionKey == 'goals-written' }.normalized", equalTo("1"))
                // nine dimensions at 1/4 and one at (1 + 0 + 1/4 + 1/4) / 4
                .body("total.low", equalTo("21/80"));
    }

    @Test
    void theCalculatorGivesTheSameResultAndTheSameTrace() {
        String id = client.assessment();
        client.answerAll(id, 1);
        client.answer(id, List.of("goals-written"), key -> answered(key, 4)).then().statusCode(200);
        client.answer(id, List.of("goals-value"), key -> Client.in("NOT_APPLICABLE", key)).then().statusCode(200);
        client.answer(id, List.of("data-exists"), key -> Client.in("MISSING", key)).then().statusCode(200);
        JsonPath saved = json(id);

        JsonPath calculated = client.post(Client.BASE + "/scorings", asScoring(id)).then().statusCode(200).extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

        for (String figure : List.of("score", "low", "high", "coverage", "level", "gatedLevel", "percentToTarget",
                "dimensions.score", "dimensions.gap", "dimensions.level", "sensitivity")) {
            assertThat(calculated.<Object> get(figure)).as(figure).isEqualTo(saved.<Object> get(figure));
        }
        assertThat(calculated.<Object> get("trace")).isEqualTo(client.get(ASSESSMENTS + "/" + id + "/result/trace").then()
                .extract().jsonPath(JsonPathConfig.jsonPathConfig()
                        .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .<Object> get("$"));
    }

    /** The saved assessment as a partner would write it down for the calculator. */
    private Map<String, Object> asScoring(String id) {
        JsonPath instrument = client.get(Client.BASE + "/instruments/small-business-ai-readiness").jsonPath();
        List<Map<String, Object>> dimensions = new ArrayList<>();
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Map<String, Object> dimension : instrument.<Map<String, Object>> getList("dimensions")) {
            String key = String.valueOf(dimension.get("key"));
            dimensions.add(Map.of("key", key, "critical", dimension.get("critical"), "target", 0.5));
            for (String question : instrument
                    .<String> getList("dimensions.find { it.key == '" + key + "' }.questions.key")) {
                questions.add(Map.of("key", question, "dimension", key, "max", 4));
            }
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Map<String, Object> answer : client.get(ASSESSMENTS + "/" + id + "/answers").jsonPath()
                .<Map<String, Object>> getList("answers")) {
            answers.add(new LinkedHashMap<>(answer));
        }
        List<Map<String, Object>> bands = instrument.<Map<String, Object>> getList("bands").stream()
                .map(band -> Map.of("level", band.get("level"), "from", band.get("from"))).toList();
        return Map.of("bands", bands, "aggregation", "BY_DIMENSION", "dimensions", dimensions, "questions", questions,
                "answers", answers);
    }

    private JsonPath json(String id) {
        return client.result(id).then().statusCode(200).extract().jsonPath(
                JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
