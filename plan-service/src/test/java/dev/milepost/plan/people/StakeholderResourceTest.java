package dev.milepost.plan.people;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

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
class StakeholderResourceTest {

    @Test
    void stakeholdersAreAddedChangedFilteredSortedAndPutAway() {
        String plan = owner().emptyPlan();
        String key = "s-" + UUID.randomUUID();
        String team = add(plan,
                Map.of("externalId", key, "name", "Support team", "kind", "GROUP", "influence", 3, "interest", 5,
                        "affected", true, "role", "Works with it"));
        add(plan, Map.of("name", "Vendor", "kind", "PARTNER", "influence", 4, "interest", 4));

        owner().get("/plans/{id}/stakeholders/key:{key}", plan, key).body("quadrant", equalTo("KEEP_INFORMED"))
                .body("attitude", equalTo("UNKNOWN"));
        owner().get("/plans/{id}/stakeholders?kind=PARTNER", plan).body("items.name", contains("Vendor"))
                .body("items[0].affected", equalTo(false));
        owner().get("/plans/{id}/stakeholders?affected=true&consulted=false", plan).body("items.id", contains(team));
        owner().get("/plans/{id}/stakeholders?q=works", plan).body("items.id", contains(team));
        owner().get("/plans/{id}/stakeholders?sort=-influence", plan)
                .body("items.name", contains("Vendor", "Support team"));
        owner().get("/plans/{id}/stakeholders?sort=contact", plan).statusCode(400);

        String path = "/plans/" + plan + "/stakeholders/" + team;
        owner().patch(path, 0, "{\"consultedOn\": \"2026-11-02\", \"influence\": 5}").statusCode(200)
                .body("quadrant", equalTo("MANAGE_CLOSELY"));
        owner().get("/plans/{id}/stakeholders?consulted=true&answered=false", plan).body("items.id", contains(team));
        owner().delete(path, 1).statusCode(204);
        owner().get(path).statusCode(404);
        owner().get("/plans/{id}/stakeholders?deleted=true", plan).body("items.id", contains(team));
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void nobodyIsAnsweredBeforeBeingConsulted() {
        String plan = owner().emptyPlan();

        owner().post("/plans/" + plan + "/stakeholders", with("answeredOn", "2026-11-02")).statusCode(422)
                .body("code", equalTo("answered-before-consulted")).body("errors[0].pointer", equalTo("/answeredOn"));
        String one = add(plan, with("consultedOn", "2026-11-02"));
        String path = "/plans/" + plan + "/stakeholders/" + one;
        owner().patch(path, 0, "{\"answeredOn\": \"2026-11-01\"}").statusCode(422);
        owner().patch(path, 0, "{\"answeredOn\": \"2026-11-02\"}").statusCode(200);
    }

    @Test
    void influenceAndInterestAreOneToFive() {
        owner().post("/plans/" + owner().emptyPlan() + "/stakeholders",
                Map.of("name", "Kim", "kind", "PERSON", "influence", 0, "interest", 6)).statusCode(400)
                .body("errors.pointer", hasItem("/influence")).body("errors.pointer", hasItem("/interest"));
    }

    @Test
    void theGridShowsWhoStandsWhereAndWhoIsNotAnsweredYet() {
        String plan = owner().emptyPlan();
        String heard = add(plan,
                Map.of("name", "Support team", "kind", "GROUP", "influence", 3, "interest", 5, "affected", true,
                        "consultedOn", "2026-11-02"));
        String unheard = add(plan,
                Map.of("name", "Sales team", "kind", "GROUP", "influence", 3, "interest", 5, "affected", true));
        add(plan, Map.of("name", "Owner", "kind", "PERSON", "influence", 5, "interest", 5));
        owner().post("/plans/" + plan + "/stakeholders/" + heard + "/concerns", Map.of("text", "Our jobs")).statusCode(201);
        owner().post("/plans/" + plan + "/stakeholders/" + unheard + "/concerns", Map.of("text", "Our data")).statusCode(201);

        owner().get("/plans/{id}/stakeholder-grid", plan).body("total", equalTo(3)).body("affected", equalTo(2))
                .body("consulted", equalTo(1)).body("answered", equalTo(0)).body("openConcerns", equalTo(2))
                .body("quadrants.quadrant", contains("MANAGE_CLOSELY", "KEEP_SATISFIED", "KEEP_INFORMED", "MONITOR"))
                .body("quadrants[0].stakeholders.name", contains("Owner")).body("quadrants[1].stakeholders", empty())
                .body("quadrants[2].stakeholders.id", contains(heard, unheard))
                .body("quadrants[2].stakeholders[0].openConcerns", equalTo(1)).body("cells", hasSize(2))
                .body("cells.find { it.influence == 3 }.stakeholderIds", contains(heard, unheard));

        owner().delete("/plans/" + plan + "/stakeholders/" + unheard, 0).statusCode(204);
        owner().get("/plans/{id}/stakeholder-grid", plan).body("openConcerns", equalTo(1)).body("total", equalTo(2));
        owner().get("/plans/{id}/concerns", plan).body("items.text", contains("Our jobs"));
    }

    @Test
    void stakeholdersAreAddedChangedAndPutAwayManyAtOnce() {
        String plan = owner().emptyPlan();
        String kept = add(plan, with("role", "Kept"));
        String left = add(plan, with("role", "Left"));
        String batch = "/plans/" + plan + "/stakeholders/batch";

        owner().post(batch, Map.of("create", List.of(with("answeredOn", "2026-11-02")), "change",
                List.of(Map.of("id", kept, "version", 0, "patch", Map.of("influence", 9))))).statusCode(422)
                .body("errors.pointer", contains("/change/0/patch/influence", "/create/0/answeredOn"));
        owner().post(batch, Map.of("create", List.of(with("role", "New")), "change",
                List.of(Map.of("id", kept, "version", 0, "patch", Map.of("influence", 5))), "delete",
                List.of(Map.of("id", left, "version", 0)))).statusCode(200).body("created.role", contains("New"))
                .body("changed.influence", contains(5)).body("deleted", contains(left));
        owner().get("/plans/{id}/stakeholders", plan).body("items.role", contains("Kept", "New"));
        Api.as("demo-viewer").post(batch, Map.of("create", List.of(with("role", "Mine")))).statusCode(403);
        Api.as("other-owner").post(batch, Map.of("create", List.of(with("role", "Taken")))).statusCode(404);
    }

    @Test
    void somebodyElsesStakeholderIsNotThereAndAViewerChangesNothing() {
        String plan = owner().emptyPlan();
        String one = add(plan, with("role", "Ours"));
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();
        for (String through : new String[] { plan, theirs }) {
            String path = "/plans/" + through + "/stakeholders/" + one;
            other.get(path).statusCode(404);
            other.get(path + "/history").statusCode(404);
            other.get(path + "/concerns").statusCode(404);
            other.patch(path, 0, "{\"name\": \"Taken\"}").statusCode(404);
            other.delete(path, 0).statusCode(404);
        }
        other.get("/plans/{id}/stakeholder-grid", plan).statusCode(404);
        other.get("/plans/{id}/concerns", plan).statusCode(404);

        Api viewer = Api.as("demo-viewer");
        viewer.get("/plans/{id}/stakeholders", plan).statusCode(200);
        viewer.post("/plans/" + plan + "/stakeholders", with("role", "Mine")).statusCode(403);
        viewer.patch("/plans/" + plan + "/stakeholders/" + one, 0, "{\"name\": \"Mine\"}").statusCode(403);
        viewer.delete("/plans/" + plan + "/stakeholders/" + one, 0).statusCode(403);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> stakeholder = new HashMap<>(
                Map.of("name", "Kim", "kind", "PERSON", "influence", 2, "interest", 2));
        stakeholder.put(field, value);
        return stakeholder;
    }

    private static String add(String plan, Map<String, Object> stakeholder) {
        return owner().post("/plans/" + plan + "/stakeholders", stakeholder).statusCode(201).extract().path("id");
    }
}
