package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.Vectors;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MeasurementTest {
    private static final String KPIS = Api.BASE + "/kpis";

    @Inject
    MeterRegistry registry;

    private final String organization = Api.newOrganization();

    @Test
    void theSameAgainChangesNothingAndAnotherValueIsARevision() {
        String kpi = kpi("GAUGE");

        send(kpi, one("2026-01-01T00:00:00Z", "5")).then().statusCode(200).body("accepted", is(1)).body("updated", is(0))
                .body("unchanged", is(0)).body("rejected", empty());
        send(kpi, one("2026-01-01T00:00:00Z", "5.0")).then().body("accepted", is(0)).body("updated", is(0)).body("unchanged",
                is(1));
        send(kpi, one("2026-01-01T01:00:00+01:00", "6")).then().body("accepted", is(0)).body("updated", is(1))
                .body("unchanged", is(0));

        series(kpi, "2026-01-01", "2026-02-01", "MONTH").then().body("points", hasSize(1)).body("points[0].value", is(6))
                .body("points[0].count", is(1));
    }

    @Test
    void whatIsWrongIsToldByItsIndexAndTheRestIsTaken() {
        String kpi = kpi("GAUGE");
        String later = Instant.now().plus(1, ChronoUnit.HOURS).toString();

        send(kpi, """
                {"measurements": [
                 {"at": "2026-01-01T00:00:00Z", "value": 1},
                 {"at": "2026-01-02T00:00:00Z", "value": "NaN"},
                 {"at": "%s", "value": 1},
                 {"at": "2026-01-03", "value": 1},
                 {"value": 1},
                 {"at": "2026-01-04T00:00:00Z"},
                 {"at": "2026-01-05T00:00:00Z", "value": 1, "valeu": 2},
                 {"at": "2026-01-06T00:00:00Z", "value": 1, "dimensions": {"Email": "a@b.example"}},
                 {"at": "2026-01-07T00:00:00Z", "numerator": 1, "denominator": 2},
                 {"at": "2026-01-01T00:00:00Z", "value": 2},
                 {"at": "2026-01-01T00:00:00Z", "value": 1.0},
                 {"at": "2026-01-08T00:00:00Z", "value": 1e300},
                 7]}""".formatted(later)).then().statusCode(200).body("accepted", is(1)).body("unchanged", is(1))
                .body("rejected.index", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12))
                .body("rejected.code", contains("wrong-type", "in-the-future", "wrong-type", "missing", "missing",
                        "unknown-field", "personal-dimension", "not-for-kind", "contradicts-batch", "out-of-range",
                        "wrong-type"));
    }

    @Test
    void allOrNothingTakesNothingIfOneIsWrong() {
        String kpi = kpi("GAUGE");

        owner(organization).queryParam("atomic", true).body("""
                {"measurements": [{"at": "2026-01-01T00:00:00Z", "value": 1}, {"at": "never", "value": 1}]}""")
                .post(kpi + "/measurements").then().statusCode(422).body("code", equalTo("batch-rejected"))
                .body("errors[0].pointer", equalTo("/measurements/1"));

        series(kpi, "2026-01-01", "2026-02-01", "RAW").then().body("points", empty());
    }

    @Test
    void operationsSeeWhatBecomesOfMeasurements() {
        String kpi = kpi("GAUGE");
        double accepted = counted("accepted");
        double updated = counted("updated");
        double unchanged = counted("unchanged");
        double refused = counted("refused");
        double statements = registry.get("milepost.sql").timer().count();

        send(kpi, one("2026-01-01T00:00:00Z", "5"));
        send(kpi, one("2026-01-01T00:00:00Z", "5"));
        send(kpi, one("2026-01-01T00:00:00Z", "6"));
        send(kpi, one("never", "7"));
        // Of a batch of which one can't be taken none is
        owner(organization).queryParam("atomic", true).body("""
                {"measurements": [{"at": "2026-02-01T00:00:00Z", "value": 1}, {"at": "never", "value": 1}]}""")
                .post(kpi + "/measurements").then().statusCode(422);

        assertThat(counted("accepted")).isEqualTo(accepted + 1);
        assertThat(counted("unchanged")).isEqualTo(unchanged + 1);
        assertThat(counted("updated")).isEqualTo(updated + 1);
        assertThat(counted("refused")).isEqualTo(refused + 3);
        assertThat((double) registry.get("milepost.sql").timer().count()).isGreaterThan(statements);
    }

    private double counted(String outcome) {
        return registry.get("milepost.measurements").tag("outcome", outcome).counter().count();
    }

    @Test
    void copiesOfOneBatchAtTheSameMomentMakeOneRowEach() throws Exception {
        String kpi = kpi("DELTA");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            rows.append(i == 0 ? "" : ",").append("{\"at\": \"2026-01-01T00:%02d:00Z\", \"value\": 1}".formatted(i));
        }
        String batch = "{\"measurements\": [" + rows + "]}";
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> send(kpi, batch).then().statusCode(200).extract().path("accepted"));
        }
        int accepted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                accepted += answer.get();
            }
        }

        assertThat(accepted).isEqualTo(50);
        series(kpi, "2026-01-01", "2026-01-02", "DAY").then().body("points[0].value", is(50));
    }

    @Test
    void twoSourcesAreBothKeptAndTheLaterReportCounts() {
        String kpi = kpi("DELTA");
        send(kpi, "{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 5, \"source\": \"crm\"}]}");
        send(kpi, "{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 7, \"source\": \"erp\"}]}").then()
                .body("accepted", is(1));

        series(kpi, "2026-01-01", "2026-01-02", "DAY").then().body("points[0].value", is(7)).body("points[0].conflicts",
                is(1));
    }

    @Test
    void eachKindBecomesOneValueInItsOwnWay() {
        JsonNode cases = Vectors.of("kpi_semantics.json").get("aggregation");
        // the last one is for KpiDefinitionTest
        assertThat(Vectors.ids(cases)).containsExactlyInAnyOrder("gauge-month", "delta-month", "counter-reset", "ratio-rollup",
                "semi-additive");
        JsonNode month = Vectors.byId(cases, "gauge-month");
        Vectors.known(month, "kind", "points", "bucket", "last", "min", "max", "mean", "timeWeightedMeanLOCF", "sum");
        String gauge = kpi("GAUGE");
        sendPoints(gauge, month.get("points"));
        series(gauge, "2026-01-01", "2026-02-01", "MONTH").then()
                .body("points[0].value", is(month.get("last").intValue()))
                .body("points[0].minimum", is(month.get("min").intValue()))
                .body("points[0].maximum", is(month.get("max").intValue()));
        String mean = create("""
                {"name": "m", "kind": "GAUGE", "aggregation": "MEAN", "direction": "AT_LEAST"}""");
        sendPoints(mean, month.get("points"));
        series(mean, "2026-01-01", "2026-02-01", "MONTH").then().body("points[0].value",
                is(month.get("mean").intValue()));

        String delta = kpi("DELTA");
        JsonNode sums = Vectors.byId(cases, "delta-month");
        Vectors.known(sums, "kind", "points", "sumByMonth");
        sendPoints(delta, sums.get("points"));
        series(delta, "2026-01-01", "2026-03-01", "MONTH").then().body("points.value",
                contains(sums.at("/sumByMonth/2026-01").intValue(), sums.at("/sumByMonth/2026-02").intValue()));

        String counter = kpi("COUNTER");
        JsonNode reset = Vectors.byId(cases, "counter-reset");
        Vectors.known(reset, "kind", "points", "increase");
        sendPoints(counter, reset.get("points"));
        series(counter, "2026-01-01", "2026-02-01", "MONTH").then().body("points[0].value",
                is(reset.get("increase").intValue()));
        series(counter, "2026-01-01", "2026-01-05", "DAY").then().body("points.value", contains(null, 50, 20, 50))
                .body("points[0].reason", equalTo("NO_EARLIER_READING"));
        // the reading before the first bucket counts as its start
        series(counter, "2026-01-02", "2026-01-03", "DAY").then().body("points.value", contains(50));

        String ratio = kpi("RATIO");
        JsonNode rolledUp = Vectors.byId(cases, "ratio-rollup");
        Vectors.known(rolledUp, "kind", "teams", "rollup", "naiveMeanWrong");
        JsonNode teams = rolledUp.get("teams");
        send(ratio, """
                {"measurements": [
                 {"at": "2026-01-01T00:00:00Z", "numerator": %s, "denominator": %s, "dimensions": {"team": "a"}},
                 {"at": "2026-01-01T00:00:00Z", "numerator": %s, "denominator": %s, "dimensions": {"team": "b"}}]}"""
                .formatted(teams.get(0).get("num"), teams.get(0).get("den"), teams.get(1).get("num"),
                        teams.get(1).get("den")))
                .then().body("accepted", is(2));
        series(ratio, "2026-01-01", "2026-02-01", "MONTH").then().body("points[0].value",
                both(is(rolledUp.get("rollup").floatValue())).and(not(is(rolledUp.get("naiveMeanWrong").floatValue()))));

        String weighted = kpi("MEAN");
        send(weighted, """
                {"measurements": [{"at": "2026-01-01T00:00:00Z", "value": 10, "weight": 3},
                                  {"at": "2026-01-02T00:00:00Z", "value": 20, "weight": 1}]}""");
        series(weighted, "2026-01-01", "2026-02-01", "MONTH").then().body("points[0].value", is(12.5f));
    }

    @Test
    void aBucketWithoutMeasurementIsAGapAndNeverZero() {
        String kpi = kpi("DELTA");
        send(kpi, one("2026-01-01T12:00:00Z", "3"));
        send(kpi, one("2026-01-03T12:00:00Z", "4"));

        series(kpi, "2026-01-01", "2026-01-04", "DAY").then().body("points.value", contains(3, null, 4))
                .body("points[1].reason", equalTo("NO_DATA")).body("points[1].count", is(0));
    }

    @Test
    void daysFollowTheZoneAlsoWhenClocksChange() {
        String kpi = kpi("DELTA");
        // 23:30 in Berlin on the 28th, 00:30 and 23:30 on the 29th, the day of 23 hours, 00:30 on the 30th
        for (String at : List.of("2026-03-28T22:30:00Z", "2026-03-28T23:30:00Z", "2026-03-29T21:30:00Z",
                "2026-03-29T22:30:00Z")) {
            send(kpi, one(at, "1"));
        }

        owner(organization).queryParam("from", "2026-03-28").queryParam("to", "2026-03-31").queryParam("bucket", "DAY")
                .queryParam("zone", "Europe/Berlin").get(kpi + "/series").then().statusCode(200)
                .body("points.value", contains(1, 2, 1)).body("points.at",
                        contains("2026-03-27T23:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"));
        owner(organization).queryParam("from", "2026-03-28T23:30:00Z").queryParam("to", "2026-03-29T21:30:00Z")
                .get(kpi + "/series").then().body("points", hasSize(1)).body("bucket", equalTo("RAW"));
    }

    @Test
    void wrongSeriesAreRefusedByName() {
        String kpi = kpi("DELTA");

        series(kpi, "2026-01-02", "2026-01-01", "DAY").then().statusCode(422).body("code", equalTo("series-without-time"));
        series(kpi, "1950-01-01", "2026-01-01", "HOUR").then().statusCode(422).body("code", equalTo("too-many-points"));
        series(kpi, "yesterday", "2026-01-01", "DAY").then().statusCode(400).body("code", equalTo("invalid-parameter"));
        series(kpi, "+999999999-01-01", "2026-01-01", "DAY").then().statusCode(400);
        series(kpi, "2026-01-01", "2026-01-02", "FORTNIGHT").then().statusCode(400);
        owner(organization).get(kpi + "/series").then().statusCode(400);
        owner(organization).queryParam("from", "2026-01-01").queryParam("to", "2026-01-02").queryParam("zone", "Mars")
                .get(kpi + "/series").then().statusCode(400);
    }

    @Test
    void measurementsOfAllTimesFindAPlace() {
        String kpi = kpi("GAUGE");
        send(kpi, one("1999-12-31T23:59:59Z", "1")).then().body("accepted", is(1));
        send(kpi, one("2019-12-31T23:59:59.999999Z", "2")).then().body("accepted", is(1));
        send(kpi, one("2020-01-01T00:00:00Z", "3")).then().body("accepted", is(1));
        send(kpi, one(Instant.now().toString(), "4")).then().body("accepted", is(1));

        series(kpi, "1999-01-01", "2021-01-01", "RAW").then().body("points.value", contains(1, 2, 3));
    }

    @Test
    void theControlChartHasThePublishedLimits() {
        JsonNode nist = Vectors.byId(Vectors.of("spc.json").get("cases"), "nist-pmc322");
        String kpi = kpi("GAUGE");
        int day = 1;
        for (JsonNode value : nist.get("x")) {
            send(kpi, one("2026-01-%02dT08:00:00Z".formatted(day++), value.asText()));
        }

        Response chart = owner(organization).get(kpi + "/control-chart");

        chart.then().statusCode(200).body("points", hasSize(10)).body("limits.centre", is(50.81f)).body("signals", empty())
                .body("baselinePoints", is(10));
        JsonPath limits = chart.jsonPath(Api.EXACT);
        assertThat(limits.<BigDecimal> get("limits.upper").doubleValue()).isCloseTo(nist.at("/computed/ucl").asDouble(),
                within(1e-9));
        assertThat(limits.<BigDecimal> get("limits.lower").doubleValue()).isCloseTo(nist.at("/computed/lcl").asDouble(),
                within(1e-9));
    }

    @Test
    void theControlChartTellsAnImprovementAndWhereItIs() {
        String kpi = create("""
                {"name": "t", "direction": "LOWER_IS_BETTER", "baseline": {"value": 10, "on": "2026-01-01"},
                 "targets": [{"value": 1, "by": "2099-01-01"}]}""");
        double[] values = { 10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 2 };
        for (int i = 0; i < values.length; i++) {
            send(kpi, one("2026-01-%02dT08:00:00Z".formatted(i + 1), Double.toString(values[i])));
        }

        owner(organization).queryParam("baseline", 12).get(kpi + "/control-chart").then().statusCode(200)
                .body("signals[0].rule", equalTo("BEYOND_3_SIGMA")).body("signals[0].points", contains(12))
                .body("signals[0].at", equalTo("2026-01-13T08:00:00Z")).body("signals[0].meaning", equalTo("IMPROVEMENT"))
                .body("assurance", equalTo("CONSISTENTLY_FAILS")).body("target.value", is(1));
    }

    @Test
    void underFivePointsTheControlChartSaysSo() {
        String kpi = kpi("GAUGE");
        send(kpi, one("2026-01-01T08:00:00Z", "1"));

        owner(organization).get(kpi + "/control-chart").then().body("limits", nullValue())
                .body("reason", equalTo("FEWER_THAN_5_POINTS")).body("points", hasSize(1));
        owner(organization).get(kpi("RATIO") + "/control-chart").then().statusCode(200).body("points", empty())
                .body("bucket", equalTo("MONTH"));
    }

    private String kpi(String kind) {
        return create("{\"name\": \"k\", \"kind\": \"%s\", \"direction\": \"AT_LEAST\"}".formatted(kind));
    }

    private String create(String body) {
        return owner(organization).body(body).post(KPIS).then().statusCode(201).extract().header("Location");
    }

    private void sendPoints(String kpi, JsonNode points) {
        points.forEach(point -> {
            String at = point.get(0).asText();
            send(kpi, one(at.contains("T") ? at : at + "T00:00:00Z", point.get(1).asText())).then().body("accepted", is(1));
        });
    }

    private Response send(String kpi, String body) {
        return owner(organization).body(body).post(kpi + "/measurements");
    }

    private static String one(String at, String value) {
        return "{\"measurements\": [{\"at\": \"%s\", \"value\": %s}]}".formatted(at, value);
    }

    private Response series(String kpi, String from, String to, String bucket) {
        return owner(organization).queryParam("from", from).queryParam("to", to).queryParam("bucket", bucket)
                .get(kpi + "/series");
    }
}
