package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntToDoubleFunction;
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
import io.restassured.response.Response;

/**
 * The first twenty points go 10, 12, 10, 12 ...: their mean is 11, each moving range 2, sigma 2 / 1.128 = 1.773, and so the
 * limits
 * are 5.681 and 16.319.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ControlChartBaselineTest {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    @Inject
    Looking looking;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void theBaselineStaysHoweverManyReadingsFollow() {
        String kpi = kpi("");
        // from the 21st hour on another level
        send(kpi, FIRST, 1_500, ChronoUnit.HOURS, i -> (i < 20 ? 10 : 3) + i % 2 * 2);
        Response before = chart(kpi);
        // before the clock has looked the same is said of it
        before.then().body("limits.centre", is(11)).body("segments[0].fixed", is(false)).body("points", hasSize(1_000));
        looking.look(organization);

        chart(kpi).then().body("segments", hasSize(1)).body("segments[0].fixed", is(true)).body("limits.centre", is(11))
                .body("baselinePoints", is(20)).body("limits.averageMovingRange", is(2))
                .body("segments[0].baselineFrom", equalTo("2025-01-01T00:00:00Z")).body("segments[0].from", nullValue());
        send(kpi, FIRST.plus(1_500, ChronoUnit.HOURS), 1_200, ChronoUnit.HOURS, i -> 50 + i % 2);
        looking.look(organization);

        chart(kpi).then().body("limits.centre", is(11)).body("baselinePoints", is(20))
                .body("segments[0].baselineFrom", equalTo("2025-01-01T00:00:00Z"));
        assertThat(chart(kpi).<Integer> path("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.size()")).isEqualTo(1_000);
        assertThat(chart(kpi).<Integer> path("signals.findAll { it.inBaseline }.size()")).isZero();
    }

    @Test
    void whatIsOlderAndComesLateMovesNothing() {
        String kpi = kpi("");
        send(kpi, FIRST, 25, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        looking.look(organization);
        String id = chart(kpi).path("segments[0].baselineId");
        send(kpi, FIRST.minus(40, ChronoUnit.DAYS), 40, ChronoUnit.DAYS, i -> 100);
        looking.look(organization);

        chart(kpi).then().body("limits.centre", is(11)).body("segments[0].baselineId", equalTo(id)).body("points", hasSize(65))
                .body("segments[0].baselineFrom", equalTo("2025-01-01T00:00:00Z"));
        // the old ones are judged by it
        assertThat(chart(kpi).<Integer> path("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.size()")).isEqualTo(40);
    }

    @Test
    void whatIsCorrectedAddedOrDeletedWithinTheSpanCounts() {
        String kpi = kpi("");
        send(kpi, FIRST, 25, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        looking.look(organization);

        // at once, before the clock looks: (19 of 220 less 10 + 30) / 20 = 12
        send(kpi, FIRST, 1, ChronoUnit.DAYS, i -> 30);
        chart(kpi).then().body("limits.centre", is(12)).body("baselinePoints", is(20));
        // between the 10 of the third day and the 12 of the fourth; (240 + 33) / 21 = 13
        send(kpi, FIRST.plus(2, ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS), 1, ChronoUnit.DAYS, i -> 33);
        chart(kpi).then().body("limits.centre", is(13)).body("baselinePoints", is(21))
                .body("segments[0].baselineTo", equalTo("2025-01-20T00:00:00.000001Z"));
        owner(organization).queryParam("from", FIRST.toString()).queryParam("to", FIRST.plusSeconds(1).toString())
                .delete(kpi + "/measurements").then().body("deleted", is(1));
        // (273 - 30) / 20
        chart(kpi).then().body("limits.centre", is(12.15f)).body("baselinePoints", is(20));
    }

    @Test
    void aBaselineWhosePointsAreGoneIsMadeAnew() {
        String kpi = kpi("");
        send(kpi, FIRST, 20, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        looking.look(organization);
        String id = chart(kpi).path("segments[0].baselineId");
        owner(organization).queryParam("from", "2025-01-01").queryParam("to", "2025-02-01").delete(kpi + "/measurements").then()
                .body("deleted", is(20));
        send(kpi, FIRST.plus(100, ChronoUnit.DAYS), 20, ChronoUnit.DAYS, i -> 20 + i % 2 * 2);
        looking.look(organization);

        chart(kpi).then().body("limits.centre", is(21)).body("segments", hasSize(1))
                .body("segments[0].baselineId", not(equalTo(id)))
                .body("segments[0].baselineFrom", equalTo("2025-04-11T00:00:00Z"));
    }

    @Test
    void whatHasBeenKeptLongEnoughLeavesTheLimits() {
        String kpi = kpi("");
        Instant recently = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(60, ChronoUnit.DAYS);
        send(kpi, recently, 55, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        looking.look(organization);
        Api.patch(organization, kpi, "\"0\"", "{\"retentionDays\": 30}").then().statusCode(200);
        looking.look(organization);
        looking.look(organization);

        assertThat(chart(kpi).<Integer> path("points.size()")).isLessThan(30);
        chart(kpi).then().body("limits.centre", is(11)).body("baselinePoints", is(20)).body("segments[0].fixed", is(true));
    }

    @Test
    void anotherNumberOfPointsIsForWhatIsNotFixedYet() {
        String kpi = kpi("");
        send(kpi, FIRST, 30, ChronoUnit.DAYS, i -> i < 20 ? 10 + i % 2 * 2 : 13);
        looking.look(organization);
        // as if the service were set to fifteen points from then on
        run("update kpi_chart_baseline set until_at = '2025-01-15T00:00:00.000001Z', points = 15");
        run("update kpi set due_at = now()");
        looking.look(organization);

        // eight of 10 and seven of 12
        chart(kpi).then().body("baselinePoints", is(15)).body("limits.centre", is(10.9333333333f))
                .body("segments[0].baselineTo", equalTo("2025-01-15T00:00:00.000001Z"));
        // a trial says what another number would make of it, and keeps nothing
        owner(organization).queryParam("baseline", 30).get(kpi + "/control-chart").then().body("baselinePoints", is(30))
                .body("segments[0].fixed", is(false)).body("segments[0].baselineId", nullValue());
        chart(kpi).then().body("baselinePoints", is(15));
    }

    @Test
    void thePointThatIsOddIsNotAmongThoseThatSaySo() {
        String kpi = kpi("\"interval\": \"DAY\", ");
        Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(14, ChronoUnit.DAYS);
        send(kpi, begin, 14, ChronoUnit.DAYS, i -> i == 13 ? 35 : 10 + i % 2 * 2);
        looking.look(organization);

        // by the thirteen before; all fourteen would make the upper limit 12.6 + 2.66 x 3.6 = 22.3 and the rest of them odd
        chart(kpi).then().body("baselinePoints", is(13)).body("segments[0].fixed", is(true))
                .body("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.points", contains(contains(13)));
        owner(organization).queryParam("kind", "CONTROL_CHART").get(Api.BASE + "/alerts").then()
                .body("items.findAll { it.rule == 'BEYOND_3_SIGMA' }.value", contains(35));
        send(kpi, begin.plus(14, ChronoUnit.DAYS), 1, ChronoUnit.DAYS, i -> 10);
        looking.look(organization);
        chart(kpi).then().body("baselinePoints", is(13));
    }

    @Test
    void daysAndComputedKpisAreFixedToo() {
        String part = kpi("\"key\": \"part\", \"kind\": \"DELTA\", \"interval\": \"DAY\", ");
        send(part, FIRST, 30, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        String twice = kpi("\"formula\": \"{part} * 2\", \"interval\": \"DAY\", ");
        looking.look(organization);

        chart(part).then().body("bucket", equalTo("DAY")).body("limits.centre", is(11)).body("segments[0].fixed", is(true))
                .body("segments[0].baselineTo", equalTo("2025-01-21T00:00:00Z"));
        chart(twice).then().body("limits.centre", is(22)).body("segments[0].fixed", is(true));
        send(part, FIRST.plus(12, ChronoUnit.HOURS), 1, ChronoUnit.DAYS, i -> 20);
        looking.look(organization);

        chart(part).then().body("limits.centre", is(12)).body("baselinePoints", is(20));
        chart(twice).then().body("limits.centre", is(24)).body("baselinePoints", is(20));
        owner(organization).queryParam("bucket", "WEEK").get(twice + "/control-chart").then().statusCode(200)
                .body("segments[0].fixed", is(false)).body("bucket", equalTo("WEEK"));
    }

    @Test
    void whereNothingWasMeasuredThereIsOneEmptySegment() {
        String kpi = kpi("");
        looking.look(organization);

        chart(kpi).then().body("segments", hasSize(1)).body("segments[0].limits", nullValue()).body("limits", nullValue())
                .body("reason", notNullValue()).body("segments[0].baselineFrom", nullValue());
    }

    private Response chart(String kpi) {
        Response chart = owner(organization).get(kpi + "/control-chart");
        chart.then().statusCode(200);
        return chart;
    }

    private void run(String sql) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate()));
    }

    private void send(String kpi, Instant from, int count, ChronoUnit step, IntToDoubleFunction value) {
        String rows = IntStream.range(0, count).mapToObj(i -> "{\"at\": \"%s\", \"value\": %s}"
                .formatted(from.plus(i, step), value.applyAsDouble(i))).collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200)
                .body("rejected", hasSize(0));
    }

    private String kpi(String fields) {
        return owner(organization).body("{\"name\": \"k\", " + fields + "\"direction\": \"AT_MOST\"}").post(Api.BASE + "/kpis")
                .then().statusCode(201).extract().header("Location");
    }
}
