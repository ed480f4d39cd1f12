package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PlanResourceTest {

    @Test
    void aPlanFromTheTemplateHasTheTenStepsInOrder() {
        String plan = owner().post("/plans", Map.of("name", "Support assistant", "templateKey", "ai-integration", "startDate",
                "2026-01-05", "currency", "USD", "goals",
                List.of(Map.of("name", "Answer customers faster", "benefitType", "CUSTOMER_EXPERIENCE"))))
                .statusCode(201).header("Location", containsString("/api/plan/v1/plans/")).header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT")).body("startDate", equalTo("2026-01-05")).body("currency", equalTo("USD"))
                .body("version", equalTo(0)).body("goals[0].name", equalTo("Answer customers faster"))
                .extract().path("id");

        owner().get("/plans/{id}/outline", plan).statusCode(200)
                .body("steps.key", contains("scoping", "research", "data", "resources", "partnerships", "pilot", "deployment",
                        "training", "monitoring", "adaptation"))
                .body("steps.position", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("steps.find { it.key == 'pilot' }.tasks.kind", hasItem("MILESTONE"))
                .body("steps.tasks.flatten().status", everyItem(equalTo("NOT_STARTED")))
                .body("dependencies.type.unique().sort()", contains("FF", "FS", "SF", "SS"));
    }

    @Test
    void aPlanCanBeNamedByTheCallersOwnId() {
        String key = "crm-" + UUID.randomUUID();
        String id = owner().post("/plans",
                Map.of("externalId", key, "name", "Mine", "startDate", "2027-01-04", "currency", "EUR")).statusCode(201)
                .extract().path("id");

        owner().get("/plans/key:{key}", key).statusCode(200).body("id", equalTo(id)).body("externalId", equalTo(key));
        owner().get("/plans?externalId={key}", key).body("items.id", contains(id));
        owner().post("/plans",
                Map.of("externalId", key, "name", "Twin", "startDate", "2027-01-04", "currency", "EUR")).statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void aPatchChangesOnlyWhatItNamesAndOnlyTheVersionSeen() {
        String plan = owner().emptyPlan();

        owner().patch("/plans/" + plan, 0, "{\"name\": \"Renamed\", \"description\": \"Now with words\"}").statusCode(200)
                .header("ETag", "\"1\"").body("name", equalTo("Renamed")).body("currency", equalTo("EUR"));
        owner().patch("/plans/" + plan, 0, "{\"name\": \"Too late\"}").statusCode(412)
                .body("code", equalTo("stale-version")).body("conflicts[0].field", equalTo("name"))
                .body("conflicts[0].current", equalTo("Renamed"));
        owner().request().contentType("application/merge-patch+json").body("{\"name\": \"Blind\"}")
                .patch(Api.BASE + "/plans/" + plan).then().statusCode(428);
        owner().patch("/plans/" + plan, 1, "{\"nmae\": \"Typo\"}").statusCode(400).body("code", equalTo("unknown-field"));
        owner().patch("/plans/" + plan, 1, "{\"description\": null}").statusCode(200).body("description", equalTo(null));
        owner().get("/plans/{id}/history", plan).body("items.action", contains("CHANGED", "CHANGED", "CREATED"))
                .body("items[1].changes.find { it.field == 'name' }.from", equalTo("Empty"));
    }

    @Test
    void aReadThatIsKnownIsAnsweredWithoutABody() {
        String plan = owner().emptyPlan();
        String outline = owner().get("/plans/{id}/outline", plan).extract().header("ETag");

        owner().request().header("If-None-Match", "\"0\"").get(Api.BASE + "/plans/" + plan).then().statusCode(304);
        assertThat(outline).startsWith("W/");
        owner().request().header("If-None-Match", outline).get(Api.BASE + "/plans/" + plan + "/outline").then()
                .statusCode(304);
    }

    @Test
    void aDeletedPlanIsGoneUntilItIsRestored() {
        String plan = owner().planFromTemplate();
        owner().delete("/plans/" + plan, 0).statusCode(204);

        owner().get("/plans/{id}", plan).statusCode(404);
        owner().get("/plans/{id}/outline", plan).statusCode(404);
        owner().get("/plans?deleted=true&limit=200").body("items.id", hasItem(plan));
        owner().post("/plans/" + plan + "/restore").statusCode(200);
        owner().get("/plans/{id}/outline", plan).body("steps", hasSize(10));
        owner().post("/plans/" + plan + "/restore").statusCode(404);
    }

    @Test
    void aStatusIsReachedOnlyFromTheRightOneAndAClosedPlanTakesNoChanges() {
        String plan = owner().emptyPlan();

        owner().patch("/plans/" + plan, 0, "{\"status\": \"COMPLETED\"}").statusCode(409)
                .body("code", equalTo("status-not-reachable")).body("detail", containsString("ACTIVE"));
        owner().patch("/plans/" + plan, 0, "{\"status\": \"CANCELLED\"}").statusCode(200);
        owner().post("/plans/" + plan + "/steps", Map.of("name", "Late")).statusCode(409)
                .body("code", equalTo("plan-closed"));
        owner().patch("/plans/" + plan, 1, "{\"name\": \"Late\"}").statusCode(409).body("code", equalTo("plan-closed"));
        owner().patch("/plans/" + plan, 1, "{\"status\": \"DRAFT\"}").statusCode(200);
        owner().post("/plans/" + plan + "/steps", Map.of("name", "In time")).statusCode(201);
    }

    @Test
    void listsAreFilteredByStatusAndWordsAndWalkedPageByPage() {
        String word = "walk" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 5; i++) {
            owner().post("/plans", Map.of("name", "Plan " + word + " " + i, "startDate", "2027-01-04", "currency", "EUR"))
                    .statusCode(201);
        }

        String cursor = owner().get("/plans?q={q}&status=DRAFT,ACTIVE&limit=3&count=true", word.toUpperCase()).statusCode(200)
                .body("items", hasSize(3)).body("count", equalTo(5)).header("Link", containsString("rel=\"next\""))
                .extract().path("nextCursor");
        owner().get("/plans?q={q}&status=DRAFT,ACTIVE&limit=3&cursor={c}", word.toUpperCase(), cursor)
                .body("items", hasSize(2)).body("nextCursor", equalTo(null));
        owner().get("/plans?q={q}&sort=-name&limit=1", word).body("items[0].name", equalTo("Plan " + word + " 4"));
        owner().get("/plans?q={q}&status=ACTIVE", word).body("items", empty());
        owner().get("/plans?q={q}&status=ACTIVE&status=DRAFT", word).body("items", hasSize(5));
        owner().get("/plans?q=100%25").body("items.name", not(hasItem(containsString(word))));
        owner().get("/plans?status=OPEN").statusCode(400).body("errors[0].pointer", equalTo("?status"));
        owner().get("/plans?statuss=DRAFT").statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @Test
    void aDryRunAnswersAndSavesNothing() {
        String key = "dry-" + UUID.randomUUID();
        owner().post("/plans?dryRun=true", Map.of("externalId", key, "name", "Dry", "templateKey", "ai-integration",
                "startDate", "2027-01-04", "currency", "EUR")).body("name", equalTo("Dry")).body("id", notNullValue());

        owner().get("/plans/key:{key}", key).statusCode(404);
    }

    @Test
    void theSameRequestSentTwiceUnderOneKeyMakesOnePlan() {
        Map<String, Object> body = Map.of("name", "Once", "startDate", "2027-01-04", "currency", "EUR");
        String key = UUID.randomUUID().toString();
        String first = owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + "/plans").then()
                .statusCode(201).extract().path("id");

        owner().request().header("Idempotency-Key", key).body(body).post(Api.BASE + "/plans").then().statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void wrongInputIsRefusedWithItsPlace() {
        owner().post("/plans", Map.of("name", " ", "startDate", "2027-01-04", "currency", "EUR")).statusCode(400)
                .body("errors.pointer", hasItem("/name"));
        owner().post("/plans", Map.of("name", "A", "startDate", "2027-02-30", "currency", "EUR")).statusCode(400);
        owner().post("/plans", Map.of("name", "A", "startDate", "9027-01-04", "currency", "EUR")).statusCode(400)
                .body("errors.pointer", hasItem("/startDate"));
        owner().post("/plans", Map.of("name", "A", "startDate", "2027-01-04", "currency", "XXQ")).statusCode(422)
                .body("code", equalTo("unknown-currency"));
        owner().post("/plans", Map.of("name", "A", "startDate", "2027-01-04", "currency", "EUR", "templateKey", "none"))
                .statusCode(422).body("code", equalTo("unknown-template"));
        owner().post("/plans", Map.of("name", "A", "startDate", "2027-01-04", "currency", "EUR", "colour", "red"))
                .statusCode(400).body("code", equalTo("unknown-field"));
        owner().get("/plans/not-an-id").statusCode(400).body("errors[0].pointer", equalTo("{planId}"));
    }

    @Test
    void somebodyElsesPlanIsNotThere() {
        String plan = owner().planFromTemplate();
        Api other = Api.as("other-owner");
        String absent = UUID.randomUUID().toString();

        for (String path : List.of("", "/outline", "/schedule", "/history", "/tasks", "/goals", "/dependencies")) {
            String foreign = other.get("/plans/{id}" + path, plan).statusCode(404).extract().path("detail");
            String nobody = other.get("/plans/{id}" + path, absent).statusCode(404).extract().path("detail");
            assertThat(foreign.replace(plan, absent)).isEqualTo(nobody);
        }
        other.patch("/plans/" + plan, 0, "{\"name\": \"Mine now\"}").statusCode(404);
        other.delete("/plans/" + plan, 0).statusCode(404);
        other.post("/plans/" + plan + "/restore").statusCode(404);
        other.get("/plans?limit=200").body("items.id", not(hasItem(plan)));
        owner().get("/plans/{id}", plan).body("name", equalTo("Support assistant"));
    }

    @Test
    void twoOrganizationsMayUseTheSameExternalId() {
        String key = "shared-" + UUID.randomUUID();
        Map<String, Object> body = Map.of("externalId", key, "name", "Same key", "startDate", "2027-01-04", "currency", "EUR");

        owner().post("/plans", body).statusCode(201);
        Api.as("other-owner").post("/plans", body).statusCode(201);
    }

    @Test
    void aViewerReadsAndDoesNotWrite() {
        String plan = owner().emptyPlan();
        Api viewer = Api.as("demo-viewer");

        viewer.get("/plans/{id}", plan).statusCode(200);
        viewer.post("/plans", Map.of("name", "No", "startDate", "2027-01-04", "currency", "EUR")).statusCode(403);
        viewer.patch("/plans/" + plan, 0, "{\"name\": \"No\"}").statusCode(403);
        viewer.delete("/plans/" + plan, 0).statusCode(403);
    }
}
