package dev.milepost.roi.ledger;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.ledger.Books.COSTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The sums are worked out by hand beside each test. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ActualCostsTest {
    private final Books books = Books.create();
    private final UUID plan = UUID.randomUUID();

    @Test
    void costsAreSummedNetByBudgetLineUpToTheDay() {
        UUID licences = UUID.randomUUID();
        UUID training = UUID.randomUUID();
        enter("2026-01-10", "1000.10", licences);
        enter("2026-02-10", "2000.20", licences);
        enter("2026-02-28", "50.05", training);
        enter("2026-02-28", "-0.30", null);
        enter("2026-03-01", "9999", licences);
        books.reverse(books.enter(plan, Map.of("date", "2026-02-01", "amount", 700)));
        books.enter(UUID.randomUUID(), Map.of("amount", 5000));

        // 1000.10 + 2000.20 = 3000.30; 3000.30 + 50.05 - 0.30 + 700 - 700 = 3050.05
        Response answer = costs(plan, "&until=2026-02-28");

        answer.then().body("planId", equalTo(plan.toString())).body("currency", equalTo("EUR"))
                .body("until", equalTo("2026-02-28")).body("reason", nullValue());
        JsonPath sums = answer.jsonPath(Api.EXACT);
        assertThat(number(sums, "total")).isEqualTo(new BigDecimal("3050.05"));
        assertThat(number(sums, "unassigned")).isEqualTo(new BigDecimal("-0.30"));
        assertThat(number(sums, line(licences))).isEqualTo(new BigDecimal("3000.30"));
        assertThat(number(sums, line(training))).isEqualTo(new BigDecimal("50.05"));
        // + 9999
        assertThat(number(costs(plan, "&until=2026-03-01").jsonPath(Api.EXACT), "total"))
                .isEqualTo(new BigDecimal("13049.05"));
        assertThat(number(costs(plan, "").jsonPath(Api.EXACT), "total")).isEqualTo(new BigDecimal("13049.05"));
    }

    @Test
    void costsFollowTheirOwnDateWhicheverMonthTheyCountIn() {
        books.close("2026-01");
        enter("2026-01-10", "10", null);

        assertThat(number(costs(plan, "&until=2026-01-31").jsonPath(Api.EXACT), "total")).isEqualByComparingTo("10");
    }

    @Test
    void aPlanWithoutEntriesHasCostNothingInNoCurrency() {
        costs(plan, "&until=2026-02-28").then().body("$", hasKey("currency")).body("currency", nullValue())
                .body("total", equalTo(0)).body("byBudgetLine", empty()).body("reason", containsString("Nothing was entered"));
    }

    @Test
    void severalCurrenciesAreNotAddedUp() {
        enter("2026-01-10", "10", UUID.randomUUID());
        books.enter(plan, Map.of("currency", "USD", "amount", 20));
        books.enter(plan, Map.of("currency", "JPY", "amount", 3000, "tax", 0));

        Response answer = costs(plan, "&until=2026-02-28");

        answer.then().body("currency", nullValue()).body("$", hasKey("total")).body("total", nullValue())
                .body("byBudgetLine", empty()).body("byCurrency.currency", contains("EUR", "JPY", "USD"))
                .body("byCurrency.total", contains(10.0f, 3000, 20.0f)).body("reason", containsString("EUR, JPY, USD"));
        costs(plan, "&until=2026-02-28&currency=USD").then().body("currency", equalTo("USD")).body("total", equalTo(20.0f))
                .body("unassigned", equalTo(20.0f)).body("reason", nullValue());
        costs(plan, "&until=2026-02-28&currency=GBP").then().body("currency", equalTo("GBP")).body("total", equalTo(0.0f));
    }

    @Test
    void whatADisbenefitCostIsNoCostOfThePlanAndToldApart() {
        Response made = as(books.organization(), "owner").body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "lines": [
                 {"kind": "COST", "name": "c", "amount": 1}, {"kind": "DISBENEFIT", "name": "d", "amount": 1}]}"""
                .formatted(plan)).post(Api.BASE + "/business-cases");
        String id = made.then().statusCode(201).extract().path("id");
        UUID licences = UUID.randomUUID();
        books.enter(plan, Map.of("businessCaseId", id, "lineId", made.path("lines[1].id"), "amount", 60, "budgetLineId",
                licences));
        costs(plan, "").then().body("total", equalTo(0)).body("currency", nullValue()).body("reason",
                containsString("but disbenefits"));

        books.enter(plan, Map.of("businessCaseId", id, "lineId", made.path("lines[0].id"), "amount", 7));
        enter("2026-01-10", "10", licences);
        books.reverse(books.enter(plan, Map.of("businessCaseId", id, "lineId", made.path("lines[1].id"), "amount", 4)));

        // 7 + 10; 60 + 4 - 4
        costs(plan, "").then().body("total", equalTo(17.0f)).body("unassigned", equalTo(7.0f))
                .body("byBudgetLine.budgetLineId", contains(licences.toString())).body("byBudgetLine.amount", contains(10.0f))
                .body("byCurrency.total", contains(17.0f)).body("disbenefits.currency", contains("EUR"))
                .body("disbenefits.total", contains(60.0f));
        costs(plan, "&currency=USD").then().body("total", equalTo(0.0f)).body("disbenefits", empty());
    }

    @Test
    void somebodyElsesCostsAreNotTold() {
        enter("2026-01-10", "10", UUID.randomUUID());

        as(Api.newOrganization(), "owner").get(COSTS + "?planId=" + plan).then().statusCode(200).body("total", equalTo(0))
                .body("byBudgetLine", empty());
        as(books.organization(), "viewer").get(COSTS + "?planId=" + plan).then().statusCode(200)
                .body("total", equalTo(10.0f));
    }

    @Test
    void thePlanMustBeNamed() {
        books.get(COSTS).then().statusCode(400).body("errors.pointer", contains("?planId"));
        books.get(COSTS + "?planId=" + plan + "&currency=EURO").then().statusCode(400)
                .body("errors.pointer", contains("?currency"));
    }

    private void enter(String date, String amount, @Nullable UUID budgetLine) {
        books.enter(plan, budgetLine == null ? Map.of("date", date, "amount", new BigDecimal(amount))
                : Map.of("date", date, "amount", new BigDecimal(amount), "budgetLineId", budgetLine));
    }

    private Response costs(UUID ofPlan, String more) {
        Response answer = books.get(COSTS + "?planId=" + ofPlan + more);
        answer.then().statusCode(200);
        return answer;
    }

    private static String line(UUID id) {
        return "byBudgetLine.find { it.budgetLineId == '" + id + "' }.amount";
    }

    private static BigDecimal number(JsonPath sums, String path) {
        return new BigDecimal(sums.get(path).toString());
    }
}
