package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.Vectors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutlookTest {

    private static final String KPIS = Api.BASE + "/kpis";
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final String organization = Api.newOrganization();

    @Test
    void theTrendHasThePublishedFigures() {
        JsonNode published = Vectors.of("trend.json").at("/cases/1");
        String kpi = kpi("HIGHER_IS_BETTER", "UTC");
        send(kpi, published.get("xy").size(), i -> published.at("/xy/%d/1".formatted(i)).asDouble());

        JsonPath trend = get(kpi + "/trend");

        assertThat(trend.getInt("points")).isEqualTo(12);
        assertThat(trend.getDouble("line.slopePerDay")).isCloseTo(published.at("/computed/slope").asDouble(), within(1e-9));
        assertThat(trend.getDouble("line.intercept")).isCloseTo(published.at("/computed/intercept").asDouble(), within(1e-9));
        assertThat(trend.getDouble("robust.slopePerDay")).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(trend.getLong("robust.s")).isEqualTo(58);
        assertThat(trend.getString("meaning")).isEqualTo("IMPROVEMENT");
    }

    @Test
    void aTrendOfAFewValuesSaysWhatIsMissing() {
        String kpi = kpi("LOWER_IS_BETTER", "UTC");
        owner(organization).get(kpi + "/trend").then().statusCode(200).body("line", nullValue()).body("robust", nullValue())
                .body("reason", equalTo("FEWER_THAN_2_POINTS"));
        send(kpi, 2, i -> 5 - i);
        owner(organization).get(kpi + "/trend").then().body("line.slopePerDay", is(-1)).body("robust", nullValue())
                .body("reason", equalTo("FEWER_THAN_3_POINTS"));
        send(kpi, 3, i -> 5 + i % 2);
        owner(organization).get(kpi + "/trend").then().body("meaning", equalTo("NO_CLEAR_TREND"))
                .body("reason", nullValue());
    }

    @Test
    void aLineGoesOnWhereverItsDaysChangeTheirClocks() {
        String kpi = kpi("LOWER_IS_BETTER", "Europe/Berlin");
        // Clocks change on 2026-03-29
        send(kpi, 27, i -> 100 - 2.0 * i);

        JsonPath forecast = get(kpi + "/forecast?horizon=3&confidence=0.9");

        assertThat(forecast.getString("method")).isEqualTo("HOLT");
        assertThat(forecast.getList("steps.at")).asString()
                .isEqualTo("[2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, 2026-03-30T22:00:00Z]");
        assertThat(forecast.getDouble("steps[2].value")).isCloseTo(100 - 2.0 * 29, within(1e-6));
        assertThat(forecast.getInt("season")).isEqualTo(7);
        assertThat(forecast.getList("backtests.method")).contains("HOLT_WINTERS", "SIMPLE", "DAMPED_HOLT", "HOLT");
    }

    @Test
    void onlyTheValuesBehindTheLastGapCount() {
        String kpi = kpi("LOWER_IS_BETTER", "UTC");
        send(kpi, 10, i -> i < 5 ? 1000 : i == 5 ? Double.NaN : 7);

        owner(organization).get(kpi + "/forecast?season=1").then().statusCode(200).body("points", is(4))
                .body("from", equalTo("2026-03-08T00:00:00Z")).body("steps", hasSize(6)).body("steps[0].value", is(7));
    }

    @Test
    void nothingIsForecastFromTwoValues() {
        String kpi = kpi("LOWER_IS_BETTER", "UTC");
        send(kpi, 2, i -> i);

        owner(organization).get(kpi + "/forecast").then().statusCode(200).body("steps", empty())
                .body("reason", equalTo("FEWER_THAN_3_POINTS")).body("method", nullValue());
    }

    @Test
    void whatCannotBeForecastIsRefusedByName() {
        String kpi = kpi("LOWER_IS_BETTER", "UTC");

        owner(organization).get(kpi + "/forecast?horizon=0").then().statusCode(400).body("errors.pointer",
                contains("?horizon"));
        owner(organization).get(kpi + "/forecast?horizon=101").then().statusCode(400);
        owner(organization).get(kpi + "/forecast?confidence=1").then().statusCode(400);
        owner(organization).get(kpi + "/forecast?bucket=RAW").then().statusCode(400);
    }

    @Test
    void somebodyElsesKpiHasNoOutlook() {
        String kpi = kpi("LOWER_IS_BETTER", "UTC");
        String other = Api.newOrganization();

        owner(other).get(kpi + "/trend").then().statusCode(404);
        owner(other).get(kpi + "/forecast").then().statusCode(404);
    }

    private JsonPath get(String path) {
        return owner(organization).get(path).then().statusCode(200).extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    private String kpi(String direction, String zone) {
        return KPIS + "/" + owner(organization).body("""
                {"name": "Answer time", "direction": "%s", "zone": "%s"}""".formatted(direction, zone)).post(KPIS).then()
                .statusCode(201).extract().path("id");
    }

    /** One value a day at noon, none where it is not a number. */
    private void send(String kpi, int days, IntToDoubleFunction value) {
        String measurements = IntStream.range(0, days).filter(i -> !Double.isNaN(value.applyAsDouble(i)))
                .mapToObj(i -> "{\"at\": \"%sT12:00:00Z\", \"value\": %s}".formatted(FIRST.plusDays(i), value.applyAsDouble(i)))
                .collect(Collectors.joining(", "));
        owner(organization).body("{\"measurements\": [" + measurements + "]}").post(kpi + "/measurements").then()
                .statusCode(200).body("rejected", empty());
    }
}
