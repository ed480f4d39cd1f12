package dev.milepost.assessment.run;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AssessmentResourceTest {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Client client = Client.ofNewOrganization();

    @Test
    void aNewAssessmentIsOpenOnTheNewestVersion() {
        UUID planId = UUID.randomUUID();
        Response created = client.post(ASSESSMENTS, Map.of("title", "Before we start", "instrumentKey",
                "small-business-ai-readiness", "planId", planId.toString()));

        created.then().statusCode(201).header("ETag", "\"0\"")
                .body("status", equalTo("OPEN"))
                .body("instrumentKey", equalTo("small-business-ai-readiness"))
                .body("instrumentVersion", is(2))
                .body("planId", equalTo(planId.toString()))
                .body("score", nullValue());
        client.get(created.header("Location")).then().statusCode(200).body("title", equalTo("Before we start"));
    }

    @Test
    void anUnknownInstrumentIsRefused() {
        client.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "nothing")).then().statusCode(422)
                .body("code", equalTo("unknown-instrument")).body("errors[0].pointer", equalTo("/instrumentKey"));
        client.post(ASSESSMENTS,
                Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "instrumentVersion", 99)).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/instrumentVersion"));
    }

    @Test
    void badBodiesSayWhatIsWrongAndMakeNothing() {
        client.post(ASSESSMENTS, Map.of("title", " ", "instrumentKey", "small-business-ai-readiness")).then()
                .statusCode(400).body("errors[0].pointer", equalTo("/title"));
        client.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "colour", "red"))
                .then().statusCode(400).body("code", equalTo("unknown-field"));
        client.post(ASSESSMENTS, "{\"title\": ").then().statusCode(400).body("code", equalTo("malformed-json"));
        client.get(ASSESSMENTS).then().body("items", empty());
    }

    @Test
    void theExternalIdNamesTheAssessmentAndIsUnique() {
        Map<String, String> body = Map.of("title", "t", "instrumentKey", "small-business-ai-readiness", "externalId",
                "demo-1");
        String id = client.post(ASSESSMENTS, body).then().statusCode(201).extract().path("id");

        client.get(ASSESSMENTS + "/key:demo-1").then().statusCode(200).body("id", equalTo(id));
        client.get(ASSESSMENTS + "?externalId=demo-1").then().body("items.id", contains(id));
        client.get(ASSESSMENTS + "/key:demo-2").then().statusCode(404);
        client.post(ASSESSMENTS, body).then().statusCode(409).body("code", equalTo("external-id-taken"));
        Client.ofNewOrganization().post(ASSESSMENTS, body).then().statusCode(201);
    }

    @Test
    void aTitleChangesOnlyOnTheVersionThatWasSeen() {
        String id = client.assessment();
        String path = ASSESSMENTS + "/" + id;

        client.request().contentType(MERGE_PATCH).body("{\"title\": \"A\"}").patch(path).then().statusCode(428);
        client.request().contentType(MERGE_PATCH).header("If-Match", "\"0\"").body("{\"title\": \"A\"}").patch(path)
                .then().statusCode(200).header("ETag", "\"1\"").body("title", equalTo("A"));
        client.request().contentType(MERGE_PATCH).header("If-Match", "\"0\"").body("{\"title\": \"B\"}").patch(path)
                .then().statusCode(412).body("code", equalTo("stale-version"))
                .body("conflicts[0].field", equalTo("title"));
        client.request().contentType(MERGE_PATCH).header("If-Match", "\"1\"").body("{\"status\": \"COMPLETED\"}")
                .patch(path).then().statusCode(400).body("code", equalTo("unknown-field"));
        client.request().contentType(MERGE_PATCH).header("If-Match", "\"1\"").body("{\"planId\": null}").patch(path)
                .then().statusCode(200).body("planId", nullValue());
    }

    @Test
    void completionKeepsTheFiguresAndReopeningTakesThemBack() {
        String id = client.assessment();
        client.answerAll(id, 3);

        client.complete(id).then().statusCode(200).body("status", equalTo("COMPLETED"))
                .body("score", is(75)).body("level", is(3)).body("coverage", is(1)).body("completedAt", notNullValue());
        client.complete(id).then().statusCode(200).body("version", is(1));
        client.request().post(ASSESSMENTS + "/" + id + "/reopening").then().statusCode(200)
                .body("status", equalTo("OPEN")).body("score", nullValue()).body("completedAt", nullValue());
        client.answerAll(id, 4);
        client.complete(id).then().body("score", is(100)).body("level", is(4));
    }

    @Test
    void whatNobodyAnsweredCannotBeCompleted() {
        client.complete(client.assessment()).then().statusCode(409).body("code", equalTo("nothing-answered"));
    }

    @Test
    void aCompletedAssessmentKeepsItsAnswers() {
        String id = client.assessment();
        client.answerAll(id, 2);
        client.complete(id);

        client.answer(id, List.of("goals-written"), key -> Client.answered(key, 4)).then().statusCode(409)
                .body("code", equalTo("assessment-completed"));
        client.result(id).then().body("score", is(50));
    }

    @Test
    void listsAreFilteredAndSorted() {
        UUID planId = UUID.randomUUID();
        String first = client.assessment(planId);
        String second = client.assessment(planId);
        String open = client.assessment(planId);
        client.assessment(UUID.randomUUID());
        for (String id : List.of(first, second)) {
            client.answerAll(id, 2);
            client.complete(id).then().statusCode(200);
        }

        client.get(ASSESSMENTS + "?planId=" + planId + "&status=COMPLETED&sort=-completedAt&limit=1").then()
                .statusCode(200).body("items.id", contains(second)).body("items[0].level", is(2))
                .body("items[0].score", is(50)).body("items[0].planId", equalTo(planId.toString()))
                .body("nextCursor", notNullValue());
        client.get(ASSESSMENTS + "?planId=" + planId + "&status=OPEN").then().body("items.id", contains(open));
        client.get(ASSESSMENTS + "?count=true&limit=2").then().body("items", hasSize(2)).body("count", is(4));
        client.get(ASSESSMENTS + "?status=DONE").then().statusCode(400);
        client.get(ASSESSMENTS + "?sort=colour").then().statusCode(400);
        client.get(ASSESSMENTS + "?colour=red").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        client.get(ASSESSMENTS + "?limit=201").then().statusCode(400);
        client.get(ASSESSMENTS + "?planId=abc").then().statusCode(400);
    }

    @Test
    void aWalkThroughAllPagesReturnsEachOnce() {
        List<String> made = List.of(client.assessment(), client.assessment(), client.assessment());

        Response first = client.get(ASSESSMENTS + "?limit=2");
        Response second = client.get(ASSESSMENTS + "?limit=2&cursor={cursor}", first.<String> path("nextCursor"));

        List<String> walked = new ArrayList<>(first.<List<String>> path("items.id"));
        walked.addAll(second.<List<String>> path("items.id"));
        assertThat(walked).containsExactlyElementsOf(made);
    }

    @Test
    void theBinKeepsWhatWasDeleted() {
        String id = client.assessment();
        String path = ASSESSMENTS + "/" + id;
        client.answerAll(id, 2);

        client.request().delete(path).then().statusCode(428);
        client.request().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        client.request().header("If-Match", "\"0\"").delete(path + "?dryRun=true").then().statusCode(204);
        client.get(path).then().statusCode(200);
        client.request().header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        client.get(path).then().statusCode(404);
        client.result(id).then().statusCode(404);
        client.get(ASSESSMENTS).then().body("items", empty());
        client.get(ASSESSMENTS + "?deleted=true").then().body("items.id", contains(id))
                .body("items[0].deletedAt", notNullValue());
        client.request().post(path + "/restore").then().statusCode(200).body("deletedAt", nullValue());
        client.result(id).then().statusCode(200).body("score", is(50));
    }

    @Test
    void historyTellsWhoChangedWhat() {
        String id = client.assessment();
        client.answer(id, List.of("goals-written"), key -> Client.answered(key, 1)).then().statusCode(200);
        client.answer(id, List.of("goals-written"), key -> Client.answered(key, 3)).then().statusCode(200);
        client.complete(id);

        client.get(ASSESSMENTS + "/" + id + "/history").then().statusCode(200)
                .body("items.action", contains("CHANGED", "CHANGED", "CHANGED", "CREATED"))
                .body("items[0].changes.field", hasItem("status"))
                .body("items[1].changes[0].field", equalTo("answers/goals-written"))
                .body("items[1].changes[0].from.value", is(1))
                .body("items[1].changes[0].to.value", is(3))
                .body("items[3].actorName", notNullValue());
    }

    @Test
    void anAssessmentOfAnotherOrganizationIsNotFound() {
        String id = client.assessment();
        client.answerAll(id, 2);
        Client other = Client.ofNewOrganization();
        String path = ASSESSMENTS + "/" + id;

        String absent = other.get(ASSESSMENTS + "/" + UUID.randomUUID()).then().statusCode(404).extract().path("code");
        other.get(path).then().statusCode(404).body("code", equalTo(absent));
        for (String part : List.of("/questionnaire", "/answers", "/answers/goals-written", "/result", "/result/trace",
                "/history")) {
            other.get(path + part).then().statusCode(404);
        }
        other.answer(id, List.of("goals-written"), key -> Client.answered(key, 4)).then().statusCode(404);
        other.request().body("{\"state\": \"DONT_KNOW\"}").put(path + "/answers/goals-written").then().statusCode(404);
        other.complete(id).then().statusCode(404);
        other.request().post(path + "/reopening").then().statusCode(404);
        other.request().post(path + "/restore").then().statusCode(404);
        other.request().header("If-Match", "\"0\"").delete(path).then().statusCode(404);
        other.request().contentType(MERGE_PATCH).header("If-Match", "\"0\"").body("{\"title\": \"B\"}").patch(path)
                .then().statusCode(404);
        other.get(ASSESSMENTS).then().body("items", empty());
        client.result(id).then().body("score", is(50));
    }

    @Test
    void aViewerReadsAndChangesNothing() {
        String id = client.assessment();
        Client viewer = client.as("viewer");

        viewer.get(ASSESSMENTS + "/" + id).then().statusCode(200);
        viewer.result(id).then().statusCode(200);
        viewer.post(ASSESSMENTS, Map.of("title", "t", "instrumentKey", "small-business-ai-readiness")).then()
                .statusCode(403);
        viewer.answer(id, List.of("goals-written"), key -> Client.answered(key, 4)).then().statusCode(403);
        viewer.complete(id).then().statusCode(403);
    }

    @Test
    void aPathThatIsNeitherIdNorKeyIsRefused() {
        client.get(ASSESSMENTS + "/abc").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        client.get(ASSESSMENTS + "/key:").then().statusCode(400);
    }
}
