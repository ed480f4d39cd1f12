package dev.milepost.plan.training;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
class TrainingResourceTest {

    @Test
    void trainingIsAddedChangedFilteredAndPutAway() {
        String plan = owner().emptyPlan();
        String team = owner().stakeholder(plan, "Support team");
        String task = owner().task(plan, owner().step(plan, "Training"), "Train the team", 2);
        String one = add(plan, Map.of("name", "First steps", "stakeholderIds", List.of(team, team), "taskId", task, "startsOn",
                "2027-02-01", "endsOn", "2027-02-02"));
        add(plan, Map.of("name", "For all", "audience", "Everybody", "endsOn", "2027-03-02"));

        owner().get("/plans/{id}/trainings/{one}", plan, one).body("stakeholderIds", contains(team))
                .body("taskId", equalTo(task));
        owner().get("/plans/{id}/trainings?stakeholderId={team}", plan, team).body("items.id", contains(one));
        owner().get("/plans/{id}/trainings?taskId={task}", plan, task).body("items.id", contains(one));
        owner().get("/plans/{id}/trainings?endsBefore=2027-02-03", plan).body("items.id", contains(one));
        owner().get("/plans/{id}/trainings?q=ALL", plan).body("items.name", contains("For all"));

        String path = "/plans/" + plan + "/trainings/" + one;
        owner().patch(path, 0, "{\"stakeholderIds\": null}").statusCode(422)
                .body("code", equalTo("training-without-audience")).body("errors[0].pointer", equalTo("/audience"));
        owner().patch(path, 0, "{\"trainer\": \"Kim\"}").statusCode(200).body("trainer", equalTo("Kim"));
        owner().get("/plans/{id}/training-progress?limit=1", plan).body("items.name", contains("First steps"))
                .body("nextCursor", notNullValue());
        owner().delete(path, 1).statusCode(204);
        owner().get("/plans/{id}/training-progress", plan).body("items.name", contains("For all"));
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void theAudienceAndTheTaskAreOfThePlanAndTheDatesInOrder() {
        String plan = owner().emptyPlan();
        String elsewhere = owner().stakeholder(owner().emptyPlan(), "Others");
        String trainings = "/plans/" + plan + "/trainings";

        owner().post(trainings, Map.of("name", "T", "stakeholderIds", List.of(elsewhere))).statusCode(422)
                .body("code", equalTo("unknown-stakeholder")).body("errors[0].pointer", equalTo("/stakeholderIds"));
        owner().post(trainings, Map.of("name", "T", "audience", "All", "taskId", UUID.randomUUID())).statusCode(422)
                .body("code", equalTo("unknown-task")).body("errors[0].pointer", equalTo("/taskId"));
        owner().post(trainings, Map.of("name", "T", "audience", "All", "startsOn", "2027-02-02", "endsOn", "2027-02-01"))
                .statusCode(422).body("errors[0].pointer", equalTo("/endsOn"));
        owner().post(trainings, Map.of("name", "T")).statusCode(422).body("code", equalTo("training-without-audience"));
        owner().get(trainings).body("items", empty());
    }

    @Test
    void completionAndEffectAreCounted() {
        String plan = owner().emptyPlan();
        String training = add(plan, Map.of("name", "First steps", "audience", "All", "endsOn", "2026-02-02"));
        String participants = "/plans/" + plan + "/trainings/" + training + "/participants";
        owner().post(participants + "/batch", Map.of("create", List.of(
                Map.of("name", "Robin", "invitedOn", "2026-01-05", "completedOn", "2026-02-02", "scoreBefore", 40, "scoreAfter",
                        75),
                Map.of("name", "Sam", "completedOn", "2026-02-02", "scoreBefore", 45.5, "scoreAfter", 80),
                Map.of("name", "Kim", "invitedOn", "2026-01-05", "scoreBefore", 90)))).statusCode(200)
                .body("created.effect", contains(35, 34.5f, null));

        // 2 of 3; (40 + 45.5) / 2 = 42.75, (75 + 80) / 2 = 77.5, (35 + 34.5) / 2 = 34.75
        owner().get("/plans/{id}/training-progress", plan).body("items", hasSize(1)).body("items[0].participants", equalTo(3))
                .body("items[0].invited", equalTo(3)).body("items[0].completed", equalTo(2))
                .body("items[0].completionRate", equalTo(0.666666666667f)).body("items[0].measured", equalTo(2))
                .body("items[0].averageBefore", equalTo(42.75f)).body("items[0].averageAfter", equalTo(77.5f))
                .body("items[0].averageEffect", equalTo(34.75f))
                .body("items[0].warnings.code", contains("NOT_ALL_COMPLETED"));
        owner().get(participants + "?completed=false").body("items.name", contains("Kim"));
    }

    @Test
    void trainingEndsBeforeItsPhaseGoesLive() {
        String plan = owner().emptyPlan();
        String milestone = owner().task(plan, owner().step(plan, "Rollout"), "Support is live", 0);
        String wanted = phase(plan, Map.of("name", "Sales", "goLiveDate", "2027-02-02"));
        String scheduled = phase(plan, Map.of("name", "Support", "goLiveDate", "2027-06-01", "milestoneId", milestone));
        String path = "/plans/" + plan + "/trainings/"
                + add(plan, Map.of("name", "First steps", "audience", "Sales", "endsOn", "2027-02-02", "phaseId", wanted));
        String progress = "/plans/" + plan + "/training-progress";

        owner().get(progress).body("items[0].goesLiveOn", equalTo("2027-02-02"))
                .body("items[0].warnings.code", hasItem("ENDS_AFTER_GO_LIVE"))
                .body("items[0].warnings.text",
                        hasItem("\"First steps\" ends on 2027-02-02, not before \"Sales\" goes live on 2027-02-02"));
        owner().patch(path, 0, "{\"endsOn\": \"2027-02-01\"}").statusCode(200);
        owner().get(progress).body("items[0].warnings.code", not(hasItem("ENDS_AFTER_GO_LIVE")));

        // The milestone falls on the plan's first day, long before the day wanted
        owner().patch(path, 1, Map.of("phaseId", scheduled)).statusCode(200);
        owner().get(progress).body("items[0].goesLiveOn", equalTo("2027-01-04"))
                .body("items[0].warnings.code", hasItem("ENDS_AFTER_GO_LIVE"));
        owner().get("/plans/{id}/trainings?phaseId={phase}", plan, scheduled).body("items", hasSize(1));
        owner().patch(path, 2, Map.of("phaseId", UUID.randomUUID())).statusCode(422).body("code", equalTo("unknown-phase"));
    }

    @Test
    void withoutParticipantsThereIsNoRateButAReason() {
        String plan = owner().emptyPlan();
        add(plan, Map.of("name", "First steps", "audience", "All"));

        owner().get("/plans/{id}/training-progress", plan).body("items[0].completionRate", equalTo(null))
                .body("items[0].reason", equalTo("Nobody takes part in this training yet"))
                .body("items[0].averageEffect", equalTo(null)).body("items[0].warnings.code", contains("NOBODY_INVITED"));
    }

    @Test
    void ofABatchThatIsWrongSomewhereNobodyIsAdded() {
        String plan = owner().emptyPlan();
        String participants = "/plans/" + plan + "/trainings/" + add(plan, Map.of("name", "T", "audience", "All"))
                + "/participants";

        owner().post(participants + "/batch", Map.of("create", List.of(Map.of("name", "Robin"),
                Map.of("name", "Sam", "invitedOn", "2026-02-03", "completedOn", "2026-02-02")))).statusCode(422)
                .body("code", equalTo("completed-before-invited"))
                .body("errors[0].pointer", equalTo("/create/1/completedOn"));
        owner().get(participants).body("items", empty());
    }

    @Test
    void aParticipantCompletesAndIsPutAway() {
        String plan = owner().emptyPlan();
        String participants = "/plans/" + plan + "/trainings/" + add(plan, Map.of("name", "T", "audience", "All"))
                + "/participants";
        String path = participants + "/" + owner().post(participants, Map.of("name", "Robin", "invitedOn", "2026-02-02"))
                .statusCode(201).extract().path("id");

        owner().patch(path, 0, "{\"scoreAfter\": 80}").statusCode(422).body("code", equalTo("measured-before-completed"));
        owner().patch(path, 0, "{\"completedOn\": \"2026-02-05\", \"scoreAfter\": 80}").statusCode(200)
                .body("effect", equalTo(null));
        owner().patch(path, 1, "{\"scoreBefore\": 101}").statusCode(400);
        owner().delete(path, 1).statusCode(204);
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void somebodyElsesTrainingIsNotThereAndAViewerChangesNothing() {
        String plan = owner().emptyPlan();
        String path = "/plans/" + plan + "/trainings/" + add(plan, Map.of("name", "Ours", "audience", "All"));
        String participant = path + "/participants/"
                + owner().post(path + "/participants", Map.of("name", "Robin")).statusCode(201).extract().path("id");
        Api other = Api.as("other-owner");
        for (String object : new String[] { path, participant }) {
            other.get(object).statusCode(404);
            other.get(object + "/history").statusCode(404);
            other.patch(object, 0, "{\"name\": \"Taken\"}").statusCode(404);
            other.delete(object, 0).statusCode(404);
        }
        other.get("/plans/{id}/training-progress", plan).statusCode(404);
        other.post(path + "/participants/batch", Map.of("create", List.of(Map.of("name", "X")))).statusCode(404);

        Api viewer = Api.as("demo-viewer");
        viewer.get(participant).statusCode(200);
        viewer.patch(participant, 0, "{\"name\": \"Mine\"}").statusCode(403);
        viewer.post("/plans/" + plan + "/trainings", Map.of("name", "Mine", "audience", "All")).statusCode(403);
        viewer.post(path + "/participants/batch", Map.of("create", List.of(Map.of("name", "X")))).statusCode(403);
        viewer.delete(path, 0).statusCode(403);
    }

    private static String phase(String plan, Map<String, Object> phase) {
        return owner().post("/plans/" + plan + "/phases", phase).statusCode(201).extract().path("id");
    }

    private static String add(String plan, Map<String, Object> training) {
        return owner().post("/plans/" + plan + "/trainings", training).statusCode(201).extract().path("id");
    }
}
