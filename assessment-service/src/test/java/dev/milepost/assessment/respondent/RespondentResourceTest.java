package dev.milepost.assessment.respondent;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static dev.milepost.assessment.Respondent.SESSION;
import static dev.milepost.assessment.Respondent.ask;
import static dev.milepost.assessment.Respondent.asked;
import static dev.milepost.assessment.Respondent.exchange;
import static dev.milepost.assessment.Respondent.link;
import static dev.milepost.assessment.Respondent.ofLink;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.RequestStatements;
import dev.milepost.assessment.Respondent;
import dev.milepost.kit.door.Secrets;
import dev.milepost.kit.testing.PlatformResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RespondentResourceTest {
    private static final Map<String, Object> ANNA = Map.of("name", "Anna");

    private final Client owner = Client.ofNewOrganization();

    @Inject
    AgroalDataSource dataSource;
    @Inject
    ReminderJob reminders;

    @Test
    void aLinkOpensItsOwnQuestionnaireAndNothingElse() {
        String id = owner.assessment();
        Respondent anna = asked(owner, id, Map.of("name", "Anna", "group", "STAFF", "dimensions", List.of("data", "skills")));

        anna.get("").then().statusCode(200).body("name", equalTo("Anna")).body("status", equalTo("INVITED"))
                .body("dimensions", contains("data", "skills")).body("open", is(true));
        anna.get("/questionnaire").then().statusCode(200).body("dimensions.key", contains("data", "skills"));
        String path = ASSESSMENTS + "/" + id;
        for (String foreign : List.of(path, path + "/result", path + "/respondents", path + "/questionnaire")) {
            anna.request().get(foreign).then().statusCode(403).body("code", equalTo("permission-missing"));
        }
        anna.get("/answers/goals-written").then().statusCode(404);
        anna.request().header("If-Match", "\"x\"").body("{\"state\": \"DONT_KNOW\"}").put(SESSION + "/answers/goals-written")
                .then().statusCode(404);
    }

    @Test
    void aTokenOfAPersonIsNoSession() {
        owner.get(SESSION).then().statusCode(403);
        given().get(SESSION).then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
        Respondent.of(Secrets.next()).get("").then().statusCode(401);
        Respondent.of("nonsense").get("").then().statusCode(401);
    }

    @Test
    void onlyTheHashOfSecretsIsKept() throws SQLException {
        String id = owner.assessment();
        String respondent = ask(owner, id, ANNA);
        String secret = link(owner, id, respondent);
        String token = exchange(secret).then().statusCode(201).header("Location", containsString("/respondent-session"))
                .extract().path("token");

        assertThat(organizationOf("respondent_link_organization", Secrets.hash(secret))).startsWith("o");
        assertThat(organizationOf("respondent_session_organization", Secrets.hash(token))).startsWith("o");
        assertThat(organizationOf("respondent_link_organization", secret)).isNull();
        owner.get(ASSESSMENTS + "/" + id + "/respondents/" + respondent + "/links").then().statusCode(200)
                .body("links", hasSize(1)).body(not(containsString(secret)));
    }

    private String organizationOf(String function, String hash) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + function + "('" + hash + "')")) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void aRevokedLinkLetsNobodyInAndEndsItsSessions() {
        String id = owner.assessment();
        String respondent = ask(owner, id, ANNA);
        String path = ASSESSMENTS + "/" + id + "/respondents/" + respondent + "/links";
        String secret = link(owner, id, respondent);
        Respondent anna = ofLink(secret);
        String linkId = owner.get(path).then().extract().path("links[0].id");

        owner.post(path + "/" + linkId + "/revocation", "{}").then().statusCode(200).body("revokedAt", notNullValue());
        owner.post(path + "/" + linkId + "/revocation", "{}").then().statusCode(200);
        exchange(secret).then().statusCode(404).body("code", equalTo("link-unknown"));
        anna.get("").then().statusCode(401);
        exchange(Secrets.next()).then().statusCode(404);
        exchange("short").then().statusCode(404);
    }

    @Test
    void aSessionThatWasEndedIsOver() {
        Respondent anna = asked(owner, owner.assessment(), ANNA);

        anna.request().delete(SESSION).then().statusCode(204);
        anna.get("").then().statusCode(401);
    }

    @Test
    void answeringGoesOnWithAnotherSession() {
        String id = owner.assessment();
        String secret = link(owner, id, ask(owner, id, ANNA));
        ofLink(secret).answer(Map.of("goals-written", 3)).then().statusCode(200);

        Respondent later = ofLink(secret);
        later.get("/answers/goals-written").then().body("value", is(3));
        later.get("").then().body("status", equalTo("STARTED"));
    }

    @Test
    void somebodyWithAnAccountNeedsNoLink() {
        Client contributor = owner.as("contributor");
        String id = owner.assessment();
        owner.post(ASSESSMENTS + "/" + id + "/respondents",
                Map.of("name", "Ben", "subject", "subject-of-" + contributor.user())).then().statusCode(201);

        String token = contributor.post(ASSESSMENTS + "/" + id + "/respondents/me/sessions", "{}").then().statusCode(201)
                .extract().path("token");
        Respondent.of(token).get("").then().statusCode(200).body("name", equalTo("Ben"));
        owner.post(ASSESSMENTS + "/" + id + "/respondents/me/sessions", "{}").then().statusCode(404)
                .body("code", equalTo("not-a-respondent"));
    }

    @Test
    void twoWindowsDoNotUndoEachOther() {
        Respondent anna = asked(owner, owner.assessment(), ANNA);
        String path = SESSION + "/answers/goals-written";
        String seen = anna.request().get(path).then().statusCode(200).extract().header("ETag");

        anna.request().body("{\"state\": \"ANSWERED\", \"value\": 1}").put(path).then().statusCode(428);
        String first = anna.request().header("If-Match", seen).body("{\"state\": \"ANSWERED\", \"value\": 1}").put(path).then()
                .statusCode(200).extract().header("ETag");
        anna.request().header("If-Match", seen).body("{\"state\": \"ANSWERED\", \"value\": 4}").put(path).then()
                .statusCode(412).body("code", equalTo("stale-version")).body("conflicts[0].field", equalTo("goals-written"))
                .body("conflicts[0].yours.value", is(4)).body("conflicts[0].current.value", is(1));
        // the same answer again is no conflict, whatever it was based on
        anna.request().header("If-Match", seen).body("{\"state\": \"ANSWERED\", \"value\": 1}").put(path).then()
                .statusCode(200);
        anna.request().header("If-Match", first).body("{\"state\": \"MISSING\"}").put(path).then().statusCode(200)
                .header("ETag", equalTo(seen));
    }

    @Test
    void aBatchWithOneStaleAnswerSavesNothing() {
        Respondent anna = asked(owner, owner.assessment(), ANNA);
        String missing = anna.tag("goals-written");
        anna.answer(Map.of("goals-written", 2)).then().statusCode(200);

        anna.request().body(Map.of("answers", List.of(
                Map.of("questionKey", "goals-value", "state", "ANSWERED", "value", 1, "tag", missing),
                Map.of("questionKey", "goals-written", "state", "ANSWERED", "value", 1, "tag", missing))))
                .post(SESSION + "/answers/batch").then().statusCode(412)
                .body("conflicts.field", contains("goals-written"));
        anna.get("/answers/goals-value").then().body("state", equalTo("MISSING"));
    }

    @Test
    void theOwnersTwoWindowsAreSafeWhereTheyAskForIt() {
        String id = owner.assessment();
        String path = ASSESSMENTS + "/" + id + "/answers/goals-written";
        String seen = owner.get(path).header("ETag");
        owner.request().header("If-Match", seen).body("{\"state\": \"ANSWERED\", \"value\": 1}").put(path).then()
                .statusCode(200);

        owner.request().header("If-Match", seen).body("{\"state\": \"ANSWERED\", \"value\": 2}").put(path).then()
                .statusCode(412).body("conflicts[0].current.value", is(1));
        owner.request().body("{\"state\": \"ANSWERED\", \"value\": 3}").put(path).then().statusCode(200);
    }

    @Test
    void badAnswersOfRespondentsAreRefusedLikeTheOwners() {
        Respondent anna = asked(owner, owner.assessment(), ANNA);

        anna.answer(Map.of("goals-written", 9)).then().statusCode(422).body("code", equalTo("answer-not-accepted"));
        anna.submit().then().statusCode(409).body("code", equalTo("nothing-to-submit"));
    }

    @Test
    void whatIsHandedInStaysUntilItIsTakenBack() {
        String id = owner.assessment();
        Respondent anna = asked(owner, id, ANNA);
        anna.answer(Map.of("goals-written", 2)).then().statusCode(200);
        anna.submit().then().statusCode(200).body("status", equalTo("SUBMITTED")).body("open", is(false));
        anna.submit().then().statusCode(200);

        anna.answer(Map.of("goals-written", 3)).then().statusCode(409).body("code", equalTo("already-submitted"));
        anna.request().post(SESSION + "/reopening").then().statusCode(200).body("status", equalTo("STARTED"));
        anna.answer(Map.of("goals-written", 3)).then().statusCode(200);
    }

    @Test
    void whoWillSeeTheAnswersIsSaidBeforehandInTheRespondentsLanguage() {
        Respondent confidential = asked(owner, owner.assessment(), ANNA);
        Respondent named = asked(owner, named(), ANNA);

        confidential.get("").then().body("answering", equalTo("CONFIDENTIAL")).body("notice", containsString("at least five"));
        named.get("?lang=de").then().header("Content-Language", "de").body("answering", equalTo("NAMED"))
                .body("notice", containsString("nicht anonym"));
    }

    @Test
    void thePromiseOfConfidenceIsNotTakenBack() {
        String id = owner.assessment();
        String respondent = ask(owner, id, ANNA);

        owner.request().contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                .body("{\"answering\": \"NAMED\"}").patch(ASSESSMENTS + "/" + id).then().statusCode(409)
                .body("code", equalTo("answering-fixed"));
        owner.get(ASSESSMENTS + "/" + id + "/respondents/" + respondent + "/answers").then().statusCode(409)
                .body("code", equalTo("answers-confidential"));
    }

    @Test
    void namedAnswersAreSeenAndInTheHistory() {
        String id = named();
        String respondent = ask(owner, id, ANNA);
        Respondent anna = ofLink(link(owner, id, respondent));
        anna.answer(Map.of("goals-written", 3)).then().statusCode(200);
        String path = ASSESSMENTS + "/" + id + "/respondents/" + respondent;

        owner.get(path + "/answers").then().statusCode(200).body("answers.value", contains(3));
        owner.get(path + "/history").then().statusCode(200).body("items[0].changes[0].field", equalTo("answers/goals-written"))
                .body("items[0].actor", startsWith("respondent:"));
    }

    @Test
    void confidentialAnswersAreInNoHistory() {
        String id = owner.assessment();
        String respondent = ask(owner, id, ANNA);
        ofLink(link(owner, id, respondent)).answer(Map.of("goals-written", 3)).then().statusCode(200);

        owner.get(ASSESSMENTS + "/" + id + "/respondents/" + respondent + "/history").then().statusCode(200)
                .body("items.changes.flatten().field", everyItem(not(startsWith("answers"))));
        owner.get(ASSESSMENTS + "/" + id + "/history").then().statusCode(200)
                .body("items.changes.flatten().field", everyItem(not(startsWith("answers"))));
    }

    @Test
    void whoHasBegunStaysInTheGroupAndWithTheQuestions() {
        String id = owner.assessment();
        String respondent = ask(owner, id, Map.of("name", "Anna", "group", "STAFF"));
        ofLink(link(owner, id, respondent)).answer(Map.of("goals-written", 3)).then().statusCode(200);
        String path = ASSESSMENTS + "/" + id + "/respondents/" + respondent;
        String tag = owner.get(path).header("ETag");

        owner.request().contentType("application/merge-patch+json").header("If-Match", tag)
                .body("{\"group\": \"MANAGERS\"}").patch(path).then().statusCode(409)
                .body("code", equalTo("respondent-has-begun"));
        owner.request().contentType("application/merge-patch+json").header("If-Match", tag).body("{\"name\": \"Anna B.\"}")
                .patch(path).then().statusCode(200).body("name", equalTo("Anna B.")).body("status", equalTo("STARTED"));
    }

    @Test
    void whoIsTakenOutCanNotAnswerAnyMore() {
        String id = owner.assessment();
        String respondent = ask(owner, id, ANNA);
        String secret = link(owner, id, respondent);
        Respondent anna = ofLink(secret);
        String path = ASSESSMENTS + "/" + id + "/respondents/" + respondent;

        owner.request().header("If-Match", owner.get(path).header("ETag")).delete(path).then().statusCode(204);
        anna.get("").then().statusCode(401);
        exchange(secret).then().statusCode(404);
        owner.get(ASSESSMENTS + "/" + id).then().body("shared", is(false));
        owner.post(path + "/restore", "{}").then().statusCode(200);
        owner.get(ASSESSMENTS + "/" + id).then().body("shared", is(true));
        exchange(secret).then().statusCode(201);
    }

    @Test
    void badRespondentsNameTheMistakeAndManyAreAskedAtOnce() {
        String id = owner.assessment();
        String path = ASSESSMENTS + "/" + id + "/respondents";

        owner.post(path, Map.of("name", "Anna", "dimensions", List.of("weather"))).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/dimensions/0")).body("detail", containsString("data"));
        owner.post(path, Map.of("name", " ")).then().statusCode(400);
        owner.post(path, Map.of("name", "Anna", "email", "nobody")).then().statusCode(400);
        owner.post(path + "/batch", Map.of("create", List.of(ANNA, Map.of("name", "Ben", "group", "MANAGERS")))).then()
                .statusCode(200).body("created.name", contains("Anna", "Ben"));
        owner.get(path + "?group=MANAGERS").then().body("items.name", contains("Ben"));
        owner.get(path + "?status=STARTED,SUBMITTED").then().body("items", empty());
        owner.as("viewer").post(path, ANNA).then().statusCode(403);
    }

    @Test
    void linksForManyAreMadeAtOnceOrNotAtAll() {
        String id = owner.assessment();
        String path = ASSESSMENTS + "/" + id + "/respondent-links/batch";
        String anna = ask(owner, id, ANNA);
        String ben = ask(owner, id, Map.of("name", "Ben", "email", "ben@example.org"));
        String cleo = ask(owner, id, Map.of("name", "Cleo", "subject", "somebody-with-an-account"));

        List<String> secrets = owner.post(path, Map.of("validDays", 7)).then().statusCode(201)
                .body("links.respondentId", contains(anna, ben)).body("links.name", contains("Anna", "Ben"))
                .body("links[1].email", equalTo("ben@example.org")).extract().path("links.secret");
        for (int i = 0; i < 2; i++) {
            assertThat(ofLink(secrets.get(i)).get("").then().extract().<String> path("name"))
                    .isEqualTo(List.of("Anna", "Ben").get(i));
        }
        owner.post(path, Map.of()).then().statusCode(201).body("links", empty());
        owner.post(path, Map.of("respondentIds", List.of(cleo, anna))).then().statusCode(201)
                .body("links.respondentId", contains(cleo, anna));

        String ofAnother = ask(owner, owner.assessment(), ANNA);
        owner.post(path, Map.of("respondentIds", List.of(ben, ofAnother, ben))).then().statusCode(422)
                .body("code", equalTo("unknown-respondent"))
                .body("errors.pointer", contains("/respondentIds/1", "/respondentIds/2"));
        owner.get(ASSESSMENTS + "/" + id + "/respondents/" + ben + "/links").then().body("links", hasSize(1));
        owner.post(path, Map.of("validDays", 0)).then().statusCode(400);
        owner.as("viewer").post(path, Map.of()).then().statusCode(403);
        Client.ofNewOrganization().post(path, Map.of()).then().statusCode(404);
    }

    @Test
    void secretsOfManyLinksAreShownOnce() {
        String id = owner.assessment();
        ask(owner, id, ANNA);
        String path = ASSESSMENTS + "/" + id + "/respondent-links/batch";

        owner.request().header("Idempotency-Key", id).body(Map.of()).post(path).then().statusCode(201);
        owner.request().header("Idempotency-Key", id).body(Map.of()).post(path).then().statusCode(409);
    }

    @Test
    void linksTakeAsManyStatementsHoweverManyThereAre() {
        String few = owner.assessment();
        ask(owner, few, ANNA);
        String many = owner.assessment();
        for (int i = 0; i < 12; i++) {
            ask(owner, many, Map.of("name", "Person " + i));
        }

        assertThat(linking(many)).isEqualTo(linking(few)).isLessThanOrEqualTo(8);
    }

    private long linking(String id) {
        return RequestStatements.of(owner.request(), request -> request.body(Map.of())
                .post(ASSESSMENTS + "/" + id + "/respondent-links/batch").then().statusCode(201));
    }

    @Test
    void respondentsOfAnotherOrganizationAreNotFound() {
        String id = owner.assessment();
        String respondent = ask(owner, id, ANNA);
        Client other = Client.ofNewOrganization();
        String path = ASSESSMENTS + "/" + id + "/respondents";

        for (String foreign : List.of(path, path + "/" + respondent, path + "/" + respondent + "/links",
                ASSESSMENTS + "/" + id + "/reminders-due")) {
            other.get(foreign).then().statusCode(404);
        }
        other.post(path, ANNA).then().statusCode(404);
        other.post(path + "/" + respondent + "/links", Map.of()).then().statusCode(404);
        String own = other.assessment();
        other.get(ASSESSMENTS + "/" + own + "/respondents/" + respondent).then().statusCode(404);
    }

    @Test
    void whoIsLateIsToBeRemindedUntilReminded() throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String id = owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "dueOn",
                today.plusDays(30).toString())).then().statusCode(201).extract().path("id");
        String late = ask(owner, id, Map.of("name", "Late", "dueOn", today.minusDays(1).toString()));
        ask(owner, id, Map.of("name", "Later"));
        String path = ASSESSMENTS + "/" + id;

        owner.get(path + "/reminders-due").then().statusCode(200).body("items.name", contains("Late"));
        reminders.run();
        assertThat(events(UUID.fromString(late))).isEqualTo(1);
        reminders.run();
        assertThat(events(UUID.fromString(late))).isEqualTo(1);
        owner.post(path + "/respondents/" + late + "/reminders", "{}").then().statusCode(200).body("reminders", is(1));
        owner.get(path + "/reminders-due").then().body("items", empty());
    }

    /** Read as the organization, since every table is locked. */
    private int events(UUID subject) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('milepost.organization', '" + owner.organization() + "', true)");
            try (ResultSet result = statement.executeQuery("SELECT count(*) FROM outbox_event WHERE subject = '" + subject
                    + "' AND type = 'respondent.reminder-due'")) {
                result.next();
                return result.getInt(1);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void twoHundredRespondentsWhoSaveAtOnceLoseNoAnswer() throws Exception {
        String id = named();
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            people.add(Map.of("name", "Person " + i));
        }
        List<String> ids = owner.post(ASSESSMENTS + "/" + id + "/respondents/batch", Map.of("create", people)).then()
                .statusCode(200).extract().path("created.id");
        List<Respondent> respondents = new ArrayList<>();
        for (String respondent : ids) {
            respondents.add(ofLink(link(owner, id, respondent)));
        }
        String missing = respondents.getFirst().tag("goals-written");
        List<Callable<Integer>> saves = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int value = i % 5;
            Respondent respondent = respondents.get(i);
            for (String key : List.of("goals-written", "goals-value")) {
                saves.add(() -> save(respondent, key, value, missing));
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(200)) {
            for (Future<Integer> status : threads.invokeAll(saves)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        for (int i = 0; i < 200; i += 37) {
            owner.get(ASSESSMENTS + "/" + id + "/respondents/" + ids.get(i) + "/answers").then()
                    .body("answers.value", contains(i % 5, i % 5));
        }
        owner.get(ASSESSMENTS + "/" + id + "/result/respondents").then().statusCode(200)
                .body("questions.find { it.questionKey == 'goals-written' }.answered", is(200))
                .body("questions.find { it.questionKey == 'goals-value' }.answered", is(200));
    }

    /** As a page saves: what the service was too busy for is sent again, which the tag makes safe. */
    private static int save(Respondent respondent, String key, int value, String tag) {
        int status = 0;
        for (int attempt = 0; attempt < 20 && (status == 0 || status == 503); attempt++) {
            status = respondent.request().header("If-Match", "\"" + tag + "\"")
                    .body(Map.of("state", "ANSWERED", "value", value)).put(SESSION + "/answers/" + key).statusCode();
        }
        return status;
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithRespondentsOrAnswers() {
        Respondent few = asked(owner, owner.assessment(), ANNA);
        Respondent many = asked(owner, owner.assessment(), ANNA);
        many.answerAll(2);
        many.request().post(SESSION + "/reopening").then().statusCode(200);

        for (String part : List.of("", "/questionnaire", "/answers/goals-written")) {
            assertThat(statements(many.request(), SESSION + part)).as(part)
                    .isEqualTo(statements(few.request(), SESSION + part)).isLessThanOrEqualTo(5);
        }
        String one = named();
        String ten = named();
        asked(owner, one, ANNA).answer(Map.of("goals-written", 1)).then().statusCode(200);
        for (int i = 0; i < 10; i++) {
            asked(owner, ten, Map.of("name", "Person " + i)).answerAll(i % 5);
        }
        for (String part : Set.of("/result", "/result/trace", "/result/respondents", "/respondents")) {
            assertThat(statements(owner.request(), ASSESSMENTS + "/" + ten + part)).as(part)
                    .isEqualTo(statements(owner.request(), ASSESSMENTS + "/" + one + part)).isLessThanOrEqualTo(8);
        }
    }

    private static long statements(RequestSpecification request, String path) {
        return RequestStatements.of(request, counted -> counted.get(path).then().statusCode(200));
    }

    private String named() {
        return owner.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "answering",
                "NAMED")).then().statusCode(201).body("answering", equalTo("NAMED")).extract().path("id");
    }
}
