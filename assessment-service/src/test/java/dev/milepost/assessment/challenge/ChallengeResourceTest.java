package dev.milepost.assessment.challenge;

import static dev.milepost.assessment.Client.ASSESSMENTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.assessment.Client;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ChallengeResourceTest {
    private static final String CHALLENGES = Client.BASE + "/challenges";

    private final Client client = Client.ofNewOrganization();

    @Test
    void anOwnChallengeIsFoundWithWhatFiredItAndWhatToDo() {
        create(Map.of()).then().statusCode(201).body("mitigations[0].key", equalTo("ask-suppliers"));
        String run = client.assessment();
        client.answerAll(run, 2);
        client.answer(run, List.of("technology-suppliers", "data-access"), key -> Client.answered(key, 1)).then()
                .statusCode(200);

        client.result(run).then()
                .body("challenges.code", contains("INTEGRATION_WITH_EXISTING_SYSTEMS", "LATE_DELIVERIES"))
                .body("challenges[1].severity", equalTo("MEDIUM"))
                .body("challenges[1].firedBy.questionKey", contains("technology-suppliers", "data-access"))
                .body("challenges[1].recommendations", hasSize(1))
                .body("recommendations.key", hasItem("LATE_DELIVERIES/ask-suppliers"))
                .body("recommendations.find { it.challenge == 'LATE_DELIVERIES' }.source", nullValue())
                .body("recommendations.find { it.challenge == 'LATE_DELIVERIES' }.questions",
                        contains("technology-suppliers"));
        client.get(ASSESSMENTS + "/" + run + "/next-steps").then()
                .body("steps.key", hasItem("LATE_DELIVERIES/ask-suppliers"));
    }

    @Test
    void ofAnotherInstrumentNothingIsFound() {
        create(Map.of("instrumentKey", "first-look", "signals", List.of(Map.of("question", "goals-alternatives", "atMost", 3)),
                "mitigations", List.of())).then().statusCode(422).body("code", equalTo("challenge-flawed"))
                .body("errors[0].pointer", equalTo("/signals/0/question"));
        create(Map.of()).then().statusCode(201);
        String other = client.assessmentOf("first-look");
        client.answerAll(other, 0);

        client.result(other).then().body("challenges.code", not(hasItem("LATE_DELIVERIES")));
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        create(Map.of("severity", Map.of("medium", 2, "high", 2), "signals",
                List.of(Map.of("question", "nobody-asks", "atMost", 1), Map.of("question", "data-access", "atMost", 4)),
                "mitigations", List.of(mitigation("one", "lunch"), mitigation("one", "pilot")))).then().statusCode(422)
                .body("errors.pointer", hasItems("/severity/high", "/signals/0/question", "/signals/1/atMost",
                        "/mitigations/0/stepKey", "/mitigations/1/key"));
        create(Map.of("instrumentKey", "nothing")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/instrumentKey"));
        create(Map.of("code", "COST_AND_BUDGET")).then().statusCode(409).body("code", equalTo("challenge-code-taken"));
        client.get(CHALLENGES).then().body("items", empty());
    }

    @Test
    void aCodeIsTakenOnce() {
        String id = create(Map.of()).then().statusCode(201).extract().path("id");
        create(Map.of()).then().statusCode(409).body("code", equalTo("challenge-code-taken"));
        client.request().header("If-Match", "\"0\"").delete(CHALLENGES + "/" + id).then().statusCode(204);
        create(Map.of()).then().statusCode(201);

        client.request().post(CHALLENGES + "/" + id + "/restore").then().statusCode(409);
    }

    @Test
    void itIsChangedAsItWasSeenWithItsHistoryAndComesBackFromTheBin() {
        String id = create(Map.of("externalId", "late")).then().statusCode(201).extract().path("id");
        String path = CHALLENGES + "/key:late";

        change(path, 7, "{\"name\": \"Later\"}").then().statusCode(412);
        change(path, 0, "{\"name\": \"Later\", \"signals\": [{\"question\": \"data-access\", \"atMost\": 2}]}").then()
                .statusCode(200).body("name", equalTo("Later")).body("signals", hasSize(1)).body("version", is(1));
        client.get(path + "/history").then().body("items[0].changes.field", hasItems("name", "signals"));
        client.request().header("If-Match", "\"1\"").delete(path + "?dryRun=true").then().statusCode(204);
        client.request().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        client.get(path).then().statusCode(404);
        client.get(CHALLENGES + "?deleted=true").then().body("items.id", contains(id));
        client.request().post(path + "/restore").then().statusCode(200).body("name", equalTo("Later"));
        client.get(CHALLENGES + "?instrumentKey=small-business-ai-readiness").then().body("items.id", contains(id));
        client.get(CHALLENGES + "?instrumentKey=first-look").then().body("items", empty());
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        String id = create(Map.of()).then().statusCode(201).extract().path("id");
        Client other = Client.ofNewOrganization();
        String run = other.assessment();
        other.answerAll(run, 0);

        other.get(CHALLENGES + "/" + id).then().statusCode(404);
        other.get(CHALLENGES).then().body("items", empty());
        other.result(run).then().body("challenges.code", not(hasItem("LATE_DELIVERIES")));
        client.as("viewer").get(CHALLENGES + "/" + id).then().statusCode(200);
        client.as("viewer").post(CHALLENGES, body(Map.of("code", "OTHER"))).then().statusCode(403);
    }

    private Response change(String path, int version, String patch) {
        return client.request().contentType("application/merge-patch+json").header("If-Match", "\"" + version + "\"")
                .body(patch).patch(path);
    }

    private Response create(Map<String, Object> otherwise) {
        return client.post(CHALLENGES, body(otherwise));
    }

    private static Map<String, Object> body(Map<String, Object> otherwise) {
        Map<String, Object> body = new HashMap<>(Map.of("instrumentKey", "small-business-ai-readiness", "code",
                "LATE_DELIVERIES", "name", "Late deliveries", "description", "Suppliers keep us waiting.", "severity",
                Map.of("medium", 2, "high", 3), "signals",
                List.of(Map.of("question", "technology-suppliers", "atMost", 1),
                        Map.of("question", "data-access", "atMost", 1)),
                "mitigations", List.of(mitigation("ask-suppliers", "partnerships"))));
        body.putAll(otherwise);
        return body;
    }

    private static Map<String, Object> mitigation(String key, String step) {
        return Map.of("key", key, "title", "Ask the suppliers", "description", "What do they need to deliver in time?",
                "effort", Map.of("days", 0.5, "label", "Half a day"), "stepKey", step, "raises",
                List.of("technology-suppliers"));
    }
}
