package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.realization.Benefits.AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.realization.Benefits.Case;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The amounts are worked out by hand beside each test, from the limits that {@link Benefits} works out. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RealizationTest {
    private final Benefits benefits = Benefits.create();

    @Test
    void aChangeThatTheControlChartShowsCountsWithItsValueAndShare() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5, 5, 9);
        Case one = benefits.businessCase(UUID.randomUUID(), kpi);
        benefits.claimed(one, Map.of("share", 0.4));

        Response answer = benefits.realization(one);

        // (10 - 5) x 100 x 0.4 = 200; again 200; 9 is ordinary, the others have no value
        answer.then().statusCode(200).body("lines[0].months.value", contains(5, 5, 9, null, null, null))
                .body("lines[0].months.change", contains(5, 5, 1, null, null, null))
                .body("lines[0].months.worth", contains(500f, 500f, 100f, null, null, null))
                .body("lines[0].months.amount", contains(200f, 200f, 40f, null, null, null))
                .body("lines[0].months.counted", contains(true, true, false, false, false, false))
                .body("lines[0].months.confidence[0]", equalTo("MEASURED"))
                .body("lines[0].months.rule[0]", equalTo("BEYOND_3_SIGMA"))
                .body("lines[0].months.reason[2]", equalTo("WITHIN_CHANCE"))
                .body("lines[0].months.reason[4]", equalTo("NO_VALUE")).body("lines[0].months.gap[4]", equalTo("NO_DATA"))
                .body("lines[0].months.unattributedShare[0]", equalTo(0.6f)).body("lines[0].baseline", equalTo(10))
                .body("lines[0].baselineSource", equalTo("KPI")).body("lines[0].unit", equalTo("min"))
                .body("conventions.currency", equalTo("EUR")).body("conventions.discountRate", equalTo(0.08f))
                .body("conventions.timing", equalTo("CALENDAR_MONTHS"))
                .body("conventions.inputHash", matchesPattern("[0-9a-f]{64}"))
                .body("summary", containsString("2 of 3 claimed monthly amounts count"));
        assertThat(number(answer, "realized")).isEqualTo(new BigDecimal("400.00"));
        assertThat(number(answer, "byConfidence.MEASURED")).isEqualTo(new BigDecimal("400.00"));
        assertThat(number(answer, "notCounted")).isEqualTo(new BigDecimal("40.00"));
    }

    @Test
    void whatOnlyAPersonBelievesCountsOnceSomebodyElseConfirmsItAndIsAnEstimate() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 9, 9);
        Case one = benefits.businessCase(null, kpi);
        String address = benefits.claimed(one, Map.of());

        benefits.realization(one).then().body("realized", is(0.0f)).body("notCounted", is(200.0f));
        benefits.confirm("owner", address).then().statusCode(403).body("code", equalTo("own-claim"));
        benefits.confirm("contributor", address).then().statusCode(403);
        as(benefits.organization(), "manager").body("{}").post(address + "/confirmation").then().statusCode(400);
        benefits.confirm("manager", address).then().statusCode(200).body("confirmation.until", equalTo("2025-02"))
                .body("confirmation.reason", equalTo("I have seen the answers"));

        // (10 - 9) x 100 in two months
        benefits.realization(one).then().body("realized", is(200.0f)).body("byConfidence.ESTIMATED", is(200.0f))
                .body("lines[0].months.confidence[1]", equalTo("ESTIMATED"))
                .body("lines[0].months.because[0]", containsString("somebody who doesn't claim it has confirmed it"));
        Api.patch(benefits.organization(), address, "\"1\"", "{\"share\": 0.5}").then().statusCode(200)
                .body("confirmation", nullValue());
        benefits.realization(one).then().body("realized", is(0.0f)).body("notCounted", is(100.0f));
        benefits.confirm("manager", address).then().statusCode(200);
        as(benefits.organization(), "manager").delete(address + "/confirmation").then().statusCode(200)
                .body("confirmation", nullValue());
        as(benefits.organization(), "manager").delete(address + "/confirmation").then().statusCode(409).body("code",
                equalTo("not-confirmed"));
        owner(benefits.organization()).get(address + "/history").then().body("items", hasSize(5));
    }

    @Test
    void whoChangedAClaimDoesNotConfirmIt() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 9);
        String address = benefits.claimed(benefits.businessCase(null, kpi), Map.of());
        as(benefits.organization(), "manager").contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"share\": 0.5}").patch(address).then().statusCode(200);

        benefits.confirm("manager", address).then().statusCode(403).body("code", equalTo("own-claim"));
    }

    @Test
    void aConfirmationIsOfMonthsThatAreOver() {
        String kpi = benefits.kpi(10);
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        Case one = benefits.businessCase(null, kpi);
        String future = benefits.claimed(one,
                Map.of("firstMonth", now.toString(), "lastMonth", now.plusMonths(3).toString()));
        String running = benefits.claimed(one,
                Map.of("firstMonth", now.minusMonths(2).toString(), "lastMonth", now.minusMonths(1).toString()));

        benefits.confirm("manager", future).then().statusCode(409).body("code", equalTo("nothing-to-confirm"));
        as(benefits.organization(), "manager").body(Map.of("reason", "r", "until", now.toString()))
                .post(running + "/confirmation").then().statusCode(422).body("errors[0].pointer", equalTo("/until"));
        benefits.confirm("manager", running).then().statusCode(200).body("confirmation.until",
                equalTo(now.minusMonths(1).toString()));
    }

    @Test
    void withFewValuesTheChartTellsNothingAndTheAnswerSaysSo() {
        String kpi = benefits.kpi(null);
        benefits.measureAfter(kpi, 4, 5);
        Case one = benefits.businessCase(null, kpi);
        benefits.claimed(one, Map.of("firstMonth", "2023-05", "lastMonth", "2023-06"));

        // 10, 12, 10, 12, 5: their mean 9.8 is the centre of the chart
        owner(benefits.organization()).get(Api.BASE + "/business-cases/" + one.id() + "/realization?from=2023-05&to=2023-06")
                .then().body("lines[0].baseline", is(9.8f)).body("lines[0].baselineSource", equalTo("CONTROL_CHART"))
                .body("lines[0].months.reason", contains("TOO_FEW_POINTS", "NO_VALUE"))
                .body("lines[0].months.worth", contains(480.0f, null)).body("realized", is(0.0f));
    }

    @Test
    void aRealChangeForTheWorseCountsToo() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 20, 21);
        Case one = benefits.businessCase(null, kpi);
        benefits.claimed(one, Map.of());

        // (10 - 20) x 100 + (10 - 21) x 100
        benefits.realization(one).then().body("realized", is(-2100.0f)).body("byConfidence.MEASURED", is(-2100.0f));
    }

    @Test
    void lateDataAndWhatIsNotClaimedMoveTheFigures() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5);
        Case one = benefits.businessCase(null, kpi);
        benefits.realization(one).then().body("lines[0].months.reason[0]", equalTo("NOT_CLAIMED"))
                .body("lines[0].months.worth[0]", is(500.0f)).body("lines[0].months.amount[0]", nullValue());
        String before = benefits.realization(one).path("conventions.inputHash");
        benefits.claimed(one, Map.of());
        benefits.realization(one).then().body("realized", is(500.0f));

        owner(benefits.organization()).body("""
                {"measurements": [{"at": "2024-09-15T12:00:00Z", "value": 2}]}""")
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200);

        Response after = benefits.realization(one);
        after.then().body("realized", is(800.0f));
        assertThat(after.<String> path("conventions.inputHash")).isNotEqualTo(before);
    }

    @Test
    void whatNoKpiMeasuresIsAssertedByOneAndConfirmedByAnother() {
        Case one = benefits.businessCase(null, null);
        benefits.claim(one, Map.of()).then().statusCode(422).body("code", equalTo("claim-amount-unclear"))
                .body("errors[0].pointer", equalTo("/amountPerMonth"));
        String address = benefits.claimed(one, Map.of("amountPerMonth", 33.33, "lastMonth", AFTER.plusMonths(2).toString()));
        benefits.realization(one).then().body("lines[0].months.reason[0]", equalTo("NOT_CONFIRMED"))
                .body("realized", is(0.0f)).body("notCounted", is(99.99f));

        benefits.confirm("manager", address).then().statusCode(200);

        benefits.realization(one).then().body("realized", is(99.99f)).body("byConfidence.ASSERTED", is(99.99f))
                .body("lines[0].months.reason[3]", equalTo("NOT_CLAIMED"));
    }

    @Test
    void freedTimeIsToldApartAndAKpiWithoutDirectionMeasuresNoBenefit() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5);
        String range = owner(benefits.organization()).body("{\"name\": \"r\", \"direction\": \"WITHIN_RANGE\"}")
                .post(Api.BASE + "/kpis").path("id");
        Case one = benefits.businessCase(null, range, """
                , {"kind": "BENEFIT", "name": "Time", "benefitKind": "FREED_TIME", "timeUse": "training", "amount": 1,
                   "measuredBy": {"kpi": "%s", "valuePerUnit": 7}}""".formatted(kpi));
        String freed = owner(benefits.organization()).get(Api.BASE + "/business-cases/" + one.id()).path("lines[1].id");
        benefits.claimed(new Case(one.id(), freed), Map.of());

        // (10 - 5) x 7
        benefits.realization(one).then().body("realized", is(35.0f)).body("realizedWithoutFreedTime", is(0.0f))
                .body("lines[0].months.reason[0]", equalTo("NO_DIRECTION"));
    }

    @Test
    void onlyABenefitIsMeasuredAndSomebodyElsesIsNotFound() {
        owner(benefits.organization()).body("""
                {"name": "c", "currency": "EUR", "discountRate": 0, "lines": [{"kind": "COST", "name": "c", "amount": 1,
                 "measuredBy": {"kpi": "key:k", "valuePerUnit": 1}}]}""").post(Api.BASE + "/business-cases").then()
                .statusCode(422).body("code", equalTo("only-benefits-measured"));
        String kpi = benefits.kpi(10);
        Case one = benefits.businessCase(null, kpi);
        Benefits stranger = Benefits.create();
        stranger.realization(one).then().statusCode(404);
        stranger.attribution(kpi).then().statusCode(404);
        stranger.claim(one, Map.of()).then().statusCode(422).body("code", equalTo("claimed-line-unknown"));
        as(benefits.organization(), "viewer").get(Api.BASE + "/business-cases/" + one.id() + "/realization").then()
                .statusCode(200);
        owner(benefits.organization()).get(Api.BASE + "/business-cases/" + one.id() + "/realization?from=2024").then()
                .statusCode(400);
        owner(benefits.organization()).get(Api.BASE + "/business-cases/" + one.id() + "/realization?from=2024-05&to=2024-04")
                .then().statusCode(422);
    }

    private static BigDecimal number(Response answer, String path) {
        return new BigDecimal(answer.jsonPath(Api.EXACT).get(path).toString());
    }
}
