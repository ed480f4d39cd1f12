package dev.milepost.assessment.result;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Respondent.SESSION;
import static dev.milepost.assessment.Respondent.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the owner can find out of what respondents answered, on every way there is. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ConfidenceTest {
    private final Client owner = Client.ofNewOrganization();

    @Test
    void fourRespondentsTellNothingAndTheAssessmentCanNotBeCompleted() {
        String id = owner.assessment();
        respondents(id, "STAFF", 1, 2, 3, 4);

        owner.complete(id).then().statusCode(409).body("code", equalTo("too-few-respondents"))
                .body("detail", containsString("4 respondents"));
        owner.result(id).then().statusCode(200).body("score", nullValue()).body("coverage", is(0))
                .body("respondents.asked", is(4)).body("respondents.told", is(false));
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().statusCode(200).body("told", is(false))
                .body("asked", is(4)).body("questions.answered", everyItem(nullValue()))
                .body("questions.value", everyItem(nullValue())).body("managerStaffGaps", empty());
        owner.get(ASSESSMENTS + "/" + id + "/result/trace").then().body("items.value", everyItem(nullValue()));
    }

    @Test
    void fiveRespondentsTellTheirMedianOnceItIsCompleted() {
        String id = owner.assessment();
        respondents(id, null, 0, 1, 2, 4, 4);
        owner.result(id).then().body("score", nullValue());

        owner.complete(id).then().statusCode(200).body("score", is(50)).body("coverage", is(1));
        owner.result(id).then().body("score", is(50));
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("told", is(true))
                .body("questions.answered", everyItem(is(5))).body("questions.value", everyItem(is(2)))
                .body("questions.wide", everyItem(is(true)));
        owner.get(ASSESSMENTS + "/" + id + "/result/trace").then().body("items[0].voices.answered", is(5))
                .body("items[0].voices.rule", equalTo("MEDIAN")).body("items[0].normalized", equalTo("1/2"));
    }

    @Test
    void whoHasNotHandedInDoesNotCount() {
        String id = owner.assessment();
        respondents(id, null, 2, 2, 2, 2, 2);
        Respondent sixth = asked(owner, id, Map.of("name", "Sixth"));
        sixth.answer(Map.of("goals-written", 0)).then().statusCode(200);

        owner.complete(id).then().statusCode(200);
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("asked", is(6))
                .body("questions.answered", everyItem(is(5))).body("questions[0].spread", is(0));
    }

    @Test
    void aQuestionThatFewAnsweredIsWithheldWithItsComments() {
        String id = owner.assessment();
        List<Respondent> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(asked(owner, id, Map.of("name", "Person " + i)));
        }
        String missing = five.getFirst().tag("goals-written");
        for (int i = 0; i < 5; i++) {
            comment(five.get(i), "goals-written", i, "comment " + (9 - i), missing);
            if (i < 4) {
                comment(five.get(i), "goals-value", i, "whispered", missing);
            }
            five.get(i).submit().then().statusCode(200);
        }
        owner.complete(id).then().statusCode(200);

        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then()
                .body("questions.find { it.questionKey == 'goals-value' }.withheld", is(true))
                .body("questions.find { it.questionKey == 'goals-value' }.agreement", nullValue())
                .body("comments.text", contains("comment 5", "comment 6", "comment 7", "comment 8", "comment 9"))
                .body("comments.name", everyItem(nullValue()));
        for (String part : List.of("/result", "/result/trace", "/history", "/result/respondents", "/answers",
                "/questionnaire", "/report/html", "/gaps", "/next-steps", "/consensus", "/evidence", "/respondents")) {
            assertThat(owner.get(ASSESSMENTS + "/" + id + part).asString()).as(part).doesNotContain("whispered");
        }
    }

    private static void comment(Respondent respondent, String key, int value, String comment, String tag) {
        respondent.request().header("If-Match", "\"" + tag + "\"")
                .body(Map.of("state", "ANSWERED", "value", value, "comment", comment)).put(SESSION + "/answers/" + key).then()
                .statusCode(200);
    }

    @Test
    void managersAndStaffAreComparedWhereBothAreFive() {
        String id = owner.assessment();
        respondents(id, "MANAGERS", 3, 3, 3, 3, 3);
        respondents(id, "STAFF", 1, 1, 1, 1, 1);
        owner.complete(id).then().statusCode(200);

        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("managerStaffGaps", hasSize(10))
                .body("managerStaffGaps.levels", everyItem(is(2))).body("managerStaffGaps.finding", everyItem(is(true)))
                .body("managerStaffGaps.managers", everyItem(is(75)));
    }

    @Test
    void aGroupWhoseDifferenceToTheWholeWouldTellOfFourIsNotTold() {
        String id = owner.assessment();
        respondents(id, "MANAGERS", 3, 3, 3, 3);
        respondents(id, "STAFF", 1, 1, 1, 1, 1);
        owner.complete(id).then().statusCode(200);

        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("told", is(true))
                .body("managerStaffGaps", empty());
    }

    /**
     * Four respondents in a group, of which one answered 0, one 1 and two 4, beside five others at 2: over every door that
     * reads
     * an assessment, nothing is said of the four, and nothing by which the four could be computed from the nine.
     */
    @Test
    void nothingIsShownForFourInAGroupOverAnyDoor() {
        String id = owner.assessment();
        respondents(id, "MANAGERS", 0, 1, 4, 4);
        respondents(id, "STAFF", 2, 2, 2, 2, 2);
        List<String> path = List.of("/result", "/result/trace", "/result/respondents", "/gaps", "/next-steps", "/history",
                "/report/html", "/answers", "/questionnaire", "/consensus", "/evidence");
        for (String part : path) {
            String told = owner.get(ASSESSMENTS + "/" + id + part).then().statusCode(200).extract().asString();
            assertThat(told).as(part).doesNotContain("MANAGERS", "STAFF", "Person 0", "Person 3");
        }

        owner.complete(id).then().statusCode(200).body("score", is(50));

        for (String part : path) {
            String told = owner.get(ASSESSMENTS + "/" + id + part).then().statusCode(200).extract().asString();
            assertThat(told).as(part).doesNotContain("MANAGERS", "STAFF", "Person 0", "Person 3");
        }
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("questions.answered", everyItem(is(9)))
                .body("questions.value", everyItem(is(2))).body("managerStaffGaps", empty()).body("comments", empty());
        String listed = owner.get(ASSESSMENTS + "/" + id + "/respondents?group=MANAGERS").then().body("items", hasSize(4))
                .extract().asString();
        assertThat(listed).doesNotContain("value", "score");
        String manager = owner.get(ASSESSMENTS + "/" + id + "/respondents?group=MANAGERS").path("items[0].id");
        String one = ASSESSMENTS + "/" + id + "/respondents/" + manager;
        owner.get(one + "/answers").then().statusCode(409).body("code", equalTo("answers-confidential"));
        owner.get(one + "/export").then().statusCode(200).body("answers", empty());
        assertThat(owner.get(one + "/history").then().statusCode(200).extract().asString()).doesNotContain("answers/", "value");
        assertThat(owner.get(Client.BASE + "/trends/small-business-ai-readiness").then().statusCode(200).extract().asString())
                .doesNotContain("MANAGERS", "STAFF", "Person 0", "Person 3");
    }

    /** Statistics of an instrument count respondents too: never four answers of one confidential assessment. */
    @Test
    void fourAnswersToAQuestionAreInNoStatistics() {
        String id = owner.assessment();
        List<Respondent> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(asked(owner, id, Map.of("name", "Person " + i)));
            five.get(i).answer(i < 4 ? Map.of("goals-written", 4, "goals-value", 1) : Map.of("goals-value", 1)).then()
                    .statusCode(200);
            five.get(i).submit().then().statusCode(200);
        }
        owner.complete(id).then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            String alone = owner.assessment();
            owner.answer(alone, List.of("goals-written"), key -> Client.answered(key, 0)).then().statusCode(200);
            owner.complete(alone).then().statusCode(200);
        }

        String statistics = Client.BASE + "/instruments/small-business-ai-readiness/versions/2/statistics";
        owner.get(statistics).then().statusCode(200)
                .body("dimensions[0].questions.find { it.questionKey == 'goals-written' }.answered", is(5))
                .body("dimensions[0].questions.find { it.questionKey == 'goals-written' }.distribution.value", contains(0))
                .body("dimensions[0].questions.find { it.questionKey == 'goals-value' }.answered", is(5));
    }

    @Test
    void nothingMovesAfterCompletionThatWouldTellOfOneMoreAnswer() {
        String id = owner.assessment();
        respondents(id, null, 1, 1, 1, 1, 1);
        owner.complete(id).then().statusCode(200);
        String path = ASSESSMENTS + "/" + id;

        owner.post(path + "/reopening", "{}").then().statusCode(409).body("code", equalTo("confidential-stays-closed"));
        owner.post(path + "/respondents", Map.of("name", "Late")).then().statusCode(409);
        String respondent = owner.get(path + "/respondents").then().extract().path("items[0].id");
        owner.request().header("If-Match", owner.get(path + "/respondents/" + respondent).header("ETag"))
                .delete(path + "/respondents/" + respondent).then().statusCode(409);
        String tag = owner.get(path).header("ETag");
        owner.request().contentType("application/merge-patch+json").header("If-Match", tag)
                .body("{\"combination\": \"MINIMUM\"}").patch(path).then().statusCode(409);
    }

    @Test
    void namedAnswersAreToldFromTheFirstOnAndWhileOpen() {
        String id = owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "answering",
                "NAMED", "combination", "MEAN")).then().statusCode(201).extract().path("id");
        respondents(id, null, 1, 2, 2);

        // (1 + 2 + 2) / 3 of 4
        owner.result(id).then().body("score", is(41.67f));
        owner.get(ASSESSMENTS + "/" + id + "/result/trace").then().body("items[0].normalized", equalTo("5/12"));
        owner.complete(id).then().statusCode(200).body("score", is(41.67f));
        owner.post(ASSESSMENTS + "/" + id + "/reopening", "{}").then().statusCode(200);
    }

    @Test
    void theOwnersOwnAnswersCountForWhatNobodyIsAsked() {
        String id = owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "answering",
                "NAMED")).then().statusCode(201).extract().path("id");
        owner.answerAll(id, 4);
        asked(owner, id, Map.of("name", "Technician", "dimensions", List.of("technology"))).answerAll(0);

        owner.result(id).then().body("score", is(90))
                .body("dimensions.find { it.key == 'technology' }.score", is(0))
                .body("dimensions.find { it.key == 'data' }.score", is(100));
    }

    @Test
    void whereTheOwnerDecidesTheRespondentsStandBeside() {
        String id = owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "answering",
                "NAMED", "combination", "OWNER_DECIDES")).then().statusCode(201).extract().path("id");
        owner.answerAll(id, 3);
        respondents(id, null, 0, 4);

        owner.result(id).then().body("score", is(75));
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("questions[0].answered", is(2))
                .body("questions[0].spread", is(4)).body("questions[0].value", is(3));
    }

    @Test
    void whatPeopleAgreedOnStandsBesideAndChangesNoScore() {
        String id = owner.assessment();
        owner.answerAll(id, 2);
        String path = ASSESSMENTS + "/" + id + "/consensus/goals-written";

        owner.request().body(Map.of("value", 4, "note", "after talking")).put(path).then().statusCode(200)
                .body("value", is(4));
        owner.request().body(Map.of("value", 9)).put(path).then().statusCode(422);
        owner.result(id).then().body("score", is(50));
        owner.get(ASSESSMENTS + "/" + id + "/consensus").then().body("consensus.value", contains(4));
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("consensus.note", contains("after talking"))
                .body("questions", empty());
        Client.ofNewOrganization().request().body(Map.of("value", 1)).put(path).then().statusCode(404);
        owner.request().delete(path).then().statusCode(204);
        owner.request().delete(path).then().statusCode(404);
    }

    @Test
    void theTraceOfSeveralRespondentsIsTheSameBytesEveryTime() {
        String id = owner.assessment();
        respondents(id, null, 0, 1, 2, 3, 4, 4);
        owner.complete(id).then().statusCode(200);
        String trace = owner.get(ASSESSMENTS + "/" + id + "/result/trace").asString();

        assertThat(owner.get(ASSESSMENTS + "/" + id + "/result/trace").asString()).isEqualTo(trace);
        assertThat(trace).doesNotContain("Person");
    }

    private void respondents(String id, @Nullable String group, int... values) {
        for (int i = 0; i < values.length; i++) {
            asked(owner, id, group == null ? Map.of("name", "Person " + i) : Map.of("name", "Person " + i, "group", group))
                    .answerAll(values[i]);
        }
    }
}
