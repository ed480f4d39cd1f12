package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** As in {@link ControlChartBaselineTest} the first twenty points make the limits 5.681 and 16.319 around 11. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ControlChartSegmentsTest {
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");

    @Inject
    Looking looking;

    private final String organization = Api.newOrganization();

    @Test
    void whoSetsAnotherBaselineBeginsASegmentOfItsOwn() {
        String kpi = kpi("");
        // two odd days, and then another level
        send(kpi, FIRST, 50, ChronoUnit.DAYS, i -> i < 20 ? 10 + i % 2 * 2 : 30 + i % 2 * 2);

        Response made = rebaseline(kpi, "2025-01-23", "A new machine");

        made.then().statusCode(201).header("ETag", notNullValue()).body("reason", equalTo("A new machine"))
                .body("from", equalTo("2025-01-23T00:00:00Z")).body("to", equalTo("2025-02-11T00:00:00.000001Z"))
                .body("limits.centre", is(31)).body("points", is(20)).body("fixed", is(true)).body("original", is(false))
                .body("setBy", notNullValue()).body("supersededAt", nullValue());
        owner(organization).get(made.header("Location")).then().statusCode(200).body("id", equalTo(made.path("id")));
        Response chart = chart(kpi);
        chart.then().body("segments.limits.centre", contains(11, 31))
                .body("segments.from", contains(null, "2025-01-23T00:00:00Z"))
                .body("segments.reason", contains(null, "A new machine")).body("segments.fixed", contains(true, true))
                .body("limits.centre", is(31)).body("baselinePoints", is(20))
                // only what was odd before the new machine is odd, by the limits of then
                .body("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.at",
                        contains("2025-01-21T00:00:00Z", "2025-01-22T00:00:00Z"))
                .body("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.segment", contains(0, 0));

        send(kpi, FIRST.plus(50, ChronoUnit.DAYS), 1, ChronoUnit.DAYS, i -> 11);
        chart(kpi).then().body("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.segment", contains(0, 0, 1));
    }

    @Test
    void aSegmentWaitsForItsPoints() {
        String kpi = kpi("");
        send(kpi, FIRST, 24, ChronoUnit.DAYS, i -> i < 20 ? 10 + i % 2 * 2 : 30 + i % 2 * 2);
        rebaseline(kpi, "2025-01-21", "Moved").then().statusCode(201).body("fixed", is(false)).body("limits", nullValue());
        chart(kpi).then().body("segments.fixed", contains(true, false)).body("segments[1].limits", nullValue())
                .body("limits", nullValue()).body("reason", equalTo("FEWER_THAN_5_POINTS")).body("baselinePoints", is(4));
        send(kpi, FIRST.plus(24, ChronoUnit.DAYS), 2, ChronoUnit.DAYS, i -> 30 + i % 2 * 2);
        chart(kpi).then().body("limits.centre", is(31)).body("baselinePoints", is(6));
        send(kpi, FIRST.plus(26, ChronoUnit.DAYS), 20, ChronoUnit.DAYS, i -> 30 + i % 2 * 2);
        looking.look(organization);

        chart(kpi).then().body("segments.fixed", contains(true, true)).body("baselinePoints", is(20));
    }

    @Test
    void aLaterOneIsSupersededByOneThatBeginsBeforeIt() {
        String kpi = kpi("");
        send(kpi, FIRST, 90, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        rebaseline(kpi, "2025-03-01", "First thought").then().statusCode(201);
        rebaseline(kpi, "2025-02-01", "Second thought").then().statusCode(201);
        rebaseline(kpi, "2025-03-10", "Moved").then().statusCode(201);

        chart(kpi).then().body("segments.reason", contains(null, "Second thought", "Moved"));
        Response list = owner(organization).get(kpi + "/control-chart/baselines");
        list.then().statusCode(200).body("items.reason", contains("Moved", "Second thought", "First thought", null))
                .body("items.original", contains(false, false, false, true)).body("items[2].supersededAt", notNullValue());
        Response page = owner(organization).queryParam("limit", 3).get(kpi + "/control-chart/baselines");
        page.then().body("items", hasSize(3));
        owner(organization).queryParam("limit", 3).queryParam("cursor", page.<String> path("nextCursor"))
                .get(kpi + "/control-chart/baselines").then().body("items.original", contains(true));
    }

    @Test
    void whatCannotBeABaselineIsRefused() {
        String kpi = kpi("");
        rebaseline(kpi, "2025-02-01", "Too early").then().statusCode(422).body("code", equalTo("chart-baseline-unfit"))
                .body("errors[0].code", equalTo("no-baseline"));
        send(kpi, FIRST, 30, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);

        rebaseline(kpi, "2025-01-20", "Within the first").then().statusCode(422).body("errors[0].pointer", equalTo("/from"))
                .body("errors[0].code", equalTo("within-first"));
        rebaseline(kpi, Instant.now().plus(1, ChronoUnit.DAYS).toString(), "Ahead").then().statusCode(422)
                .body("errors[0].code", equalTo("ahead"));
        rebaseline(kpi, "soon", "Unclear").then().statusCode(400).body("errors[0].pointer", equalTo("/from"));
        rebaseline(kpi, "2025-01-25", " ").then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        as(organization, "viewer").body("{\"from\": \"2025-01-25\", \"reason\": \"r\"}").post(kpi + "/control-chart/baselines")
                .then().statusCode(403);
        owner(organization).queryParam("dryRun", true).body("{\"from\": \"2025-01-25\", \"reason\": \"r\"}")
                .post(kpi + "/control-chart/baselines").then().statusCode(200).body("reason", equalTo("r"));
        chart(kpi).then().body("segments", hasSize(1));
        String stranger = Api.newOrganization();
        owner(stranger).body("{\"from\": \"2025-01-25\", \"reason\": \"r\"}").post(kpi + "/control-chart/baselines").then()
                .statusCode(404);
        owner(stranger).get(kpi + "/control-chart/baselines").then().statusCode(404);
        Response made = rebaseline(kpi, "2025-01-25", "Moved");
        owner(stranger).get(made.header("Location")).then().statusCode(404);
        String other = kpi("");
        owner(organization).get(other + "/control-chart/baselines/" + made.path("id")).then().statusCode(404);
    }

    @Test
    void aSignalWhoseAlertSomebodyClosedSaysWhoAndWhy() {
        String kpi = kpi("\"interval\": \"DAY\", ");
        Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(21, ChronoUnit.DAYS);
        send(kpi, begin, 21, ChronoUnit.DAYS, i -> i == 20 ? 40 : 10 + i % 2 * 2);
        looking.look(organization);
        Response alerts = owner(organization).queryParam("kind", "CONTROL_CHART").get(Api.BASE + "/alerts");
        String alert = alerts.path("items.find { it.rule == 'BEYOND_3_SIGMA' }.id");
        chart(kpi).then().body("signals.find { it.rule == 'BEYOND_3_SIGMA' }.dismissed", nullValue());

        owner(organization).body("{\"reason\": \"The day of the move\"}").post(Api.BASE + "/alerts/" + alert + "/closure")
                .then()
                .statusCode(200);

        chart(kpi).then().body("signals.find { it.rule == 'BEYOND_3_SIGMA' }.dismissed.reason", equalTo("The day of the move"))
                .body("signals.find { it.rule == 'BEYOND_3_SIGMA' }.dismissed.alertId", equalTo(alert))
                .body("signals.find { it.rule == 'BEYOND_3_SIGMA' }.dismissed.byName", notNullValue());
        looking.look(organization);
        send(kpi, begin.plus(21, ChronoUnit.DAYS), 1, ChronoUnit.DAYS, i -> 11);
        looking.look(organization);
        send(kpi, Instant.now().truncatedTo(ChronoUnit.SECONDS), 1, ChronoUnit.DAYS, i -> 40);
        looking.look(organization);
        // it was over and came back: that is another alert, which nobody has dismissed
        assertThat(chart(kpi).<List<Object>> path("signals.findAll { it.rule == 'BEYOND_3_SIGMA' }.dismissed.reason"))
                .first().isEqualTo("The day of the move");
        owner(organization).queryParam("state", "OPEN").get(Api.BASE + "/alerts").then()
                .body("items.findAll { it.rule == 'BEYOND_3_SIGMA' }", hasSize(1));
    }

    @Test
    void aRangeIsKeptOrMissedByAllOrdinaryValues() {
        String kpi = owner(organization)
                .body("{\"name\": \"k\", \"direction\": \"WITHIN_RANGE\", \"targets\": [{\"low\": 5, \"high\": 17}]}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        send(kpi, FIRST, 20, ChronoUnit.DAYS, i -> 10 + i % 2 * 2);
        // 5.681 to 16.319
        chart(kpi).then().body("assurance", equalTo("CONSISTENTLY_PASSES"));
        Api.patch(organization, kpi, "\"0\"", "{\"targets\": [{\"low\": 6, \"high\": 17}]}").then().statusCode(200);
        chart(kpi).then().body("assurance", equalTo("INCONSISTENT"));
        Api.patch(organization, kpi, "\"1\"", "{\"targets\": [{\"low\": 17, \"high\": 20}]}").then().statusCode(200);
        chart(kpi).then().body("assurance", equalTo("CONSISTENTLY_FAILS"));
        Api.patch(organization, kpi, "\"2\"", "{\"targets\": []}").then().statusCode(200);
        chart(kpi).then().body("assurance", nullValue());
    }

    private Response rebaseline(String kpi, String from, String reason) {
        return owner(organization).body("{\"from\": \"%s\", \"reason\": \"%s\"}".formatted(from, reason))
                .post(kpi + "/control-chart/baselines");
    }

    private Response chart(String kpi) {
        Response chart = owner(organization).get(kpi + "/control-chart");
        chart.then().statusCode(200);
        return chart;
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
