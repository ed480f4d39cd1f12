package dev.milepost.roi.exchange;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExportTest {
    private static final String EXPORTS = Api.BASE + "/exports/";

    private final String organization = Api.newOrganization();

    @Test
    void everyTableComesOutInBothForms() {
        fill();
        for (String table : List.of("business-cases", "business-case-lines", "business-case-versions", "ledger-entries", "kpis",
                "measurements", "currency-rates", "roi-reviews")) {
            owner(organization).get(EXPORTS + table + "?format=json").then().statusCode(200)
                    .header("Content-Disposition", containsString(table + ".json"))
                    .body("items.size()", org.hamcrest.Matchers.greaterThan(0));
            String csv = csv(table);
            assertThat(csv.lines().count()).as(table).isGreaterThan(1);
            assertThat(csv).as(table).doesNotContain("organization");
        }
    }

    @Test
    void whatComesOutIsWhatTheApiShows() {
        String location = fill();
        Response shown = owner(organization).get(location);

        JsonPath out = owner(organization).get(EXPORTS + "business-cases?format=json").jsonPath(Api.EXACT);
        assertThat(out.getString("items[0].id")).isEqualTo(shown.path("id"));
        assertThat(out.getString("items[0].createdAt")).isEqualTo(shown.path("createdAt"));
        assertThat(out.get("items[0].npv").toString()).isEqualTo(shown.jsonPath(Api.EXACT).get("summary.npv").toString());
        assertThat(out.getString("items[0].drivers[0].key")).isEqualTo("users");
        assertThat(csv("business-cases").lines().findFirst().orElseThrow())
                .startsWith("id,version,externalId,name,description");
        assertThat(csv("ledger-entries")).contains(",12.50,", "\"a, \"\"quoted\"\" one\"").contains(",\"'=1+1\",");
    }

    @Test
    void aTableOfManyPiecesComesOutWholeAndInOrder() {
        String kpi = kpi();
        for (int piece = 0; piece < 3; piece++) {
            int from = piece * 1_700;
            String rows = IntStream.range(from, from + 1_700).mapToObj(i -> "{\"at\": \"%s\", \"value\": %d}"
                    .formatted(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i), i)).collect(Collectors.joining(","));
            owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200);
        }

        List<String> lines = csv("measurements").lines().toList();

        assertThat(lines).hasSize(5_101);
        assertThat(lines.get(1)).contains("2026-01-01T00:00:00.000000Z");
        assertThat(lines.getLast()).contains("2026-01-01T01:24:59.000000Z");
        assertThat(lines).doesNotHaveDuplicates();
        owner(organization).get(EXPORTS + "measurements?format=json").then().body("items", hasSize(5_100));
    }

    @Test
    void theCashFlowOfACaseIsATableToo() {
        String location = fill();

        owner(organization).get(location + "/cash-flow?format=json").then().statusCode(200).body("items", hasSize(2))
                .body("items[1].line", equalTo("b")).body("items[1].period", is(1)).body("items[1].amount", is(1210.00f))
                .body("items[1].start", equalTo("2027-01-01")).body("conventions.discountRate", is(0.1f))
                .body("conventions.convention", equalTo("START")).body("conventions.inputHash", matchesPattern("[0-9a-f]{64}"))
                .body("conventions.inputsAsOf", equalTo(owner(organization).get(location).path("updatedAt")));
        assertThat(owner(organization).get(location + "/cash-flow?format=csv").asString().lines().skip(1).toList())
                .allMatch(line -> line.matches(".*,EUR,YEAR,0\\.1,START,EFFECTIVE,true,\"[0-9a-f]{64}\",\"20.*Z\""));
        assertThat(owner(organization).get(location + "/cash-flow?format=csv").asString().lines().toList()).hasSize(3).first()
                .isEqualTo(
                        "scenario,lineId,lineKey,line,kind,category,benefitType,benefitKind,period,start,amount,factor,currency,"
                                + "periodLength,discountRate,convention,rateConversion,freedTime,inputHash,inputsAsOf");
        owner(organization).get(location + "/cash-flow?format=json&scenario=NICE").then().statusCode(422);
        owner(Api.newOrganization()).get(location + "/cash-flow?format=json").then().statusCode(404);
    }

    @Test
    void whatIsDeletedOrSomebodyElsesStaysWhereItIs() {
        String location = fill();
        owner(organization).header("If-Match", "\"0\"").delete(location).then().statusCode(204);

        owner(organization).get(EXPORTS + "business-cases?format=json").then().body("items", empty());
        owner(organization).get(EXPORTS + "business-case-lines?format=json").then().body("items", empty());
        owner(Api.newOrganization()).get(EXPORTS + "ledger-entries?format=json").then().statusCode(200).body("items", empty());
        as(organization, "viewer").get(EXPORTS + "kpis?format=csv").then().statusCode(200);
    }

    @Test
    void aTableOrFormThatIsNotThereIsNamed() {
        owner(organization).get(EXPORTS + "secrets?format=json").then().statusCode(404).body("detail",
                containsString("roi-reviews"));
        owner(organization).get(EXPORTS + "kpis").then().statusCode(400).body("errors[0].pointer", equalTo("?format"));
        owner(organization).get(EXPORTS + "kpis?format=xml").then().statusCode(400);
    }

    /** One row in every table. */
    private String fill() {
        UUID plan = UUID.randomUUID();
        String location = owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0.1, "startDate": "2026-01-01",
                 "drivers": [{"key": "users", "name": "Users", "value": 10}], "lines": [
                  {"kind": "COST", "name": "c", "amounts": [100]},
                  {"kind": "BENEFIT", "name": "b", "amounts": [0, 121], "drivers": ["users"]}]}""".formatted(plan))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
        owner(organization).body("{}").post(location + "/versions").then().statusCode(201);
        owner(organization).body("""
                {"planId": "%s", "date": "2026-02-01", "amount": 12.50, "currency": "EUR", "kind": "OPEX",
                 "description": "a, \\"quoted\\" one", "supplier": "=1+1"}""".formatted(plan))
                .post(Api.BASE + "/ledger-entries").then()
                .statusCode(201);
        owner(organization).body("{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 5}]}")
                .post(kpi() + "/measurements").then().statusCode(200);
        owner(organization).body("{\"base\": \"USD\", \"quote\": \"EUR\", \"on\": \"2026-01-01\", \"rate\": 0.9}")
                .post(Api.BASE + "/currency-rates").then().statusCode(201);
        owner(organization)
                .body("{\"planId\": \"%s\", \"heldOn\": \"2026-01-01\", \"conclusion\": \"CONTINUE\"}".formatted(plan))
                .post(Api.BASE + "/roi-reviews").then().statusCode(201);
        return location;
    }

    private String kpi() {
        return owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\"}").post(Api.BASE + "/kpis").then()
                .statusCode(201).extract().header("Location");
    }

    private String csv(String table) {
        return owner(organization).get(EXPORTS + table + "?format=csv").then().statusCode(200)
                .contentType(containsString("text/csv")).extract().asString();
    }
}
