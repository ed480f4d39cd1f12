package dev.milepost.assessment.aisystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The register of AI systems with what was checked and assessed. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AiSystemResourceTest {
    private static final String SYSTEMS = Client.BASE + "/ai-systems";

    @Inject
    UntoldSystemRepository untold;
    @Inject
    Organizations organizations;

    private final Client client = Client.ofNewOrganization();

    @Test
    void aToolInUseIsRegisteredAsItIsAndItsGapsAreNamed() {
        String id = system(Map.of("name", "Chat tool", "role", "DEPLOYER", "status", "IN_USE", "purpose", "Write replies"));

        client.get(SYSTEMS + "/" + id).then().statusCode(200).body("status", equalTo("IN_USE"))
                .body("missing", contains("supplier", "owner", "affectedGroups", "humanOversight", "switchOff"));
        change(id, 0, Map.of("supplier", "Somebody Ltd", "owner", "Ana", "affectedGroups", List.of("Customers", "Customers"),
                "humanOversight", "Each reply is read", "switchOff", "Close the account; write by hand")).statusCode(200)
                .body("missing", empty()).body("affectedGroups", contains("Customers"));
    }

    @Test
    void whatNobodyListensToIsRememberedUntilSomebodyDoes() {
        String one = system(Map.of("name", "One", "role", "DEPLOYER"));
        change(one, 0, Map.of("name", "One more")).statusCode(200);
        client.post(SYSTEMS + "/batch", Map.of("create", List.of(Map.of("name", "Two", "role", "DEPLOYER")), "change",
                List.of(Map.of("id", one, "version", 1, "patch", Map.of("supplier", "Somebody"))))).then().statusCode(200);

        long remembered = organizations.runAs(client.organization(), "test",
                () -> QuarkusTransaction.requiringNew().call(untold::count));
        assertThat(remembered).isEqualTo(2);
    }

    @Test
    void aSystemGoesOnOnlyWithAnOwnerOversightAndAWayToSwitchItOff() {
        String id = system(Map.of("name", "Assistant", "role", "DEPLOYER"));
        change(id, 0, Map.of("status", "PILOT")).statusCode(422).body("code", equalTo("ai-system-not-ready"))
                .body("errors[0].pointer", equalTo("/owner"));
        change(id, 0, Map.of("status", "PILOT", "owner", "Ana", "switchOff", "A switch")).statusCode(200);
        change(id, 1, Map.of("status", "IN_USE")).statusCode(422).body("errors[0].pointer", equalTo("/humanOversight"));
        change(id, 1, Map.of("status", "IN_USE", "humanOversight", "Ana looks")).statusCode(200);
        change(id, 2, Map.of("status", "PROPOSED")).statusCode(409).body("code", equalTo("ai-system-status-not-next"))
                .body("detail", containsString("PILOT"));
        change(id, 2, Map.of("status", "RETIRED")).statusCode(200).body("retiredOn", notNullValue());
        change(id, 3, Map.of("status", "PROPOSED")).statusCode(422).body("code", equalTo("ai-system-dates-contradict"));
        Map<String, Object> again = new HashMap<>(Map.of("status", "PROPOSED"));
        again.put("retiredOn", null);
        change(id, 3, again).statusCode(200);
        client.get(SYSTEMS + "/" + id + "/history").then().body("items[0].changes.field", hasItem("status"));
    }

    @Test
    void datesMustMakeSense() {
        client.post(SYSTEMS, Map.of("name", "A", "role", "PROVIDER", "status", "RETIRED", "inUseSince", "2026-05-01",
                "retiredOn", "2026-04-30")).then().statusCode(422).body("errors[0].pointer", equalTo("/retiredOn"));
        client.post(SYSTEMS, Map.of("name", "A", "role", "PROVIDER", "inUseSince", "0001-01-01")).then().statusCode(400);
    }

    @Test
    void itsDataAssetsAreThoseOfTheInventory() {
        String asset = client.post(Client.BASE + "/data-assets", Map.of("name", "Orders", "personalData", "PERSONAL")).then()
                .extract().path("id");
        String id = system(Map.of("name", "A", "role", "DEPLOYER", "dataAssetIds", List.of(asset)));
        client.get(SYSTEMS + "?dataAssetId=" + asset).then().body("items.id", contains(id));
        client.post(SYSTEMS, Map.of("name", "B", "role", "DEPLOYER", "dataAssetIds", List.of(UUID.randomUUID()))).then()
                .statusCode(422).body("code", equalTo("unknown-data-asset"));
        client.post(SYSTEMS + "/batch", Map.of("create",
                List.of(Map.of("name", "C", "role", "DEPLOYER"),
                        Map.of("name", "D", "role", "DEPLOYER", "dataAssetIds", List.of(UUID.randomUUID())))))
                .then().statusCode(422).body("errors.pointer", contains("/create/1/dataAssetIds"));
        // what it used before may leave the inventory
        client.request().header("If-Match", "\"0\"").delete(Client.BASE + "/data-assets/" + asset).then().statusCode(204);
        change(id, 0, Map.of("purpose", "Still here")).statusCode(200);
    }

    @Test
    void theRegisterIsSearched() {
        String planId = UUID.randomUUID().toString();
        system(Map.of("name", "B", "role", "PROVIDER", "planId", planId, "reviewDue", "2027-01-01"));
        system(Map.of("name", "A", "role", "DEPLOYER", "status", "IN_USE", "purpose", "Forecast 100%"));

        client.get(SYSTEMS + "?sort=name").then().body("items.name", contains("A", "B"));
        client.get(SYSTEMS + "?status=IN_USE,PILOT").then().body("items.name", contains("A"));
        client.get(SYSTEMS + "?role=PROVIDER&planId=" + planId).then().body("items.name", contains("B"));
        client.get(SYSTEMS + "?reviewDueBefore=2027-01-02").then().body("items.name", contains("B"));
        client.get(SYSTEMS + "?q={q}", "100%").then().body("items.name", contains("A"));
    }

    @Test
    void aBiasCheckSaysWhatOnWhomWithWhatResultAndWhen() {
        String id = system(Map.of("name", "Shortlist", "role", "DEPLOYER"));
        String checks = SYSTEMS + "/" + id + "/bias-checks";
        Map<String, Object> check = new HashMap<>(Map.of("tested", "Whether letters are ranked alike", "groups",
                "40 letters under women's and men's names", "result", "Mean rank 20.1 against 20.9", "outcome", "CONCERNS",
                "checkedOn", "2026-11-01"));
        client.post(checks, check).then().statusCode(422).body("errors[0].pointer", equalTo("/measures"));
        check.put("measures", "Names are removed first");
        check.put("nextDue", "2026-10-01");
        client.post(checks, check).then().statusCode(422).body("errors[0].pointer", equalTo("/nextDue"));
        check.put("nextDue", "2027-05-01");
        check.put("checkedOn", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString());
        client.post(checks, check).then().statusCode(422).body("errors[0].pointer", equalTo("/checkedOn"));
        check.put("checkedOn", "2026-11-01");
        String made = client.post(checks, check).then().statusCode(201).extract().path("id");

        client.get(checks).then().body("items.result", contains("Mean rank 20.1 against 20.9"));
        client.request().contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"outcome\": \"PASSED\", \"measures\": null}").patch(checks + "/" + made).then().statusCode(200);
        client.get(checks + "/" + made + "/history").then().body("items", hasSize(2));
        client.request().header("If-Match", "\"1\"").delete(checks + "/" + made).then().statusCode(204);
        client.get(checks).then().body("items", empty());
        client.request().post(checks + "/" + made + "/restore").then().statusCode(200);
    }

    @Test
    void aFinalImpactAssessmentIsComplete() {
        String assessments = SYSTEMS + "/" + system(Map.of("name", "A", "role", "DEPLOYER")) + "/impact-assessments";
        String id = client.post(assessments, Map.of("kind", "DPIA")).then().statusCode(201).body("status", equalTo("DRAFT"))
                .extract().path("id");
        patch(assessments + "/" + id, 0, Map.of("status", "FINAL")).statusCode(422)
                .body("code", equalTo("impact-assessment-incomplete")).body("errors[0].pointer", equalTo("/necessity"));
        patch(assessments + "/" + id, 0, Map.of("status", "FINAL", "necessity", "n", "risks", "r", "measures", "m",
                "residualRisk", "LOW", "assessedOn", "2026-11-01", "approvedBy", "Ana", "reviewDue", "2026-11-01"))
                .statusCode(422).body("code", equalTo("impact-assessment-dates-contradict"));
        patch(assessments + "/" + id, 0, Map.of("status", "FINAL", "necessity", "n", "risks", "r", "measures", "m",
                "residualRisk", "LOW", "assessedOn", "2026-11-01", "approvedBy", "Ana")).statusCode(200)
                .body("residualRisk", equalTo("LOW"));
    }

    @Test
    void whatBelongsToAnotherSystemOrOrganizationIsNotFound() {
        String one = system(Map.of("name", "A", "role", "DEPLOYER"));
        String other = system(Map.of("name", "B", "role", "DEPLOYER"));
        String draft = client.post(SYSTEMS + "/" + one + "/impact-assessments", Map.of("kind", "OTHER")).then().extract()
                .path("id");
        client.get(SYSTEMS + "/" + other + "/impact-assessments/" + draft).then().statusCode(404);
        Client stranger = Client.ofNewOrganization();
        stranger.get(SYSTEMS + "/" + one).then().statusCode(404);
        stranger.get(SYSTEMS + "/" + one + "/bias-checks").then().statusCode(404);
        stranger.post(SYSTEMS + "/" + one + "/impact-assessments", Map.of("kind", "DPIA")).then().statusCode(404);
        client.as("viewer").post(SYSTEMS, Map.of("name", "A", "role", "DEPLOYER")).then().statusCode(403);
    }

    @Test
    void aBinnedSystemComesBackWithWhatHangsOnIt() {
        String id = system(Map.of("name", "A", "role", "DEPLOYER", "externalId", "crm-7"));
        client.post(SYSTEMS + "/" + id + "/impact-assessments", Map.of("kind", "OTHER")).then().statusCode(201);
        client.request().header("If-Match", "\"0\"").delete(SYSTEMS + "/key:crm-7").then().statusCode(204);
        client.get(SYSTEMS + "/" + id + "/impact-assessments").then().statusCode(404);
        client.request().post(SYSTEMS + "/" + id + "/restore").then().statusCode(200);
        client.get(SYSTEMS + "/" + id + "/impact-assessments").then().body("items", hasSize(1));
    }

    private String system(Map<String, Object> fields) {
        return client.post(SYSTEMS, fields).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse change(String id, int version, Map<String, Object> fields) {
        return patch(SYSTEMS + "/" + id, version, fields);
    }

    private ValidatableResponse patch(String path, int version, Map<String, Object> fields) {
        return client.request().contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"")
                .body(fields)
                .patch(path).then();
    }
}
