package dev.milepost.roi.portfolio;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PortfolioTest {
    private static final String PORTFOLIO = Api.BASE + "/portfolio?currency=EUR&on=2026-11-30";

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void casesOfOneCurrencyAreAddedUpWithWhatWasSpentOnThem() {
        String first = businessCase("EUR", "2026-01-01", plan);
        businessCase("EUR", null, null);
        spend(plan, "EUR", "2026-02-01", "40");
        spend(plan, "EUR", "2026-12-01", "1000");
        UUID other = UUID.randomUUID();
        spend(other, "EUR", "2026-03-01", "5");
        owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\"}").post(Api.BASE + "/kpis").then()
                .statusCode(201);

        Response portfolio = owner(organization).get(PORTFOLIO);

        portfolio.then().statusCode(200).body("items", hasSize(3)).body("leftOut", empty())
                .body("items.find { it.businessCaseId == '" + first + "' }.invested", is(40f))
                .body("items.find { it.planId == '" + other + "' }.invested", is(5f)).body("kpisByStatus.NO_DATA", is(1));
        JsonPath json = portfolio.jsonPath(Api.EXACT);
        assertThat(number(json, "npv")).isEqualByComparingTo("20");
        assertThat(number(json, "invested")).isEqualByComparingTo("45");
        // WORST brings 55 less, of both cases
        assertThat(number(json, "npvAtRisk")).isEqualByComparingTo("110");
        assertThat(json.getString("items[0].npvAtRiskSource")).isEqualTo("WORST_SCENARIO");
    }

    @Test
    void whatADisbenefitCostIsNoInvestmentButLessBenefit() {
        Response made = owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "startDate": "2026-01-01", "lines": [
                  {"kind": "COST", "name": "c", "amounts": [100]}, {"kind": "DISBENEFIT", "name": "d", "amounts": [30]}]}"""
                .formatted(plan)).post(Api.BASE + "/business-cases");
        String id = made.then().statusCode(201).extract().path("id");
        spendOnLine(id, made.path("lines[0].id"), "EUR", "40");
        spendOnLine(id, made.path("lines[1].id"), "EUR", "25");
        spendOnLine(id, made.path("lines[1].id"), "GBP", "6");

        Response portfolio = owner(organization).get(PORTFOLIO);

        portfolio.then().statusCode(200).body("invested", is(40f)).body("realized", is(-25f)).body("items", hasSize(1))
                .body("items[0].invested", is(40f)).body("items[0].realized", is(-25f))
                .body("leftOut.part", contains("REALIZED")).body("leftOut[0].amount", is(-6));
    }

    @Test
    void foreignFlowsAreConvertedEachAtItsDateAndWhatHasNoRateIsLeftOutAndSaidSo() {
        String dated = businessCase("USD", "2026-01-01", plan);
        String undated = businessCase("USD", null, null);
        spend(plan, "USD", "2026-02-01", "50");
        spend(plan, "GBP", "2026-02-01", "7");

        owner(organization).get(PORTFOLIO).then().statusCode(200).body("npv", is(0.00f))
                .body("leftOut.find { it.businessCaseId == '" + dated + "' && it.part == 'NPV' }.reason", equalTo("NO_RATE"));

        rate("2026-01-01", "0.9");
        rate("2027-01-01", "0.8");
        Response portfolio = owner(organization).get(PORTFOLIO);

        JsonPath json = portfolio.jsonPath(Api.EXACT);
        // -100 x 0.9 + 121 x 0.8 / 1.1 = -2; in its own currency it is worth 10
        assertThat(number(json, "items.find { it.businessCaseId == '" + dated + "' }.npv")).isEqualByComparingTo("-2");
        assertThat(number(json, "items.find { it.businessCaseId == '" + dated + "' }.caseNpv")).isEqualByComparingTo("10");
        assertThat(number(json, "npv")).isEqualByComparingTo("-2");
        assertThat(number(json, "invested")).isEqualByComparingTo("45");
        portfolio.then().body("items.find { it.businessCaseId == '" + undated + "' }.npv", nullValue())
                .body("leftOut.find { it.businessCaseId == '" + undated + "' }.reason", equalTo("NO_START_DATE"))
                .body("leftOut.find { it.part == 'INVESTED' }.currency", equalTo("GBP"))
                .body("leftOut.find { it.part == 'INVESTED' }.detail", org.hamcrest.Matchers.containsString("/currency-rates"));
    }

    @Test
    void itTellsByWhatRulesAndRatesAndOfWhatItWasAddedUp() {
        String dated = businessCase("USD", "2026-01-01", plan);
        String own = businessCase("EUR", "2026-01-01", null);
        rate("2026-01-01", "0.9");
        rate("2026-06-01", "0.7");
        rate("2027-01-01", "0.8");
        spend(plan, "USD", "2026-02-01", "50");

        JsonPath before = owner(organization).get(PORTFOLIO).then().statusCode(200)
                .body("conventions.scenario", equalTo("EXPECTED")).body("conventions.freedTime", is(true))
                // what is at risk is converted at the rate of the day, each flow and cost at that of its own
                .body("conventions.rates.on", contains("2026-01-01", "2026-06-01", "2027-01-01"))
                .body("conventions.rates.rate", contains(0.9f, 0.7f, 0.8f))
                .body("conventions.rates.from", contains("USD", "USD", "USD")).extract().jsonPath(Api.EXACT);
        for (String id : List.of(dated, own)) {
            String item = "items.find { it.businessCaseId == '" + id + "' }";
            assertThat(before.getString(item + ".discountRate")).isEqualTo("0.1");
            assertThat(before.getString(item + ".convention")).isEqualTo("START");
            assertThat(before.getString(item + ".inputHash")).matches("[0-9a-f]{64}");
            assertThat(before.getString(item + ".asOf")).isEqualTo(
                    owner(organization).get(Api.BASE + "/business-cases/" + id).path("updatedAt"));
        }
        assertThat(hash(PORTFOLIO)).isEqualTo(before.getString("conventions.inputHash"));

        spend(plan, "EUR", "2026-02-01", "1");
        String spent = hash(PORTFOLIO);
        patch(organization, Api.BASE + "/business-cases/" + own, "\"0\"", "{\"discountRate\": 0.2}").then().statusCode(200);
        String changed = hash(PORTFOLIO);
        assertThat(
                List.of(spent, changed, before.getString("conventions.inputHash"), hash(PORTFOLIO.replace("11-30", "11-29"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void figuresOfAnEarlierVersionTellOfWhatTheyWereMadeWithoutBeingSavedAgain() {
        String own = businessCase("EUR", "2026-01-01", plan);
        owner(organization).body("{\"name\": \"empty\", \"currency\": \"EUR\", \"discountRate\": 0}")
                .post(Api.BASE + "/business-cases").then().statusCode(201);
        JsonPath before = owner(organization).get(PORTFOLIO).jsonPath(Api.EXACT);
        String item = "items.find { it.businessCaseId == '" + own + "' }";
        assertThat(before.getString(item + ".inputHash")).matches("[0-9a-f]{64}");
        // as a version left them that kept no hash
        organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update business_case set input_hash = null").executeUpdate()));

        JsonPath after = owner(organization).get(PORTFOLIO).jsonPath(Api.EXACT);

        assertThat(after.<Object> get(item)).isEqualTo(before.get(item));
        assertThat(after.getString("conventions.inputHash")).isEqualTo(before.getString("conventions.inputHash"));
        assertThat(after.<List<String>> get("items.findAll { it.name == 'empty' }.inputHash")).containsOnlyNulls();
        owner(organization).get(Api.BASE + "/business-cases/" + own).then().header("ETag", "\"0\"");
    }

    @Test
    void whatIsShownOfEachAddsUpToTheSums() {
        for (int i = 0; i < 3; i++) {
            businessCase("USD", "2026-01-01", null);
            spend(UUID.randomUUID(), "USD", "2026-02-01", "0.01");
        }
        rate("2026-01-01", "0.333333333333");

        JsonPath json = owner(organization).get(PORTFOLIO).then().statusCode(200).extract().jsonPath(Api.EXACT);

        for (String part : List.of("npv", "npvAtRisk", "invested", "realized")) {
            List<Object> shown = json.getList("items." + part);
            assertThat(shown.stream().filter(Objects::nonNull).map(one -> new BigDecimal(one.toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)).as(part).isEqualByComparingTo(number(json, part));
        }
        // three times a third of a cent
        assertThat(number(json, "invested")).isEqualByComparingTo("0.01");
        // three times (-100 + 110) / 3
        assertThat(number(json, "npv")).isEqualByComparingTo("10");
    }

    @Test
    void aCaseWithoutFiguresIsListedAndPlansThatNobodyReviewsAreNamed() {
        owner(organization)
                .body("{\"name\": \"c\", \"planId\": \"%s\", \"currency\": \"EUR\", \"discountRate\": 0}".formatted(plan))
                .post(Api.BASE + "/business-cases").then().statusCode(201);

        owner(organization).get(Api.BASE + "/portfolio?currency=EUR&on=2099-01-01").then().statusCode(200)
                .body("leftOut.reason", contains("NO_FIGURES")).body("reviewsDue.planId", contains(plan.toString()));
    }

    @Test
    void onlyOnesOwnIsAddedUpAndACurrencyIsNeeded() {
        businessCase("EUR", "2026-01-01", plan);

        owner(Api.newOrganization()).get(PORTFOLIO).then().statusCode(200).body("items", empty()).body("npv", is(0.00f));
        as(organization, "viewer").get(PORTFOLIO).then().statusCode(200).body("items", hasSize(1));
        owner(organization).get(Api.BASE + "/portfolio").then().statusCode(400);
        owner(organization).get(Api.BASE + "/portfolio?currency=XXZ").then().statusCode(400);
    }

    private String businessCase(String currency, @Nullable String start, @Nullable UUID ofPlan) {
        return owner(organization)
                .body("""
                        {"name": "c", %s %s "currency": "%s", "discountRate": 0.1, "lines": [
                          {"key": "c", "kind": "COST", "name": "c", "amounts": [100]}, {"key": "b", "kind": "BENEFIT", "name": "b", "amounts": [0, 121]}],
                         "scenarios": [{"key": "WORST", "lines": [{"line": "b", "factor": 0.5}]}]}"""
                        .formatted(
                                ofPlan == null ? "" : "\"planId\": \"" + ofPlan + "\",",
                                start == null ? "" : "\"startDate\": \"" + start + "\",",
                                currency))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().path("id");
    }

    private void spend(UUID on, String currency, String date, String amount) {
        owner(organization).body("""
                {"planId": "%s", "date": "%s", "amount": %s, "currency": "%s", "kind": "OPEX"}""".formatted(on, date, amount,
                currency)).post(Api.BASE + "/ledger-entries").then().statusCode(201);
    }

    private void spendOnLine(String businessCase, String line, String currency, String amount) {
        owner(organization)
                .body("""
                        {"businessCaseId": "%s", "lineId": "%s", "date": "2026-02-01", "amount": %s, "currency": "%s", "kind": "OPEX"}"""
                        .formatted(businessCase, line, amount, currency))
                .post(Api.BASE + "/ledger-entries").then().statusCode(201);
    }

    private void rate(String on, String rate) {
        owner(organization).body("{\"base\": \"USD\", \"quote\": \"EUR\", \"on\": \"%s\", \"rate\": %s}".formatted(on, rate))
                .post(Api.BASE + "/currency-rates").then().statusCode(201);
    }

    private String hash(String path) {
        return owner(organization).get(path).then().statusCode(200).extract().path("conventions.inputHash");
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(json.get(path).toString());
    }
}
