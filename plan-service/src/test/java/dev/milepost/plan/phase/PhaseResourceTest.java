package dev.milepost.plan.phase;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PhaseResourceTest {

    private String plan;
    private String train;
    private String install;
    private String live;

    /** The plan starts on Monday 2027-01-04; training takes three days, installing two, so that live is Friday 2027-01-08. */
    @BeforeEach
    void aPlanWithARollout() {
        plan = owner().emptyPlan();
        String step = owner().step(plan, "Roll out");
        train = owner().task(plan, step, "Train the north", 3);
        install = owner().task(plan, step, "Install in the north", 2);
        live = owner().task(plan, step, "North is live", 0);
        owner().link(plan, train, install);
        owner().link(plan, install, live);
    }

    /** By hand: training of 3 days is done and installing of 2 days half done, so (3 x 100 + 2 x 50) / 5 = 80 %. */
    @Test
    void aPhaseShowsItsProgressAndWhetherItsDayIsKept() {
        String phase = phase("North",
                Map.of("goLiveDate", "2027-01-06", "milestoneId", live, "taskIds", List.of(train, install),
                        "audience", "Sites in the north", "audienceSize", 12, "budgetCap", 20_000, "wayBack",
                        "The old form stays"));
        owner().get(path(phase)).body("state", equalTo("PLANNED")).body("progress.total", equalTo(2))
                .body("progress.percent", equalTo(0.0f)).body("currency", equalTo("EUR"))
                .body("goLive.date", equalTo("2027-01-08")).body("goLive.daysLate", equalTo(2))
                .body("wayBack", equalTo("The old form stays"));

        change(train, "{\"status\": \"DONE\", \"actualStart\": \"2027-01-04\", \"actualFinish\": \"2027-01-06\"}");
        change(install, "{\"status\": \"IN_PROGRESS\", \"actualStart\": \"2027-01-07\", \"percentDone\": 50}");
        owner().get(path(phase)).body("state", equalTo("IN_PROGRESS")).body("progress.done", equalTo(1))
                .body("progress.inProgress", equalTo(1)).body("progress.percent", equalTo(80.0f));
        change(live, "{\"status\": \"DONE\", \"actualFinish\": \"2027-01-06\"}");
        owner().get(path(phase)).body("state", equalTo("LIVE")).body("goLive.date", equalTo("2027-01-06"))
                .body("goLive.daysLate", equalTo(0));
    }

    @Test
    void aPhaseWithoutTasksOrMilestoneSaysWhyThereAreNoFigures() {
        owner().get(path(phase("South", Map.of()))).body("progress.percent", nullValue())
                .body("progress.reason", equalTo("The phase has no tasks yet")).body("goLive.daysLate", nullValue())
                .body("goLive.reason", equalTo("No milestone marks going live")).body("taskIds", empty());
    }

    @Test
    void phasesComeInTheOrderOfTheRollout() {
        phase("North", Map.of());
        phase("South", Map.of());
        phase("Before all", Map.of("position", 1));
        String west = phase("West", Map.of("position", 1));
        owner().patch(path(west), 0, "{\"position\": 9}").statusCode(200);

        owner().get("/plans/{id}/phases", plan).body("items.name", contains("North", "Before all", "South", "West"));
        String next = owner().get("/plans/{id}/phases?limit=2", plan).body("items.name", contains("North", "Before all"))
                .extract().path("nextCursor");
        owner().get("/plans/{id}/phases?limit=2&cursor={next}", plan, next).body("items.name", contains("South", "West"));
    }

    @Test
    void aTaskBelongsToOnePhaseAtMost() {
        String north = phase("North", Map.of("taskIds", List.of(train)));
        create("South", Map.of("taskIds", List.of(install, train))).statusCode(409)
                .body("code", equalTo("task-in-other-phase")).body("detail", containsString("North"))
                .body("errors[0].pointer", equalTo("/taskIds"));
        owner().delete(path(north), 0).statusCode(204);
        phase("South", Map.of("taskIds", List.of(train)));
        owner().post(path(north) + "/restore").statusCode(409).body("code", equalTo("task-in-other-phase"));
    }

    @Test
    void whatAPhaseNamesMustBeInThePlan() {
        create("North", Map.of("milestoneId", train)).statusCode(422).body("code", equalTo("go-live-is-no-milestone"));
        create("North", Map.of("milestoneId", UUID.randomUUID())).statusCode(422).body("errors[0].pointer",
                equalTo("/milestoneId"));
        create("North", Map.of("taskIds", List.of(UUID.randomUUID()))).statusCode(422).body("errors[0].pointer",
                equalTo("/taskIds"));
        create("North", Map.of("exitGateId", UUID.randomUUID())).statusCode(422).body("code", equalTo("unknown-gate"));
    }

    @Test
    void theExitGateIsShownAsItStands() {
        String gate = owner().post("/plans/" + plan + "/gates", Map.of("milestoneId", live, "name", "North accepted"))
                .statusCode(201).extract().path("id");
        String phase = phase("North", Map.of("exitGateId", gate, "milestoneId", live));

        owner().get(path(phase)).body("exitGate.name", equalTo("North accepted")).body("exitGate.status", equalTo("SHUT"));
        owner().post("/plans/" + plan + "/gates/" + gate + "/approvals", Map.of("evidenceVersion", 1)).statusCode(200);
        owner().get(path(phase)).body("exitGate.status", equalTo("OPEN"));
    }

    @Test
    void phasesArePutAwayAndRestored() {
        String phase = phase("North", Map.of());
        owner().patch(path(phase), 0, "{\"audience\": \"Everybody\"}").statusCode(200).body("audience", equalTo("Everybody"));
        owner().delete(path(phase), 1).statusCode(204);
        owner().get(path(phase)).statusCode(404);
        owner().get("/plans/{id}/phases?deleted=true", plan).body("items.id", contains(phase));
        owner().post(path(phase) + "/restore").statusCode(200);
        owner().get(path(phase) + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void somebodyElsesPhaseIsNotThereAndViewersOnlyRead() {
        String phase = phase("North", Map.of());
        Api other = Api.as("other-owner");
        other.get(path(phase)).statusCode(404);
        other.get("/plans/{id}/phases", plan).statusCode(404);
        other.patch(path(phase), 0, "{\"name\": \"Taken\"}").statusCode(404);
        other.delete(path(phase), 0).statusCode(404);
        owner().get("/plans/{id}/phases/{phase}", owner().emptyPlan(), phase).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get(path(phase)).statusCode(200);
        viewer.patch(path(phase), 0, "{\"name\": \"No\"}").statusCode(403);
        viewer.post("/plans/" + plan + "/phases", Map.of("name", "No")).statusCode(403);
    }

    private void change(String task, String patch) {
        int version = owner().get("/plans/{id}/tasks/{task}", plan, task).extract().path("version");
        owner().patch("/plans/" + plan + "/tasks/" + task, version, patch).statusCode(200);
    }

    private ValidatableResponse create(String name, Map<String, ?> more) {
        Map<String, Object> phase = new HashMap<>(Map.of("name", name));
        phase.putAll(more);
        return owner().post("/plans/" + plan + "/phases", phase);
    }

    private String phase(String name, Map<String, ?> more) {
        return create(name, more).statusCode(201).extract().path("id");
    }

    private String path(String phase) {
        return "/plans/" + plan + "/phases/" + phase;
    }
}
