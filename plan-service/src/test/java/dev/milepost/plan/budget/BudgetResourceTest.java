package dev.milepost.plan.budget;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BudgetResourceTest {

    /** The plan starts on Monday, 4 January 2027. Twenty working days end on Friday, 29 January. */
    @Test
    void theBudgetAddsUpByCategoryStepAndMonth() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String task = owner().task(plan, step, "Connect", 20);
        add(plan, Map.of("category", "SOFTWARE", "name", "Licences", "amount", 2600, "taskId", task));
        add(plan, Map.of("category", "TRAINING", "name", "Course", "amount", 1000, "stepId", step, "from", "2027-01-20",
                "until", "2027-02-08"));
        add(plan, Map.of("category", "SERVICES", "name", "Adviser", "amount", 500.50, "date", "2027-03-01"));

        owner().get("/plans/{id}/budget", plan).statusCode(200).body("currency", equalTo("EUR"))
                .body("total", equalTo(4100.5f)).body("lines", equalTo(3))
                .body("byCategory.category", contains("SOFTWARE", "TRAINING", "SERVICES"))
                .body("byCategory.amount", contains(2600, 1000, 500.5f))
                .body("byCategory.percent", contains(63.4f, 24.4f, 12.2f))
                .body("byStep.stepId", contains(step, null)).body("byStep.name", contains("Build", null))
                .body("byStep.amount", contains(3600, 500.5f)).body("byStep.percent", contains(87.8f, 12.2f))
                .body("byMonth.month", contains("2027-01", "2027-02", "2027-03"))
                .body("byMonth.amount", contains(3200, 400, 500.5f)).body("byMonth.cumulative", contains(3200, 3600, 4100.5f))
                .body("undatedLines", empty());
    }

    /** From 4 January to 26 February are 54 calendar days, 28 of them in January. */
    @Test
    void whatIsScheduledMovesWithItsTask() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String task = owner().task(plan, step, "Connect", 20);
        String line = add(plan, Map.of("category", "DATA", "name", "Labels", "amount", 5400, "taskId", task));
        owner().get("/plans/{id}/budget", plan).body("byMonth.month", contains("2027-01"));

        owner().patch("/plans/" + plan + "/tasks/" + task, 0, "{\"durationDays\": 40}").statusCode(200);
        owner().get("/plans/{id}/budget", plan).body("byMonth.month", contains("2027-01", "2027-02"))
                .body("byMonth.amount", contains(2800, 2600));

        owner().patch("/plans/" + plan + "/tasks/" + task, 1, "{\"status\": \"CANCELLED\"}").statusCode(200);
        owner().get("/plans/{id}/budget", plan).body("total", equalTo(5400)).body("byMonth.month", contains((Object) null))
                .body("byMonth.amount", contains(5400)).body("undatedLines", contains(line));
    }

    @Test
    void anEmptyBudgetIsNoughtWithoutPercentages() {
        owner().get("/plans/{id}/budget", owner().emptyPlan()).statusCode(200).body("total", equalTo(0))
                .body("byCategory", empty()).body("byStep", empty()).body("byMonth", empty());
    }

    @Test
    void linesAreAddedChangedFilteredAndPutAway() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String key = "line-" + UUID.randomUUID();
        String line = add(plan, Map.of("externalId", key, "category", "SOFTWARE", "name", "Licences", "amount", 12000.55,
                "date", "2027-02-01", "vendor", "Acme"));
        add(plan, Map.of("category", "TRAINING", "name", "100% attendance", "amount", 300, "stepId", step));

        owner().get("/plans/{id}/budget-lines/key:{key}", plan, key).statusCode(200).body("amount", equalTo(12000.55f))
                .body("spread", equalTo("ON_DATE")).body("date", equalTo("2027-02-01")).body("planId", equalTo(plan));
        owner().get("/plans/{id}/budget-lines?category=SOFTWARE,DATA", plan).body("items.id", contains(line));
        owner().get("/plans/{id}/budget-lines?sort=amount", plan).body("items.amount", contains(300, 12000.55f))
                .body("items.currency", contains("EUR", "EUR"));
        owner().get("/plans/{id}/budget-lines?sort=-category,name", plan).body("items.category",
                contains("TRAINING", "SOFTWARE"));
        owner().get("/plans/{id}/budget-lines?vendor=Acme", plan).body("items.id", contains(line));
        owner().get("/plans/{id}/budget-lines?stepId={step}", plan, step).body("items.spread", contains("SCHEDULED"));
        owner().get("/plans/{id}/budget-lines?q={q}", plan, "0%").body("items.name", contains("100% attendance"));

        owner().patch("/plans/" + plan + "/budget-lines/" + line, 0,
                "{\"spread\": \"EVENLY\", \"from\": \"2027-01-01\", \"until\": \"2027-12-31\", \"amount\": 12000}")
                .statusCode(200).body("date", equalTo(null)).body("amount", equalTo(12000));
        owner().delete("/plans/" + plan + "/budget-lines/" + line, 1).statusCode(204);
        owner().get("/plans/{id}/budget", plan).body("total", equalTo(300));
        owner().get("/plans/{id}/budget-lines?deleted=true", plan).body("items.id", contains(line));
        owner().post("/plans/" + plan + "/budget-lines/" + line + "/restore").statusCode(200).body("amount", equalTo(12000));
        owner().get("/plans/{id}/budget-lines/{line}/history", plan, line).body("items.action",
                contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String task = owner().task(plan, step, "Connect", 1);
        String lines = "/plans/" + plan + "/budget-lines";

        owner().post(lines, Map.of("category", "DATA", "name", "Both", "amount", 1, "stepId", step, "taskId", task))
                .statusCode(422).body("code", equalTo("budget-line-in-two-places")).body("errors.pointer", hasItem("/stepId"));
        owner().post(lines, Map.of("category", "DATA", "name", "When", "amount", 1, "spread", "ON_DATE")).statusCode(422)
                .body("code", equalTo("spread-needs-dates")).body("errors.pointer", contains("/date"));
        owner().post(lines,
                Map.of("category", "DATA", "name", "Back", "amount", 1, "from", "2027-02-01", "until", "2027-01-01"))
                .statusCode(422).body("errors.pointer", contains("/until"));
        owner().post(lines, Map.of("category", "DATA", "name", "Fine", "amount", 1.005)).statusCode(422)
                .body("code", equalTo("amount-too-fine")).body("errors.pointer", contains("/amount"));
        owner().post(lines, Map.of("category", "DATA", "name", "Minus", "amount", -1)).statusCode(400)
                .body("errors.pointer", contains("/amount"));
        owner().post(lines, Map.of("category", "DATA", "name", "Where", "amount", 1, "stepId", UUID.randomUUID()))
                .statusCode(422).body("code", equalTo("unknown-step"));
        owner().post(lines, Map.of("category", "DATA", "name", "Where", "amount", 1, "taskId", UUID.randomUUID()))
                .statusCode(422).body("code", equalTo("unknown-task"));
        owner().get("/plans/{id}/budget", plan).body("lines", equalTo(0));
    }

    @Test
    void manyLinesAreAddedChangedAndPutAwayAtOnce() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Build");
        String keep = add(plan, Map.of("category", "DATA", "name", "Labels", "amount", 10));
        String gone = add(plan, Map.of("category", "DATA", "name", "Gone", "amount", 20));
        String batch = "/plans/" + plan + "/budget-lines/batch";

        owner().post(batch, """
                {"create": [{"category": "SOFTWARE", "name": "One", "amount": 1.5, "stepId": "%s"},
                            {"category": "SOFTWARE", "name": "Two", "amount": 2}],
                 "change": [{"id": "%s", "version": 0, "patch": {"amount": 11}}], "delete": [{"id": "%s", "version": 0}]}"""
                .formatted(step, keep, gone)).statusCode(200).body("created.name", contains("One", "Two"))
                .body("changed.amount", contains(11)).body("deleted", contains(gone));
        owner().get("/plans/{id}/budget", plan).body("total", equalTo(14.5f)).body("lines", equalTo(3));
    }

    @Test
    void aBatchIsTakenWholeOrNotAtAllAndNamesWhatIsWrong() {
        String plan = owner().emptyPlan();
        String line = add(plan, Map.of("category", "DATA", "name", "Labels", "amount", 10));

        owner().post("/plans/" + plan + "/budget-lines/batch", """
                {"create": [{"category": "SOFTWARE", "name": "Good", "amount": 1},
                            {"category": "SOFTWARE", "name": "Fine", "amount": 1.005},
                            {"category": "SOFTWARE", "name": "Where", "amount": 1, "stepId": "%s"}],
                 "change": [{"id": "%s", "version": 0, "patch": {"spread": "ON_DATE"}}]}""".formatted(UUID.randomUUID(), line))
                .statusCode(422).body("errors.pointer", hasItems("/create/1/amount", "/create/2/stepId"));
        owner().post("/plans/" + plan + "/budget-lines/batch",
                "{\"change\": [{\"id\": \"%s\", \"version\": 0, \"patch\": {\"spread\": \"ON_DATE\"}}]}".formatted(line))
                .statusCode(422).body("errors.pointer", contains("/change/0/patch/date"));
        owner().get("/plans/{id}/budget", plan).body("total", equalTo(10)).body("lines", equalTo(1));
        Api.as("demo-viewer").post("/plans/" + plan + "/budget-lines/batch", Map.of()).statusCode(403);
        Api.as("other-owner").post("/plans/" + plan + "/budget-lines/batch", Map.of()).statusCode(404);
    }

    @Test
    void somebodyElsesBudgetIsNotThereAndViewersOnlyRead() {
        String plan = owner().emptyPlan();
        String line = add(plan, Map.of("category", "DATA", "name", "Ours", "amount", 1));
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();

        other.get("/plans/{id}/budget", plan).statusCode(404);
        other.get("/plans/{id}/budget-lines", plan).statusCode(404);
        for (String through : new String[] { plan, theirs }) {
            other.get("/plans/{id}/budget-lines/{line}", through, line).statusCode(404);
            other.patch("/plans/" + through + "/budget-lines/" + line, 0, "{\"name\": \"Taken\"}").statusCode(404);
            other.delete("/plans/" + through + "/budget-lines/" + line, 0).statusCode(404);
            other.get("/plans/{id}/budget-lines/{line}/history", through, line).statusCode(404);
        }
        Api viewer = Api.as("demo-viewer");
        viewer.get("/plans/{id}/budget", plan).statusCode(200).body("total", equalTo(1));
        viewer.post("/plans/" + plan + "/budget-lines", Map.of("category", "DATA", "name", "No", "amount", 1)).statusCode(403)
                .body("code", notNullValue());
        viewer.delete("/plans/" + plan + "/budget-lines/" + line, 0).statusCode(403);
    }

    private static String add(String plan, Map<String, Object> line) {
        return owner().post("/plans/" + plan + "/budget-lines", line).statusCode(201).body("currency", equalTo("EUR")).extract()
                .path("id");
    }
}
