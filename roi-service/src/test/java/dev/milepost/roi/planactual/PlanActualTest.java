package dev.milepost.roi.planactual;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Ten months of 100 each, looked at from the end of the fourth: 1000 planned in all, 400 by then. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PlanActualTest {
    private static final String LINES = """
            {"key": "tokens", "kind": "COST", "name": "Tokens", "amount": 100, "timing": "RECURRING"},
            {"key": "saved", "kind": "BENEFIT", "name": "Saved", "benefitKind": "CASH_SAVING", "amount": 100, "timing": "RECURRING"}""";

    private final String organization = Api.newOrganization();

    @Test
    void costsGoOnAsTheyDidOrAsPlanned() {
        Response made = businessCase("\"startDate\": \"2024-01-01\",", LINES);
        String line = made.path("lines[0].id");
        spend(made.path("id"), line, "2024-01-15", 150, "EUR");
        spend(made.path("id"), line, "2024-03-02", 450, "EUR");
        spend(made.path("id"), line, "2024-05-01", 9999, "EUR");

        // 600 + (1000 - 400) / (400 / 600) = 1500
        get(made, "").then().statusCode(200).body("until", equalTo("2024-04-30")).body("lines[0].figures.planned", is(1000f))
                .body("lines[0].figures.plannedToDate", is(400f)).body("lines[0].figures.actual", is(600f))
                .body("lines[0].figures.difference", is(200f)).body("lines[0].figures.forecast", is(1500f))
                .body("lines[0].figures.method", equalTo("RUN_RATE"))
                .body("lines[0].figures.sentence", equalTo(
                        "\"Tokens\": 600.00 EUR of 400.00 planned by now was spent; by the end it comes to 1500.00, 500.00 more than the 1000.00 planned."))
                .body("lines[0].periods[0].actual", is(150f)).body("lines[0].periods[0].difference", is(50f))
                .body("lines[0].periods[1].difference", is(-100f)).body("lines[0].periods[2].actual", is(450f))
                .body("lines[0].periods.isOver", contains(true, true, true, true, false, false, false, false, false, false))
                .body("lines[0].progress.reason", equalTo("NO_BUDGET_LINE"))
                .body("lines[0].progress.percentDone", nullValue()).body("lines[0].figures.earned", nullValue())
                .body("costs.forecast", is(1500f)).body("forecast.formula", containsString("CPI = EV / AC"))
                .body("forecast.source", containsString("PMI")).body("conventions.scenario", equalTo("EXPECTED"))
                .body("conventions.inputHash", matchesPattern("[0-9a-f]{64}"));
        // 600 + (1000 - 400) = 1200
        get(made, "&method=AS_PLANNED").then().body("lines[0].figures.forecast", is(1200f)).body("forecast.method",
                equalTo("AS_PLANNED"));
    }

    @Test
    void aBenefitThatNobodyClaimsIsNotKnownAndOneThatIsConfirmedGoesOn() {
        Response made = businessCase("\"startDate\": \"2024-01-01\",", LINES);
        get(made, "").then().body("lines[1].figures.actual", nullValue()).body("lines[1].figures.forecast", nullValue())
                .body("lines[1].figures.reason", equalTo("NOT_CLAIMED")).body("benefits.reason", equalTo("LINES_UNKNOWN"))
                .body("benefits.sentence", containsString("Saved")).body("benefits.actual", nullValue());
        String claim = owner(organization).body(Map.of("businessCaseId", made.path("id"), "lineId", made.path("lines[1].id"),
                "firstMonth", "2024-01", "lastMonth", "2024-12", "amountPerMonth", 60)).post(Api.BASE + "/benefit-claims")
                .then().statusCode(201).extract().header("Location");
        as(organization, "manager").body(Map.of("reason", "seen")).post(claim + "/confirmation").then().statusCode(200);

        // 4 x 60 = 240; 240 + 600 x 240 / 400 = 600
        get(made, "").then().body("benefits.actual", is(240f)).body("benefits.difference", is(-160f))
                .body("benefits.forecast", is(600f)).body("lines[1].periods[3].actual", is(60f))
                .body("benefits.sentence", containsString("has come")).body("benefits.sentence", containsString("400.00 less"));
    }

    @Test
    void whatADisbenefitCostIsKnownOnceAnEntryNamesIt() {
        Response made = businessCase("\"startDate\": \"2024-01-01\",", LINES + """
                , {"kind": "DISBENEFIT", "name": "Errors", "amount": 10, "timing": "RECURRING"}""");
        get(made, "").then().body("disbenefits.planned", is(100f)).body("disbenefits.plannedToDate", is(40f))
                .body("disbenefits.actual", nullValue()).body("disbenefits.reason", equalTo("LINES_UNKNOWN"))
                .body("lines[2].figures.reason", equalTo("NOT_RECORDED"))
                .body("lines[2].figures.sentence", containsString("No entry of the books"));
        String before = get(made, "").path("conventions.inputHash");

        spend(made.path("id"), made.path("lines[2].id"), "2024-02-15", 60, "EUR");

        // 60 + (100 - 40) x 60 / 40
        get(made, "").then().body("disbenefits.actual", is(60f)).body("disbenefits.difference", is(20f))
                .body("disbenefits.forecast", is(150f)).body("lines[2].periods[1].actual", is(60f))
                .body("unassigned", is(0f)).body("costs.actual", is(0f))
                .body("conventions.inputHash", not(equalTo(before)));
        assertThat(get(made, "&method=AS_PLANNED").<String> path("conventions.inputHash"))
                .isNotEqualTo(get(made, "").path("conventions.inputHash"));
    }

    @Test
    void whatWasNotDueYetOrNotSpentIsTakenAsPlanned() {
        Response made = businessCase("\"startDate\": \"2024-01-01\",", LINES + """
                , {"kind": "COST", "name": "Later", "amount": 70, "firstPeriod": 8}""");

        get(made, "").then().body("lines[2].figures.plannedToDate", is(0f)).body("lines[2].figures.forecast", is(70f))
                .body("lines[2].figures.reason", equalTo("NOTHING_DUE_YET")).body("lines[0].figures.forecast", is(600f))
                .body("lines[0].figures.reason", equalTo("NOTHING_SPENT_YET"))
                .body("lines[0].figures.method", equalTo("AS_PLANNED"));
    }

    @Test
    void aYearThatRunsCountsByItsMonthsAndWhatFallsOutsideIsShown() {
        Response made = owner(organization).body("""
                {"name": "c", "currency": "EUR", "discountRate": 0.1, "startDate": "2024-01-01", "lines": [
                 {"kind": "COST", "name": "c", "amounts": [1200, 1200]}]}""").post(Api.BASE + "/business-cases");
        spend(made.path("id"), made.path("lines[0].id"), "2023-12-31", 30, "EUR");
        spend(made.path("id"), made.path("lines[0].id"), "2024-02-01", 500, "EUR");

        // 1200 x 4 / 12
        get(made, "").then().body("lines[0].figures.plannedToDate", is(400f)).body("lines[0].figures.actual", is(530f))
                .body("lines[0].outside", is(30f)).body("lines[0].periods.actual", contains(500f, 0f))
                .body("lines[0].periods.isOver", contains(false, false));
    }

    @Test
    void withoutAStartNothingIsDueAndOtherMoneyStaysApart() {
        Response made = businessCase("", LINES);
        spend(made.path("id"), made.path("lines[0].id"), "2024-01-15", 150, "EUR");
        spend(made.path("id"), made.path("lines[0].id"), "2024-01-15", 5, "USD");
        spend(made.path("id"), null, "2024-01-15", 7, "EUR");

        get(made, "").then().body("lines[0].figures.actual", is(150f)).body("lines[0].figures.plannedToDate", nullValue())
                .body("lines[0].figures.reason", equalTo("NO_START_DATE")).body("lines[0].periods[0].actual", nullValue())
                .body("costs.reason", equalTo("NO_START_DATE")).body("otherCurrencies.currency", contains("USD"))
                .body("otherCurrencies.amount", contains(5f)).body("unassigned", is(7f));
    }

    @Test
    void somebodyElsesIsNotFound() {
        Response made = businessCase("", LINES);

        owner(Api.newOrganization()).get(Api.BASE + "/business-cases/" + made.path("id") + "/plan-actual").then()
                .statusCode(404);
        as(organization, "viewer").get(Api.BASE + "/business-cases/" + made.path("id") + "/plan-actual").then()
                .statusCode(200);
        get(made, "&method=MAGIC").then().statusCode(400);
    }

    private Response businessCase(String start, String lines) {
        Response made = owner(organization).body("""
                {"name": "c", "currency": "EUR", "discountRate": 0.1, %s "period": "MONTH", "periods": 10, "lines": [%s]}"""
                .formatted(start, lines)).post(Api.BASE + "/business-cases");
        made.then().statusCode(201);
        return made;
    }

    private void spend(String businessCase, @Nullable String line, String on, int amount, String currency) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("businessCaseId", businessCase, "date", on, "amount", amount,
                "currency", currency, "kind", "OPEX"));
        if (line != null) {
            entry.put("lineId", line);
        }
        owner(organization).body(entry).post(Api.BASE + "/ledger-entries").then().statusCode(201);
    }

    private Response get(Response made, String more) {
        return owner(organization).get(Api.BASE + "/business-cases/" + made.path("id") + "/plan-actual?until=2024-04" + more);
    }
}
