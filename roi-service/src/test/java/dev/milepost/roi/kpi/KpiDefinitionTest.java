package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.Vectors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Formulas, hierarchies, gaps, teams and sources. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KpiDefinitionTest {
    private static final String KPIS = Api.BASE + "/kpis";

    private final String organization = Api.newOrganization();

    @Test
    void levelsAreWeightedByTheTimeTheyLasted() {
        JsonNode gauge = Vectors.byId(Vectors.of("kpi_semantics.json").get("aggregation"), "gauge-month");
        String kpi = kpi("\"aggregation\": \"TIME_WEIGHTED\", \"interval\": \"MONTH\"");
        gauge.get("points").forEach(point -> measure(kpi, point.get(0).asText(), point.get(1).asText(), ""));

        series(kpi, "2026-01-01", "2026-02-01", "MONTH").then().body("points[0].value",
                is(gauge.get("timeWeightedMeanLOCF").floatValue()));
        // the level of the 15th goes on, and the one of the 31st only for its day
        series(kpi, "2026-01-16", "2026-02-01", "MONTH").then().body("points[0].value", is(20.625f));
        owner(organization).queryParam("on", "2026-01-31").get(kpi + "/status").then().body("value",
                is(gauge.get("timeWeightedMeanLOCF").floatValue())).body("stretch", equalTo("MONTH"));
    }

    @Test
    void stockIsAddedOverTeamsAndNeverOverTime() {
        JsonNode stock = Vectors.byId(Vectors.of("kpi_semantics.json").get("aggregation"), "semi-additive");
        Vectors.known(stock, "kind", "teams", "rollupByMonth", "rollupQuarterLast");
        String kpi = kpi("\"dimensionAggregation\": \"SUM\", \"interval\": \"MONTH\"");
        stock.get("teams").properties().forEach(team -> team.getValue().forEach(point -> measure(kpi,
                point.get(0).asText() + "T00:00:00Z", point.get(1).asText(),
                ", \"dimensions\": {\"team\": \"" + team.getKey() + "\"}")));

        series(kpi, "2026-01-01", "2026-03-01", "MONTH").then().body("points.value",
                contains(stock.at("/rollupByMonth/2026-01").intValue(), stock.at("/rollupByMonth/2026-02").intValue()));
        series(kpi, "2026-01-01", "2026-04-01", "QUARTER").then().body("points.value",
                contains(stock.get("rollupQuarterLast").intValue()));
        series(kpi, "2026-01-01", "2026-03-01", "RAW").then().body("points.value", contains(100, 105));
        owner(organization).queryParam("on", "2026-02-28").get(kpi + "/status").then().body("value", is(105)).body("previous",
                is(100));
    }

    @Test
    void theFirstSourceOfTheListCountsAndTheConflictIsTold() {
        String kpi = kpi("\"sourcePriority\": [\"crm\", \"erp\"]");
        measure(kpi, "2026-01-01T00:00:00Z", "5", ", \"source\": \"crm\"");
        measure(kpi, "2026-01-01T00:00:00Z", "7", ", \"source\": \"erp\"");
        measure(kpi, "2026-01-01T00:00:00Z", "9", "");

        series(kpi, "2026-01-01", "2026-01-02", "DAY").then().body("points[0].value", is(5)).body("points[0].conflicts", is(1));
        series(kpi, "2026-01-01", "2026-01-02", "RAW").then().body("points.value", contains(5));
        patch(organization, kpi, "\"0\"", "{\"sourcePriority\": [\"erp\"]}").then().statusCode(200);
        series(kpi, "2026-01-01", "2026-01-02", "DAY").then().body("points[0].value", is(7));
        patch(organization, kpi, "\"1\"", "{\"sourcePriority\": []}").then().statusCode(200);
        series(kpi, "2026-01-01", "2026-01-02", "DAY").then().body("points[0].value", is(9));
    }

    @Test
    void aGapIsWhatTheKpiSaysItIs() {
        String zero = kpi("\"kind\": \"DELTA\", \"missing\": {\"policy\": \"ZERO\"}");
        measure(zero, "2026-01-02T00:00:00Z", "3", "");
        measure(zero, "2026-01-04T00:00:00Z", "4", "");
        series(zero, "2026-01-01", "2026-01-06", "DAY").then().body("points.value", contains(null, 3, 0, 4, 0))
                .body("points.reason", contains("NO_DATA", null, "NOTHING_IS_ZERO", null, "NOTHING_IS_ZERO"));
        series(zero, "2100-01-01", "2100-01-02", "DAY").then().body("points.value", contains(nullValue()));

        String last = kpi("\"missing\": {\"policy\": \"LAST\", \"maxAgeDays\": 3}");
        measure(last, "2026-01-01T12:00:00Z", "3", "");
        measure(last, "2026-01-03T12:00:00Z", "4", "");
        series(last, "2026-01-02", "2026-01-09", "DAY").then().body("points.value", contains(3, 4, 4, 4, 4, null, null))
                .body("points.reason[0]", equalTo("LAST_GOES_ON"));

        refused("\"missing\": {\"policy\": \"ZERO\"}", "missing-policy-unfit");
        refused("\"kind\": \"DELTA\", \"missing\": {\"policy\": \"LAST\", \"maxAgeDays\": 3}", "missing-policy-unfit");
        refused("\"missing\": {\"policy\": \"LAST\"}", "missing-policy-unfit");
        refused("\"thresholds\": [{\"above\": 1, \"below\": 0}]", "threshold-unclear");
        refused("\"kind\": \"RATIO\", \"dimensionAggregation\": \"SUM\"", "aggregation-not-for-kind");
    }

    @Test
    void aKpiIsComputedFromOthersAndAGapInOneIsAGap() {
        String revenue = kpi("\"key\": \"revenue\", \"kind\": \"DELTA\"");
        String orders = kpi("\"key\": \"orders\", \"kind\": \"DELTA\"");
        String value = kpi("\"key\": \"order-value\", \"formula\": \"{revenue} / {orders}\", \"interval\": \"MONTH\"");
        String twice = kpi("\"formula\": \"{order-value} * 2\", \"interval\": \"MONTH\", \"targets\": [{\"value\": 50}]");
        owner(organization).get(twice + "/status").then().statusCode(200).body("status", equalTo("NO_DATA"));
        measure(revenue, "2026-01-10T00:00:00Z", "100", "");
        measure(revenue, "2026-01-20T00:00:00Z", "200", "");
        measure(orders, "2026-01-15T00:00:00Z", "10", "");
        measure(revenue, "2026-02-10T00:00:00Z", "100", "");
        measure(orders, "2026-03-10T00:00:00Z", "0", "");
        measure(revenue, "2026-03-10T00:00:00Z", "5", "");

        series(value, "2026-01-01", "2026-04-01", "MONTH").then().body("points.value", contains(30, null, null))
                .body("points.reason", contains(null, "OPERAND_MISSING", "NOT_COMPUTABLE"));
        series(twice, "2026-01-01", "2026-02-01", "MONTH").then().body("points.value", contains(60));
        owner(organization).queryParam("on", "2026-01-31").get(twice + "/status").then().body("value", is(60))
                .body("status", equalTo("ON_TRACK")).body("stretch", equalTo("MONTH"));
        series(value, "2026-01-01", "2026-02-01", "RAW").then().statusCode(422).body("code", equalTo("computed-not-measured"));
        owner(organization).get(twice + "/control-chart").then().statusCode(200).body("points", hasSize(1));
        owner(organization).body("{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}]}")
                .post(value + "/measurements")
                .then().statusCode(422).body("code", equalTo("computed-not-measured"));
        owner(organization).header("If-Match", "\"0\"").delete(revenue).then().statusCode(409).body("code",
                equalTo("kpi-is-used"));
        // another key changes nothing about what the formula means
        patch(organization, revenue, "\"0\"", "{\"key\": \"income\"}").then().statusCode(200);
        series(value, "2026-01-01", "2026-02-01", "MONTH").then().body("points.value", contains(30));
    }

    @Test
    void circlesAreRefusedWithTheirPath() {
        String first = kpi("\"key\": \"first\"");
        kpi("\"key\": \"second\", \"formula\": \"{first} * 2\"");
        kpi("\"key\": \"third\", \"formula\": \"{second} + 1\"");

        patch(organization, first, "\"0\"", "{\"formula\": \"{third} - 1\"}").then().statusCode(422)
                .body("code", equalTo("formula-circle")).body("detail", containsString("first -> third -> second -> first"));
        patch(organization, first, "\"0\"", "{\"formula\": \"{first} - 1\"}").then().statusCode(422)
                .body("detail", containsString("first -> first"));
        refused("\"formula\": \"{fourth}\"", "formula-unknown-kpi");
        refused("\"formula\": \"{first\"", "formula-wrong");
        refused("\"formula\": \"{first}\", \"kind\": \"DELTA\"", "aggregation-not-for-kind");
        String stranger = Api.newOrganization();
        owner(stranger).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\", \"formula\": \"{first}\"}").post(KPIS).then()
                .statusCode(422)
                .body("code", equalTo("formula-unknown-kpi"));
    }

    @Test
    void partsBelongToAWholeAndNeverToThemselves() {
        String whole = kpi("\"key\": \"whole\", \"owner\": \"Ada\"");
        String part = kpi("\"key\": \"part\", \"parentId\": \"%s\"".formatted(id(whole)));
        kpi("\"key\": \"piece\", \"parentId\": \"%s\", \"owner\": \"Ada\"".formatted(id(part)));

        owner(organization).queryParam("parentId", id(whole)).get(KPIS).then().body("items.key", contains("part"));
        owner(organization).queryParam("owner", "Ada").get(KPIS).then().body("items.key", contains("whole", "piece"));
        patch(organization, whole, "\"0\"", "{\"parentId\": \"%s\"}".formatted(id(part))).then().statusCode(422)
                .body("code", equalTo("parent-circle")).body("detail", containsString("whole -> part -> whole"));
        refused("\"parentId\": \"%s\"".formatted(UUID.randomUUID()), "parent-unknown");
        owner(organization).header("If-Match", "\"0\"").delete(part).then().statusCode(409).body("code",
                equalTo("kpi-is-used"));
        measure(part, "2026-01-01T00:00:00Z", "3", "");
        owner(organization).queryParam("on", "2026-01-31").get(KPIS + "/standings").then().statusCode(200)
                .body("items.key", contains("whole", "part", "piece")).body("items.value", contains(null, 3, null))
                .body("items.parentId", containsInAnyOrder(nullValue(), equalTo(id(whole)), equalTo(id(part))))
                .body("items.status", contains("NO_DATA", "NO_TARGET", "NO_DATA"));
        owner(organization).queryParam("owner", "Ada").get(KPIS + "/standings").then().body("items", hasSize(2));
        owner(Api.newOrganization()).get(KPIS + "/standings").then().body("items", empty());
    }

    /** Two measurements of -1.50 and 4 on the second day come to 2.5. */
    @Test
    void aSeriesIsTakenOutAsCsv() {
        String kpi = kpi("\"kind\": \"DELTA\"");
        measure(kpi, "2026-01-02T00:00:00Z", "-1.50", "");
        measure(kpi, "2026-01-02T08:00:00Z", "4", "");

        owner(organization).queryParam("from", "2026-01-01").queryParam("to", "2026-01-03").queryParam("bucket", "DAY")
                .get(kpi + "/series.csv").then().statusCode(200).header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("series.csv")).body(equalTo("""
                        at,value,reason,count,minimum,maximum,conflicts\r
                        2026-01-01T00:00:00Z,,NO_DATA,0,,,0\r
                        2026-01-02T00:00:00Z,2.5,,2,-1.5,4,0\r
                        """));
        owner(organization).queryParam("from", "2026-01-01").queryParam("to", "2026-01-03").get(kpi + "/series.csv").then()
                .body(containsString("2026-01-02T08:00:00Z,4,,1,,,0"));
        owner(organization).queryParam("from", "2026-01-03").queryParam("to", "2026-01-03").get(kpi + "/series.csv").then()
                .statusCode(422).body("code", equalTo("series-without-time"));
        owner(Api.newOrganization()).queryParam("from", "2026-01-01").queryParam("to", "2026-01-03").get(kpi + "/series.csv")
                .then().statusCode(404);
    }

    private void refused(String fields, String code) {
        owner(organization).body(body(fields)).post(KPIS).then().statusCode(422).body("code", equalTo(code));
    }

    private void measure(String kpi, String at, String value, String more) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %s%s}]}".formatted(at, value, more))
                .post(kpi + "/measurements").then().statusCode(200).body("rejected", empty());
    }

    private Response series(String kpi, String from, String to, String bucket) {
        return owner(organization).queryParam("from", from).queryParam("to", to).queryParam("bucket", bucket)
                .get(kpi + "/series");
    }

    private String kpi(String fields) {
        return owner(organization).body(body(fields)).post(KPIS).then().statusCode(201).extract().header("Location");
    }

    private static String body(String fields) {
        return "{\"name\": \"k\", \"direction\": \"AT_LEAST\", " + fields + "}";
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
