package dev.milepost.assessment.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.assessment.finding.PlanServiceResource;
import dev.milepost.assessment.finding.PlanServiceResource.PlanService;
import dev.milepost.assessment.finding.PlanServiceResource.Reply;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Skills that are missing, and how training or hiring becomes a task. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanServiceResource.class)
class SkillGapResourceTest {
    private static final String GAPS = Client.BASE + "/skill-gaps";

    private final Client client = Client.ofNewOrganization();
    private final UUID planId = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // injected by the resource
    PlanService planService;

    @Test
    void aGapSaysWhetherToTrainOrToHireAndFollowsItsLevels() {
        String id = gap("Checking answers", 1, 3, 4);
        client.get(GAPS + "/" + id).then().body("outcome", equalTo("TRAIN")).body("gap", is(2));

        client.request().contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"trainablePeople\": 0}").patch(GAPS + "/" + id).then().statusCode(200)
                .body("outcome", equalTo("HIRE"));

        gap("Writing prompts", 3, 3, 4);
        client.get(GAPS + "?outcome=HIRE").then().body("items.skill", contains("Checking answers"));
        client.get(GAPS + "?sort=-skill").then().body("items.skill", contains("Writing prompts", "Checking answers"));
        client.get(GAPS + "/" + id + "/history").then().body("items[0].changes.field", hasItem("outcome"));
    }

    @Test
    void trainingBecomesATaskOfTheTrainingStep() {
        planService.replies(event -> new Reply(200, "{\"taskId\": \"" + UUID.randomUUID() + "\"}"));
        String id = gap("Vérifier", 1, 3, 4);

        client.request().post(GAPS + "/" + id + "/tasks?lang=fr").then().statusCode(200).body("what", equalTo("TRAIN"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> client.get(GAPS + "/" + id + "/tasks").then().body("items.status", contains("DELIVERED")));
        String handover = client.get(GAPS + "/" + id + "/tasks").path("items[0].id");
        JsonPath event = JsonPath.from(planService.events("recommendation.accepted", handover).getFirst());
        assertThat(event.getString("data.stepKey")).isEqualTo("training");
        assertThat(event.getString("data.title")).isEqualTo("Former : Vérifier");
        assertThat(event.getString("data.description")).contains("Niveau actuel 1, nécessaire 3");
    }

    @Test
    void aSkillThatIsThereNeedsNoTask() {
        client.request().post(GAPS + "/" + gap("Calculating", 4, 2, 1) + "/tasks").then().statusCode(409)
                .body("code", equalTo("nothing-to-do"));
    }

    @Test
    void wrongValuesAreNamed() {
        client.post(GAPS, Map.of("skill", "A", "currentLevel", 5, "neededLevel", -1)).then().statusCode(400)
                .body("errors.pointer", hasItem("/currentLevel")).body("errors.pointer", hasItem("/neededLevel"))
                .body("errors.pointer", hasItem("/trainablePeople"));
    }

    @Test
    void manyAtOnceAndTheGapsOfAnotherOrganizationAreNotFound() {
        Map<String, Object> one = Map.of("skill", "A", "currentLevel", 0, "neededLevel", 1, "trainablePeople", 1);
        client.post(GAPS + "/batch", Map.of("create", List.of(one, one))).then().statusCode(200).body("created", hasSize(2));
        String id = gap("B", 0, 1, 1);

        Client.ofNewOrganization().get(GAPS + "/" + id).then().statusCode(404);
        Client.ofNewOrganization().request().post(GAPS + "/" + id + "/tasks").then().statusCode(404);
        client.request().header("If-Match", "\"0\"").delete(GAPS + "/" + id).then().statusCode(204);
        client.request().post(GAPS + "/" + id + "/restore").then().statusCode(200);
    }

    private String gap(String skill, int current, int needed, int people) {
        Map<String, Object> body = new HashMap<>(
                Map.of("skill", skill, "currentLevel", current, "neededLevel", needed, "trainablePeople", people));
        body.put("planId", planId);
        return client.post(GAPS, body).then().statusCode(201).extract().path("id");
    }
}
