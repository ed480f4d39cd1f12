package dev.milepost.roi.alert;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.kpi.Looking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AlertTest {
    private static final String ALERTS = Api.BASE + "/alerts";

    @Inject
    Looking looking;
    @Inject
    AlertService alerts;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void aThresholdOpensOneAlertThatClosesByItself() {
        String kpi = kpi("\"thresholds\": [{\"above\": 10}, {\"below\": 0}]");
        measure(kpi, daysAgo(3), 5);
        look();
        alerts().then().body("items", empty());

        measure(kpi, daysAgo(2), 11);
        look();
        measure(kpi, daysAgo(1), 12);
        look();
        look();
        alerts().then().body("items", hasSize(1)).body("items[0].state", equalTo("OPEN"))
                .body("items[0].kind", equalTo("THRESHOLD"))
                .body("items[0].rule", equalTo("> 10")).body("items[0].value", is(11))
                .body("items[0].meaning", equalTo("CONCERN"))
                .body("items[0].message", containsString("11 is > 10")).body("items[0].toldAt", notNullValue());
        assertThat(events("alert.opened")).hasSize(1);

        measure(kpi, daysAgo(0), 9);
        look();
        alerts().then().body("items", hasSize(1)).body("items[0].state", equalTo("CLOSED"))
                .body("items[0].closedByItself", is(true))
                .body("items[0].closedBy", nullValue());
        assertThat(events("alert.closed")).hasSize(1);
        measure(kpi, minutesAgo(1), -1);
        look();
        owner(organization).queryParam("state", "OPEN").get(ALERTS).then().body("items.rule", contains("< 0"));
    }

    @Test
    void whatWasClosedByHandComesBackOnlyAfterItWasOver() {
        String kpi = kpi("\"thresholds\": [{\"above\": 10}]");
        measure(kpi, daysAgo(3), 11);
        look();
        String alert = ALERTS + "/" + alerts().path("items[0].id");

        owner(organization).body("{}").post(alert + "/closure").then().statusCode(400);
        as(organization, "viewer").body("{\"reason\": \"r\"}").post(alert + "/closure").then().statusCode(403);
        owner(organization).body("{\"reason\": \"Known, until Friday\"}").post(alert + "/closure").then().statusCode(200)
                .body("state", equalTo("CLOSED")).body("closeReason", equalTo("Known, until Friday"))
                .body("closedByItself", is(false))
                .body("closedBy", notNullValue());
        owner(organization).body("{\"reason\": \"Again\"}").post(alert + "/closure").then().statusCode(409).body("code",
                equalTo("alert-is-closed"));
        owner(organization).get(alert + "/history").then().body("items", hasSize(1));
        measure(kpi, daysAgo(2), 12);
        look();
        alerts().then().body("items", hasSize(1));

        measure(kpi, daysAgo(1), 9);
        look();
        measure(kpi, daysAgo(0), 13);
        look();
        alerts().then().body("items.state", contains("OPEN", "CLOSED"));
        assertThat(events("alert.opened")).hasSize(2);
    }

    @Test
    void theImportOfOldDataOpensNothing() {
        String kpi = kpi("\"thresholds\": [{\"above\": 10}], \"interval\": \"DAY\"");
        for (int day = 60; day > 20; day--) {
            measure(kpi, daysAgo(day), day < 35 && day % 5 == 0 ? 90 : 1 + day % 2);
        }
        look();
        owner(organization).get(kpi + "/control-chart").then().body("signals.size()", greaterThan(0));

        owner(organization).get(kpi + "/status").then().body("status", equalTo("STALE"));
        alerts().then().body("items", empty());
    }

    @Test
    void manyKpisWhoseHistoryComesInSeveralBatchesOpenNothing() {
        List<String> kpis = IntStream.range(0, 20).mapToObj(i -> kpi("\"interval\": \"%s\", \"targets\": [{\"value\": 50}]"
                .formatted(i % 2 == 0 ? "DAY" : "MONTH"))).toList();
        for (int batch = 0; batch < 4; batch++) {
            int from = 400 - 50 * batch;
            String rows = kpis.stream().flatMap(kpi -> IntStream.range(0, 50).mapToObj(i -> """
                    {"kpi": "%s", "at": "%s", "value": %d}""".formatted(id(kpi), daysAgo(from - i), i)))
                    .collect(Collectors.joining(","));
            owner(organization).body("{\"measurements\": [" + rows + "]}").post(Api.BASE + "/measurements").then()
                    .statusCode(200).body("accepted", is(1_000));
            look();
        }
        look();

        owner(organization).get(Api.BASE + "/kpis/status-summary").then().body("byStatus.STALE", is(20));
        alerts().then().body("items", empty());
        assertThat(events("alert.opened")).isEmpty();
    }

    @Test
    void whatWasFreshAndIsNoMoreOpensAnAlertThatEndsWhenSomethingComes() {
        String kpi = kpi("\"interval\": \"DAY\"");
        for (int day = 30; day > 0; day--) {
            measure(kpi, daysAgo(day), 1);
        }
        look();
        standing().then().body("items", empty());
        // as if it had been measured five days before, and nobody had looked since
        run("update measurement set at = at - interval '5 days'");
        run("update kpi set due_at = now()");
        look();
        standing().then().body("items.rule", contains("STALE")).body("items[0].state", equalTo("OPEN"));

        measure(kpi, minutesAgo(5), 1);
        look();
        standing().then().body("items.rule", contains("STALE")).body("items[0].state", equalTo("CLOSED"));
    }

    @Test
    void theChartOpensOneAlertForEachRuleAndTellsGoodNewsFromBad() {
        String kpi = kpi("\"interval\": \"DAY\", \"direction\": \"AT_MOST\"");
        for (int day = 20; day > 2; day--) {
            measure(kpi, daysAgo(day), day % 2 == 0 ? 10 : 11);
        }
        look();
        // what came before the first look and is recent counts, and what alternates for weeks is odd
        List<String> odd = alerts().path("items.rule");
        measure(kpi, daysAgo(2), 1);
        measure(kpi, daysAgo(1), 10);
        look();

        owner(organization).queryParam("kind", "CONTROL_CHART").queryParam("meaning", "IMPROVEMENT").get(ALERTS).then()
                .body("items.rule", contains("BEYOND_3_SIGMA")).body("items[0].value", is(1))
                .body("items[0].state", equalTo("OPEN"));
        assertThat(odd).doesNotContain("BEYOND_3_SIGMA");
        measure(kpi, minutesAgo(5), 11);
        look();
        owner(organization).queryParam("kind", "CONTROL_CHART").queryParam("meaning", "IMPROVEMENT").get(ALERTS).then()
                .body("items.state", contains("CLOSED"));
    }

    @Test
    void aKpiOffItsTrackAndOneThatIsMeasuredNoMoreOpenAlerts() {
        String kpi = kpi("\"interval\": \"DAY\", \"targets\": [{\"value\": 5}]");
        measure(kpi, daysAgo(1), 1);
        look();
        alerts().then().body("items.rule", contains("OFF_TRACK")).body("items[0].kpiId", equalTo(id(kpi)))
                .body("items[0].message", containsString("misses the level"));
        measure(kpi, minutesAgo(5), 7);
        look();
        alerts().then().body("items.state", contains("CLOSED"));
    }

    @Test
    void inQuietHoursAlertsOpenAndAreToldAfterwards() {
        String kpi = kpi("\"thresholds\": [{\"above\": 10}]");
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        quiet("\"0\"", "\"zone\": \"UTC\", \"from\": \"%s\", \"to\": \"%s\"".formatted(now.minusHours(1), now.plusHours(1)))
                .then().statusCode(200).header("ETag", "\"1\"");
        measure(kpi, daysAgo(1), 11);
        look();
        alerts().then().body("items.state", contains("OPEN")).body("items[0].toldAt", nullValue());
        tell();
        assertThat(events("alert.opened")).isEmpty();

        quiet("\"1\"", "\"zone\": \"UTC\"").then().statusCode(200);
        due();
        tell();
        assertThat(events("alert.opened")).hasSize(1);
        alerts().then().body("items[0].toldAt", notNullValue());
    }

    @Test
    void whatIsOverBeforeTheQuietEndsIsNeverTold() {
        String kpi = kpi("\"thresholds\": [{\"above\": 10}]");
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        quiet("\"0\"", "\"zone\": \"UTC\", \"from\": \"%s\", \"to\": \"%s\"".formatted(now.minusHours(1), now.plusHours(1)));
        measure(kpi, daysAgo(1), 11);
        look();
        measure(kpi, daysAgo(0), 5);
        look();

        alerts().then().body("items.state", contains("CLOSED"));
        assertThat(events("alert.opened")).isEmpty();
        assertThat(events("alert.closed")).isEmpty();
    }

    @Test
    void quietHoursAreChangedOnTheVersionSeenOnly() {
        owner(organization).get(Api.BASE + "/quiet-hours").then().statusCode(200).header("ETag", "\"0\"").body("days", empty());
        quiet("\"0\"", "\"zone\": \"UTC\", \"from\": \"22:00\"").then().statusCode(422).body("code",
                equalTo("quiet-hours-incomplete"));
        quiet("\"0\"", "\"zone\": \"Mars\"").then().statusCode(400);
        quiet("\"0\"", "\"zone\": \"UTC\", \"days\": [\"SUNDAY\", \"SATURDAY\"]").then().statusCode(200).body("days",
                contains("SATURDAY", "SUNDAY"));
        quiet("\"0\"", "\"zone\": \"UTC\"").then().statusCode(412);
        owner(organization).body("{\"zone\": \"UTC\"}").put(Api.BASE + "/quiet-hours").then().statusCode(428);
        as(organization, "manager").header("If-Match", "\"1\"").body("{\"zone\": \"UTC\"}").put(Api.BASE + "/quiet-hours")
                .then()
                .statusCode(403);
    }

    @Test
    void somebodyElsesAlertsAreNotFound() {
        String kpi = kpi("\"thresholds\": [{\"above\": 10}]");
        measure(kpi, daysAgo(1), 11);
        look();
        String alert = ALERTS + "/" + alerts().path("items[0].id");
        String stranger = Api.newOrganization();

        owner(stranger).get(alert).then().statusCode(404);
        owner(stranger).get(alert + "/history").then().statusCode(404);
        owner(stranger).body("{\"reason\": \"r\"}").post(alert + "/closure").then().statusCode(404);
        owner(stranger).get(ALERTS).then().body("items", empty());
        owner(organization).get(alert).then().statusCode(200).body("state", equalTo("OPEN"));
    }

    private Response quiet(String etag, String fields) {
        return owner(organization).header("If-Match", etag).body("{" + fields + "}").put(Api.BASE + "/quiet-hours");
    }

    private void look() {
        looking.look(organization);
    }

    private void tell() {
        alerts.tellDue();
    }

    /** As if the quiet hours that were in force when it opened had passed. */
    private void due() {
        run("update alert set due_at = now()");
    }

    private void run(String sql) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate()));
    }

    private List<?> events(String type) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select id from outbox_event where type = :type").setParameter("type", type)
                .getResultList()));
    }

    private Response standing() {
        return owner(organization).queryParam("kind", "STATUS").get(ALERTS);
    }

    private Response alerts() {
        return owner(organization).get(ALERTS);
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant minutesAgo(int minutes) {
        return Instant.now().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }

    private void measure(String kpi, Instant at, int value) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %d}]}".formatted(at, value))
                .post(kpi + "/measurements").then().statusCode(200).body("accepted", is(1));
    }

    private String kpi(String fields) {
        String direction = fields.contains("\"direction\"") ? "" : "\"direction\": \"AT_LEAST\", ";
        return owner(organization).body("{\"name\": \"k\", " + direction + fields + "}").post(Api.BASE + "/kpis").then()
                .statusCode(201).extract().header("Location");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
