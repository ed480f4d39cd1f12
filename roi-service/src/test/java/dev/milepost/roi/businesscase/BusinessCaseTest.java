package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BusinessCaseTest {
    private static final String CASES = Api.BASE + "/business-cases";

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void theFiguresAreThePublishedOnes() {
        String location = create(published()).header("Location");

        Response answer = owner(organization).get(location + "/metrics");

        answer.then().statusCode(200).header("ETag", org.hamcrest.Matchers.startsWith("W/"))
                .body("conventions.currency", equalTo("USD")).body("conventions.period", equalTo("YEAR"))
                .body("conventions.convention", equalTo("START")).body("irr.status", equalTo("UNIQUE"))
                .body("irr.roots", hasSize(1)).body("irr.roots[0].crossing", equalTo("FALLING"))
                .body("payback.resolution", equalTo("YEAR")).body("payback.interpolated", is(true));
        JsonPath metrics = answer.jsonPath(Api.EXACT);
        assertThat(number(metrics, "npv.value")).isEqualByComparingTo("5496170.11");
        assertThat(number(metrics, "presentValueOfCosts.value")).isEqualByComparingTo("1672201.35");
        assertThat(number(metrics, "presentValueOfBenefits.value")).isEqualByComparingTo("7168371.46");
        assertThat(number(metrics, "roi.value")).isCloseTo(new BigDecimal("3.28678726243429"),
                within(new BigDecimal("1e-11")));
        assertThat(number(metrics, "irr.value")).isCloseTo(new BigDecimal("19.11619067170805"),
                within(new BigDecimal("1e-10")));
        assertThat(number(metrics, "payback.firstCrossMonths")).isCloseTo(new BigDecimal("0.67865792150637"),
                within(new BigDecimal("1e-11")));
        assertThat(number(metrics, "totalCostOfOwnership.nominal")).isEqualByComparingTo("2004420");
        assertThat(number(metrics, "benefitCostRatio.value")).isCloseTo(new BigDecimal("4.286787262434291"),
                within(new BigDecimal("1e-11")));
    }

    @Test
    void theTraceAddsUpToTheNetPresentValue() {
        String location = create(published()).header("Location");

        JsonPath trace = owner(organization).get(location + "/metrics/trace").then().statusCode(200).extract()
                .jsonPath(Api.EXACT);

        assertThat(trace.getList("steps.presentValue", BigDecimal.class).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5496170.11");
        assertThat(number(trace, "steps[3].cumulativePresentValue")).isEqualByComparingTo("5496170.11");
        assertThat(number(trace, "steps[1].factor")).isEqualByComparingTo("0.909090909091");
    }

    @Test
    void whatIsCreatedIsAnsweredAsItIsKept() {
        Response created = create(published());

        created.then().statusCode(201).header("ETag", "\"0\"").body("primary", is(true)).body("lines", hasSize(2))
                .body("lines[1].benefitType", equalTo("EFFICIENCY"));
        assertThat(number(created.jsonPath(Api.EXACT), "summary.npv")).isEqualByComparingTo("5496170.11");
        Response read = owner(organization).get(created.header("Location"));
        read.then().statusCode(200).header("ETag", "\"0\"");
        assertThat(read.jsonPath(Api.EXACT).getMap("")).isEqualTo(created.jsonPath(Api.EXACT).getMap(""));
    }

    @Test
    void theListTellsWhatAPlanNeeds() {
        String first = create(published()).path("id");
        create(published());

        owner(organization).queryParam("planId", plan).queryParam("primary", true).queryParam("limit", 1).get(CASES).then()
                .statusCode(200).body("items", hasSize(1)).body("items[0].id", equalTo(first))
                .body("items[0].currency", equalTo("USD")).body("items[0].planId", equalTo(plan.toString()))
                .body("items[0].primary", is(true)).body("items[0].summary.npv", is(5496170.11f))
                .body("nextCursor", nullValue());
        owner(organization).queryParam("planId", UUID.randomUUID()).get(CASES).then().body("items", empty());
    }

    @Test
    void theFirstCaseOfAPlanIsItsPrimaryOneUntilAnotherIsAskedFor() {
        Response first = create(published());
        Response second = create(published());
        second.then().body("primary", is(false));

        patch(organization, second.header("Location"), "\"0\"", "{\"primary\": true}").then().statusCode(200)
                .body("primary", is(true));

        owner(organization).get(first.header("Location")).then().body("primary", is(false));
        patch(organization, second.header("Location"), "\"1\"", "{\"primary\": false}").then().statusCode(422)
                .body("code", equalTo("primary-needed"));
    }

    @Test
    void aPrimaryCaseThatMovesToAnotherPlanIsSucceededInItsOwn() {
        Response first = create(published());
        Response second = create(published());

        patch(organization, first.header("Location"), "\"0\"", "{\"planId\": \"%s\"}".formatted(UUID.randomUUID()))
                .then().statusCode(200).header("ETag", "\"1\"").body("primary", is(true));

        owner(organization).get(second.header("Location")).then().body("primary", is(true));
        patch(organization, first.header("Location"), "\"1\"", "{\"planId\": \"%s\"}".formatted(plan)).then()
                .statusCode(200).body("primary", is(false));
        patch(organization, first.header("Location"), "\"2\"", "{\"planId\": null}").then().statusCode(200).body("primary",
                is(false));
    }

    @Test
    void aPrimaryCaseThatGoesIntoTheBinIsSucceededAndCanComeBack() {
        Response first = create(published());
        Response second = create(published());

        owner(organization).delete(first.header("Location")).then().statusCode(428);
        owner(organization).header("If-Match", "\"0\"").delete(first.header("Location")).then().statusCode(204);

        owner(organization).get(first.header("Location")).then().statusCode(404);
        owner(organization).get(second.header("Location")).then().body("primary", is(true));
        owner(organization).queryParam("deleted", true).get(CASES).then().body("items.id",
                contains(first.<String> path("id")));
        owner(organization).post(first.header("Location") + "/restore").then().statusCode(200).body("primary", is(false))
                .body("lines", hasSize(2));
        owner(organization).get(first.header("Location") + "/history").then().statusCode(200).body("items.action",
                contains("RESTORED", "DELETED", "CREATED"));
    }

    @Test
    void aPatchReplacesLinesAndMovesTheFigures() {
        Response created = create(published());
        String cost = created.path("lines[0].id");

        Response changed = patch(organization, created.header("Location"), "\"0\"", """
                {"lines": [{"id": "%s", "kind": "COST", "name": "All costs", "amounts": [100]},
                           {"kind": "BENEFIT", "name": "New", "benefitType": "EFFICIENCY", "amounts": [0, 121]},
                           {"kind": "DISBENEFIT", "name": "Noise", "amounts": [0, 11]}]}""".formatted(cost));

        changed.then().statusCode(200).header("ETag", "\"1\"").body("lines", hasSize(3)).body("lines[0].id", equalTo(cost));
        JsonPath metrics = owner(organization).get(created.header("Location") + "/metrics").jsonPath(Api.EXACT);
        assertThat(number(metrics, "npv.value")).isEqualByComparingTo("0");
        assertThat(number(metrics, "irr.value")).isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1e-11")));
        assertThat(number(metrics, "benefitCostRatio.value")).isEqualByComparingTo("1");
        owner(organization).get(created.header("Location") + "/history").then().body("items[0].changes.field",
                hasItem("lines"));
        patch(organization, created.header("Location"), "\"0\"", "{\"name\": \"late\"}").then().statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    void aCaseCanBeNamedByItsOwnersKey() {
        String body = published().replace("\"planId\"", "\"externalId\": \"case-7\", \"planId\"");
        String id = create(body).path("id");

        owner(organization).get(CASES + "/key:case-7").then().statusCode(200).body("id", equalTo(id));
        owner(organization).get(CASES + "/key:case-7/metrics").then().statusCode(200);
        owner(organization).queryParam("externalId", "case-7").get(CASES).then().body("items.id", contains(id));
        owner(organization).body(body).post(CASES).then().statusCode(409).body("code", equalTo("external-id-taken"));
        owner(organization).get(CASES + "/key:other").then().statusCode(404);
        owner(organization).get(CASES + "/no-id").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void somebodyElsesCaseIsNotFound() {
        String location = create(published().replace("\"planId\"", "\"externalId\": \"ours\", \"planId\"")).header("Location");
        String stranger = Api.newOrganization();

        owner(stranger).get(location).then().statusCode(404);
        owner(stranger).get(CASES + "/key:ours").then().statusCode(404);
        owner(stranger).get(location + "/metrics").then().statusCode(404);
        owner(stranger).get(location + "/metrics/trace").then().statusCode(404);
        owner(stranger).get(location + "/history").then().statusCode(404);
        owner(stranger).post(location + "/restore").then().statusCode(404);
        patch(stranger, location, "\"0\"", "{\"name\": \"mine\"}").then().statusCode(404);
        owner(stranger).header("If-Match", "\"0\"").delete(location).then().statusCode(404);
        owner(stranger).get(CASES).then().body("items", empty());
        owner(organization).get(location).then().statusCode(200).body("name", equalTo("Support assistant"));
    }

    @Test
    void aViewerReadsAndNobodyElseComesIn() {
        String location = create(published()).header("Location");

        as(organization, "viewer").get(location + "/metrics").then().statusCode(200);
        as(organization, "viewer").body(published()).post(CASES).then().statusCode(403);
        given().contentType(ContentType.JSON).body(published()).post(CASES).then().statusCode(401);
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("{\"currency\": \"USD\", \"discountRate\": 0.1}", 400, "validation-failed");
        refused("{\"name\": \"x\", \"currency\": \"XYZ\", \"discountRate\": 0.1}", 400, "validation-failed");
        refused("{\"name\": \"x\", \"currency\": \"USD\", \"discountRate\": -1}", 400, "validation-failed");
        refused("{\"name\": \"x\", \"currency\": \"USD\", \"discountRate\": 0.1, \"nmae\": 1}", 400, "unknown-field");
        refused("{\"name\": \"x\", \"currency\": \"USD\", \"discountRate\": \"ten\"}", 400, "wrong-type");
        refused("{\"name\": ", 400, "malformed-json");
        refused("""
                {"name": "x", "currency": "USD", "discountRate": 0.1, "lines":
                 [{"kind": "COST", "name": "c", "benefitType": "EFFICIENCY", "amounts": [1]}]}""", 422,
                "cost-with-benefit-type");
        refused("{\"name\": \"x\", \"currency\": \"USD\", \"discountRate\": 0.1, \"primary\": true}", 422,
                "primary-without-plan");
        owner(organization).get(CASES).then().body("items", empty());
    }

    @Test
    void aCaseWithoutLinesHasNoFiguresAndSaysSo() {
        Response created = create("{\"name\": \"x\", \"currency\": \"USD\", \"discountRate\": 0.1}");

        created.then().statusCode(201).body("summary.npv", nullValue());
        owner(organization).get(created.header("Location") + "/metrics").then().statusCode(422).body("code",
                equalTo("no-lines"));
    }

    @Test
    void figuresThatCannotBeComputedAreNullWithTheirReason() {
        Response created = create("""
                {"name": "x", "currency": "JPY", "discountRate": 0.1, "lines":
                 [{"kind": "BENEFIT", "name": "b", "amounts": [0, 1000.6]}]}""");

        JsonPath metrics = owner(organization).get(created.header("Location") + "/metrics").jsonPath();
        assertThat(metrics.getMap("roi")).containsEntry("value", null).containsEntry("reason", "NO_COSTS");
        assertThat(metrics.getMap("irr")).containsEntry("value", null).containsEntry("status", "NO_SIGN_CHANGE");
        assertThat(metrics.getMap("payback")).containsEntry("firstCrossMonths", null).containsEntry("reason",
                "NO_NEGATIVE_FLOW");
        assertThat(metrics.getMap("mirr")).containsEntry("value", null).containsEntry("reason", "NO_NEGATIVE_FLOW");
        assertThat(metrics.getInt("npv.value")).isEqualTo(910);
    }

    private Response create(String body) {
        return owner(organization).body(body).post(CASES).then().statusCode(201).extract().response();
    }

    private void refused(String body, int status, String code) {
        owner(organization).body(body).post(CASES).then().statusCode(status).contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private String published() {
        return """
                {"name": "Support assistant", "planId": "%s", "currency": "USD", "discountRate": 0.10, "period": "YEAR",
                 "lines": [{"kind": "COST", "name": "All costs", "amounts": [53150, 666715, 636772, 647783]},
                           {"kind": "BENEFIT", "name": "All benefits", "benefitType": "EFFICIENCY",
                            "amounts": [0, 1606511, 3061331, 4229760]}]}""".formatted(plan);
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(json.get(path).toString());
    }
}
