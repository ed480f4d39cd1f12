package dev.milepost.kit.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class BatchTest {

    private static final String NOTES = "/api/note/v1/notes";

    @Inject
    SessionFactory sessions;

    private final String organization = "o" + UUID.randomUUID();

    @Test
    void aBatchAddsChangesAndPutsAway() {
        String change = create("change");
        String delete = create("delete");

        String made = batch(Map.of("create", List.of(Map.of("title", "one"), Map.of("title", "two")),
                "change", List.of(Map.of("id", change, "version", 0, "patch", Map.of("title", "changed"))),
                "delete", List.of(Map.of("id", delete, "version", 0)))).statusCode(200)
                .body("created.title", contains("one", "two")).body("changed.title", contains("changed"))
                .body("changed.version", contains(1)).body("deleted", contains(delete)).extract().path("created[0].id");

        caller().get(NOTES).then().body("items.title", containsInAnyOrder("changed", "one", "two"));
        caller().get(NOTES + "/" + made + "/history").then().body("items.action", contains("CREATED"));
        caller().get(NOTES + "/" + change + "/history").then().body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.to", contains("changed"));
        caller().post(NOTES + "/" + delete + "/restore").then().statusCode(200);
    }

    @Test
    void objectsAreNamedByTheCallersOwnIdToo() {
        caller().body("{\"externalId\": \"mine\", \"title\": \"one\"}").post(NOTES).then().statusCode(201);

        batch(Map.of("change", List.of(Map.of("id", "key:mine", "version", 0, "patch", Map.of("title", "two")))))
                .statusCode(200).body("changed.title", contains("two"));
    }

    @Test
    void whatBreaksARuleOfAFieldIsNamedByItsPlace() {
        batch(Map.of("create", List.of(Map.of("title", "good"), Map.of("title", " "), Map.of("title", "x", "amount", -1))))
                .statusCode(400).body("errors.pointer", contains("/create/1/title", "/create/2/amount"));
        batch(Map.of("create", List.of(Map.of("title", "good"), Map.of("titel", "wrong")))).statusCode(400)
                .body("errors.pointer", contains("/create/1/titel"));
        batch(Map.of("delete", List.of(Map.of("id", UUID.randomUUID())))).statusCode(400)
                .body("errors.pointer", contains("/delete/0/version"));
        caller().get(NOTES).then().body("items", hasSize(0));
    }

    @Test
    void aSingleFailureKeepsItsOwnStatusAndNothingIsSaved() {
        String note = create("note");

        batch(Map.of("create", List.of(Map.of("title", "one")), "change",
                List.of(Map.of("id", note, "version", 7, "patch", Map.of("title", "two"))))).statusCode(412)
                .body("code", equalTo("stale-version")).body("errors.pointer", contains("/change/0/patch/title"))
                .body("conflicts[0].current", equalTo("note"));
        batch(Map.of("create", List.of(Map.of("title", "one")), "change",
                List.of(Map.of("id", note, "version", 0, "patch", Map.of("title", ""))))).statusCode(400)
                .body("errors.pointer", contains("/change/0/patch/title"));
        batch(Map.of("change", List.of(Map.of("id", note, "version", 0, "patch", Map.of("amount", "much"))))).statusCode(400)
                .body("errors.pointer", contains("/change/0/patch/amount"));
        batch(Map.of("create", List.of(Map.of("title", "one")), "delete",
                List.of(Map.of("id", UUID.randomUUID(), "version", 0)))).statusCode(404)
                .body("errors.pointer", contains("/delete/0/id"));
        caller().get(NOTES).then().body("items.title", contains("note"));
    }

    @Test
    void severalFailuresAreToldTogether() {
        String note = create("note");

        batch(Map.of("change", List.of(Map.of("id", note, "version", 7, "patch", Map.of("title", "two")),
                Map.of("id", UUID.randomUUID(), "version", 0, "patch", Map.of()), Map.of("id", "nonsense", "version", 0,
                        "patch", Map.of()))))
                .statusCode(422).body("code", equalTo("batch-refused")).body("detail", containsString("3 parts are refused"))
                .body("errors.pointer", contains("/change/0/patch/title", "/change/1/id", "/change/2"));
    }

    @Test
    void anObjectIsNamedOnce() {
        String note = create("note");

        batch(Map.of("change", List.of(Map.of("id", note, "version", 0, "patch", Map.of("title", "two"))),
                "delete", List.of(Map.of("id", note, "version", 0)))).statusCode(409)
                .body("errors.pointer", contains("/change/0/id")).body("errors.code", contains("named-twice"));
    }

    @Test
    void anExternalIdThatIsTakenIsNamedByItsPlaceAndOneThatIsLeftIsFree() {
        caller().body("{\"externalId\": \"taken\", \"title\": \"one\"}").post(NOTES).then().statusCode(201);
        String other = create("other");

        batch(Map.of("create", List.of(Map.of("title", "two"), Map.of("title", "three", "externalId", "taken"))))
                .statusCode(409).body("code", equalTo("already-exists"))
                .body("errors.pointer", contains("/create/1/externalId"));
        batch(Map.of("create", List.of(Map.of("title", "two", "externalId", "new"), Map.of("title", "three", "externalId",
                "new")))).statusCode(409).body("errors.pointer", contains("/create/1/externalId"));
        batch(Map.of("change", List.of(Map.of("id", other, "version", 0, "patch", Map.of("externalId", "taken")))))
                .statusCode(409).body("errors.pointer", contains("/change/0/patch/externalId"));
        batch(Map.of("delete", List.of(Map.of("id", "key:taken", "version", 0)), "create",
                List.of(Map.of("title", "four", "externalId", "taken")))).statusCode(200);
    }

    @Test
    void moreThanFiveHundredObjectsAreRefused() {
        List<Map<String, Object>> half = notes("a", 251);
        batch(Map.of("create", notes("b", 501))).statusCode(400).body("errors.pointer", contains("/create"));
        batch(Map.of("create", half, "delete",
                IntStream.range(0, 250).mapToObj(i -> Map.of("id", UUID.randomUUID(), "version", 0)).toList()))
                .statusCode(400).body("code", equalTo("validation-failed"));
        batch(Map.of("create", notes("c", 500))).statusCode(200).body("created", hasSize(500));
    }

    @Test
    void aDryRunSavesNothingAndARepeatedKeyIsAnsweredAgain() {
        caller().body(Map.of("create", List.of(Map.of("title", "one")))).post(NOTES + "/batch?dryRun=true").then()
                .statusCode(200).body("created.title", contains("one"));
        caller().get(NOTES).then().body("items", hasSize(0));

        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            caller().header("Idempotency-Key", key).body(Map.of("create", List.of(Map.of("title", "one"))))
                    .post(NOTES + "/batch").then().statusCode(200);
        }
        caller().get(NOTES).then().body("items", hasSize(1));
    }

    @Test
    void anEmptyBatchDoesNothing() {
        batch(Map.of()).statusCode(200).body("created", hasSize(0)).body("deleted", hasSize(0));
    }

    @Test
    void somebodyElsesObjectsAreNotThere() {
        String note = create("ours");

        given().auth().oauth2(Tokens.member("p" + organization, "owner")).contentType("application/json")
                .body(Map.of("delete", List.of(Map.of("id", note, "version", 0)))).post(NOTES + "/batch").then()
                .statusCode(404);
        given().auth().oauth2(Tokens.member(organization, "viewer")).contentType("application/json")
                .body(Map.of("delete", List.of(Map.of("id", note, "version", 0)))).post(NOTES + "/batch").then()
                .statusCode(403);
        caller().get(NOTES).then().body("items", hasSize(1));
    }

    /** The driver sends a hundred rows at a time: what grows is at most one statement per hundred rows and table. */
    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfObjects() {
        long few = statementsOf(notes("few", 10));
        long many = statementsOf(notes("many", 90));

        assertThat(many).isEqualTo(few);
    }

    private long statementsOf(List<Map<String, Object>> notes) {
        List<String> ids = batch(Map.of("create", notes)).statusCode(200).extract().path("created.id");
        List<Object> changes = new ArrayList<>();
        ids.forEach(id -> changes.add(Map.of("id", id, "version", 0, "patch", Map.of("tags", "seen"))));
        sessions.getStatistics().setStatisticsEnabled(true);
        sessions.getStatistics().clear();
        batch(Map.of("create", notes("more" + notes.size(), notes.size()), "change", changes)).statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static List<Map<String, Object>> notes(String prefix, int number) {
        return IntStream.range(0, number).mapToObj(i -> Map.<String, Object> of("title", prefix + i)).toList();
    }

    private ValidatableResponse batch(Map<String, Object> batch) {
        return caller().body(batch).post(NOTES + "/batch").then();
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json");
    }

    private String create(String title) {
        return caller().body(Map.of("title", title)).post(NOTES).then().statusCode(201).extract().path("id");
    }
}
