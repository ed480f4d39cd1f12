package dev.milepost.plan.outline;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TaskDetailsTest {

    @Inject
    Organizations organizations;
    @Inject
    TaskService tasks;

    private String plan = "";
    private String step = "";

    @BeforeEach
    void aPlanWithOneStep() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Preparation");
    }

    @Test
    void aTaskKeepsItsEstimatesTeamChecklistAndLinks() {
        String task = add(Map.of("durationDays", 3, "optimisticDays", 2.5, "pessimisticDays", 6, "team", "Sales",
                "assignee", "Kim", "assigneeSubject", "f3b1", "checklist", List.of(Map.of("text", "Ask Ana")),
                "links", List.of(Map.of("title", "Ticket", "url", "https://example.com/tickets/7?a=b#c")))).statusCode(201)
                .body("optimisticDays", equalTo(2.5f)).body("pessimisticDays", equalTo(6)).body("team", equalTo("Sales"))
                .body("assigneeSubject", equalTo("f3b1")).body("checklist[0].done", equalTo(false))
                .body("links.url", contains("https://example.com/tickets/7?a=b#c")).body("onHold", equalTo(false))
                .extract().path("id");

        change(task, 0, "{\"checklist\": [{\"text\": \"Ask Ana\", \"done\": true}], \"links\": []}").statusCode(200)
                .body("checklist.done", contains(true)).body("links", empty()).body("team", equalTo("Sales"));
        owner().get("/plans/{id}/tasks/{task}/history", plan, task).body("items[0].changes.field",
                contains("checklist", "links"));
    }

    /** An estimate lies around the duration of 3 days. */
    @ParameterizedTest
    @CsvSource({ "3.5, 6, /optimisticDays", "2, 2.5, /pessimisticDays", "2, , /pessimisticDays", ", 6, /optimisticDays" })
    void estimatesThatDoNotLieAroundTheDurationAreRefused(String optimistic, String pessimistic, String pointer) {
        Map<String, Object> task = new HashMap<>(Map.of("durationDays", 3));
        if (optimistic != null) {
            task.put("optimisticDays", Double.valueOf(optimistic));
        }
        if (pessimistic != null) {
            task.put("pessimisticDays", Double.valueOf(pessimistic));
        }

        add(task).statusCode(422).body("code", equalTo("estimates-contradict-duration"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aMilestoneHasNoEstimates() {
        add(Map.of("kind", "MILESTONE", "optimisticDays", 0, "pessimisticDays", 0)).statusCode(422)
                .body("code", equalTo("estimates-contradict-duration"));
    }

    @ParameterizedTest
    @CsvSource({ "javascript:alert(1)", "ftp://example.com/file", "//example.com", "https://", "'https://example.com/a b'" })
    void onlyWebAddressesAreLinks(String url) {
        add(Map.of("links", List.of(Map.of("title", "Link", "url", url)))).statusCode(400)
                .body("errors.pointer", contains("/links/0/url"));
    }

    @Test
    void checklistsAndLinksAreBounded() {
        add(Map.of("checklist", Collections.nCopies(101, Map.of("text", "Point")), "links",
                Collections.nCopies(51, Map.of("title", "Link", "url", "https://example.com")))).statusCode(400)
                .body("errors.pointer", hasItems("/checklist", "/links"));
        add(Map.of("checklist", Collections.nCopies(100, Map.of("text", "Point")))).statusCode(201);
        add(Map.of("checklist", List.of(Map.of("text", " ")))).statusCode(400)
                .body("errors.pointer", contains("/checklist/0/text"));
    }

    @Test
    void aTaskOnHoldHasAReasonAndDoesNotGoOn() {
        String task = owner().task(plan, step, "A", 2);

        change(task, 0, "{\"onHold\": true}").statusCode(422).body("code", equalTo("hold-needs-reason"))
                .body("errors[0].pointer", equalTo("/onHoldReason"));
        change(task, 0, "{\"onHold\": true, \"onHoldReason\": \"No budget yet\"}").statusCode(200)
                .body("onHold", equalTo(true)).body("onHoldReason", equalTo("No budget yet"));
        change(task, 1, "{\"status\": \"IN_PROGRESS\"}").statusCode(409).body("code", equalTo("task-on-hold"));
        change(task, 1, "{\"onHold\": false, \"status\": \"IN_PROGRESS\"}").statusCode(200)
                .body("onHoldReason", equalTo(null)).body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void otherFeaturesPutTasksOnHoldAndOffItOnce() {
        UUID a = UUID.fromString(owner().task(plan, step, "A", 2));
        UUID b = UUID.fromString(owner().task(plan, step, "B", 2));
        change(b.toString(), 0, "{\"onHold\": true, \"onHoldReason\": \"Kim is ill\"}").statusCode(200);
        UUID planId = UUID.fromString(plan);

        List<TaskView> held = as("demo",
                () -> tasks.hold(planId, Map.of(a, "The pilot was stopped", b, "The pilot was stopped")));

        assertThat(held).extracting(TaskView::id).containsExactly(a);
        owner().get("/plans/{id}/tasks", plan).body("items.onHoldReason", contains("The pilot was stopped", "Kim is ill"));
        assertThat(as("demo", () -> tasks.release(planId, Set.of(a), Set.of("The pilot was stopped"))))
                .extracting(TaskView::onHold)
                .containsExactly(false);
        assertThat(as("other", () -> tasks.hold(planId, Map.of(a, "Not yours")))).isEmpty();
        owner().get("/plans/{id}/tasks/{task}/history", plan, a).body("items.action",
                contains("CHANGED", "CHANGED", "CREATED"));
    }

    @Test
    void aViewerChangesNothing() {
        String task = owner().task(plan, step, "A", 2);

        Api.as("demo-viewer").patch("/plans/" + plan + "/tasks/" + task, 0, "{\"team\": \"Mine\"}").statusCode(403);
    }

    private <T> T as(String organization, Supplier<T> work) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private ValidatableResponse add(Map<String, Object> details) {
        Map<String, Object> task = new HashMap<>(details);
        task.put("stepId", step);
        task.put("name", "Task");
        return owner().post("/plans/" + plan + "/tasks", task);
    }

    private ValidatableResponse change(String task, int version, String patch) {
        return owner().patch("/plans/" + plan + "/tasks/" + task, version, patch);
    }
}
