package dev.milepost.plan.system;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
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
class SystemResourceTest {

    @Test
    void systemsAreAddedFoundChangedAndPutAway() {
        String key = "s-" + UUID.randomUUID();
        String id = system(
                Map.of("externalId", key, "name", "CRM " + key, "interfaceKind", "REST_API", "supplier", "North Cloud",
                        "dataHeld", "Customers and their orders", "personalData", true, "owner", "Kim"));

        owner().get("/systems/key:{key}", key).statusCode(200).body("id", equalTo(id)).body("personalData", equalTo(true));
        owner().get("/systems?q={part}&interfaceKind=REST_API,FILES&personalData=true&sort=-name", key).body("items.id",
                contains(id));
        owner().get("/systems?q={part}&interfaceKind=FILES", key).body("items", empty());
        owner().patch("/systems/" + id, 0, "{\"interfaceKind\": \"NONE\"}").statusCode(200);
        owner().delete("/systems/" + id, 1).statusCode(204);
        owner().get("/systems/{id}", id).statusCode(404);
        owner().post("/systems/" + id + "/restore").statusCode(200).body("interfaceKind", equalTo("NONE"));
        owner().get("/systems/{id}/history", id).body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
        owner().get("/systems/{id}", system(Map.of("name", "Unseen"))).body("interfaceKind", equalTo("UNKNOWN"))
                .body("personalData", nullValue());
    }

