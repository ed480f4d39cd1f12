package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What was known at an instant is what was answered then. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KnownThenTest {
    private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");

    @Inject
    Looking looking;

    private final String organization = Api.newOrganization();

    @Test
    void aStatusAndStandingsAreAnsweredAsOfThen() {
        String kpi = kpi("\"zone\": \"Europe/Berlin\", ");
        String sum = kpi("\"kind\": \"DELTA\", \"interval\": \"DAY\", ");
        send(kpi, FIRST, 2, i -> i + 1);
        send(sum, FIRST, 2, i -> i + 1);
        String then = then();
        send(kpi, FIRST.plus(1, ChronoUnit.DAYS), 2, i -> 20 + i);
        send(sum, FIRST.plus(1, ChronoUnit.DAYS), 2, i -> 20 + i);

        for (String one : List.of(kpi, sum)) {
            get(one + "/status", null).then().body("value", is(21)).body("asOf", nullValue());
            get(one + "/status", then).then().body("value", is(2)).body("asOf", equalTo(then));
        }
        // without a day it is that of then, where the KPI is measured
        get(kpi + "/status", then).then().body("on",
                equalTo(Instant.parse(then).atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString()));
        get(kpi + "/status", "2025-01-01T00:00:00Z").then().body("status", equalTo("NO_DATA"))
                .body("on", equalTo("2025-01-01"));
        get(Api.BASE + "/kpis/standings", then).then().body("items.value", contains(2, 2)).body("items[0].asOf",
                equalTo(then));
        get(Api.BASE + "/kpis/standings", null).then().body("items.value", contains(21, 21));
    }

    @Test
    void trendAndForecastAreAnsweredAsOfThen() {
        String kpi = kpi("\"zone\": \"Europe/Berlin\", ");
        send(kpi, FIRST, 10, i -> 10 - i);
        Response trend = get(kpi + "/trend", null);
        Response forecast = get(kpi + "/forecast", null);
        String then = then();
        send(kpi, FIRST.plus(9, ChronoUnit.DAYS), 10, i -> 50);

        for (Response before : List.of(trend, forecast)) {
            before.then().body("zone", equalTo("Europe/Berlin")).body("asOf", nullValue())
                    .body("inputHash", matchesPattern("[0-9a-f]{64}")).body("points", is(10));
        }
        trend.then().body("inputsAsOf", equalTo("2025-01-10T08:00:00Z"));
        forecast.then().body("inputsAsOf", equalTo("2025-01-09T23:00:00Z"));
        Response trendThen = get(kpi + "/trend", then);
        trendThen.then().body("points", is(10)).body("line.slopePerDay", is(-1)).body("asOf", equalTo(then)).body("inputHash",
                equalTo(trend.path("inputHash")));
        Response forecastThen = get(kpi + "/forecast", then);
        forecastThen.then().body("points", is(10)).body("inputHash", equalTo(forecast.path("inputHash")))
                .body("steps.value", equalTo(forecast.path("steps.value")));
        get(kpi + "/trend", null).then().body("points", is(19));
        assertThat(get(kpi + "/trend", null).<String> path("inputHash")).isNotEqualTo(trend.path("inputHash"));
    }

    @Test
    void aChartIsDrawnAsOfThenWithTheBaselineOfThen() {
        String kpi = kpi("");
        send(kpi, FIRST, 25, i -> 10 + i % 2 * 2);
        String loose = then();
        looking.look(organization);
        String fixed = then();
        Response before = get(kpi + "/control-chart", null);
        before.then().body("zone", equalTo("UTC")).body("inputsAsOf", equalTo("2025-01-25T08:00:00Z")).body("inputHash",
                matchesPattern("[0-9a-f]{64}"));
        send(kpi, FIRST, 1, i -> 30);
        send(kpi, FIRST.plus(25, ChronoUnit.DAYS), 5, i -> 40 + i % 2);
        owner(organization).body("{\"from\": \"2025-01-26\", \"reason\": \"Moved\"}").post(kpi + "/control-chart/baselines")
                .then().statusCode(201);

        get(kpi + "/control-chart", null).then().body("segments.limits.centre", contains(is(12), is(40.4f)))
                .body("points", hasSize(30));
        get(kpi + "/control-chart", fixed).then().body("segments", hasSize(1)).body("limits.centre", is(11))
                .body("points", hasSize(25)).body("segments[0].fixed", is(true)).body("asOf", equalTo(fixed))
                .body("inputHash", equalTo(before.path("inputHash")));
        get(kpi + "/control-chart", loose).then().body("segments.baselineId", contains(nullValue()))
                .body("limits.centre", is(11));
        get(kpi + "/control-chart?baseline=5", fixed).then().body("limits.centre", is(10.8f));
        get(kpi + "/control-chart", "2025-01-01T00:00:00Z").then().body("points", empty()).body("limits", nullValue());
    }

    @Test
    void theContractSaysWhoseDefinitionItIs() {
        JsonPath contract = owner(organization).get(Api.BASE + "/openapi?format=json").then().statusCode(200).extract()
                .jsonPath();
        List<String> told = contract.getList(
                "paths.collectMany { it.value.values() }.collectMany { it.parameters ?: [] }.findAll { it.name == 'asOf' }.description");
        assertThat(told).hasSizeGreaterThanOrEqualTo(7).allSatisfy(
                one -> assertThat(one).endsWith("the definition of the KPI is always that of now"));
    }

    @Test
    void aDefinitionIsThatOfNowWhateverAsOf() {
        String kpi = kpi("");
        send(kpi, FIRST, 2, i -> i + 1);
        String then = then();
        get(kpi + "/trend", then).then().body("zone", equalTo("UTC"));
        Api.patch(organization, kpi, "\"0\"", "{\"zone\": \"Europe/Berlin\"}").then().statusCode(200);

        for (String answer : List.of("/trend", "/forecast", "/control-chart")) {
            get(kpi + answer, then).then().body("zone", equalTo("Europe/Berlin"));
        }
    }

    @Test
    void whatMeasurementsSaidBeforeIsListedPageByPage() {
        String kpi = kpi("\"kind\": \"RATIO\", ");
        one(kpi, "\"numerator\": 1, \"denominator\": 4, \"dimensions\": {\"team\": \"a\"}");
        one(kpi, "\"numerator\": 2, \"denominator\": 4, \"dimensions\": {\"team\": \"a\"}");
        one(kpi, "\"numerator\": 3, \"denominator\": 5, \"dimensions\": {\"team\": \"a\"}");
        one(kpi, "\"numerator\": 7, \"denominator\": 8, \"dimensions\": {\"team\": \"b\"}");
        one(kpi, "\"numerator\": 8, \"denominator\": 8, \"dimensions\": {\"team\": \"b\"}");
        one(kpi, "\"numerator\": 7, \"denominator\": 8, \"source\": \"other\"");
        String revisions = kpi + "/measurements/revisions";

        Response first = owner(organization).queryParam("limit", 2).get(revisions);
        first.then().statusCode(200).body("items", hasSize(2));
        Response second = owner(organization).queryParam("limit", 2).queryParam("cursor", first.<String> path("nextCursor"))
                .get(revisions);
        second.then().body("items", hasSize(1)).body("nextCursor", nullValue());
        Response all = owner(organization).get(revisions);
        all.then().body("items.findAll { it.dimensions.team == 'a' }.numerator", contains(1, 2))
                .body("items.findAll { it.dimensions.team == 'a' }.denominator", contains(4, 4))
                .body("items.findAll { it.dimensions.team == 'a' }.revision", contains(1, 2))
                .body("items.findAll { it.dimensions.team == 'b' }.numerator", contains(7))
                .body("items[0].value", nullValue()).body("items[0].supersededAt", notNullValue());
        assertThat(recorded(first, second)).containsExactlyElementsOf(all.path("items.recordedAt"));

        owner(organization).queryParam("from", "2025-01-01").queryParam("to", "2025-01-02").delete(kpi + "/measurements").then()
                .body("deleted", is(3));
        owner(organization).queryParam("source", "other").get(revisions).then().body("items", hasSize(1))
                .body("items[0].dimensions", nullValue()).body("items[0].numerator", is(7));
        owner(organization).queryParam("from", "2025-01-02").get(revisions).then().body("items", empty());
        owner(organization).queryParam("to", "2025-01-02").get(revisions).then().body("items", hasSize(6));
        owner(organization).queryParam("from", "soon").get(revisions).then().statusCode(400);
        owner(Api.newOrganization()).get(revisions).then().statusCode(404);
    }

    private static List<String> recorded(Response first, Response second) {
        return Stream.of(first, second).flatMap(page -> page.<List<String>> path("items.recordedAt").stream())
                .toList();
    }

    /** An instant behind everything so far. */
    private static String then() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        while (!Instant.now().isAfter(now.plusMillis(2))) {
            Thread.onSpinWait();
        }
        return now.plusMillis(1).toString();
    }

    private Response get(String path, @Nullable String asOf) {
        Response answer = asOf == null ? owner(organization).get(path) : owner(organization).queryParam("asOf", asOf).get(path);
        answer.then().statusCode(200);
        return answer;
    }

    private void one(String kpi, String fields) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", %s}]}".formatted(FIRST, fields))
                .post(kpi + "/measurements").then().statusCode(200).body("rejected", empty());
    }

    private void send(String kpi, Instant from, int count, IntToDoubleFunction value) {
        String rows = IntStream.range(0, count).mapToObj(i -> "{\"at\": \"%s\", \"value\": %s}"
                .formatted(from.plus(i, ChronoUnit.DAYS), value.applyAsDouble(i))).collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200)
                .body("rejected", hasSize(0));
    }

    private String kpi(String fields) {
        return owner(organization).body("{\"name\": \"k\", " + fields + "\"direction\": \"LOWER_IS_BETTER\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
    }
}
