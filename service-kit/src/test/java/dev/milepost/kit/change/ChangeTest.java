package dev.milepost.kit.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class ChangeTest {

    private static final String NOTES = "/api/note/v1/notes";

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = "o" + UUID.randomUUID();

    @Test
    void whatIsCreatedCanBeReadUnderItsLocation() {
        Response created = caller().body("{\"title\": \"one\", \"amount\": 12.50}").post(NOTES);

        created.then().statusCode(201).header("ETag", "\"0\"").body("version", is(0));
        caller().get(created.header("Location")).then().statusCode(200).header("ETag", "\"0\"").body("title", equalTo("one"));
        assertThat(created.body().asString()).contains("\"amount\":12.5");
    }

    @Test
    void whatAChangeNeedsFromElsewhereIsFetchedBeforeItsTransaction() {
        for (String query : new String[] { "", "?dryRun=true" }) {
            caller().post("/api/note/v1/fetches/figures" + query).then().statusCode(200)
                    .body("fetched", equalTo("figures outside")).body("inTransaction", equalTo("true"));
        }
    }

    @Test
    void aRepeatedKeyGivesTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        Response first = caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES);
        Response second = caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES);

        second.then().statusCode(201).header("Location", first.header("Location")).header("ETag", "\"0\"")
                .header("Idempotency-Replayed", "true");
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
        caller().get(NOTES).then().body("items", hasSize(1));
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(201);
        caller().header("Idempotency-Key", key).body("{\"title\": \"two\"}").post(NOTES).then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aKeyOfAnotherOrganizationMeansNothingHere() {
        String key = UUID.randomUUID().toString();
        caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(201);
        given().auth().oauth2(Tokens.member("p" + organization, "owner")).contentType("application/json")
                .header("Idempotency-Key", key).body("{\"title\": \"two\"}").post(NOTES).then().statusCode(201);
    }

    @Test
    void fiftyCopiesAtOnceMakeOneRow() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newFixedThreadPool(25)) {
            Callable<Integer> copy = () -> caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES)
                    .statusCode();
            for (var status : threads.invokeAll(Collections.nCopies(50, copy))) {
                assertThat(status.get()).isIn(201, 409);
            }
        }
        caller().get(NOTES).then().body("items", hasSize(1));
        caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(201);
    }

    @Test
    void aFailureIsNotKept() {
        String key = UUID.randomUUID().toString();
        caller().body("{\"title\": \"taken\"}").post(NOTES).then().statusCode(201);
        Response clash = caller().header("Idempotency-Key", key).body("{\"title\": \"taken\"}").post(NOTES);
        clash.then().statusCode(409).body("code", equalTo("already-exists"));
        assertThat(clash.body().asString()).doesNotContain("note_").doesNotContain("organization_id");
        String id = caller().get(NOTES).path("items[0].id");
        caller().header("If-Match", "\"0\"").contentType("application/merge-patch+json").body("{\"title\": \"free\"}")
                .patch(NOTES + "/" + id).then().statusCode(200);
        caller().header("Idempotency-Key", key).body("{\"title\": \"taken\"}").post(NOTES).then().statusCode(201);
    }

    @Test
    void whatIsDeletedIsInTheBinAndComesBack() {
        String id = caller().body("{\"externalId\": \"mine-1\", \"title\": \"one\"}").post(NOTES).path("id");
        caller().header("If-Match", "\"7\"").delete(NOTES + "/" + id).then().statusCode(412);
        caller().header("If-Match", "\"0\"").delete(NOTES + "/" + id).then().statusCode(204);

        caller().get(NOTES + "/" + id).then().statusCode(404).body("detail", equalTo("There is no note " + id));
        caller().get(NOTES).then().body("items", hasSize(0));
        caller().queryParam("deleted", true).get(NOTES).then().body("items.id", hasItems(id));
        caller().post(NOTES + "/key:mine-1/restore").then().statusCode(200).body("title", equalTo("one"));
        caller().post(NOTES + "/key:mine-1/restore").then().statusCode(404);
        caller().get(NOTES + "/key:mine-1/history").then().body("items.action",
                equalTo(List.of("RESTORED", "DELETED", "CREATED")));
    }

    @Test
    void anObjectIsNamedByItsKeepersOwnIdToo() {
        String id = caller().body("{\"externalId\": \"mine-1\", \"title\": \"one\"}").post(NOTES).path("id");

        caller().get(NOTES + "/key:mine-1").then().statusCode(200).body("id", equalTo(id));
        caller().get(NOTES + "/key:other").then().statusCode(404);
        caller().get(NOTES + "/key:").then().statusCode(400);
        caller().get(NOTES + "/1").then().statusCode(400).body("errors[0].pointer", equalTo("{id}"));
    }

    @Test
    void aDryRunAnswersAndSavesNothing() {
        caller().queryParam("dryRun", true).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(200)
                .body("title", equalTo("one"));
        caller().get(NOTES).then().body("items", hasSize(0));
    }

    @Test
    void aChangeWithoutVersionIsRefused() {
        patch(create("one"), "{\"amount\": 3}").then().statusCode(428).body("code", equalTo("precondition-required"));
    }

    @Test
    void aStaleChangeIsRefusedWithBothValues() {
        String id = create("one");
        patch(id, "{\"title\": \"theirs\"}", "If-Match", "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
        patch(id, "{\"title\": \"mine\", \"amount\": 4}", "If-Match", "\"0\"").then().statusCode(412)
                .body("code", equalTo("stale-version")).body("currentVersion", is(1))
                .body("conflicts.field", hasItems("title", "amount"))
                .body("conflicts.find { it.field == 'title' }.yours", equalTo("mine"))
                .body("conflicts.find { it.field == 'title' }.current", equalTo("theirs"));
        caller().get(NOTES + "/" + id).then().body("title", equalTo("theirs"));
    }

    @Test
    void changesOfDifferentFieldsAreMergedOnRequest() {
        String id = create("one");
        patch(id, "{\"title\": \"theirs\"}", "If-Match", "\"0\"").then().statusCode(200);
        patch(id, "{\"amount\": 4.10}", "Base-Version", "0").then().statusCode(200).body("title", equalTo("theirs"))
                .body("version", is(2));
        patch(id, "{\"title\": \"mine\"}", "Base-Version", "0").then().statusCode(409).body("code", equalTo("edit-overlaps"))
                .body("conflicts[0].current", equalTo("theirs"));
    }

    @Test
    void fieldsWhoseChangesAreNotRecordedAreNotMergedOver() {
        String id = create("one");
        patch(id, "{\"title\": \"theirs\"}", "If-Match", "\"0\"").then().statusCode(200);
        organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from history where version = 1").executeUpdate()));
        patch(id, "{\"amount\": 4}", "Base-Version", "0").then().statusCode(409).body("code", equalTo("edit-overlaps"));
        patch(id, "{\"amount\": 4}", "Base-Version", "9").then().statusCode(409);
        patch(id, "{\"amount\": 4}", "Base-Version", "1").then().statusCode(200);
    }

    @Test
    void twoChangesOfTheSameVersionAtOnceLetOneWin() throws Exception {
        String id = create("one");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> changes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String body = "{\"title\": \"t" + i + "\"}";
                changes.add(() -> patch(id, body, "If-Match", "\"0\"").statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (var status : threads.invokeAll(changes)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
        caller().get(NOTES + "/" + id).then().body("version", is(1));
    }

    @Test
    void aKeyWithAnotherQueryIsAnotherRequest() {
        String key = UUID.randomUUID().toString();
        caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(201);
        caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES + "?dryRun=false").then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "a\tb" })
    void aKeyOfTheWrongFormIsRefused(String key) {
        caller().header("Idempotency-Key", key).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(400)
                .body("code", equalTo("invalid-idempotency-key"));
        caller().header("Idempotency-Key", "k".repeat(256)).body("{\"title\": \"one\"}").post(NOTES).then().statusCode(400);
    }

    @Test
    void anUnknownFieldOfAPatchIsNamed() {
        patch(create("one"), "{\"titel\": \"x\"}", "If-Match", "\"0\"").then().statusCode(400)
                .body("code", equalTo("unknown-field")).body("errors[0].pointer", equalTo("/titel"));
    }

    @Test
    void aPatchKeepsTheRulesOfTheFields() {
        String id = create("one");
        patch(id, "{\"title\": \"  \"}", "If-Match", "\"0\"").then().statusCode(400).body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("/title"));
        patch(id, "{\"title\": null}", "If-Match", "\"0\"").then().statusCode(400);
        patch(id, "{\"amount\": null}", "If-Match", "\"0\"").then().statusCode(200);
    }

    @Test
    void moneyKeepsItsDigitsThroughAPatch() {
        String id = create("one");
        Response changed = patch(id, "{\"amount\": 12345678901234567890.123456789}", "If-Match", "\"0\"");
        assertThat(changed.body().asString()).contains("\"amount\":12345678901234567890.123456789");
    }

    @Test
    void theHistoryTellsWhoChangedWhatFromWhatToWhat() {
        String id = create("one");
        patch(id, "{\"title\": \"two\"}", "If-Match", "\"0\"").then().statusCode(200);
        caller().get(NOTES + "/" + id + "/history").then().statusCode(200).body("items", hasSize(2))
                .body("items[0].action", equalTo("CHANGED")).body("items[0].version", is(1))
                .body("items[0].changes", hasSize(1)).body("items[0].changes[0].field", equalTo("title"))
                .body("items[0].changes[0].from", equalTo("one")).body("items[0].changes[0].to", equalTo("two"))
                .body("items[0].actor", equalTo("subject-of-" + organization + "-owner"))
                .body("items[1].action", equalTo("CREATED"));
    }

    @Test
    void anotherOrganizationFindsNothing() {
        String id = create("one");
        RequestSpecification somebodyElse = given().auth().oauth2(Tokens.of("other-owner"));
        somebodyElse.get(NOTES + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        somebodyElse.get(NOTES + "/" + id + "/history").then().statusCode(404);
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(Tokens.member(organization, "owner")).contentType("application/json");
    }

    private String create(String title) {
        return caller().body("{\"title\": \"" + title + "\"}").post(NOTES).path("id");
    }

    private Response patch(String id, String body) {
        return caller().contentType("application/merge-patch+json").body(body).patch(NOTES + "/" + id);
    }

    private Response patch(String id, String body, String header, String value) {
        return caller().contentType("application/merge-patch+json").header(header, value).body(body).patch(NOTES + "/" + id);
    }
}
