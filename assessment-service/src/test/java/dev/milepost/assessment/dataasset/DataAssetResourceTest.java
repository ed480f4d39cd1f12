package dev.milepost.assessment.dataasset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.finding.PlanServiceResource;
import dev.milepost.assessment.finding.PlanServiceResource.PlanService;
import dev.milepost.assessment.finding.PlanServiceResource.Reply;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The inventory of data, and how what it asks for becomes a task. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanServiceResource.class)
class DataAssetResourceTest {
    private static final String ASSETS = Client.BASE + "/data-assets";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Client client = Client.ofNewOrganization();
    private final UUID planId = UUID.randomUUID();
    private final UUID taskId = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // injected by the resource
    PlanService planService;

    @Test
    void whatIsKnownDecidesAndWhatIsNotKnownIsNamed() {
        String id = asset(Map.of("name", "Order history", "personalData", "PERSONAL"));
        client.get(ASSETS + "/" + id).then().statusCode(200).body("outcome", nullValue()).body("qualityPercent", nullValue())
                .body("unknown", contains("records", "accessibility", "quality/completeness", "quality/accuracy",
                        "quality/timeliness", "quality/consistency"))
                .body("rule", startsWith("COLLECT where"));

        change(id, 0, "{\"quality\": {\"completeness\": 3, \"accuracy\": 1, \"timeliness\": 4, \"consistency\": 3}, "
                + "\"records\": 1200, \"accessibility\": \"EXPORT\", \"assessedOn\": \"2026-11-20\"}");

        client.get(ASSETS + "/" + id).then().body("outcome", equalTo("CLEAN")).body("qualityPercent", is(68.8f))
                .body("needs.field", contains("quality/accuracy")).body("unknown", hasSize(0));
        client.get(ASSETS + "/" + id + "/history").then().body("items[0].changes.field", hasItem("outcome"));
    }

    @Test
    void aListIsNarrowedAndSorted() {
        asset(Map.of("name", "B", "personalData", "NONE", "records", 0, "owner", "Ana"));
        asset(Map.of("name", "A", "personalData", "SPECIAL_CATEGORY", "system", "Till 100%"));

        client.get(ASSETS + "?sort=name").then().body("items.name", contains("A", "B"));
        client.get(ASSETS + "?outcome=COLLECT,CLEAN").then().body("items.name", contains("B"));
        client.get(ASSETS + "?personalData=SPECIAL_CATEGORY").then().body("items.name", contains("A"));
        client.get(ASSETS + "?q={q}", "100%").then().body("items.name", contains("A"));
        client.get(ASSETS + "?owner=Ana&count=true").then().body("count", is(1));
        client.get(ASSETS + "?outcome=ENOUGH").then().statusCode(400);
    }

    @Test
    void theWholeInventoryIsEvidenceForTheDataDimension() {
        client.get(ASSETS + "/summary").then().statusCode(200).body("assets", is(0)).body("qualityPercent", nullValue());
        asset(Map.of("name", "A", "personalData", "PERSONAL", "records", 5, "accessibility", "API", "assessedOn", "2026-10-01",
                "quality", Map.of("completeness", 4, "accuracy", 4, "timeliness", 4, "consistency", 4)));
        asset(Map.of("name", "B", "personalData", "NONE", "records", 0, "assessedOn", "2026-11-01", "quality",
                Map.of("completeness", 2, "accuracy", 2, "timeliness", 2, "consistency", 2)));
        asset(Map.of("name", "C", "personalData", "NONE"));

        client.get(ASSETS + "/summary").then().body("dimensionKey", equalTo("data")).body("level", equalTo("DOCUMENTED"))
                .body("assets", is(3)).body("judged", is(2)).body("outcomes.SUFFICIENT", is(1)).body("outcomes.COLLECT", is(1))
                .body("personal", is(1)).body("qualityPercent", is(75.0f)).body("oldest", equalTo("2026-10-01"))
                .body("latest", equalTo("2026-11-01")).body("countsUntil", equalTo("2027-11-01"));
    }

