package dev.milepost.roi.table;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Each answer that comes as CSV too says the same there as in JSON. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TablesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SIMULATION = """
            {"currency": "EUR", "discountRate": 0.1, "samples": 200, "seed": 7,
             "drivers": [{"key": "d", "distribution": {"type": "UNIFORM", "min": 5, "max": 20}}],
             "flows": [{"period": 0, "amount": -10}, {"period": 1, "drivers": ["d"]}]}""";

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();
    private String kpi = "";
    private String businessCase = "";

    @BeforeEach
    void measureAndPlan() {
        kpi = owner(organization).body("""
                {"name": "=HYPERLINK(1)", "direction": "LOWER_IS_BETTER", "planId": "%s",
                 "baseline": {"value": 12, "on": "2024-01-01"}}""".formatted(plan))
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
        String rows = IntStream.range(0, 20).mapToObj(i -> "{\"at\": \"2024-%02d-%02dT12:00:00Z\", \"value\": %s}".formatted(
                1 + i / 10, 1 + i % 10, i < 14 ? i % 2 == 0 ? "10.50" : "12" : "4")).collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200);
        businessCase = owner(organization)
                .body("""
                        {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "startDate": "2024-01-01",
                         "drivers": [{"key": "users", "name": "Users", "value": 10, "low": 5, "high": 20,
                          "distribution": {"type": "UNIFORM", "min": 5, "max": 20}}],
                         "scenarios": [{"key": "WORST", "drivers": {"users": 5}}], "lines": [
                          {"kind": "COST", "name": "c", "amounts": [100]},
                          {"kind": "BENEFIT", "name": "b", "benefitKind": "CASH_SAVING", "amounts": [0, 12.10, 13], "drivers": ["users"],
                           "measuredBy": {"kpi": "%s", "valuePerUnit": 2}}]}"""
                        .formatted(plan,
                                kpi.substring(kpi.lastIndexOf('/') + 1)))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
        owner(organization).body("""
                {"planId": "%s", "date": "2024-02-01", "amount": 12.50, "currency": "EUR", "kind": "OPEX",
                 "budgetLineId": "%s"}""".formatted(plan, UUID.randomUUID())).post(Api.BASE + "/ledger-entries").then()
                .statusCode(201);
    }

    /** Address of each, by the operation and the table, beside the way to its rows in the JSON. */
    private Map<String, String> tables() {
        String run = owner(organization).body("{\"simulation\": " + SIMULATION + "}").post(Api.BASE + "/simulations/runs")
                .then().statusCode(201).extract().header("Location");
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("getKpiTrend", kpi + "/trend ");
        tables.put("getKpiForecast", kpi + "/forecast?horizon=3 steps backtests");
        tables.put("getKpiControlChart", kpi + "/control-chart points signals segments");
        tables.put("listKpiStandings", Api.BASE + "/kpis/standings items");
        tables.put("getKpiAttribution", kpi + "/attribution?from=2024-01&to=2024-02 months");
        tables.put("getRealization", businessCase + "/realization?from=2024-01&to=2024-02 lines.months lines");
        tables.put("getPlanActual", businessCase + "/plan-actual?until=2024-02 lines lines.periods");
        tables.put("getPortfolio", Api.BASE + "/portfolio?currency=EUR items leftOut reviewsDue");
        tables.put("getActualCosts", Api.BASE + "/actual-costs?planId=" + plan + " byBudgetLine byCurrency");
        tables.put("getBusinessCaseTrace", businessCase + "/metrics/trace steps");
        tables.put("getBusinessCaseProjection", businessCase + "/projection lines periods drivers");
        tables.put("compareScenarios", businessCase + "/scenarios items");
        tables.put("getSensitivity", businessCase + "/sensitivity items");
        tables.put("getFinancing", businessCase + "/financing periods");
        tables.put("getSimulationRun", run + " result.quantiles result.histogram result.drivers");
        return tables;
    }

    @Test
    void everyTableHasTheRowsOfTheJson() throws JsonProcessingException {
        for (Map.Entry<String, String> each : tables().entrySet()) {
            List<String> parts = List.of(each.getValue().split(" ", -1));
            String address = parts.getFirst();
            JsonNode answer = JSON.readTree(owner(organization).accept("application/json").get(address).then().statusCode(200)
                    .contentType("application/json").header("Vary", containsString("Accept")).extract().asString());
            for (String list : parts.subList(1, parts.size())) {
                String name = list.substring(list.lastIndexOf('.') + 1);
                String table = name.isEmpty() ? "" : (address.contains("?") ? "&" : "?") + "table=" + name;
                boolean single = parts.size() == 2;
                List<String> lines = csv(address + (single ? "" : table)).lines().toList();
                List<JsonNode> rows = rows(answer, list);
                assertThat(lines).as(each.getKey() + " " + list).hasSize(rows.size() + 1);
                List<String> header = List.of(lines.getFirst().split(","));
                rows.forEach(row -> row.properties().stream().filter(field -> field.getValue().isValueNode()).forEach(
                        field -> assertThat(header).as(each.getKey() + " " + list).contains(field.getKey())));
            }
        }
    }

    @Test
    void everyOperationWithATableIsTestedHere() throws JsonProcessingException {
        JsonNode contract = JSON.readTree(owner(organization).get(Api.BASE + "/openapi?format=json").then().statusCode(200)
                .extract().asString());
        TreeSet<String> both = new TreeSet<>();
        contract.path("paths").forEach(path -> path.forEach(operation -> {
            JsonNode content = operation.at("/responses/200/content");
            if (content.has("text/csv") && content.has("application/json")) {
                assertThat(content.at("/text~1csv/schema/type").asText()).isEqualTo("string");
                both.add(operation.path("operationId").asText());
            }
        }));
        // what is asked for with format= has a test of its own
        both.removeAll(List.of("exportTable", "exportCashFlow", "simulate", "simulateBusinessCase"));
        assertThat(both).containsExactlyInAnyOrderElementsOf(tables().keySet());
    }

    @Test
    void simulationsThatAreAnsweredAtOnceComeAsTables() {
        for (String address : List.of(Api.BASE + "/simulations", businessCase + "/simulations")) {
            String body = address.startsWith(businessCase) ? "{\"samples\": 200, \"seed\": 7}" : SIMULATION;
            assertThat(owner(organization).accept("text/csv").body(body).post(address).then().statusCode(200)
                    .contentType(containsString("text/csv")).extract().asString().lines()).hasSize(8).first()
                    .isEqualTo("share,value,error");
            assertThat(owner(organization).accept("text/csv").body(body).post(address + "?table=histogram").asString().lines()
                    .toList()).hasSize(41).first().isEqualTo("from,to,count");
        }
    }

    @Test
    void numbersAreWholeAndTextsNoFormulas() {
        List<String> points = cells(kpi + "/control-chart").lines().toList();
        assertThat(points.getFirst()).isEqualTo("at,value");
        assertThat(points.get(1)).startsWith("2024-01-01T12:00:00Z,10.5");
        assertThat(cells(kpi + "/control-chart?baseline=14&table=signals").lines().skip(1))
                .anySatisfy(line -> assertThat(line).startsWith("BEYOND_3_SIGMA,")
                        .contains(",[14],2024-02-05T12:00:00Z,IMPROVEMENT,"));
        assertThat(cells(Api.BASE + "/kpis/standings")).contains(",'=HYPERLINK(1),");
        assertThat(cells(Api.BASE + "/actual-costs?planId=" + plan)).contains(plan + ",EUR,").contains(",12.50\n");
        assertThat(cells(businessCase + "/metrics/trace").lines().skip(1).findFirst().orElseThrow())
                .startsWith("0,,100");
        List<String> periods = cells(businessCase + "/plan-actual?until=2024-02&table=periods").lines().toList();
        assertThat(periods.getFirst())
                .startsWith("currency,lines.lineId,lines.key,lines.name,lines.kind,lines.figures.planned,")
                .endsWith(",index,start,isOver,planned,actual,difference");
        assertThat(periods).hasSize(7);
    }

    @Test
    void whoPrefersJsonGetsJson() {
        String address = kpi + "/control-chart";
        for (String accept : List.of("*/*", "application/json", "application/json, text/csv",
                "text/csv;q=0.5, application/json")) {
            assertThat(type(address, accept)).as(accept).startsWith("200 application/json");
        }
        for (String accept : List.of("text/csv", "text/csv, application/json;q=0.5")) {
            assertThat(type(address, accept)).as(accept).isEqualTo("200 text/csv;charset=UTF-8");
        }
        owner(organization).accept("application/xml").get(address).then().statusCode(406);
    }

    private String type(String address, String accept) {
        Response answer = owner(organization).header("Accept", accept).get(address);
        return answer.statusCode() + " " + answer.contentType();
    }

    @Test
    void bothFormsHaveATagOfTheirOwn() {
        String address = kpi + "/control-chart";
        Response json = owner(organization).accept("application/json").get(address);
        Response csv = owner(organization).accept("text/csv").get(address);

        assertThat(csv.header("ETag")).isNotEqualTo(json.header("ETag"));
        owner(organization).accept("text/csv").header("If-None-Match", csv.header("ETag")).get(address).then().statusCode(304);
        owner(organization).accept("text/csv").header("If-None-Match", json.header("ETag")).get(address).then().statusCode(200);
    }

    @Test
    void whatIsWrongIsAProblemInBothForms() {
        owner(organization).accept("text/csv").get(kpi + "/control-chart?table=secrets").then().statusCode(400)
                .contentType("application/problem+json").body("errors[0].pointer", equalTo("?table"))
                .body("detail", containsString("points, signals"));
        owner(Api.newOrganization()).accept("text/csv").get(kpi + "/trend").then().statusCode(404)
                .contentType("application/problem+json");
        as(organization, "viewer").accept("text/csv").get(kpi + "/trend").then().statusCode(200);
    }

    /** What a list has in the JSON, through the lists and objects that it lies in. */
    private static List<JsonNode> rows(JsonNode answer, String list) {
        List<JsonNode> rows = new ArrayList<>(List.of(answer));
        for (String part : list.isEmpty() ? List.<String> of() : List.of(list.split("\\."))) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode row : rows) {
                if (row.path(part).isArray()) {
                    row.path(part).forEach(next::add);
                } else if (row.path(part).isObject()) {
                    next.add(row.path(part));
                }
            }
            rows = next;
        }
        return rows;
    }

    /** Without the quotes, which none of these cells needs. */
    private String cells(String address) {
        return csv(address).replace("\"", "");
    }

    private String csv(String address) {
        return owner(organization).accept("text/csv").get(address).then().statusCode(200)
                .contentType(containsString("text/csv")).extract().asString();
    }
}
