package dev.milepost.roi.calculation;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.Vectors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalculationTest {
    private static final String CALCULATIONS = Api.BASE + "/calculations";

    private static final JsonMapper EXACT = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();
    private static final String DATED = """
            "datedFlows": [{"on": "2026-03-04", "amount": -1000}, {"on": "2026-09-30", "amount": 333.33},
             {"on": "2027-03-01", "amount": -50.5}, {"on": "2028-02-29", "amount": 999.99}]""";

    private final String organization = Api.newOrganization();

    @Test
    void everyPublishedSeriesOfFlowsHasItsRates() {
        for (JsonNode one : Vectors.of("irr.json").get("cases")) {
            JsonPath answer = calculate("\"flows\": " + one.get("cashFlows"));

            assertThat(answer.getString("irr.status")).as(one.get("id").asText()).isEqualTo(one.get("status").asText());
            assertNumber(answer, "irr.value", one.get("recommendedIrr"), 1e-9);
            assertRoots(answer, "irr.roots", one.get("roots"));
        }
    }

    @Test
    void everyPublishedSeriesOfDatedFlowsHasItsRates() {
        for (JsonNode one : Vectors.of("xirr.json").get("cases")) {
            JsonPath answer = calculate("\"datedFlows\": " + dated(one.get("flows")));

            assertThat(answer.getString("xirr.status")).as(one.get("id").asText()).isEqualTo(one.get("status").asText());
            assertNumber(answer, "xirr.value", one.get("recommendedXirr"), 1e-9);
            assertRoots(answer, "xirr.roots", one.get("roots"));
        }
    }

    private static void assertRoots(JsonPath answer, String path, JsonNode expected) {
        assertThat(answer.getList(path)).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode root = expected.get(i);
            assertNumber(answer, path + "[" + i + "].onePlusRate", root.get("onePlusRate"), 1e-9);
            double rate = root.get("rate").asDouble();
            assertThat(Double.parseDouble(answer.getString(path + "[" + i + "].value"))).isCloseTo(rate,
                    within(1e-9 * Math.max(1, Math.abs(rate))));
            assertThat(answer.getString(path + "[" + i + "].crossing")).isEqualToIgnoringCase(root.get("crossing").asText());
        }
    }

    @Test
    void conventionsAndRatesAreEchoed() {
        Response answer = post("""
                {"currency": "USD", "discountRate": 0.12, "period": "MONTH", "convention": "START",
                 "rateConversion": "NOMINAL_12", "financeRate": 0.1, "reinvestRate": 0.12,
                 "flows": [-12000, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100, 1100]}""");

        answer.then().statusCode(200).body("npv.value", is(380.59f)).body("conventions.period", equalTo("MONTH"))
                .body("conventions.rateConversion", equalTo("NOMINAL_12")).body("conventions.ratePerPeriod", is(0.01f))
                .body("irr.per", equalTo("MONTH")).body("payback.resolution", equalTo("MONTH"))
                .body("$", not(hasKey("xnpv"))).body("$", not(hasKey("trace")));
        JsonPath exact = answer.jsonPath(Api.EXACT);
        JsonNode vector = Vectors.of("npv_xnpv_mirr.json").get("rateConversion");
        assertNumber(exact, "irr.value", vector.get("irrMonthly"), 1e-9);
        assertNumber(exact, "irr.annual", vector.get("irrAnnualEffective"), 1e-9);
        assertThat(calculate("\"period\": \"MONTH\", \"flows\": " + vector.get("flowsMonthly"), "0.12")
                .getString("npv.value")).isEqualTo("420.67");
    }

    @Test
    void theSpreadsheetsConventionAndTheModifiedRateComeOut() {
        for (JsonNode one : Vectors.of("npv_xnpv_mirr.json").get("npv")) {
            String convention = one.get("convention").asText().equals("excel") ? "END" : "START";
            JsonPath answer = calculate(
                    "\"convention\": \"%s\", \"flows\": %s".formatted(convention, one.get("cashFlows")),
                    one.get("rate").asText());
            assertThat(Double.parseDouble(answer.getString("npv.value"))).isCloseTo(one.get("npv").asDouble(), within(0.005));
        }
        for (JsonNode one : Vectors.of("npv_xnpv_mirr.json").get("mirr")) {
            JsonPath answer = calculate("\"financeRate\": %s, \"reinvestRate\": %s, \"flows\": %s".formatted(
                    one.get("financeRate"), one.get("reinvestRate"), one.get("cashFlows")));
            assertNumber(answer, "mirr.value", one.get("mirr"), 1e-9);
        }
        for (JsonNode one : Vectors.of("npv_xnpv_mirr.json").get("xnpv")) {
            JsonPath answer = calculate("\"datedFlows\": " + dated(one.get("flows")), one.get("rate").asText());
            assertThat(Double.parseDouble(answer.getString("xnpv.value"))).isCloseTo(one.get("xnpv").asDouble(),
                    within(0.005));
        }
    }

    @Test
    void aShortSpanIsFlaggedAndTheReturnOfTheSpanGiven() {
        Response answer = post("""
                {"currency": "EUR", "discountRate": 0.1, "datedFlows":
                 [{"on": "2026-03-04", "amount": -100}, {"on": "2026-04-04", "amount": 101}]}""");

        answer.then().statusCode(200).body("xirr.shortSpan", is(true)).body("xirr.spanDays", is(31))
                .body("conventions.valuationDate", equalTo("2026-03-04")).body("payback.interpolated", is(false))
                .body("payback.resolution", equalTo("DATE")).body("$", not(hasKey("irr"))).body("$", not(hasKey("npv")));
        assertThat(Double.parseDouble(answer.jsonPath(Api.EXACT).getString("xirr.spanReturn"))).isCloseTo(0.01,
                within(1e-10));
    }

    @Test
    void theTraceIsThereWhenAskedFor() {
        post("{\"currency\": \"USD\", \"discountRate\": 0.1, \"trace\": true, \"flows\": [-100, 60, 60]}").then()
                .statusCode(200).body("trace", hasSize(3)).body("trace.presentValue", contains(-100f, 54.54f, 49.59f))
                .body("npv.value", is(4.13f));
    }

    @Test
    void everyFigureFollowsFromItsTrace() throws JsonProcessingException {
        for (String flows : new String[] { "\"flows\": [-1000, 300, 420, 680]", "\"flows\": [-1000, 2500, -1530]",
                "\"flows\": [100, 20]", "\"flows\": [-1000, 300, 200]", "\"flows\": [0, -100, 230, -132, 50, -70, 40]",
                "\"convention\": \"MID\", \"period\": \"MONTH\", \"financeRate\": 0.07, \"flows\": [-1000, 300, 420, 680]",
                "\"dayCount\": \"ACT_ACT_ISDA\", \"reinvestRate\": 0.03, " + DATED, DATED }) {
            String answer = post("{\"currency\": \"USD\", \"discountRate\": 0.1, \"trace\": true, %s}".formatted(flows)).then()
                    .statusCode(200).extract().asString();
            JsonNode figures = EXACT.readTree(answer);
            Recomputed.assertFiguresFollow(figures, figures.path("trace"), figures.path("traces"), 0.01);
        }
    }

    @Test
    void theTraceOfARateNearMinusOneStaysReadable() throws JsonProcessingException {
        String zeros = "0,".repeat(1_000);
        String answer = post("{\"currency\": \"USD\", \"discountRate\": 0, \"trace\": true, \"flows\": [-1000, %s 0.001]}"
                .formatted(zeros)).then().statusCode(200).extract().asString();

        JsonNode traces = EXACT.readTree(answer).path("traces");
        assertThat(traces.at("/rateOfReturn/valuedAt").asInt()).isEqualTo(1_001);
        assertThat(traces.at("/rateOfReturn/sum").decimalValue()).isEqualByComparingTo("0");
        assertThat(answer.length()).isLessThan(1_000_000);
    }

    @Test
    void theHashCoversWhatTheFiguresDependOn() {
        String flows = "\"flows\": [-100, 60, 60]";
        String hash = calculate(flows).getString("conventions.inputHash");

        assertThat(calculate("\"flows\": [-100.00, 6e1, 60.0], \"period\": \"YEAR\"", "0.10")
                .getString("conventions.inputHash")).isEqualTo(hash);
        assertThat(Stream.of(calculate("\"flows\": [-100, 60, 61]"), calculate(flows, "0.11"),
                calculate(flows + ", \"period\": \"MONTH\""), calculate(flows + ", \"convention\": \"MID\""),
                calculate(flows + ", \"rateConversion\": \"NOMINAL_12\""), calculate(flows + ", \"financeRate\": 0.2"),
                calculate(flows + ", \"reinvestRate\": 0.2"), calculate(DATED),
                calculate(DATED + ", \"dayCount\": \"ACT_360\""), calculate(DATED.replace("2027-03-01", "2027-03-02")))
                .map(answer -> answer.getString("conventions.inputHash"))).doesNotContain(hash).doesNotHaveDuplicates();
    }

    @Test
    void allDayCountsAndExtremeRatesAnswer() {
        for (String count : new String[] { "ACT_365", "ACT_360", "ACT_ACT_ISDA", "THIRTY_360", "THIRTY_E_360" }) {
            calculate("\"dayCount\": \"%s\", \"datedFlows\": [{\"on\": \"1926-02-28\", \"amount\": -1000000000000000.01}, "
                    .formatted(count) + "{\"on\": \"2026-12-31\", \"amount\": 3000000000000000}]", "-0.99");
        }
        String flows = IntStream.range(0, 2000).mapToObj(i -> i % 2 == 0 ? "-1000000000000000" : "999999999999999.99")
                .collect(Collectors.joining(",", "[", "]"));
        calculate("\"flows\": " + flows, "-0.99");
        calculate("\"flows\": " + flows, "100");
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1}", 422, "flows-or-dated-flows");
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1, \"flows\": [1], \"datedFlows\": [{\"on\": \"2026-01-01\", \"amount\": 1}]}",
                422, "flows-or-dated-flows");
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1, \"flows\": []}", 400, "validation-failed");
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1, \"flows\": [null]}", 400, "validation-failed");
        refused("{\"currency\": \"USD\", \"discountRate\": -1, \"flows\": [1]}", 400, "validation-failed");
        refused("{\"currency\": \"usd\", \"discountRate\": 0.1, \"flows\": [1]}", 400, "validation-failed");
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1, \"flows\": [1e30]}", 400, "validation-failed");
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1, \"datedFlows\": [{\"on\": \"0026-01-01\", \"amount\": 1}]}",
                400,
                "validation-failed");
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1, \"flows\": ["
                + IntStream.range(0, 2001).mapToObj(i -> "1").collect(Collectors.joining(",")) + "]}", 400,
                "validation-failed");
    }

    @Test
    void aViewerMayCalculateAndNobodyElseComesIn() {
        String body = "{\"currency\": \"USD\", \"discountRate\": 0.1, \"flows\": [-100, 60, 60]}";
        as(organization, "viewer").body(body).post(CALCULATIONS).then().statusCode(200);
        given().contentType(ContentType.JSON).body(body).post(CALCULATIONS).then().statusCode(401);
    }

    private static void assertNumber(JsonPath answer, String path, JsonNode expected, double tolerance) {
        String value = answer.getString(path);
        if (expected.isNull()) {
            assertThat(value).isNull();
        } else {
            double number = expected.asDouble();
            assertThat(Double.parseDouble(value)).isCloseTo(number, within(tolerance * (number == 0 ? 1 : Math.abs(number))));
        }
    }

    private JsonPath calculate(String parts) {
        return calculate(parts, "0.1");
    }

    private JsonPath calculate(String parts, String rate) {
        return post("{\"currency\": \"USD\", \"discountRate\": %s, %s}".formatted(rate, parts)).then().statusCode(200).extract()
                .jsonPath(Api.EXACT);
    }

    private Response post(String body) {
        return owner(organization).body(body).post(CALCULATIONS);
    }

    private void refused(String body, int status, String code) {
        post(body).then().statusCode(status).body("code", equalTo(code));
    }

    private static String dated(JsonNode flows) {
        StringBuilder list = new StringBuilder();
        for (JsonNode flow : flows) {
            list.append(list.isEmpty() ? "" : ",").append("{\"on\": \"%s\", \"amount\": %s}"
                    .formatted(flow.get("date").asText(), flow.get("amount").decimalValue().toPlainString()));
        }
        return "[" + list + "]";
    }
}
