package dev.milepost.plan.risk;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MitigationResourceTest {

    @Test
    void aMitigationBecomesOneTaskThatNamesItAsItsOrigin() {
        String plan = owner().planFromTemplate();
        String path = mitigation(plan, risk(plan));
        String mitigation = path.substring(path.lastIndexOf('/') + 1);

        String task = owner().post(path + "/task", Map.of("stepKey", "training")).statusCode(200).body("version", equalTo(1))
                .extract().path("taskId");
        String again = owner().post(path + "/task", Map.of("stepKey", "pilot")).statusCode(200).body("version", equalTo(1))
                .extract().path("taskId");

        assertThat(again).isEqualTo(task);
        String made = "steps.find { it.key == 'training' }.tasks.findAll { it.id == '" + task + "' }";
        owner().get("/plans/{id}/outline", plan).body(made, hasSize(1)).body(made + "[0].name", equalTo("Show what it does"))
                .body(made + "[0].durationDays", equalTo(2.5f)).body(made + "[0].origin.type", equalTo("MITIGATION"))
                .body(made + "[0].origin.id", equalTo(mitigation));
        owner().get("/plans/{id}/schedule", plan).body("tasks.findAll { it.taskId == '" + task + "' }", hasSize(1));
    }

    @Test
    void aDryRunOfMakingTheTaskMakesNone() {
        String plan = owner().planFromTemplate();
        String path = mitigation(plan, risk(plan));

        owner().post(path + "/task?dryRun=true", Map.of("stepKey", "training")).statusCode(200);
        owner().get(path).body("taskId", equalTo(null)).body("version", equalTo(0));
    }

    @Test
    void mitigationsAreChangedPutAwayAndRestored() {
        String plan = owner().emptyPlan();
        String risk = risk(plan);
        String path = mitigation(plan, risk);

        owner().patch(path, 0, "{\"done\": true, \"dueDate\": \"2027-02-01\"}").statusCode(200).body("done", equalTo(true));
        owner().patch(path, 1, "{\"effortDays\": -1}").statusCode(400).body("errors[0].pointer", equalTo("/effortDays"));
        owner().delete(path, 1).statusCode(204);
        owner().get(path).statusCode(404);
        owner().get("/plans/{id}/risks/{risk}/mitigations", plan, risk).body("items", hasSize(0));
        owner().get("/plans/{id}/risks/{risk}/mitigations?deleted=true", plan, risk).body("items", hasSize(1));
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void somebodyElsesMitigationIsNotThereAndViewersOnlyRead() {
        String plan = owner().emptyPlan();
        String path = mitigation(plan, risk(plan));
        String otherRisk = path.replaceAll("risks/[^/]*", "risks/" + risk(plan));

        owner().get(otherRisk).statusCode(404);
        Api other = Api.as("other-owner");
        other.get(path).statusCode(404);
        other.patch(path, 0, "{\"title\": \"Taken\"}").statusCode(404);
        other.delete(path, 0).statusCode(404);
        other.post(path + "/task", Map.of("stepKey", "training")).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get(path).statusCode(200);
        viewer.patch(path, 0, "{\"title\": \"No\"}").statusCode(403);
        viewer.post(path + "/task", Map.of("stepKey", "training")).statusCode(403);
    }

    private static String risk(String plan) {
        return owner().post("/plans/" + plan + "/risks",
                Map.of("challenge", "RESISTANCE_TO_CHANGE", "title", "Fear for jobs", "likelihood", 3, "impact", 4))
                .statusCode(201).extract().path("id");
    }

    private static String mitigation(String plan, String risk) {
        String id = owner().post("/plans/" + plan + "/risks/" + risk + "/mitigations",
                Map.of("externalId", "m-" + UUID.randomUUID(), "title", "Show what it does", "effortDays", 2.5, "owner", "Kim"))
                .statusCode(201).body("done", equalTo(false)).extract().path("id");
        return "/plans/" + plan + "/risks/" + risk + "/mitigations/" + id;
    }
}
