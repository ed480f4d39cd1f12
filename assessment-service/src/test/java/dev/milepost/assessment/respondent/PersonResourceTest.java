package dev.milepost.assessment.respondent;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Respondent.SESSION;
import static dev.milepost.assessment.Respondent.asked;
import static dev.milepost.assessment.Respondent.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.testing.PlatformResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is kept about one person is handed out and erased, and completed results stand still. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PersonResourceTest {
    private static final Map<String, Object> ANNA = Map.of("name", "Anna Zimt", "email", "anna.zimt@example.org", "externalId",
            "staff-zimt", "group", "STAFF");
    private static final String WORDS = "Zimt says the till is broken";

    private final Client owner = Client.ofNewOrganization();

    @Inject
    AgroalDataSource database;

    @Test
    void aRespondentReadsEverythingThatIsKept() {
        String id = owner.assessment();
        Respondent anna = asked(owner, id, ANNA);
        comment(anna, "goals-written");
        evidence(anna);

        anna.get("/export").then().statusCode(200).body("respondent.email", equalTo("anna.zimt@example.org"))
                .body("assessment.id", equalTo(id)).body("answersIncluded", is(true)).body("answers.comment", contains(WORDS))
                .body("evidence.evidence.title", contains("Zimt's list")).body("links", hasSize(1));
        anna.get("/export").then().body("links[0]", not(hasItem("secret")));
    }

    @Test
    void whatWasPromisedToBeConfidentialIsHandedToTheRespondentAlone() {
        String id = owner.assessment();
        Respondent anna = asked(owner, id, ANNA);
        comment(anna, "goals-written");
        evidence(anna);
        String path = ASSESSMENTS + "/" + id + "/respondents/key:staff-zimt/export";

        owner.get(path).then().statusCode(200).body("respondent.name", equalTo("Anna Zimt")).body("links", hasSize(1))
                .body("answersIncluded", is(false)).body("answers", empty()).body("evidence", empty());
        owner.as("manager").get(path).then().statusCode(403);
        Client.ofNewOrganization().get(path).then().statusCode(404);

        String named = named();
        comment(asked(owner, named, Map.of("name", "Ben")), "goals-written");
        String ben = owner.get(ASSESSMENTS + "/" + named + "/respondents").path("items[0].id");
        owner.get(ASSESSMENTS + "/" + named + "/respondents/" + ben + "/export").then().body("answersIncluded", is(true))
                .body("answers.comment", contains(WORDS));
    }

    @Test
    void whileTheAssessmentIsOpenNothingIsLeft() throws SQLException {
        String id = named();
        Respondent anna = asked(owner, id, ANNA);
        asked(owner, id, Map.of("name", "Ben")).answerAll(3);
        comment(anna, "goals-written");
        evidence(anna);
        anna.submit().then().statusCode(200);
        assertThat(mentions()).isPositive();

        anna.request().post(SESSION + "/erasure?dryRun=true").then().statusCode(200).body("kept", equalTo("NOTHING"))
                .body("answers", is(1)).body("evidence", is(1)).body("links", is(1));
        anna.get("").then().statusCode(200);
        String erased = anna.request().post(SESSION + "/erasure").then().statusCode(200).body("kept", equalTo("NOTHING"))
                .extract().path("respondentId");

        anna.get("").then().statusCode(401);
        assertThat(mentions()).isZero();
        owner.get(ASSESSMENTS + "/" + id + "/respondents").then().body("items.name", contains("Ben"));
        owner.get(ASSESSMENTS + "/" + id + "/evidence").then().body("items", empty());
        owner.get(ASSESSMENTS + "/" + id + "/history").then().body("items[0].changes.field",
                contains("respondents/" + erased));
    }

    @Test
    void theResultOfACompletedAssessmentStaysToTheByte() throws SQLException {
        String id = owner.assessment();
        List<Respondent> others = new ArrayList<>();
        Respondent anna = asked(owner, id, ANNA);
        String secret = Respondent.link(owner, id, owner.get(ASSESSMENTS + "/" + id + "/respondents").path("items[0].id"));
        comment(anna, "goals-written");
        notApplicable(anna, "goals-value");
        evidence(anna);
        anna.submit().then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            others.add(asked(owner, id, Map.of("name", "Person " + i)));
            others.getLast().answerAll(i);
        }
        owner.complete(id).then().statusCode(200);
        List<String> before = results(id);

        anna.request().post(SESSION + "/erasure").then().statusCode(200).body("kept", equalTo("FIGURES"))
                .body("answers", is(2)).body("evidence", is(1)).body("links", is(2));

        assertThat(results(id)).isEqualTo(before);
        assertThat(mentions()).isZero();
        exchange(secret).then().statusCode(404);
        owner.get(ASSESSMENTS + "/" + id + "/respondents").then().body("items.name", hasItem("erased"))
                .body("items.find { it.name == 'erased' }.email", nullValue())
                .body("items.find { it.name == 'erased' }.group", equalTo("STAFF"));
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("comments", empty());
    }

    /** What vanishes would tell the administrator who said it. */
    @Test
    void whatWasToldInConfidenceDoesNotVanishWithTheOneWhoSaidIt() {
        String id = owner.assessment();
        Respondent anna = asked(owner, id, ANNA);
        comment(anna, "goals-written");
        evidence(anna);
        anna.submit().then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            asked(owner, id, Map.of("name", "Person " + i)).answerAll(i);
        }
        owner.complete(id).then().statusCode(200);
        List<String> before = results(id);

        String erased = owner.request().post(ASSESSMENTS + "/" + id + "/respondents/key:staff-zimt/erasure").then()
                .statusCode(200).body("kept", equalTo("FIGURES_AND_WORDS")).body("evidence", is(0)).extract()
                .path("respondentId");

        assertThat(results(id)).isEqualTo(before);
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().body("comments.text", contains(WORDS));
        owner.get(ASSESSMENTS + "/" + id + "/evidence").then().body("items.evidence.title", contains("Zimt's list"));
        owner.get(ASSESSMENTS + "/" + id + "/respondents/" + erased).then().body("name", equalTo("erased"))
                .body("externalId", nullValue());
        anna.get("").then().statusCode(401);
    }

    @Test
    void whoMayErase() {
        String id = owner.assessment();
        String anna = Respondent.ask(owner, id, ANNA);
        String path = ASSESSMENTS + "/" + id + "/respondents/" + anna + "/erasure";

        owner.as("manager").request().post(path).then().statusCode(403);
        Client.ofNewOrganization().request().post(path).then().statusCode(404);
        owner.request().header("If-Match", owner.get(ASSESSMENTS + "/" + id + "/respondents/" + anna).header("ETag"))
                .delete(ASSESSMENTS + "/" + id + "/respondents/" + anna).then().statusCode(204);
        owner.request().post(path).then().statusCode(200).body("kept", equalTo("NOTHING"));
        owner.request().post(path).then().statusCode(404);
        owner.get(ASSESSMENTS + "/" + id + "/respondents?deleted=true").then().body("items", empty());
        owner.get(ASSESSMENTS + "/" + id).then().body("shared", is(false));
    }

    /** The answer kept for a repetition names people too. */
    @Test
    void anAnswerThatIsKeptForARepetitionForgetsToo() throws SQLException {
        String id = owner.assessment();
        String path = ASSESSMENTS + "/" + id + "/respondents";
        String anna = owner.request().header("Idempotency-Key", id).body(ANNA).post(path).then().statusCode(201).extract()
                .path("id");
        owner.request().header("Idempotency-Key", id).body(ANNA).post(path).then().statusCode(201)
                .header("Idempotency-Replayed", "true");
        owner.request().post(path + "/" + anna + "/erasure").then().statusCode(200);

        assertThat(mentions()).isZero();
        owner.request().header("Idempotency-Key", id).body(ANNA).post(path).then().statusCode(409);
        owner.get(path).then().body("items", empty());
    }

    private List<String> results(String id) {
        String path = ASSESSMENTS + "/" + id;
        return List.of(owner.get(path + "/result/trace").asString(), owner.result(id).path("score").toString(),
                owner.get(path + "/result/respondents").path("questions").toString(),
                owner.get(path + "/result/respondents").path("managerStaffGaps").toString());
    }

    private String named() {
        return owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "answering",
                "NAMED")).then().statusCode(201).extract().path("id");
    }

    private static void comment(Respondent respondent, String key) {
        respondent.request().header("If-Match", "\"" + respondent.tag(key) + "\"")
                .body(Map.of("state", "ANSWERED", "value", 1, "comment", WORDS)).put(SESSION + "/answers/" + key).then()
                .statusCode(200);
    }

    private static void notApplicable(Respondent respondent, String key) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("state", "NOT_APPLICABLE", "reason", WORDS));
        respondent.request().header("If-Match", "\"" + respondent.tag(key) + "\"").body(answer)
                .put(SESSION + "/answers/" + key).then().statusCode(200);
    }

    private static void evidence(Respondent respondent) {
        String id = respondent.request().body(Map.of("questionKey", "goals-written", "title", "Zimt's list"))
                .post(SESSION + "/evidence").then().statusCode(201).extract().path("id");
        respondent.request().contentType("application/octet-stream").body("%PDF-1.7 Zimt\n".getBytes(StandardCharsets.US_ASCII))
                .post(SESSION + "/evidence/" + id + "/files?name=Zimt.pdf").then().statusCode(201);
    }

    /** How many rows of all tables still name the person, whoever looks: the owner of the tables sees all of them. */
    private long mentions() throws SQLException {
        long found = 0;
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('milepost.organization', '" + owner.organization() + "', false)");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    SELECT table_name FROM information_schema.columns
                    WHERE table_schema = 'public' AND column_name = 'organization_id'""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                String text = table.equals("file_chunk") ? "encode(t.content, 'escape')" : "t::text";
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table + " t WHERE " + text
                        + " ILIKE '%zimt%'")) {
                    rows.next();
                    found += rows.getLong(1);
                }
            }
            statement.execute("SELECT set_config('milepost.organization', '', false)");
        }
        return found;
    }
}