    @Test
    void itCountsAsEvidenceForAYear() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        asset(Map.of("name", "Unjudged", "personalData", "NONE", "assessedOn", today.toString()));
        client.get(ASSETS + "/summary").then().body("counts", is(false)).body("countsUntil", nullValue());
        asset(Map.of("name", "Old", "personalData", "NONE", "records", 0, "assessedOn",
                today.minusYears(1).minusDays(2).toString()));
        client.get(ASSETS + "/summary").then().body("counts", is(false));
        asset(Map.of("name", "New", "personalData", "NONE", "records", 0, "assessedOn", today.minusMonths(11).toString()));
        client.get(ASSETS + "/summary").then().body("counts", is(true));
    }

    @Test
    void whatIsToBeDoneBecomesOneTaskOfThePlan() throws Exception {
        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\"}"));
        String id = asset(Map.of("name", "Rechnungen", "personalData", "PERSONAL", "records", 10, "recordsNeeded", 500,
                "planId", planId));
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            Callable<Integer> call = () -> client.request().post(ASSETS + "/" + id + "/tasks?lang=de").statusCode();
            for (Future<Integer> status : threads.invokeAll(java.util.Collections.nCopies(5, call))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        await().atMost(SOON).untilAsserted(() -> client.get(ASSETS + "/" + id + "/tasks").then()
                .body("items.status", contains("DELIVERED")).body("items[0].taskId", equalTo(taskId.toString())));
        String handover = client.get(ASSETS + "/" + id + "/tasks").path("items[0].id");
        List<String> events = planService.events("recommendation.accepted", handover);
        assertThat(events).hasSize(1);
        JsonPath event = JsonPath.from(events.getFirst());
        assertThat(event.getString("data.planId")).isEqualTo(planId.toString());
        assertThat(event.getString("data.stepKey")).isEqualTo("data");
        assertThat(event.getString("data.title")).isEqualTo("Daten sammeln: Rechnungen");
        assertThat(event.getString("data.description")).contains("Es gibt zu wenige Datensätze.");
        assertThat(event.getDouble("data.effortDays")).isEqualTo(5.0);
    }

    @Test
    void aRefusedTaskIsShownWithItsReasonAndCanBeSentAgain() {
        String id = asset(Map.of("name", "Orders", "personalData", "NONE", "records", 0, "planId", planId));
        planService.replies(event -> event.contains(id)
                ? new Reply(422, "{\"status\": 422, \"code\": \"event-refused\", \"detail\": \"There is no plan\"}")
                : new Reply(204, ""));
        client.request().post(ASSETS + "/" + id + "/tasks").then().statusCode(200).body("status", equalTo("PENDING"));
        await().atMost(SOON).untilAsserted(() -> client.get(ASSETS + "/" + id + "/tasks").then()
                .body("items[0].status", equalTo("REJECTED")).body("items[0].reason", containsString("There is no plan")));

        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + taskId + "\"}"));
        client.request().post(ASSETS + "/" + id + "/tasks").then().statusCode(200).body("status", equalTo("PENDING"))
                .body("reason", nullValue());

        await().atMost(SOON).untilAsserted(
                () -> client.get(ASSETS + "/" + id + "/tasks").then().body("items.status", contains("DELIVERED")));
    }

    @Test
    void thereIsNoTaskWithoutSomethingToDoOrSomebodyToDoIt() {
        String undecided = asset(Map.of("name", "A", "personalData", "NONE", "planId", planId));
        client.request().post(ASSETS + "/" + undecided + "/tasks").then().statusCode(409).body("code", equalTo("nothing-to-do"))
                .body("detail", containsString("quality/accuracy"));
        String nobody = asset(Map.of("name", "B", "personalData", "NONE", "records", 0));
        client.request().post(ASSETS + "/" + nobody + "/tasks").then().statusCode(409)
                .body("code", equalTo("no-plan-to-take-it"));
    }

    @Test
    void wrongValuesAreNamed() {
        client.post(ASSETS, Map.of("name", " ", "personalData", "NONE", "quality", Map.of("accuracy", 5), "records", -1)).then()
                .statusCode(400).body("errors.pointer", hasItem("/name")).body("errors.pointer", hasItem("/quality/accuracy"))
                .body("errors.pointer", hasItem("/records"));
        client.post(ASSETS, Map.of("name", "A")).then().statusCode(400).body("errors[0].pointer", equalTo("/personalData"));
    }

    @Test
    void manyAreAddedAtOnceAndAKeyNamesOne() {
        List<Map<String, Object>> many = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(Map.of("name", "Asset " + i, "personalData", "NONE", "externalId", "a-" + i));
        }
        client.post(ASSETS + "/batch", Map.of("create", many)).then().statusCode(200).body("created", hasSize(30));
        client.get(ASSETS + "/key:a-7").then().statusCode(200).body("name", equalTo("Asset 7"));
    }

    @Test
    void theAssetsOfAnotherOrganizationAreNotFound() {
        String id = asset(Map.of("name", "A", "personalData", "NONE"));
        Client other = Client.ofNewOrganization();

        other.get(ASSETS + "/" + id).then().statusCode(404);
        other.get(ASSETS + "/" + id + "/tasks").then().statusCode(404);
        other.request().post(ASSETS + "/" + id + "/tasks").then().statusCode(404);
        other.get(ASSETS + "/summary").then().body("assets", is(0));
        client.as("viewer").post(ASSETS, Map.of("name", "A", "personalData", "NONE")).then().statusCode(403);
    }

    @Test
    void aBinnedAssetLeavesTheInventoryAndComesBack() {
        String id = asset(Map.of("name", "A", "personalData", "NONE"));
        client.request().header("If-Match", "\"0\"").delete(ASSETS + "/" + id).then().statusCode(204);
        client.get(ASSETS + "/summary").then().body("assets", is(0));
        client.get(ASSETS + "?deleted=true").then().body("items", hasSize(1));
        client.request().post(ASSETS + "/" + id + "/restore").then().statusCode(200);
        client.get(ASSETS + "/summary").then().body("assets", is(1));
    }

    private void change(String id, int version, String patch) {
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"").body(patch)
                .patch(ASSETS + "/" + id).then().statusCode(200);
    }

    private String asset(Map<String, Object> fields) {
        return client.post(ASSETS, new HashMap<>(fields)).then().statusCode(201).extract().path("id");
    }
}
