package dev.milepost.assessment.result;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ScoringResourceTest {
    private final Client client = Client.ofNewOrganization();

    @Test
    void theExampleOfTheContractComesOut() {
        score("""
                {"bands": [{"level": 0, "from": 0}, {"level": 1, "from": 20}, {"level": 2, "from": 40}, {"level": 3, "from": 60}, {"level": 4, "from": 80}],
                 "aggregation": "BY_DIMENSION",
                 "dimensions": [{"key": "d1", "weight": 1, "critical": false, "target": 0.5, "baseline": 0.2}],
                 "questions": [{"key": "q1", "dimension": "d1", "weight": 1, "min": 0, "max": 4, "reversed": false}],
                 "answers": [{"questionKey": "q1", "state": "ANSWERED", "value": 3}]}""")
                .statusCode(200).body("score", is(75)).body("low", is(75)).body("high", is(75))
                .body("coverage", is(1)).body("level", is(3)).body("gatedLevel", is(3))
                .body("dimensions[0].gap", is(0)).body("dimensions[0].target", is(0.5f))
                // (0.75 - 0.2) / (0.5 - 0.2)
                .body("dimensions[0].progress", is(1.83333f))
                .body("challenges", empty()).body("recommendations", empty())
                .body("trace.items[0].normalized", equalTo("3/4")).body("trace.items[0].contribution", is(75));
    }

    @Test
    void theWorkedFiguresComeOut() {
        score("""
                {"dimensions": [{"key": "d"}],
                 "questions": [{"key": "a", "dimension": "d", "weight": 2, "max": 5}, {"key": "b", "dimension": "d", "max": 5},
                   {"key": "c", "dimension": "d", "max": 5}, {"key": "e", "dimension": "d", "max": 5}],
                 "answers": [{"questionKey": "a", "state": "ANSWERED", "value": 3}, {"questionKey": "b", "state": "NOT_APPLICABLE"},
                   {"questionKey": "e", "state": "ANSWERED", "value": 4}]}""")
                .statusCode(200).body("score", is(66.67f)).body("low", is(50)).body("high", is(75))
                .body("coverage", is(0.75f)).body("level", nullValue()).body("levelReason", equalTo("NO_BANDS"));
        String mixed = """
                {"scale": 5, "aggregation": "%s", "dimensions": [{"key": "d"}, {"key": "f"}],
                 "questions": [{"key": "a", "dimension": "d", "max": 5}, {"key": "b", "dimension": "d", "max": 1},
                   {"key": "c", "dimension": "f", "max": 5}, {"key": "e", "dimension": "f", "weight": 3, "max": 5}],
                 "answers": [{"questionKey": "a", "state": "ANSWERED", "value": 4}, {"questionKey": "b", "state": "ANSWERED", "value": 1},
                   {"questionKey": "c", "state": "ANSWERED", "value": 2}, {"questionKey": "e", "state": "ANSWERED", "value": 5}]}""";
        score(mixed.formatted("BY_ITEM")).body("score", is(4.33f));
        score(mixed.formatted("BY_DIMENSION")).body("score", is(4.38f));
    }

    @Test
    void contradictionsAreNamedAtTheirPlaces() {
        score("""
                {"bands": [{"level": 0, "from": 10}], "dimensions": [{"key": "d", "target": 2}],
                 "questions": [{"key": "a", "dimension": "x", "max": 5}], "answers": []}""")
                .statusCode(422).body("code", equalTo("not-scorable"))
                .body("errors.pointer", contains("/bands/0/from", "/dimensions/0/target", "/questions/0/dimension"));
        score("""
                {"dimensions": [{"key": "d"}], "questions": [{"key": "a", "dimension": "d", "max": 5}],
                 "answers": [{"questionKey": "a", "state": "ANSWERED", "value": 6}]}""")
                .statusCode(422).body("errors.pointer", contains("/answers/0/value"));
    }

    @Test
    void whatIsMissingIsNamed() {
        score("{}").statusCode(400).body("errors.pointer", hasItem("/questions"));
        score("""
                {"dimensions": [{"key": "d"}], "questions": [{"key": "a", "dimension": "d"}], "answers": []}""")
                .statusCode(422).body("errors.pointer", contains("/questions/0/max"));
    }

    @Test
    void moreThanTheBoundIsRefused() {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; i < 5001; i++) {
            questions.add(Map.of("key", "q" + i, "dimension", "d", "max", 4));
        }

        client.post(Client.BASE + "/scorings",
                Map.of("dimensions", List.of(Map.of("key", "d")), "questions", questions, "answers", List.of())).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/questions"));
    }

    @Test
    void theLargestScoringIsQuick() {
        List<Map<String, Object>> dimensions = new ArrayList<>();
        List<Map<String, Object>> questions = new ArrayList<>();
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            dimensions.add(Map.of("key", "d" + i, "weight", BigDecimal.valueOf(100 + i, 2)));
        }
        for (int i = 0; i < 5000; i++) {
            questions.add(Map.of("key", "q" + i, "dimension", "d" + i % 100, "weight", 1 + i % 13, "max", 1 + i % 20));
            answers.add(Client.answered("q" + i, i % (2 + i % 20)));
        }
        client.post(Client.BASE + "/scorings",
                Map.of("dimensions", dimensions, "questions", questions, "answers", answers)).then().statusCode(200)
                .time(lessThan(10_000L));
    }

    @Test
    void aViewerMayCalculateAndNobodyWithoutAToken() {
        client.as("viewer").post(Client.BASE + "/scorings", "{}").then().statusCode(400);
        given().contentType("application/json").body("{}").post(Client.BASE + "/scorings")
                .then().statusCode(401);
    }

    @Test
    void chosenOptionsAreWorthWhatTheRuleSays() {
        String tools = """
                {"dimensions": [{"key": "d"}], "questions": [{"key": "tools", "dimension": "d", "rule": "%s", "options": [
                   {"key": "chat", "points": 1}, {"key": "scan", "points": 3}, {"key": "sell", "points": 4},
                   {"key": "none", "points": 0, "alone": true}]}],
                 "answers": [{"questionKey": "tools", "state": "ANSWERED", "options": [%s]}]}""";

        // 1 + 3 of 1 + 3 + 4; the higher of them of 4; the lower of them of 4; nothing chosen is 0
        score(tools.formatted("SUM", "\"chat\", \"scan\"")).statusCode(200).body("score", is(50));
        score(tools.formatted("HIGHEST", "\"chat\", \"scan\"")).body("score", is(75));
        score(tools.formatted("LOWEST", "\"chat\", \"scan\"")).body("score", is(25));
        score(tools.formatted("SUM", "")).body("score", is(0));
        score(tools.formatted("SUM", "\"chat\", \"none\"")).statusCode(422)
                .body("errors.pointer", contains("/answers/0/options")).body("errors[0].detail", containsString("alone"));
        score(tools.formatted("SUM", "\"chut\"")).statusCode(422).body("errors[0].detail", containsString("\"chut\""));
    }

    @Test
    void hiddenQuestionsLeaveTheScore() {
        String branching = """
                {"dimensions": [{"key": "d"}], "questions": [
                   {"key": "uses", "dimension": "d", "max": 1},
                   {"key": "checks", "dimension": "d", "max": 4, "shownIf": {"question": "uses", "is": [1]}},
                   {"key": "when", "dimension": "d", "type": "DATE", "shownIf": {"question": "checks", "state": "ANSWERED"}}],
                 "answers": [{"questionKey": "uses", "state": "ANSWERED", "value": %d},
                   {"questionKey": "checks", "state": "ANSWERED", "value": 2},
                   {"questionKey": "when", "state": "ANSWERED"}]}""";

        // shown: (1 + 2/4) / 2; hidden: 0 alone, whatever was answered before
        score(branching.formatted(1)).statusCode(200).body("score", is(75))
                .body("trace.items.find { it.questionKey == 'when' }.excluded", equalTo("WEIGHT_ZERO"));
        score(branching.formatted(0)).statusCode(200).body("score", is(0)).body("coverage", is(1))
                .body("trace.items.find { it.questionKey == 'checks' }.excluded", equalTo("HIDDEN"))
                .body("trace.items.find { it.questionKey == 'when' }.excluded", equalTo("HIDDEN"));
    }

    @Test
    void questionsThatShowEachOtherInACircleAreRefused() {
        score("""
                {"dimensions": [{"key": "d"}], "answers": [], "questions": [
                   {"key": "free", "dimension": "d", "max": 1},
                   {"key": "a", "dimension": "d", "max": 1, "shownIf": {"all": [{"question": "free", "is": [1]}, {"question": "b", "is": [1]}]}},
                   {"key": "b", "dimension": "d", "max": 1, "shownIf": {"question": "a", "atLeast": 1}}]}""")
                .statusCode(422).body("errors.pointer", contains("/questions/1/shownIf"))
                .body("errors[0].detail", containsString("a -> b -> a"));
        score("""
                {"dimensions": [{"key": "d"}], "answers": [], "questions": [
                   {"key": "a", "dimension": "d", "max": 1, "shownIf": {"question": "a", "is": [1], "includes": "x"}}]}""")
                .statusCode(400).body("errors.pointer", contains("/questions/0/shownIf"));
    }

    private ValidatableResponse score(String body) {
        return client.post(Client.BASE + "/scorings", body).then();
    }
}
