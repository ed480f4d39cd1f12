package dev.milepost.plan.people;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ConcernResourceTest {

    @Test
    void aConcernIsTrackedToItsAnswer() {
        String plan = owner().emptyPlan();
        String concerns = concernsOf(plan);
        String path = concerns + "/" + add(concerns, Map.of("text", "Our jobs", "raisedOn", "2026-11-02"));

        owner().get(path).body("status", equalTo("OPEN")).body("answer", equalTo(null));
        owner().patch(path, 0, "{\"status\": \"ANSWERED\"}").statusCode(422)
                .body("code", equalTo("concern-contradicts-itself")).body("errors[0].pointer", equalTo("/answer"));
        owner().patch(path, 0, "{\"answer\": \"It helps you\"}").statusCode(422)
                .body("errors[0].pointer", equalTo("/status"));
        owner().patch(path, 0, "{\"status\": \"ANSWERED\", \"answer\": \"It helps you\", \"answeredOn\": \"2026-11-01\"}")
                .statusCode(422).body("errors[0].pointer", equalTo("/answeredOn"));
        owner().patch(path, 0, "{\"status\": \"ANSWERED\", \"answer\": \"It helps you\", \"answeredBy\": \"Kim\"}")
                .statusCode(200).body("answeredOn", notNullValue());
        owner().get(concerns + "?status=OPEN").body("items", empty());
        owner().patch(path, 1, "{\"status\": \"CLOSED\", \"answeredOn\": \"2026-11-20\"}").statusCode(200)
                .body("answeredOn", equalTo("2026-11-20"));
        owner().patch(path, 2, "{\"status\": \"OPEN\"}").statusCode(200).body("answer", equalTo(null))
                .body("answeredBy", equalTo(null)).body("answeredOn", equalTo(null));

        owner().delete(path, 3).statusCode(204);
        owner().get(concerns + "?deleted=true").body("items.text", contains("Our jobs"));
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CHANGED", "CHANGED", "CREATED"));
    }

    @Test
    void thoseThatWaitTooLongAreListed() {
        String plan = owner().emptyPlan();
        String concerns = concernsOf(plan);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        add(concerns, Map.of("text", "Long ago", "raisedOn", today.minusDays(20).toString()));
        add(concerns, Map.of("text", "Lately", "raisedOn", today.minusDays(10).toString()));
        add(concerns, Map.of("text", "Now"));

        owner().get("/plans/{id}/concerns?status=OPEN&olderThanDays=14", plan).body("items.text", contains("Long ago"));
        owner().get("/plans/{id}/concerns?olderThanDays=5", plan).body("items.text", contains("Long ago", "Lately"));
        owner().get("/plans/{id}/concerns?count=true", plan).body("count", equalTo(3));
        owner().get("/plans/{id}/concerns?olderThanDays=-1", plan).statusCode(400).body("code",
                equalTo("invalid-parameter"));
    }

    @Test
    void concernsAreAddedAndAnsweredManyAtOnce() {
        String concerns = concernsOf(owner().emptyPlan());
        String one = add(concerns, Map.of("text", "Our jobs"));

        owner().post(concerns + "/batch", Map.of("create", List.of(Map.of("text", "Our data")), "change", List.of(
                Map.of("id", one, "version", 0, "patch", Map.of("status", "ANSWERED", "answer", "It helps you")))))
                .statusCode(200).body("created.status", contains("OPEN")).body("changed.status", contains("ANSWERED"));
        owner().get(concerns + "?status=OPEN").body("items.text", contains("Our data"));
    }

    @Test
    void somebodyElsesConcernIsNotThereAndAViewerChangesNothing() {
        String plan = owner().emptyPlan();
        String concerns = concernsOf(plan);
        String path = concerns + "/" + add(concerns, Map.of("text", "Ours"));
        String anotherStakeholders = concernsOf(plan) + path.substring(path.lastIndexOf('/'));
        Api other = Api.as("other-owner");

        owner().get(anotherStakeholders).statusCode(404);
        other.get(path).statusCode(404);
        other.get(path + "/history").statusCode(404);
        other.patch(path, 0, "{\"text\": \"Taken\"}").statusCode(404);
        other.delete(path, 0).statusCode(404);
        other.post(concerns, Map.of("text", "Taken")).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get(path).statusCode(200);
        viewer.post(concerns, Map.of("text", "Mine")).statusCode(403);
        viewer.patch(path, 0, "{\"text\": \"Mine\"}").statusCode(403);
        viewer.delete(path, 0).statusCode(403);
    }

    private static String concernsOf(String plan) {
        String stakeholder = owner().post("/plans/" + plan + "/stakeholders",
                Map.of("name", "Support team", "kind", "GROUP", "influence", 3, "interest", 5)).statusCode(201).extract()
                .path("id");
        return "/plans/" + plan + "/stakeholders/" + stakeholder + "/concerns";
    }

    private static String add(String concerns, Map<String, Object> concern) {
        return owner().post(concerns, concern).statusCode(201).extract().path("id");
    }
}
