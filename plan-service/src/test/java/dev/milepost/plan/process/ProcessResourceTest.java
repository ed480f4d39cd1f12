package dev.milepost.plan.process;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ProcessResourceTest {

    /**
     * By hand: 120 tickets on each of 250 days are 30,000; at 12 minutes 6,000 hours; 4 % wrong are 1,200; at 0.50 each and 30
     * an
     * hour 15,000 + 180,000 = 195,000. One ticket costs 0.50 + 30 × 12 ÷ 60 = 6.50.
     */
    @Test
    void whatAProcessComesToInAYearIsWorkedOutWithReasons() {
        owner().get("/processes/{id}", add(Map.of("name", "Answer tickets", "unit", "ticket", "period", "DAY",
                "periodsPerYear", 250, "volumePerPeriod", 120, "minutesPerCase", 12, "errorRate", 0.04, "costPerCase", 0.5,
                "costPerHour", 30, "currency", "EUR"), Map.of("measuredOn", "2026-10-01")))
                .body("year.cases", equalTo(30000)).body("year.hours", equalTo(6000)).body("year.errors", equalTo(1200))
                .body("year.cost", equalTo(195000))
                .body("year.why", contains("120 ticket per day × 250 = 30000 a year", "30000 × 12 minutes ÷ 60 = 6000 hours",
                        "30000 × 0.04 = 1200 with errors", "30000 × 0.5 + 6000 hours × 30 = 195000 EUR"))
                .body("kpiBaselines.name",
                        contains("Minutes per ticket", "Share of ticket with errors", "Cost per ticket"))
                .body("kpiBaselines.value", contains(equalTo(12), equalTo(0.04f), equalTo(6.5f)))
                .body("kpiBaselines.on", contains("2026-10-01", "2026-10-01", "2026-10-01"));
    }

    @Test
    void whatIsNotKnownIsLeftOutAndSaidSo() {
        owner().get("/processes/{id}",
                add(Map.of("name", "Check invoices", "unit", "invoice", "period", "MONTH", "volumePerPeriod", 100), Map.of()))
                .body("year.cases", equalTo(1200)).body("year.hours", nullValue()).body("year.cost", nullValue())
                .body("year.why", hasItem("No hours: minutesPerCase is not known"))
                .body("year.why", hasItem("No cost: neither costPerCase nor costPerHour is known"))
                .body("kpiBaselines", equalTo(java.util.List.of()));
    }

    @Test
    void processesAreChangedFoundAndPutAway() {
        String key = "p-" + UUID.randomUUID();
        String id = add(Map.of("name", "Pay " + key, "unit", "invoice", "period", "MONTH", "volumePerPeriod", 10),
                Map.of("externalId", key));

        owner().get("/processes/key:{key}", key).statusCode(200).body("id", equalTo(id));
        owner().get("/processes?externalId={key}&sort=-name", key).body("items.id", contains(id));
        owner().get("/processes?q={part}", "PAY " + key).body("items.id", contains(id));
        owner().patch("/processes/" + id, 0, "{\"volumePerPeriod\": 20}").statusCode(200).body("year.cases", equalTo(240));
        owner().patch("/processes/" + id, 0, "{\"volumePerPeriod\": 30}").statusCode(412);
        owner().delete("/processes/" + id, 1).statusCode(204);
        owner().get("/processes/{id}", id).statusCode(404);
        owner().get("/processes?deleted=true&externalId={key}", key).body("items.id", contains(id));
        owner().post("/processes/" + id + "/restore").statusCode(200);
        owner().get("/processes/{id}/history", id).body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void aCostNeedsACurrencyThatThereIs() {
        owner().post("/processes", with(Map.of("name", "P", "unit", "case", "period", "WEEK", "volumePerPeriod", 1,
                "costPerHour", 10), Map.of())).statusCode(422).body("code", equalTo("cost-without-currency"))
                .body("errors.pointer", contains("/currency"));
        owner().post("/processes", with(Map.of("name", "P", "unit", "case", "period", "WEEK", "volumePerPeriod", 1,
                "costPerHour", 10), Map.of("currency", "ABC"))).statusCode(422)
                .body("errors.code", contains("unknown-currency"));
    }

    @Test
    void numbersOutOfBoundsAreRefusedByName() {
        owner().post("/processes",
                Map.of("name", "P", "unit", "case", "period", "YEAR", "volumePerPeriod", -1, "errorRate", 2, "periodsPerYear",
                        0))
                .statusCode(400).body("errors.pointer", hasItem("/volumePerPeriod"))
                .body("errors.pointer", hasItem("/errorRate")).body("errors.pointer", hasItem("/periodsPerYear"));
    }

    @Test
    void aGoalNamesAProcessThatThereIs() {
        String process = add(Map.of("name", "P", "unit", "case", "period", "YEAR", "volumePerPeriod", 1), Map.of());
        String plan = owner().emptyPlan();
        Map<String, Object> goal = Map.of("name", "Faster", "benefitType", "EFFICIENCY", "processId", process, "target",
                "Half the time");
        String id = owner().post("/plans/" + plan + "/goals", goal).statusCode(201).body("processId", equalTo(process))
                .body("target", equalTo("Half the time")).extract().path("id");
        String unknown = UUID.randomUUID().toString();

        owner().patch("/plans/" + plan + "/goals/" + id, 0, Map.of("processId", unknown)).statusCode(422)
                .body("code", equalTo("unknown-process")).body("errors.pointer", contains("/processId"));
        owner().post("/plans", Map.of("name", "P", "startDate", "2027-01-04", "currency", "EUR", "goals",
                new Object[] { goal, Map.of("name", "G", "benefitType", "EFFICIENCY", "processId", unknown) })).statusCode(422)
                .body("errors.pointer", contains("/goals/1/processId"));
        Api.as("other-owner").post("/plans", Map.of("name", "P", "startDate", "2027-01-04", "currency", "EUR", "goals",
                new Object[] { goal })).statusCode(422).body("code", equalTo("unknown-process"));
    }

    @Test
    void somebodyElsesProcessIsNotThereAndAViewerCantWrite() {
        String id = add(Map.of("name", "Ours", "unit", "case", "period", "YEAR", "volumePerPeriod", 1), Map.of());
        Api other = Api.as("other-owner");

        other.get("/processes/{id}", id).statusCode(404);
        other.get("/processes/{id}/history", id).statusCode(404);
        other.patch("/processes/" + id, 0, "{\"name\": \"Taken\"}").statusCode(404);
        other.delete("/processes/" + id, 0).statusCode(404);
        java.util.List<String> theirs = other.get("/processes?limit=200").extract().path("items.id");
        assertThat(theirs).doesNotContain(id);
        Api.as("demo-viewer").get("/processes/{id}", id).statusCode(200);
        Api.as("demo-viewer").post("/processes", Map.of("name", "N", "unit", "case", "period", "YEAR", "volumePerPeriod", 1))
                .statusCode(403);
        Api.as("demo-viewer").patch("/processes/" + id, 0, "{\"name\": \"N\"}").statusCode(403);
    }

    private static String add(Map<String, Object> process, Map<String, Object> more) {
        return owner().post("/processes", with(process, more)).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> with(Map<String, Object> process, Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(process);
        all.putAll(more);
        return all;
    }
}