    @Test
    void integrationsAreAddedFoundChangedAndPutAway() {
        String plan = owner().emptyPlan();
        String crm = system(Map.of("name", "CRM"));
        String key = "i-" + UUID.randomUUID();
        String id = integrate(plan, crm, Map.of("externalId", key, "method", "API", "effortDays", 2.5, "compatibility", 4,
                "compatibilityReason", "Its API has what is needed", "fallback", "Export by hand"));

        owner().get("/plans/{plan}/integrations/key:{key}", plan, key).statusCode(200).body("id", equalTo(id))
                .body("status", equalTo("PLANNED")).body("effortDays", equalTo(2.5f));
        owner().get("/plans/{plan}/integrations?status=PLANNED&method=API&systemId={crm}", plan, crm).body("items.id",
                contains(id));
        owner().patch("/plans/" + plan + "/integrations/" + id, 0, "{\"status\": \"WORKING\"}").statusCode(200);
        owner().get("/plans/{plan}/integrations?status=PLANNED", plan).body("items", empty());
        owner().delete("/plans/" + plan + "/integrations/" + id, 1).statusCode(204);
        owner().get("/plans/{plan}/integrations/{id}", plan, id).statusCode(404);
        owner().post("/plans/" + plan + "/integrations/" + id + "/restore").statusCode(200);
        owner().get("/plans/{plan}/integrations/{id}/history", plan, id).body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    /** By hand: 2.5 + 4 days are left of the two that don't work yet and have an effort; the dropped one counts for nothing. */
    @Test
    void theSummaryFeedsTheChallengeOfIntegration() {
        String plan = owner().emptyPlan();
        String crm = system(Map.of("name", "CRM"));
        String erp = system(Map.of("name", "ERP"));
        owner().get("/plans/{plan}/integrations/summary", plan).body("total", equalTo(0)).body("facts", empty());
        integrate(plan, crm, Map.of("method", "API", "effortDays", 2.5, "fallback", "Export by hand"));
        integrate(plan, erp, Map.of("method", "CUSTOM", "status", "FAILED", "effortDays", 4, "compatibility", 1,
                "compatibilityReason", "No interface"));
        integrate(plan, erp, Map.of("method", "BY_HAND"));
        integrate(plan, crm, Map.of("method", "READY_CONNECTOR", "status", "WORKING", "effortDays", 9, "compatibility", 5,
                "compatibilityReason", "Made for it", "fallback", "Wait"));
        integrate(plan, crm, Map.of("method", "CUSTOM", "status", "DROPPED", "effortDays", 100));

        List<String> facts = List.of("Working: 1 of 4", "Failed: ERP",
                "Hardly compatible (2 or less of 5): ERP", "Without a fallback: ERP",
                "Days of work left: 6.5, and 1 without an effort");
        owner().get("/plans/{plan}/integrations/summary", plan).statusCode(200).body("total", equalTo(4))
                .body("byStatus", equalTo(Map.of("PLANNED", 2, "FAILED", 1, "WORKING", 1)))
                .body("byMethod", equalTo(Map.of("API", 1, "CUSTOM", 1, "BY_HAND", 1, "READY_CONNECTOR", 1)))
                .body("effortDaysLeft", equalTo(6.5f)).body("withoutEffort", equalTo(1))
                .body("lowestCompatibility", equalTo(1)).body("withoutFallback", equalTo(2)).body("facts", equalTo(facts));
        owner().get("/plans/{plan}/challenges", plan)
                .body("items.find { it.challenge == 'INTEGRATION_WITH_EXISTING_SYSTEMS' }.facts", equalTo(facts))
                .body("items.find { it.challenge == 'COST_AND_BUDGET' }.facts", empty());
    }

    @Test
    void aRatingNeedsItsReasonAndAnIntegrationASystemThatThereIs() {
        String plan = owner().emptyPlan();
        String crm = system(Map.of("name", "CRM"));
        owner().post("/plans/" + plan + "/integrations", Map.of("systemId", crm, "method", "API", "compatibility", 3))
                .statusCode(422).body("code", equalTo("compatibility-without-reason"))
                .body("errors.pointer", contains("/compatibilityReason"));
        owner().post("/plans/" + plan + "/integrations", Map.of("systemId", UUID.randomUUID(), "method", "API")).statusCode(422)
                .body("code", equalTo("unknown-system"));
        owner().post("/plans/" + plan + "/integrations",
                Map.of("systemId", crm, "method", "API", "compatibility", 6, "effortDays", -1)).statusCode(400)
                .body("errors.pointer", hasItem("/compatibility")).body("errors.pointer", hasItem("/effortDays"));
        String id = integrate(plan, crm, Map.of("method", "API"));
        owner().patch("/plans/" + plan + "/integrations/" + id, 0, Map.of("systemId", UUID.randomUUID())).statusCode(422);
    }

    @Test
    void manyAtOnceAreAllOrNoneAndTheWrongOnesAreNamed() {
        String plan = owner().emptyPlan();
        List<String> made = owner().post("/systems/batch",
                Map.of("create", List.of(Map.of("name", "CRM"), Map.of("name", "ERP")))).statusCode(200).extract()
                .path("created.id");
        owner().post("/plans/" + plan + "/integrations/batch", Map.of("create",
                List.of(Map.of("systemId", made.get(0), "method", "API"),
                        Map.of("systemId", UUID.randomUUID(), "method", "API"),
                        Map.of("systemId", made.get(1), "method", "API", "compatibility", 2))))
                .statusCode(422).body("errors.pointer",
                        contains("/create/2/compatibilityReason", "/create/1/systemId"));
        owner().get("/plans/{plan}/integrations", plan).body("items", empty());

        List<String> ids = owner().post("/plans/" + plan + "/integrations/batch", Map.of("create",
                List.of(Map.of("systemId", made.get(0), "method", "API"),
                        Map.of("systemId", made.get(1), "method", "BY_HAND"))))
                .statusCode(200).extract().path("created.id");
        owner().post("/plans/" + plan + "/integrations/batch",
                Map.of("change", List.of(Map.of("id", ids.get(0), "version", 0, "patch", Map.of("systemId", made.get(1)))),
                        "delete", List.of(Map.of("id", ids.get(1), "version", 0))))
                .statusCode(200).body("changed.systemId", contains(made.get(1))).body("deleted", contains(ids.get(1)));
        Api.as("demo-viewer").post("/systems/batch", Map.of()).statusCode(403);
        Api.as("other-owner").post("/systems/batch",
                Map.of("delete", List.of(Map.of("id", made.get(0), "version", 0)))).statusCode(404);
    }

    @Test
    void aChosenOptionBecomesASystemWhereThatIsWanted() {
        String plan = owner().planFromTemplate();
        String evaluation = owner().post("/plans/" + plan + "/evaluations", Map.of("name", "Which?", "criteria",
                List.of(Map.of("key", "features", "name", "Features", "weight", 1, "aim", "BENEFIT")), "options",
                List.of(Map.of("name", "Assistant", "supplier", "North Cloud", "values",
                        List.of(Map.of("criterion", "features", "value", 1))))))
                .statusCode(201).extract().path("id");
        String option = owner().get("/plans/{plan}/evaluations/{id}", plan, evaluation).extract().path("options[0].id");

        String system = owner().post("/plans/" + plan + "/evaluations/" + evaluation + "/choice",
                Map.of("optionId", option, "reason", "The only one", "registerSystem", true)).statusCode(200).extract()
                .path("choice.systemId");

        owner().get("/systems/{id}", system).body("name", equalTo("Assistant")).body("supplier", equalTo("North Cloud"))
                .body("evaluationId", equalTo(evaluation));
    }

    @Test
    void somebodyElsesSystemsAndIntegrationsAreNotThereAndAViewerCantWrite() {
        String plan = owner().emptyPlan();
        String crm = system(Map.of("name", "CRM"));
        String id = integrate(plan, crm, Map.of("method", "API"));
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();

        other.get("/systems/{id}", crm).statusCode(404);
        other.patch("/systems/" + crm, 0, "{\"name\": \"Taken\"}").statusCode(404);
        other.delete("/systems/" + crm, 0).statusCode(404);
        List<String> all = other.get("/systems?limit=200").extract().path("items.id");
        assertThat(all).doesNotContain(crm);
        other.post("/plans/" + theirs + "/integrations", Map.of("systemId", crm, "method", "API")).statusCode(422);
        for (String through : new String[] { plan, theirs }) {
            other.get("/plans/{plan}/integrations/{id}", through, id).statusCode(404);
            other.patch("/plans/" + through + "/integrations/" + id, 0, "{\"owner\": \"Taken\"}").statusCode(404);
            other.delete("/plans/" + through + "/integrations/" + id, 0).statusCode(404);
        }
        other.get("/plans/{plan}/integrations/summary", plan).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get("/plans/{plan}/integrations", plan).statusCode(200).body("items", hasSize(1));
        viewer.post("/systems", Map.of("name", "N")).statusCode(403);
        viewer.post("/plans/" + plan + "/integrations", Map.of("systemId", crm, "method", "API")).statusCode(403);
        viewer.patch("/plans/" + plan + "/integrations/" + id, 0, "{\"owner\": \"N\"}").statusCode(403);
    }

    private static String system(Map<String, Object> system) {
        return owner().post("/systems", system).statusCode(201).extract().path("id");
    }

    private static String integrate(String plan, String system, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("systemId", system);
        return owner().post("/plans/" + plan + "/integrations", all).statusCode(201).extract().path("id");
    }
}
