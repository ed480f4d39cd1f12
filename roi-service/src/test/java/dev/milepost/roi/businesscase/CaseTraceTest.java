package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.calculation.Recomputed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every figure can be computed again of its trace, with and without freed time, under every scenario. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CaseTraceTest {
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();
    private static final String CASE = """
            {"name": "Traced", "currency": "EUR", "discountRate": 0.08, "financeRate": 0.06, "reinvestRate": 0.1, %s
             "drivers": [{"key": "share", "name": "Share", "value": 0.333333333333}],
             "lines": [{"key": "c", "kind": "COST", "name": "c", "amounts": [1000, 10, 10, 400, 10, 10]},
                       {"key": "b", "kind": "BENEFIT", "name": "b", "amounts": [0, 900, 600, 0, 800, 900], "drivers": ["share"]},
                       {"key": "f", "kind": "BENEFIT", "name": "f", "benefitKind": "FREED_TIME", "timeUse": "Calls",
                        "amounts": [0, 0, 700, 500, 300, 500]},
                       {"key": "d", "kind": "DISBENEFIT", "name": "d", "amounts": [0, 20, 20, 20, 20, 20], "drivers": ["share"]}],
             "scenarios": [{"key": "WORST", "lines": [{"line": "b", "factor": 0.5}]},
                           {"key": "BEST", "lines": [{"line": "b", "factor": 3}]},
                           {"key": "FREE", "lines": [{"line": "c", "factor": 0}]}]}""";

    private final String organization = Api.newOrganization();

    @Test
    void everyFigureFollowsFromItsTrace() {
        for (String terms : List.of("", "\"convention\": \"END\",", "\"period\": \"MONTH\", \"convention\": \"MID\",",
                "\"period\": \"QUARTER\", \"rateConversion\": \"NOMINAL_12\",")) {
            String location = owner(organization).body(CASE.formatted(terms)).post(Api.BASE + "/business-cases").then()
                    .statusCode(201).extract().header("Location");
            for (String scenario : List.of("EXPECTED", "WORST", "BEST", "FREE")) {
                JsonNode metrics = json(location + "/metrics?scenario=" + scenario);
                JsonNode all = json(location + "/metrics/trace?scenario=" + scenario);
                JsonNode without = json(location + "/metrics/trace?freedTime=false&scenario=" + scenario);

                Recomputed.assertFiguresFollow(metrics, all.path("steps"), all.path("traces"), 0.01);
                Recomputed.assertFiguresFollow(metrics.path("withoutFreedTime"), without.path("steps"), without.path("traces"),
                        0.01);
                assertThat(all.path("conventions")).isEqualTo(metrics.path("conventions"));
                assertThat(without.path("conventions")).isEqualTo(metrics.at("/withoutFreedTime/conventions"));
            }
        }
    }

    @Test
    void whereItPaysBackIsTold() {
        String location = owner(organization)
                .body("""
                        {"name": "x", "currency": "EUR", "discountRate": 0, "lines": [
                         {"kind": "COST", "name": "c", "amounts": [100, 0, 90, 0]},
                         {"kind": "BENEFIT", "name": "b", "amounts": [0, 200, 0, 40]},
                         {"kind": "BENEFIT", "name": "f", "benefitKind": "FREED_TIME", "timeUse": "Calls", "amounts": [0, 0, 0, 50]}]}""")
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");

        // -100, 100, 10, 100: half of the second year; without freed time -100, 100, 10, 50
        owner(organization).get(location + "/metrics/trace").then().statusCode(200)
                .body("traces.payback.startIndex", is(0)).body("traces.payback.firstCross.index", is(1))
                .body("traces.payback.firstCross.used", is(0.5f)).body("traces.payback.firstCross.months", is(6))
                .body("traces.peakFunding.index", is(0)).body("traces.peakFunding.amount", is(100.00f))
                .body("traces.running[3].cumulative", is(100)).body("conventions.freedTime", is(true));
        owner(organization).get(location + "/metrics/trace?freedTime=false").then().statusCode(200)
                .body("traces.running[3].cumulative", is(50)).body("conventions.freedTime", is(false))
                .body("traces.simpleRoi.benefits", is(240)).body("traces.simpleRoi.costs", is(190));
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(owner(organization).get(path).then().statusCode(200).extract().asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
