package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The part of a month is not judged as a month where it is a sum; anything else is what it is at once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RunningStretchTest {
    private static final YearMonth THIS = YearMonth.now(ZoneOffset.UTC);
    /** Whole months before this one, enough that a baseline is fixed before the last of them. */
    private static final int MONTHS = 24;
    /** Values that chance makes, again and again: 11 in the middle, and no pattern. */
    private static final List<Integer> ORDINARY = List.of(11, 11, 14, 11, 10, 8, 12);

    @Inject
    Looking looking;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void aSumIsJudgedOnceItsMonthIsOver() {
        String kpi = kpi("DELTA", "\"targets\": [{\"value\": 100}]");
        measure(kpi, "2026-01-10", 60);
        measure(kpi, "2026-01-31", 60);
        measure(kpi, "2026-02-10", 10);

        status(kpi, "2026-01-31").body("status", equalTo("ON_TRACK")).body("value", is(120)).body("running", nullValue());
        status(kpi, "2026-02-10").body("status", equalTo("ON_TRACK")).body("value", is(120))
                .body("measuredAt", equalTo("2026-01-31T08:00:00Z")).body("previous", nullValue())
                .body("running.value", is(10)).body("running.from", equalTo("2026-02-01T00:00:00Z"))
                .body("running.to", equalTo("2026-03-01T00:00:00Z"))
                .body("running.measuredAt", equalTo("2026-02-10T08:00:00Z"));
        status(kpi, "2026-02-28").body("status", equalTo("OFF_TRACK")).body("value", is(10)).body("previous", is(120))
                .body("running", nullValue());
        status(kpi, "2026-01-20").body("status", equalTo("NO_DATA")).body("value", nullValue()).body("running.value", is(60))
                .body("because", equalTo("All that was measured until 2026-01-20 is of a month that isn't over yet"));
        owner(organization).queryParam("on", "2026-02-10").get(Api.BASE + "/kpis/standings").then().statusCode(200)
                .body("items.value", contains(120)).body("items[0].running.value", is(10));
    }

    @Test
    void soIsTheIncreaseOfACounter() {
        String kpi = kpi("COUNTER", "\"targets\": [{\"value\": 100}]");
        measure(kpi, "2025-12-31", 1000);
        measure(kpi, "2026-01-31", 1120);
        measure(kpi, "2026-02-10", 1130);

        status(kpi, "2026-02-10").body("status", equalTo("ON_TRACK")).body("value", is(120)).body("running.value", is(10));
        status(kpi, "2026-02-28").body("status", equalTo("OFF_TRACK")).body("value", is(10));
    }

    @Test
    void whatIsNoSumCountsAtOnce() {
        String last = kpi("GAUGE", "\"aggregation\": \"LAST\"");
        String mean = kpi("GAUGE", "\"aggregation\": \"MEAN\"");
        String ratio = kpi("RATIO", "\"key\": \"ratio\"");
        for (String gauge : new String[] { last, mean }) {
            measure(gauge, "2026-01-10", 60);
            measure(gauge, "2026-02-10", 10);
        }
        send(ratio, "{\"at\": \"2026-01-10T08:00:00Z\", \"numerator\": 3, \"denominator\": 4},"
                + "{\"at\": \"2026-02-10T08:00:00Z\", \"numerator\": 1, \"denominator\": 4}");

        for (String gauge : new String[] { last, mean }) {
            status(gauge, "2026-02-10").body("value", is(10)).body("previous", is(60)).body("running", nullValue());
        }
        status(ratio, "2026-02-10").body("value", is(0.25f)).body("previous", is(0.75f)).body("running", nullValue());
    }

    @Test
    void aFormulaIsRunningWhereItGrowsWithTime() {
        String orders = kpi("DELTA", "\"key\": \"orders\"");
        String visits = kpi("DELTA", "\"key\": \"visits\"");
        String twice = kpi("GAUGE", "\"formula\": \"{orders} * 2\"");
        String share = kpi("GAUGE", "\"formula\": \"{orders} / {visits}\"");
        String yearly = kpi("GAUGE", "\"formula\": \"{orders} * 3\"", "YEAR");
        measure(orders, "2025-05-05", 40);
        measure(orders, "2026-01-10", 60);
        measure(visits, "2026-01-10", 120);
        measure(orders, "2026-02-10", 10);
        measure(visits, "2026-02-10", 40);

        status(twice, "2026-02-10").body("value", is(120)).body("running.value", is(20));
        status(share, "2026-02-10").body("value", is(0.25f)).body("running", nullValue());
        // of the same orders, in stretches of another length
        status(yearly, "2026-02-10").body("value", is(120)).body("running.value", is(210));
        owner(organization).queryParam("on", "2026-02-10").get(Api.BASE + "/kpis/standings").then()
                .body("items.findAll { it.running != null }.value", containsInAnyOrder(60, 120, 120, 120));
    }

    @Test
    void whatIsRunningKeepsAKpiFresh() {
        String kpi = kpi("DELTA", "\"missing\": {\"policy\": \"ZERO\"}");
        measure(kpi, "2025-08-10", 60);
        measure(kpi, "2026-02-10", 10);

        status(kpi, "2026-02-01").body("status", equalTo("STALE"));
        status(kpi, "2026-02-10").body("status", equalTo("NO_TARGET")).body("value", is(60)).body("running.value", is(10));
        status(kpi, "2026-03-01").body("value", is(10)).body("previous", is(0)).body("running", nullValue());
    }

    @Test
    void aChartTrendAndForecastTakeWhatIsOver() {
        String kpi = kpi("DELTA", "\"name\": \"sum\"");
        ordinary(kpi);
        measure(kpi, THIS.atDay(1) + "T00:00:00Z", -90);

        get(kpi + "/control-chart").body("points", hasSize(MONTHS)).body("signals", empty())
                .body("running.value", is(-90)).body("running.from", equalTo(THIS.atDay(1) + "T00:00:00Z"))
                .body("running.to", equalTo(THIS.plusMonths(1).atDay(1) + "T00:00:00Z"));
        get(kpi + "/control-chart?bucket=QUARTER").body("points.value", not(hasItem(-90))).body("running", not(nullValue()));
        get(kpi + "/trend").body("points", is(MONTHS)).body("meaning", equalTo("NO_CLEAR_TREND"))
                .body("running.value", is(-90));
        get(kpi + "/trend?bucket=RAW").body("points", is(MONTHS + 1)).body("running", nullValue());
        get(kpi + "/forecast?season=1").body("points", is(MONTHS)).body("running.value", is(-90))
                .body("steps[0].at", equalTo(THIS.atDay(1) + "T00:00:00Z"));

        String gauge = kpi("GAUGE", "\"aggregation\": \"MEAN\"");
        ordinary(gauge);
        measure(gauge, THIS.atDay(1) + "T00:00:00Z", -90);
        get(gauge + "/control-chart").body("points", hasSize(MONTHS + 1)).body("signals.rule", hasItem("BEYOND_3_SIGMA"))
                .body("running", nullValue());
        get(gauge + "/trend").body("points", is(MONTHS + 1));
        get(gauge + "/forecast?season=1").body("points", is(MONTHS + 1));
    }

    @Test
    void whatIsRunningRaisesNoAlertBeforeItIsOver() {
        String limits = "\"thresholds\": [{\"below\": 0}], \"targets\": [{\"value\": 5}]";
        String sum = kpi("DELTA", limits);
        String gauge = kpi("GAUGE", "\"aggregation\": \"MEAN\", " + limits);
        for (String kpi : new String[] { sum, gauge }) {
            ordinary(kpi);
            measure(kpi, THIS.atDay(1) + "T00:00:00Z", -90);
        }
        looking.look(organization);

        alerts(sum).body("items", empty());
        alerts(gauge).body("items.kind", containsInAnyOrder("STATUS", "THRESHOLD", "CONTROL_CHART"));

        // the month that is over counts
        measure(sum, THIS.minusMonths(1).atDay(2) + "T00:00:00Z", -90);
        looking.look(organization);
        alerts(sum).body("items.kind", containsInAnyOrder("STATUS", "THRESHOLD", "CONTROL_CHART"));
    }

    @Test
    void asOfAnInstantItIsRunningThatWasRunningThen() {
        String kpi = kpi("DELTA", "\"targets\": [{\"value\": 100}]");
        measure(kpi, "2026-01-10", 120);
        measure(kpi, "2026-02-10", 10);
        organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update measurement set recorded_at = at").executeUpdate()));

        get(kpi + "/status?asOf=2026-01-20T00:00:00Z").body("status", equalTo("NO_DATA"))
                .body("because", containsString("isn't over")).body("running.value", is(120));
        get(kpi + "/status?asOf=2026-02-20T00:00:00Z").body("value", is(120)).body("running.value", is(10));
        get(kpi + "/status?asOf=2026-03-01T00:00:00Z").body("value", is(10)).body("running", nullValue());
        for (String answer : new String[] { "/trend", "/forecast" }) {
            get(kpi + answer + "?asOf=2026-01-31T23:59:59Z").body("points", is(0)).body("running.value", is(120));
            get(kpi + answer + "?asOf=2026-02-01T00:00:00Z").body("points", is(1)).body("running", nullValue());
            get(kpi + answer + "?asOf=2026-02-20T00:00:00Z").body("points", is(1)).body("running.value", is(10));
        }
        get(kpi + "/control-chart?asOf=2026-02-20T00:00:00Z").body("points.value", contains(120))
                .body("running.value", is(10));
        get(kpi + "/control-chart?bucket=DAY&asOf=2026-02-10T12:00:00Z").body("points.value", contains(120))
                .body("running.value", is(10));
    }

    private ValidatableResponse status(String kpi, String on) {
        return owner(organization).queryParam("on", on).get(kpi + "/status").then().statusCode(200);
    }

    private ValidatableResponse get(String path) {
        return owner(organization).get(path).then().statusCode(200);
    }

    private ValidatableResponse alerts(String kpi) {
        return get(Api.BASE + "/alerts?kpiId=" + kpi.substring(kpi.lastIndexOf('/') + 1));
    }

    /** In each month before this one. */
    private void ordinary(String kpi) {
        send(kpi, IntStream.rangeClosed(1, MONTHS).mapToObj(i -> "{\"at\": \"%sT00:00:00Z\", \"value\": %d}"
                .formatted(THIS.minusMonths(i).atDay(1), ORDINARY.get(i % ORDINARY.size()))).collect(Collectors.joining(",")));
    }

    private void measure(String kpi, String at, int value) {
        send(kpi, "{\"at\": \"%s\", \"value\": %d}".formatted(at.contains("T") ? at : at + "T08:00:00Z", value));
    }

    private void send(String kpi, String rows) {
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200)
                .body("rejected", empty());
    }

    private String kpi(String kind, String fields) {
        return kpi(kind, fields, "MONTH");
    }

    private String kpi(String kind, String fields, String interval) {
        String name = fields.contains("\"name\"") ? "" : "\"name\": \"k\", ";
        return owner(organization).body("{" + name + "\"direction\": \"AT_LEAST\", \"kind\": \"" + kind + "\", \"interval\": \""
                + interval + "\", " + fields + "}").post(Api.BASE + "/kpis").then().statusCode(201).extract()
                .header("Location");
    }
}
