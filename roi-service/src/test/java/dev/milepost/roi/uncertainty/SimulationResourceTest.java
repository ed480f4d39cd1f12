package dev.milepost.roi.uncertainty;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.Vectors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SimulationResourceTest {

    private static final String SIMULATIONS = Api.BASE + "/simulations";
    private static final String UNIFORM = "{\"key\": \"a\", \"distribution\": {\"type\": \"UNIFORM\", \"min\": 2, \"max\": 4}}";

    private final String organization = Api.newOrganization();

    @Test
    void thePublishedCaseOfASmallBusinessSpreadsAsItShould() {
        JsonNode published = Vectors.of("montecarlo.json").at("/npv/0");
        List<String> drivers = new ArrayList<>();
        List<String> flows = new ArrayList<>();
        published.get("flows").forEach(flow -> {
            String key = "d" + drivers.size();
            JsonNode points = flow.get("triangular");
            drivers.add("""
                    {"key": "%s", "distribution": {"type": "TRIANGULAR", "min": %s, "mode": %s, "max": %s}}"""
                    .formatted(key, points.get(0), points.get(1), points.get(2)));
            flows.add("""
                    {"period": %s, "amount": %d, "drivers": ["%s"]}""".formatted(flow.get("period"),
                    flow.get("sign").asText().equals("cost") ? -1 : 1, key));
        });
        String body = "{%s, \"drivers\": %s, \"flows\": %s, \"samples\": 100000, \"seed\": 7}".formatted(terms(), drivers,
                flows);

        JsonPath answer = simulate(body);

        double deviation = published.get("exactSd").asDouble();
        assertThat(answer.getDouble("mean.value")).isCloseTo(published.get("exactMean").asDouble(),
                within(4.5 * deviation / Math.sqrt(100_000)));
        assertThat(answer.getDouble("atMeans")).isCloseTo(published.get("exactMean").asDouble(), within(0.005));
        assertThat(answer.getDouble("probabilityOfLoss.value")).isCloseTo(published.get("probNpvNegative").asDouble(),
                within(4.5 * answer.getDouble("probabilityOfLoss.error")));
        for (int i = 0; i < answer.getList("quantiles").size(); i++) {
            String share = "quantiles[" + i + "]";
            double expected = published.at("/quantiles/" + answer.getDouble(share + ".share")).asDouble();
            assertThat(answer.getDouble(share + ".value")).isCloseTo(expected,
                    within(4.5 * answer.getDouble(share + ".error")));
        }
        assertThat(answer.getString("drivers[0].key")).isEqualTo("d5");
        assertThat(answer.getList("histogram.count", Integer.class).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(100_000);
        assertThat(simulate(body).<Object> get()).isEqualTo(answer.get());
    }

    /** E[a b] = 3 x 5 for independent drivers; with what is certain there is nothing to correlate. */
    @Test
    void driversAreMultipliedAndCertainOnesDecideNothing() {
        JsonPath answer = simulate("""
                {%s, "drivers": [%s, {"key": "b", "distribution": {"type": "PERT", "min": 5, "mode": 5, "max": 5}}],
                 "flows": [{"period": 0, "amount": -10}, {"period": 1, "amount": 1.1, "drivers": ["a", "b"]}]}"""
                .formatted(terms(), UNIFORM));

        assertThat(answer.getDouble("atMeans")).isCloseTo(5, within(1e-9));
        assertThat(answer.getDouble("mean.value")).isCloseTo(5, within(4.5 * answer.getDouble("mean.error") + 0.01));
        assertThat(answer.getString("drivers[0].key")).isEqualTo("a");
        assertThat(answer.<Object> get("drivers[1].rankCorrelation")).isNull();
        assertThat(answer.getInt("conventions.samples")).isEqualTo(10_000);
    }

    @Test
    void theHashCoversEverythingThatIsDrawnOf() {
        String two = UNIFORM + ", " + UNIFORM.replace("\"a\"", "\"b\"");
        String flows = "\"flows\": [{\"period\": 0, \"amount\": -10}, {\"period\": 1, \"amount\": 5, \"drivers\": [\"a\", \"b\"]}]";
        String pair = "\"correlations\": [{\"first\": \"a\", \"second\": \"b\", \"rank\": 0.5}]";
        JsonPath answer = simulate("{%s, \"drivers\": [%s], %s, %s}".formatted(terms(), two, flows, pair));
        String hash = answer.getString("conventions.inputHash");

        assertThat(answer.getMap("conventions")).doesNotContainKeys("scenario", "freedTime", "inputsAsOf");
        assertThat(hash("{%s, \"drivers\": [%s], %s, %s, \"samples\": 10000, \"seed\": 1}".formatted(terms(),
                two.replace("\"min\": 2", "\"min\": 2.0"), flows.replace("-10", "-1e1"), pair.replace("0.5", "0.50"))))
                .isEqualTo(hash);
        assertThat(List.of(hash("{%s, \"drivers\": [%s], %s}".formatted(terms(), two, flows)),
                hash("{%s, \"drivers\": [%s], %s, %s}".formatted(terms(), two, flows, pair.replace("0.5", "0.6"))),
                hash("{%s, \"drivers\": [%s], %s, %s}".formatted(terms(), two.replaceFirst("4", "5"), flows, pair)),
                hash("{%s, \"drivers\": [%s], %s, %s}".formatted(terms(), two, flows.replace("-10", "-11"), pair)),
                hash("{%s, \"drivers\": [%s], %s, %s, \"seed\": 2}".formatted(terms(), two, flows, pair)),
                hash("{%s, \"drivers\": [%s], %s, %s, \"samples\": 500}".formatted(terms(), two, flows, pair)),
                hash("{%s, \"convention\": \"MID\", \"drivers\": [%s], %s, %s}".formatted(terms(), two, flows, pair))))
                .doesNotContain(hash).doesNotHaveDuplicates();
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedAtItsPlace() {
        refused("\"drivers\": [{\"key\": \"a\", \"distribution\": {\"type\": \"TRIANGULAR\", \"min\": 5, \"mode\": 3, \"max\": 9}}],"
                + " \"flows\": [{\"period\": 0}]", "distribution-invalid", "/drivers/0/distribution");
        refused("\"drivers\": [{\"key\": \"a\", \"distribution\": {\"type\": \"NORMAL\", \"mean\": 5}}], \"flows\": [{\"period\": 0}]",
                "distribution-invalid", "/drivers/0/distribution/deviation");
        refused("\"drivers\": [" + UNIFORM + "], \"flows\": [{\"period\": 0, \"drivers\": [\"z\"]}]", "unknown-driver",
                "/flows/0/drivers/0");
        refused("\"drivers\": [" + UNIFORM + ", " + UNIFORM + "], \"flows\": [{\"period\": 0}]", "driver-twice",
                "/drivers/1/key");
        String three = UNIFORM + ", " + UNIFORM.replace("\"a\"", "\"b\"") + ", " + UNIFORM.replace("\"a\"", "\"c\"");
        refused("\"drivers\": [" + three + "], \"flows\": [{\"period\": 0}], \"correlations\": ["
                + "{\"first\": \"a\", \"second\": \"b\", \"rank\": 0.9}, {\"first\": \"b\", \"second\": \"c\", \"rank\": 0.9},"
                + " {\"first\": \"a\", \"second\": \"c\", \"rank\": -0.9}]", "correlation-impossible", "/correlations");
    }

    @Test
    void sizesAreBoundedAndUnknownFieldsRefused() {
        owner(organization).body("{%s, \"drivers\": [%s], \"flows\": [{\"period\": 0}], \"samples\": 100001}"
                .formatted(terms(), UNIFORM)).post(SIMULATIONS).then().statusCode(400)
                .body("errors.pointer", contains("/samples"));
        owner(organization).body("{%s, \"drivers\": [], \"flows\": []}".formatted(terms())).post(SIMULATIONS).then()
                .statusCode(400);
        owner(organization).body("{%s, \"drivers\": [%s], \"flows\": [{\"period\": 0}], \"sample\": 1}"
                .formatted(terms(), UNIFORM)).post(SIMULATIONS).then().statusCode(400);
    }

    @Test
    void viewersMaySimulateAndStrangersNot() {
        String body = "{%s, \"drivers\": [%s], \"flows\": [{\"period\": 0, \"drivers\": [\"a\"]}]}".formatted(terms(), UNIFORM);

        as(organization, "viewer").body(body).post(SIMULATIONS).then().statusCode(200).body("atMeans", equalTo(3f));
        given().contentType(ContentType.JSON).body(body).post(SIMULATIONS).then().statusCode(401);
    }

    private void refused(String parts, String code, String pointer) {
        owner(organization).body("{" + terms() + ", " + parts + "}").post(SIMULATIONS).then().statusCode(422)
                .body("code", equalTo(code)).body("errors.pointer", contains(pointer));
    }

    private JsonPath simulate(String body) {
        return owner(organization).body(body).post(SIMULATIONS).then().statusCode(200).extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    private static String terms() {
        return "\"currency\": \"USD\", \"discountRate\": 0.1";
    }

    private String hash(String body) {
        return Objects.requireNonNull(simulate(body).getString("conventions.inputHash"));
    }
}
