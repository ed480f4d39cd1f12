package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SearchTest {

    private String plan = "";
    private String step = "";

    @BeforeEach
    void aPlanWithOneStep() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
    }

    @ParameterizedTest
    @CsvSource({ "works", "WORKS council", "counc talk", "Betriebsrat", "über", "o'brien", "talk'" })
    void tasksAreFoundByTheBeginningsOfAllWords(String q) {
        add(Map.of("name", "Talk with the works council & O'Brien", "description", "Betriebsrat, über alles"));
        add(Map.of("name", "Something else"));

        owner().get("/plans/{id}/tasks?q={q}", plan, q).statusCode(200)
                .body("items.name", contains("Talk with the works council & O'Brien"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "works holiday", "ouncil", "!!!", "talk | else", "100%", "\\", "a:*b" })
    void whatLacksAWordIsNotFoundWhateverIsTyped(String q) {
        add(Map.of("name", "Talk with the works council"));

        owner().get("/plans/{id}/tasks?q={q}", plan, q).statusCode(200).body("items", empty());
    }

    @Test
    void plansAreFoundByTheirWordsWithinTheOrganizationOnly() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String ours = plan(owner(), "Assistant " + word, "For support");
        String theirs = plan(Api.as("other-owner"), "Assistant " + word, "For support");

        owner().get("/plans?q={q}", word + " supp").body("items.id", contains(ours));
        Api.as("other-owner").get("/plans?q={q}", word.toUpperCase(Locale.ROOT)).body("items.id", contains(theirs));
        owner().delete("/plans/" + ours, 0).statusCode(204);
        owner().get("/plans?q={q}", word).body("items", empty());
        owner().get("/plans?q={q}&deleted=true", word).body("items.id", contains(ours));
    }

    @Test
    void aSearchKeepsToItsPlanAndGoesOnPageByPage() {
        for (int i = 1; i <= 3; i++) {
            add(Map.of("name", "Train group " + i));
        }
        String elsewhere = owner().emptyPlan();
        owner().task(elsewhere, owner().step(elsewhere, "Step"), "Train group 4", 1);

        String cursor = owner().get("/plans/{id}/tasks?q=train&sort=-name&limit=2&count=true", plan)
                .body("items.name", contains("Train group 3", "Train group 2")).body("count", equalTo(3)).extract()
                .path("nextCursor");
        owner().get("/plans/{id}/tasks?q=train&sort=-name&limit=2&cursor={c}", plan, cursor)
                .body("items.name", contains("Train group 1"));
    }

    @Test
    void tasksAreFilteredByAllThatTheyAreFoundBy() {
        add(Map.of("name", "A", "assignee", "Kim Lee", "assigneeSubject", "s-1", "team", "Sales", "deadline", "2027-02-01"));
        add(Map.of("name", "B", "assignee", "Ana", "furtherAssignees", List.of("Lou", "Bo Mae"), "team", "Support", "deadline",
                "2027-03-01"));
        String c = add(Map.of("name", "C"));
        add(Map.of("name", "D", "parentId", c));

        list("assignee=kim lee").body("items.name", contains("A"));
        list("assignee=kim").body("items", empty());
        list("assignee=bo mae").body("items.name", contains("B")).body("items[0].furtherAssignees", contains("Lou", "Bo Mae"));
        list("assigneeSubject=s-1").body("items.name", contains("A"));
        list("team=SALES").body("items.name", contains("A"));
        list("dueBefore=2027-03-01").body("items.name", contains("A"));
        list("dueBefore=2027-03-02&sort=-deadline").body("items.name", contains("B", "A"));
        list("parentId=" + c).body("items.name", contains("D"));
        list("stepId=" + step + "&status=NOT_STARTED,DONE&kind=TASK&onHold=false")
                .body("items.name", containsInAnyOrder("A", "B", "C", "D"));
        list("onHold=true").body("items", empty());
        list("sort=deadline,-name").body("items.name", contains("A", "B", "D", "C"));
    }

    @ParameterizedTest
    @CsvSource({ "colour=red, ?colour", "dueBefore=soon, ?dueBefore", "status=OPEN, ?status", "sort=colour, ?sort",
            "parentId=1, ?parentId" })
    void whatIsNotKnownIsRefused(String query, String pointer) {
        list(query).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void endlessSearchesAreRefused() {
        list("q=" + "a".repeat(201)).statusCode(400).body("errors.pointer", contains("?q"));
    }

    private ValidatableResponse list(String query) {
        return owner().get("/plans/" + plan + "/tasks?" + query);
    }

    private String add(Map<String, Object> details) {
        Map<String, Object> task = new HashMap<>(details);
        task.put("stepId", step);
        return owner().post("/plans/" + plan + "/tasks", task).statusCode(201).extract().path("id");
    }

    private static String plan(Api api, String name, String description) {
        return api
                .post("/plans", Map.of("name", name, "description", description, "startDate", "2027-01-04", "currency", "EUR"))
                .statusCode(201).extract().path("id");
    }
}
