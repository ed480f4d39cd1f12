package dev.milepost.roi.planactual;

import static dev.milepost.roi.Api.owner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.businesscase.PlanResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * A thousand over ten months, looked at from the end of the fourth: 400 planned by then. Licences of 700 are for a task, advice
 * of 300 is for a step.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanResource.class)
class EarnedTest {
    private static final String UNTIL = "2024-04-30";

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private final UUID step = UUID.randomUUID();
    private final UUID licences = UUID.randomUUID();
    private final UUID advice = UUID.randomUUID();

    @Test
    void whatIsDoneOfThePlanIsWhatTheMoneyHasEarned() {
        budget();
        PlanResource.progress(plan, UNTIL, part("TASK", task, "40") + "," + part("STEP", step, "10"));
        String made = businessCase("");
        spend(made, 620);

        // EV = 700 x 40 % + 300 x 10 % = 310; CPI = 310 / 620; SPI = 310 / 400; EAC = 620 + (1000 - 310) / 0.5
        get(made, "").then().statusCode(200).body("lines[0].progress.percentDone", is(31))
                .body("lines[0].progress.reason", nullValue()).body("lines[0].figures.plannedToDate", is(400f))
                .body("lines[0].figures.earned.value", is(310f)).body("lines[0].figures.earned.costPerformance", is(0.5f))
                .body("lines[0].figures.earned.schedulePerformance", is(0.775f))
                .body("lines[0].figures.forecast", is(2000f)).body("lines[0].figures.method", equalTo("RUN_RATE"))
                .body("lines[0].figures.sentence", equalTo(
                        "\"Rollout\": 620.00 EUR of 400.00 planned by now was spent, and what is done was to cost 310.00; by the end it comes to 2000.00, 1000.00 more than the 1000.00 planned."))
                .body("costs.earned.value", is(310f)).body("costs.earned.costPerformance", is(0.5f))
                .body("forecast.formula", equalTo("EAC = AC + (BAC - EV) / CPI with CPI = EV / AC"));
        // 620 + 1000 - 310
        get(made, "&method=AS_PLANNED").then().body("lines[0].figures.forecast", is(1310f));
    }

    @Test
    void whatIsBudgetedForThePlanAsAWholeIsDoneAsThatIs() {
        PlanResource.budget(plan, budgetLine(licences, 1000, ""));
        PlanResource.progress(plan, UNTIL, "{\"kind\": \"PLAN\", \"percentDone\": 62.5}");
        String made = owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "period": "MONTH", "periods": 10,
                 "startDate": "2024-01-01", "lines": [
                 {"kind": "COST", "name": "Rollout", "budgetLineIds": ["%s"], "lastPeriod": 9}]}""".formatted(plan, licences))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
        spend(made, 500);

        // 500 + (1000 - 625) x 500 / 625
        get(made, "").then().body("lines[0].progress.percentDone", is(62.5f)).body("lines[0].figures.forecast", is(800f));
    }

    @Test
    void whereSomeOfTheCostsAreUnknownTheSumOfAllIsTakenAsBefore() {
        budget();
        PlanResource.progress(plan, UNTIL, part("TASK", task, "40") + "," + part("STEP", step, "10"));
        String made = businessCase(
                ", {\"kind\": \"COST\", \"name\": \"Tokens\", \"amount\": 10, \"timing\": \"RECURRING\", \"lastPeriod\": 9}");
        spend(made, 620);

        get(made, "").then().body("lines[0].figures.earned", notNullValue()).body("lines[1].figures.earned", nullValue())
                .body("lines[1].progress.reason", equalTo("NO_BUDGET_LINE")).body("costs.earned", nullValue());
    }

    @Test
    void nothingDoneLeavesTheRestAsPlanned() {
        budget();
        PlanResource.progress(plan, UNTIL, part("TASK", task, "0") + "," + part("STEP", step, "0"));
        String made = businessCase("");
        spend(made, 50);

        get(made, "").then().body("lines[0].figures.earned.value", is(0f)).body("lines[0].figures.forecast", is(1050f))
                .body("lines[0].figures.reason", equalTo("NOTHING_DONE_YET"))
                .body("lines[0].figures.method", equalTo("AS_PLANNED"));
    }

    @Test
    void whereThePlanDoesNotSayItAsMuchIsDoneAsWasPlanned() {
        budget();
        String made = businessCase("");
        spend(made, 600);
        PlanResource.failProgress(plan, 409);
        asPlanned(made, "NO_BASELINE");
        PlanResource.failProgress(plan, 403);
        asPlanned(made, "PLAN_NOT_SHOWN");
        PlanResource.failProgress(plan, 503);
        asPlanned(made, "PLAN_UNREACHABLE");
        PlanResource.progress(plan, UNTIL, part("TASK", task, "40"));
        asPlanned(made, "PART_UNKNOWN");
        PlanResource.fail(plan, 404);
        asPlanned(made, "PLAN_NOT_SHOWN");
    }

    private void asPlanned(String made, String reason) {
        // 600 + (1000 - 400) x 600 / 400
        get(made, "").then().statusCode(200).body("lines[0].progress.reason", equalTo(reason))
                .body("lines.progress.percentDone", everyItem(nullValue())).body("lines[0].figures.earned", nullValue())
                .body("lines[0].figures.forecast", is(1500f));
    }

    private void budget() {
        PlanResource.budget(plan, budgetLine(licences, 700, ", \"taskId\": \"%s\"".formatted(task)) + ","
                + budgetLine(advice, 300, ", \"stepId\": \"%s\"".formatted(step)));
    }

    private static String budgetLine(UUID id, int amount, String part) {
        return "{\"id\": \"%s\", \"name\": \"n\", \"amount\": %d, \"currency\": \"EUR\"%s}".formatted(id, amount, part);
    }

    private static String part(String kind, UUID id, String percent) {
        return "{\"kind\": \"%s\", \"id\": \"%s\", \"name\": \"n\", \"percentDone\": %s}".formatted(kind, id, percent);
    }

    /** The address of a case whose first line is the budget of the plan. */
    private String businessCase(String more) {
        return owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "period": "MONTH", "periods": 10,
                 "startDate": "2024-01-01", "lines": [
                 {"kind": "COST", "name": "Rollout", "budgetLineIds": ["%s", "%s"], "lastPeriod": 9}%s]}"""
                .formatted(plan, licences, advice, more)).post(Api.BASE + "/business-cases").then().statusCode(201).extract()
                .header("Location");
    }

    private void spend(String address, int amount) {
        Response made = owner(organization).get(address);
        owner(organization).body(Map.of("businessCaseId", made.path("id"), "lineId", made.path("lines[0].id"), "date",
                "2024-02-01", "amount", amount, "currency", "EUR", "kind", "OPEX")).post(Api.BASE + "/ledger-entries").then()
                .statusCode(201);
    }

    private Response get(String address, String more) {
        return owner(organization).get(address + "/plan-actual?until=2024-04" + more);
    }
}
