package dev.milepost.assessment.run;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.InstrumentText;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Questions that are asked only if the assessment before was answered in a certain way. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LookingBackTest {
    private static final String DRAFTS = Client.BASE + "/instrument-drafts";
    private static final String SOURCE = InstrumentText.of("all-types.yaml").replace("        text: Is there a rule?\n",
            "        text: Is there a rule?\n        shownIf: {question: tools, includes: chat, earlier: true}\n");

    private final Client owner = Client.ofNewOrganization();

    @Test
    void aQuestionIsAskedOnlyIfTheAssessmentBeforeSaidSo() {
        publish(SOURCE);
        String first = begin();
        shown(first, "rule", false);
        choose(first, "scan");
        String parallel = begin();
        owner.complete(first).then().statusCode(200);

        // scan is not chat
        String second = begin();
        shown(second, "rule", false);
        choose(second, "chat");
        owner.complete(second).then().statusCode(200);
        String third = begin();
        shown(third, "rule", true);
        owner.get(ASSESSMENTS + "/" + third + "/result/trace").then()
                .body("items.find { it.questionKey == 'rule' }.excluded", is("MISSING"));
        // what was completed after one began is not before it
        shown(parallel, "rule", false);
        Respondent.asked(owner, third, Map.of("name", "Anna")).get("/questionnaire").then()
                .body("dimensions[0].questions.find { it.key == 'rule' }.shown", is(true));
        owner.get(ASSESSMENTS + "/" + third + "/result/respondents").then().body("questions.questionKey", hasItem("rule"));
    }

    @Test
    void whatIsLookedBackAtMustExistAndMayLeadToItself() {
        String id = owner.post(DRAFTS, Map.of("title", "t", "source", SOURCE.replace("question: tools, includes: chat, earlier",
                "question: tuuls, includes: chat, earlier"))).then().statusCode(201).extract().path("id");
        owner.get(DRAFTS + "/" + id).then()
                .body("flaws.pointer", contains("/dimensions/0/questions/5/shownIf/question"))
                .body("flaws[0].detail", containsString("tuuls"));

        publish(SOURCE.replace("question: tools, includes: chat, earlier", "question: rule, is: [0], earlier"));
    }

    private void publish(String source) {
        String id = owner.post(DRAFTS, Map.of("title", "t", "source", source)).then().statusCode(201).extract().path("id");
        owner.request().header("If-Match", "\"0\"").post(DRAFTS + "/" + id + "/publication").then().statusCode(200);
    }

    private String begin() {
        return owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "all-types", "answering", "NAMED")).then()
                .statusCode(201).extract().path("id");
    }

    private void choose(String assessment, String option) {
        owner.post(ASSESSMENTS + "/" + assessment + "/answers/batch", Map.of("answers",
                List.of(Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of(option))))).then()
                .statusCode(200);
    }

    private void shown(String assessment, String question, boolean shown) {
        owner.get(ASSESSMENTS + "/" + assessment + "/questionnaire").then()
                .body("dimensions[0].questions.find { it.key == '" + question + "' }.shown", is(shown));
    }
}
