package dev.milepost.plan.message;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
class MessageResourceTest {

    @Test
    void messagesAreAddedSentFilteredAndPutAway() {
        String plan = owner().emptyPlan();
        String team = owner().stakeholder(plan, "Support team");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String first = add(plan, message("Yesterday", today.minusDays(1), Map.of("stakeholderIds", List.of(team))));
        add(plan, message("Today", today, Map.of("channel", "EMAIL")));
        add(plan, message("In a week", today.plusDays(7), Map.of()));

        owner().get("/plans/{id}/messages?due=true", plan).body("items.title", contains("Yesterday", "Today"));
        owner().get("/plans/{id}/messages?sort=-plannedOn", plan)
                .body("items.title", contains("In a week", "Today", "Yesterday"));
        owner().get("/plans/{id}/messages?channel=EMAIL", plan).body("items.title", contains("Today"));
        owner().get("/plans/{id}/messages?stakeholderId={team}", plan, team).body("items.id", contains(first));
        owner().get("/plans/{id}/messages?plannedBefore={day}", plan, today.toString()).body("items.id", contains(first));

        String path = "/plans/" + plan + "/messages/" + first;
        owner().patch(path, 0, Map.of("sentOn", today.toString())).statusCode(200).body("sent", equalTo(true));
        owner().get("/plans/{id}/messages?due=true", plan).body("items.title", contains("Today"));
        owner().get("/plans/{id}/messages?sent=true", plan).body("items.id", contains(first));
        owner().delete(path, 1).statusCode(204);
        owner().get("/plans/{id}/messages?sent=true", plan).body("items", empty());
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void aMessageIsForSomebodyOfThePlan() {
        String plan = owner().emptyPlan();
        LocalDate day = LocalDate.of(2027, 1, 4);
        Map<String, Object> nobody = message("To nobody", day, Map.of());
        nobody.remove("audience");

        owner().post("/plans/" + plan + "/messages", nobody).statusCode(422).body("code",
                equalTo("message-without-audience"));
        owner().post("/plans/" + plan + "/messages",
                message("To others", day, Map.of("stakeholderIds", List.of(UUID.randomUUID()))))
                .statusCode(422).body("code", equalTo("unknown-stakeholder"));
        owner().post("/plans/" + plan + "/messages", message("By owl", day, Map.of("channel", "OWL"))).statusCode(400);
    }

    @Test
    void messagesAreAddedAndSentManyAtOnce() {
        String plan = owner().emptyPlan();
        LocalDate day = LocalDate.of(2027, 1, 4);
        String batch = "/plans/" + plan + "/messages/batch";
        String team = owner().stakeholder(plan, "Support team");
        String first = add(plan, message("First", day, Map.of("stakeholderIds", List.of(team))));
        owner().delete("/plans/" + plan + "/stakeholders/" + team, 0).statusCode(204);

        owner().post(batch, Map.of("create", List.of(message("Known", day, Map.of()),
                message("Unknown", day, Map.of("stakeholderIds", List.of(UUID.randomUUID())))))).statusCode(422)
                .body("code", equalTo("unknown-stakeholder")).body("errors.pointer", contains("/create/1/stakeholderIds"));
        owner().post(batch, Map.of("create", List.of(message("Second", day, Map.of())), "change",
                List.of(Map.of("id", first, "version", 0, "patch", Map.of("sentOn", "2027-01-04"))))).statusCode(200)
                .body("created.title", contains("Second")).body("changed.sent", contains(true));
        owner().get("/plans/{id}/messages", plan).body("items.title", contains("First", "Second"));
    }

    @Test
    void somebodyElsesMessageIsNotThereAndAViewerChangesNothing() {
        String plan = owner().emptyPlan();
        LocalDate day = LocalDate.of(2027, 1, 4);
        String path = "/plans/" + plan + "/messages/" + add(plan, message("Ours", day, Map.of()));
        Api other = Api.as("other-owner");
        other.get(path).statusCode(404);
        other.get(path + "/history").statusCode(404);
        other.patch(path, 0, "{\"title\": \"Taken\"}").statusCode(404);
        other.delete(path, 0).statusCode(404);
        other.get("/plans/{id}/messages", plan).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get(path).statusCode(200);
        viewer.post("/plans/" + plan + "/messages", message("Mine", day, Map.of())).statusCode(403);
        viewer.patch(path, 0, "{\"title\": \"Mine\"}").statusCode(403);
        viewer.delete(path, 0).statusCode(403);
    }

    private static Map<String, Object> message(String title, LocalDate plannedOn, Map<String, Object> more) {
        Map<String, Object> message = new HashMap<>(Map.of("title", title, "audience", "Everybody", "benefit", "Less routine",
                "channel", "MEETING", "plannedOn", plannedOn.toString()));
        message.putAll(more);
        return message;
    }

    private static String add(String plan, Map<String, Object> message) {
        return owner().post("/plans/" + plan + "/messages", message).statusCode(201).extract().path("id");
    }
}
