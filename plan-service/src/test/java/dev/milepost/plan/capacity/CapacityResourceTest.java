package dev.milepost.plan.capacity;

import static dev.milepost.plan.Api.BASE;
import static dev.milepost.plan.Api.owner;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Plans begin on Monday 2027-01-04. Limits belong to a whole organization, so tests that set some have one of their own. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CapacityResourceTest {

    private static final String LIMITS = BASE + "/organization/change-limits";

    @Test
    void daysWithMoreChangesThanATeamTakesAreNamed() {
        String organization = "capacity-" + UUID.randomUUID();
        String plan = plan(organization);
        as(organization).header("If-Match", "\"0\"")
                .body(Map.of("defaultLimit", 2, "teams", List.of(Map.of("team", "Support", "limit", 1)))).put(LIMITS).then()
                .statusCode(200).body("version", equalTo(1));
        // Monday to Friday, and Wednesday to Friday
        task(organization, plan, Map.of("name", "Try it", "team", "Support", "durationDays", 5));
        task(organization, plan, Map.of("name", "Move texts", "team", "Support", "durationDays", 3, "constraint",
                Map.of("type", "SNET", "date", "2027-01-06")));
        task(organization, plan, Map.of("name", "Clean data", "team", "Sales", "durationDays", 5));
        task(organization, plan, Map.of("name", "Sort leads", "team", "Sales", "durationDays", 5));
        task(organization, plan, Map.of("name", "Done", "team", "Support", "kind", "MILESTONE"));

        as(organization).get(BASE + "/plans/" + plan + "/change-capacity").then().statusCode(200)
                .body("exceeded", equalTo(true))
                .body("text", equalTo("\"Support\" takes 1 at once and is touched by 2 on 2027-01-06."))
                .body("teams.team", contains("Sales", "Support")).body("teams.limit", contains(2, 1))
                .body("teams.peak", contains(2, 2)).body("teams[0].exceeded", empty())
                .body("teams[1].exceeded", hasSize(1)).body("teams[1].exceeded[0].from", equalTo("2027-01-06"))
                .body("teams[1].exceeded[0].until", equalTo("2027-01-08"))
                .body("teams[1].exceeded[0].weeks", contains("2027-01-04"))
                .body("teams[1].exceeded[0].changes.name", contains("Try it", "Move texts"));
    }

    @Test
    void otherActivePlansTouchTheSameTeams() {
        String organization = "capacity-" + UUID.randomUUID();
        String plan = plan(organization);
        String other = plan(organization);
        for (int i = 0; i < 2; i++) {
            task(organization, plan, Map.of("name", "Ours " + i, "team", "Support", "durationDays", 2));
        }
        task(organization, other, Map.of("name", "Theirs", "team", "Support", "durationDays", 2));
        String path = BASE + "/plans/" + plan + "/change-capacity";

        as(organization).get(path).then().body("exceeded", equalTo(false));
        as(organization).contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"status\": \"ACTIVE\"}")
                .patch(BASE + "/plans/" + other).then().statusCode(200);
        as(organization).get(path).then().body("exceeded", equalTo(true)).body("teams[0].changes", equalTo(2))
                .body("teams[0].peak", equalTo(3)).body("teams[0].exceeded[0].changes.planId", contains(plan, plan, other));
    }

    @Test
    void doneTasksAndThoseAboveOthersAskForNothing() {
        String organization = "capacity-" + UUID.randomUUID();
        String plan = plan(organization);
        String above = task(organization, plan,
                Map.of("name", "All of it", "team", "Support", "durationDays", 2, "assignee", "Kim",
                        "effortHours", 100));
        task(organization, plan, Map.of("name", "Part", "team", "Support", "durationDays", 2, "parentId", above));
        String done = task(organization, plan, Map.of("name", "Done", "team", "Support", "durationDays", 2));
        as(organization).contentType("application/merge-patch+json").header("If-Match", "\"0\"").body("{\"status\": \"DONE\"}")
                .patch(BASE + "/plans/" + plan + "/tasks/" + done).then().statusCode(200);

        as(organization).get(BASE + "/plans/" + plan + "/change-capacity").then().body("teams[0].changes", equalTo(1))
                .body("teams[0].peak", equalTo(1));
        as(organization).get(BASE + "/plans/" + plan + "/overload").then().body("people", empty());
    }

    @Test
    void whoIsGivenMoreHoursThanTheWeekHasIsNamedWithTheTasks() {
        String organization = "capacity-" + UUID.randomUUID();
        String plan = plan(organization);
        as(organization).header("If-Match", "\"0\"")
                .body(Map.of("defaultLimit", 2, "people", List.of(Map.of("assignee", "Kim", "hoursPerDay", 4)))).put(LIMITS)
                .then()
                .statusCode(200);
        // Monday to Friday, 30 hours against 5 x 4; Alex has 5 x 8
        task(organization, plan, Map.of("name", "Try it", "assignee", "Kim", "effortHours", 30, "durationDays", 5));
        task(organization, plan, Map.of("name", "Guess", "assignee", "Kim", "durationDays", 5));
        task(organization, plan, Map.of("name", "Set up", "assignee", "Alex", "effortHours", 40, "durationDays", 5));

        as(organization).get(BASE + "/plans/" + plan + "/overload").then().statusCode(200).body("overloaded", equalTo(true))
                .body("text", equalTo("\"Kim\" has 30 hours to do in the week of 2027-01-04 and 20 to do them in."))
                .body("hoursPerDay", equalTo(8)).body("people.assignee", contains("Alex", "Kim"))
                .body("people[0].weeks", empty()).body("people[0].hours", equalTo(40))
                .body("people[1].withoutEffort.name", contains("Guess")).body("people[1].weeks.over", contains(10))
                .body("people[1].weeks[0].tasks.name", contains("Try it"));
    }

    /** Ninety hours of three people in one week are thirty of each, of which nobody has more than forty. */
    @Test
    void whoSharesATaskSharesItsEffort() {
        String organization = "capacity-" + UUID.randomUUID();
        String plan = plan(organization);
        task(organization, plan, Map.of("name", "Together", "assignee", "Kim", "furtherAssignees", List.of("Alex", "Lou"),
                "effortHours", 90, "durationDays", 5));

        as(organization).get(BASE + "/plans/" + plan + "/overload").then().body("overloaded", equalTo(false))
                .body("people.assignee", contains("Alex", "Kim", "Lou")).body("people.hours", contains(30, 30, 30));
        task(organization, plan, Map.of("name", "Alone", "assignee", "Lou", "effortHours", 12, "durationDays", 5));
        as(organization).get(BASE + "/plans/" + plan + "/overload").then().body("overloaded", equalTo(true))
                .body("people.find { it.assignee == 'Lou' }.weeks[0].hours", equalTo(42));
    }

    @Test
    void ofATaskUnderWayOnlyWhatIsLeftCounts() {
        String organization = "capacity-" + UUID.randomUUID();
        String plan = plan(organization);
        String task = task(organization, plan,
                Map.of("name", "Try it", "assignee", "Kim", "effortHours", 80, "durationDays", 10));
        as(organization).contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"status\": \"IN_PROGRESS\", \"actualStart\": \"2027-01-04\", \"percentDone\": 75}")
                .patch(BASE + "/plans/" + plan + "/tasks/" + task).then().statusCode(200);

        as(organization).get(BASE + "/plans/" + plan + "/overload").then().body("people[0].hours", equalTo(20));
    }

    @Test
    void limitsAreSetOnceForEachAndByOwnersOnly() {
        String organization = "capacity-" + UUID.randomUUID();
        as(organization).get(LIMITS).then().statusCode(200).body("version", equalTo(0)).body("defaultLimit", equalTo(2));

        as(organization).header("If-Match", "\"0\"").body(Map.of("defaultLimit", 2, "teams",
                List.of(Map.of("team", "Support", "limit", 1), Map.of("team", "Support", "limit", 3)))).put(LIMITS).then()
                .statusCode(422).body("code", equalTo("limit-given-twice")).body("errors[0].pointer", equalTo("/teams/1"));
        as(organization).header("If-Match", "\"0\"").body(Map.of("defaultLimit", 0)).put(LIMITS).then().statusCode(400);
        as(organization).contentType("application/merge-patch+json").header("If-Match", "\"0\"").body("{\"defaultLimit\": 5}")
                .patch(LIMITS).then().statusCode(200).body("defaultLimit", equalTo(5)).body("version", equalTo(1));
        given().auth().oauth2(Tokens.member(organization, "manager")).contentType(ContentType.JSON).header("If-Match", "\"1\"")
                .body(Map.of("defaultLimit", 3)).put(LIMITS).then().statusCode(403);
        as(organization).get(LIMITS + "/history").then().statusCode(200).body("items.action", contains("CHANGED", "CREATED"))
                .body("items[0].changes.field", contains("defaultLimit"));
        as("capacity-" + UUID.randomUUID()).get(LIMITS).then().body("defaultLimit", equalTo(2));
    }

    @Test
    void somebodyElsesPlanIsNotThere() {
        String plan = owner().emptyPlan();
        Api other = Api.as("other-owner");

        owner().get("/plans/{id}/change-capacity", plan).statusCode(200).body("exceeded", equalTo(false));
        other.get("/plans/{id}/change-capacity", plan).statusCode(404);
        other.get("/plans/{id}/overload", plan).statusCode(404);
    }

    private static RequestSpecification as(String organization) {
        return given().auth().oauth2(Tokens.member(organization, "owner")).contentType(ContentType.JSON);
    }

    private static String plan(String organization) {
        String plan = as(organization).body(Map.of("name", "Assistant", "startDate", "2027-01-04", "currency", "EUR"))
                .post(BASE + "/plans").then().statusCode(201).extract().path("id");
        as(organization).body(Map.of("name", "Work")).post(BASE + "/plans/" + plan + "/steps").then().statusCode(201);
        return plan;
    }

    private static String task(String organization, String plan, Map<String, Object> fields) {
        String step = as(organization).get(BASE + "/plans/" + plan + "/outline").then().extract().path("steps[0].id");
        Map<String, Object> task = new HashMap<>(fields);
        task.put("stepId", step);
        return as(organization).body(task).post(BASE + "/plans/" + plan + "/tasks").then().statusCode(201).extract().path("id");
    }
}
