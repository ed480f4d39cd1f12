package dev.milepost.assessment.draft;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.InstrumentText;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** From a draft with mistakes to a version that assessments run on. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DraftResourceTest {
    private static final String DRAFTS = Client.BASE + "/instrument-drafts";
    private static final String INSTRUMENTS = Client.BASE + "/instruments";
    private static final String SOURCE = InstrumentText.of("all-types.yaml");
    private static final String GERMAN = InstrumentText.of("all-types.de.yaml");

    private final Client client = Client.ofNewOrganization();

    @Inject
    EntityManager entities;

    @Inject
    Organizations organizations;

    @Test
    void aDraftWithMistakesIsKeptAndSaysWhereTheyAre() {
        String id = draft(SOURCE.replace("maxLength: 200", "maxLength: 2001"),
                Map.of("de", GERMAN.replace("unit: Stunden", "unit: \"\"")));

        client.get(DRAFTS + "/" + id).then().statusCode(200).body("instrumentKey", nullValue())
                .body("flaws.file", contains("source")).body("flaws[0].pointer", equalTo("/dimensions/0/questions/4/maxLength"))
                .body("flaws[0].line", is(66)).body("flaws[0].detail", equalTo("At most 2000 characters"));
        change(id, 0, Map.of("source", SOURCE)).statusCode(200).body("version", is(1))
                .body("instrumentKey", equalTo("all-types")).body("flaws.file", contains("de"))
                .body("flaws[0].pointer", equalTo("/questions/hours/unit"));
        publish(id, 1).statusCode(422).body("code", equalTo("instrument-flawed"))
                .body("errors.pointer", contains("/translations/de")).body("errors[0].detail", containsString("line 11,"));
        change(id, 1, Map.of("translations", Map.of("de", GERMAN))).statusCode(200).body("flaws", empty());
        change(id, 2, Map.of("translations", Map.of("es", "title: Todo"))).statusCode(200)
                .body("translations.keySet()", containsInAnyOrder("de", "es")).body("flaws.file", hasItem("es"));
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"3\"")
                .body("{\"translations\": {\"es\": null}}").patch(DRAFTS + "/" + id).then().statusCode(200)
                .body("translations.keySet()", contains("de")).body("flaws", empty());
    }

    @Test
    void whatIsNoYamlOrGrowsByAliasesIsAFlawAndNoFailure() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        client.get(DRAFTS + "/" + draft("key: [", Map.of())).then().body("flaws[0].detail", containsString("YAML"));
        client.get(DRAFTS + "/" + draft(bomb, Map.of())).then().body("flaws[0].detail", containsString("aliases"));
        client.get(DRAFTS + "/" + draft("", Map.of())).then().body("flaws", hasSize(1));
        client.get(DRAFTS + "/" + draft(SOURCE.replace("points: 3", "points: 1e999999999"), Map.of())).then()
                .body("flaws[0].pointer", equalTo("/dimensions/0/questions/0/options/1/points"));
    }

    @Test
    void aPublishedDraftIsAnInstrumentInItsLanguages() {
        String id = draft(SOURCE, Map.of("de", GERMAN));

        publish(id, 0).statusCode(200).body("key", equalTo("all-types")).body("version", is(1))
                .body("builtIn", is(false)).body("languages", contains("en", "de"));
        client.get(DRAFTS + "/" + id).then().body("publishedVersion", is(1)).body("version", is(1));
        client.get(DRAFTS + "/" + id + "/history").then()
                .body("items[0].changes.field", hasItem("publishedVersion"));
        client.get(INSTRUMENTS).then().body("items.key", contains("all-types", "first-look", "small-business-ai-readiness"));
        client.get(INSTRUMENTS + "/all-types?lang=de").then().body("language", equalTo("de"))
                .body("dimensions[0].questions[0].options[1].text", equalTo("Ein Scanner für Rechnungen"))
                .body("dimensions[0].questions[0].options[1].points", is(3));
        client.get(INSTRUMENTS + "/all-types?lang=fr").then().body("language", equalTo("en"));
    }

    @Test
    void versionsFollowEachOtherAndARunStaysOnIts() {
        String id = draft(SOURCE, Map.of());
        publish(id, 0).statusCode(200);
        publish(id, 1).statusCode(409).body("code", equalTo("instrument-version-unexpected"))
                .body("detail", containsString("is 2, not 1"));
        String run = client.assessmentOf("all-types");
        change(id, 1,
                Map.of("source", SOURCE.replace("version: 1", "version: 2").replace("Is there a rule?", "Is there one?")));

        publish(id, 2).statusCode(200).body("version", is(2));

        client.get(INSTRUMENTS + "/all-types/versions").then().body("items.version", contains(2, 1));
        client.get(ASSESSMENTS + "/" + run + "/questionnaire").then().body("instrumentVersion", is(1))
                .body("dimensions[0].questions[5].text", equalTo("Is there a rule?"));
        client.get(ASSESSMENTS + "/" + client.assessmentOf("all-types") + "/questionnaire").then()
                .body("instrumentVersion", is(2)).body("dimensions[0].questions[5].text", equalTo("Is there one?"));
    }

    @Test
    void theKeyOfABuiltInInstrumentIsTaken() {
        String id = draft(SOURCE.replace("key: all-types", "key: first-look").replace("version: 1", "version: 2"), Map.of());

        publish(id, 0).statusCode(409).body("code", equalTo("instrument-key-taken"));
        client.request().post(INSTRUMENTS + "/first-look/versions/1/retirement").then().statusCode(409);
    }

    @Test
    void aPartMustAskTheQuestionsOfItsWhole() {
        String part = SOURCE.replace("aggregation:", "partOf: {key: first-look, version: 1}\naggregation:");

        client.get(DRAFTS + "/" + draft(part, Map.of())).then().body("flaws.pointer", contains("/partOf"))
                .body("flaws[0].detail", containsString("\"tools\""));
        client.get(DRAFTS + "/" + draft(part.replace("first-look", "last-look"), Map.of())).then()
                .body("flaws[0].detail", containsString("There is no instrument last-look"));
    }

    @Test
    void noAssessmentBeginsOnARetiredVersionAndRunningOnesGoOn() {
        publish(draft(SOURCE, Map.of()), 0).statusCode(200);
        String run = client.assessmentOf("all-types");
        String retirement = INSTRUMENTS + "/all-types/versions/1/retirement";

        client.as("contributor").request().post(retirement).then().statusCode(403);
        String since = client.request().post(retirement).then().statusCode(200).extract().path("retiredAt");
        client.request().post(retirement).then().statusCode(200).body("retiredAt", equalTo(since));

        client.get(INSTRUMENTS).then().body("items.key", not(hasItem("all-types")));
        client.get(INSTRUMENTS + "/all-types/versions").then().body("items[0].retiredAt", notNullValue());
        client.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "all-types")).then().statusCode(422)
                .body("code", equalTo("unknown-instrument"));
        client.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "all-types", "instrumentVersion", 1)).then()
                .statusCode(422).body("code", equalTo("instrument-retired"));
        client.answer(run, List.of("rule"), key -> Client.answered(key, 1)).then().statusCode(200);
        client.result(run).then().statusCode(200);
    }

    @Test
    void everyTypeIsAnsweredHiddenAndScored() {
        publish(draft(SOURCE, Map.of()), 0).statusCode(200);
        String run = client.assessmentOf("all-types");
        String questionnaire = ASSESSMENTS + "/" + run + "/questionnaire";
        String shown = "dimensions[0].questions.findAll { it.shown }.key";
        client.get(questionnaire).then().body(shown, contains("tools", "note", "rule"))
                .body("dimensions[0].questions[0].type", equalTo("MULTIPLE"))
                .body("dimensions[0].questions[2].unit", equalTo("hours"))
                .body("dimensions[0].questions[1].shownIf.includes", equalTo("chat"));

        answer(run, Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of("chat")),
                Map.of("questionKey", "trust", "state", "ANSWERED", "value", 5),
                Map.of("questionKey", "hours", "state", "ANSWERED", "value", 30),
                Map.of("questionKey", "since", "state", "ANSWERED", "date", "2025-05-01"),
                Map.of("questionKey", "note", "state", "ANSWERED", "text", "Nothing else."),
                Client.answered("rule", 1)).statusCode(200).body("answers[0].value", is(1))
                .body("answers[0].options", contains("chat")).body("answers[3].date", equalTo("2025-05-01"));

        client.get(questionnaire).then().body(shown, hasSize(6))
                .body("dimensions[0].questions[4].answer.text", equalTo("Nothing else."));
        // (1/4 + 5/10 + 30/40 + 1) / 4
        client.result(run).then().body("score", is(62.5f)).body("coverage", is(1));
        answer(run, Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of("none"))).statusCode(200);
        client.get(questionnaire).then().body(shown, contains("tools", "note", "rule"));
        // (0 + 1) / 2, with the hidden answers kept and left out
        client.result(run).then().body("score", is(50)).body("coverage", is(1))
                .body("challenges[0].firedBy.questionKey", contains("tools"));
        client.get(ASSESSMENTS + "/" + run + "/result/trace").then()
                .body("items.find { it.questionKey == 'hours' }.excluded", equalTo("HIDDEN"))
                .body("items.find { it.questionKey == 'note' }.excluded", equalTo("WEIGHT_ZERO"));
        client.get(ASSESSMENTS + "/" + run + "/history").then()
                .body("items[0].changes[0].field", equalTo("answers/tools"));
    }

    @Test
    void anAnswerOfTheWrongTypeIsNamed() {
        publish(draft(SOURCE, Map.of()), 0).statusCode(200);
        String run = client.assessmentOf("all-types");

        answer(run, Client.answered("tools", 1),
                Map.of("questionKey", "trust", "state", "ANSWERED", "value", 2.5),
                Map.of("questionKey", "hours", "state", "ANSWERED", "value", 41),
                Map.of("questionKey", "since", "state", "ANSWERED", "date", "2031-01-01"),
                Map.of("questionKey", "note", "state", "ANSWERED", "text", "x".repeat(201)),
                Map.of("questionKey", "rule", "state", "ANSWERED", "text", "yes")).statusCode(422)
                .body("errors.pointer", contains("/answers/0/value", "/answers/1/value", "/answers/2/value",
                        "/answers/3/date", "/answers/4/text", "/answers/5/text"))
                .body("errors[0].detail", containsString("takes its answer in \"options\""))
                .body("errors[2].detail", containsString("from 0 to 40"));
        answer(run, Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of("chat", "none")))
                .statusCode(422).body("errors[0].detail", containsString("only be chosen alone"));
        answer(run, Map.of("questionKey", "tools", "state", "ANSWERED", "options", List.of("phone")))
                .statusCode(422).body("errors[0].detail", containsString("\"phone\""));
        answer(run, Map.of("questionKey", "tools", "state", "DONT_KNOW", "options", List.of("chat")))
                .statusCode(422).body("errors.pointer", contains("/answers/0/options"));
    }

    @Test
    void aDraftIsChangedOnlyAsItWasSeenAndComesBackFromTheBin() {
        String id = draft(SOURCE, Map.of());

        change(id, 7, Map.of("title", "Other")).statusCode(412);
        client.request().header("If-Match", "\"0\"").delete(DRAFTS + "/" + id).then().statusCode(204);
        client.get(DRAFTS + "/" + id).then().statusCode(404);
        client.get(DRAFTS + "?deleted=true").then().body("items.id", contains(id));
        client.request().post(DRAFTS + "/" + id + "/restore").then().statusCode(200).body("flaws", empty());
        client.post(DRAFTS + "?dryRun=true", Map.of("title", "t", "source", "")).then().statusCode(200)
                .body("flaws", hasSize(1));
        client.get(DRAFTS).then().body("items", hasSize(1));
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        String id = draft(SOURCE, Map.of());
        publish(id, 0).statusCode(200);
        Client other = Client.ofNewOrganization();

        other.get(DRAFTS + "/" + id).then().statusCode(404);
        other.request().header("If-Match", "\"1\"").post(DRAFTS + "/" + id + "/publication").then().statusCode(404);
        other.get(INSTRUMENTS + "/all-types").then().statusCode(404);
        other.get(INSTRUMENTS + "/all-types/versions/1").then().statusCode(404);
        other.request().post(INSTRUMENTS + "/all-types/versions/1/retirement").then().statusCode(404);
        other.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "all-types")).then().statusCode(422);
        other.get(INSTRUMENTS).then().body("items.key", not(hasItem("all-types")));
    }

    @Test
    void aViewerReadsAndAContributorWritesAndNeitherPublishes() {
        String id = draft(SOURCE, Map.of());
        Client viewer = client.as("viewer");

        viewer.get(DRAFTS + "/" + id).then().statusCode(200);
        viewer.post(DRAFTS, Map.of("title", "t", "source", "")).then().statusCode(403);
        client.as("contributor").post(DRAFTS, Map.of("title", "t", "source", "")).then().statusCode(201);
        client.as("contributor").request().header("If-Match", "\"0\"").post(DRAFTS + "/" + id + "/publication").then()
                .statusCode(403);
    }

    @Test
    void theDatabaseLetsNobodyChangeWhatIsPublished() {
        publish(draft(SOURCE, Map.of()), 0).statusCode(200);

        for (String statement : List.of("UPDATE instrument_version SET source = ''", "DELETE FROM instrument_version")) {
            Supplier<Integer> changed = () -> QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery(statement).executeUpdate());
            assertThatThrownBy(() -> organizations.runAs("somebody", "test", changed))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(client.get(INSTRUMENTS + "/all-types/versions/1").statusCode()).isEqualTo(200);
    }

    private String draft(String source, Map<String, String> translations) {
        return client.post(DRAFTS, Map.of("title", "Ours", "source", source, "translations", translations)).then()
                .statusCode(201).extract().path("id");
    }

    private ValidatableResponse change(String id, int version, Map<String, Object> fields) {
        return client.request().contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", "\"" + version + "\"")
                .body(fields).patch(DRAFTS + "/" + id).then();
    }

    private ValidatableResponse publish(String id, int version) {
        return client.request().header("If-Match", "\"" + version + "\"").post(DRAFTS + "/" + id + "/publication").then();
    }

    @SafeVarargs
    private ValidatableResponse answer(String run, Map<String, Object>... answers) {
        return client.post(ASSESSMENTS + "/" + run + "/answers/batch", Map.of("answers", List.of(answers))).then();
    }
}
