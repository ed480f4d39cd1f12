package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KpiTest {
    private static final String KPIS = Api.BASE + "/kpis";

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void whatIsCreatedIsAnsweredAsItIsKept() {
        Response created = create(answerTime());

        created.then().statusCode(201).header("ETag", "\"0\"").body("key", equalTo("first-answer-time"))
                .body("baseline.value", is(42)).body("targets[0].by", equalTo("2026-06-30")).body("zone", equalTo("UTC"));
        owner(organization).get(created.header("Location")).then().statusCode(200).header("ETag", "\"0\"").body("$",
                equalTo(created.jsonPath().getMap("")));
        owner(organization).get(KPIS + "/key:first-answer-time").then().statusCode(200).body("id",
                equalTo(created.path("id")));
        owner(organization).queryParam("key", "first-answer-time").get(KPIS).then().body("items", hasSize(1));
        owner(organization).queryParam("planId", UUID.randomUUID()).get(KPIS).then().body("items", empty());
    }

    @Test
    void lowerIsBetterMakesProgressDownwards() {
        String kpi = create(answerTime()).header("Location");
        measure(kpi, "2026-01-12T08:00:00Z", "41.2");
        measure(kpi, "2026-03-30T08:00:00Z", "28.5");

        // half of the way after 85 of 176 days
        owner(organization).queryParam("on", "2026-03-31").get(kpi + "/status").then().statusCode(200)
                .body("status", equalTo("ON_TRACK")).body("progress", is(0.5f)).body("value", is(28.5f))
                .body("previous", is(41.2f)).body("regressed", is(false)).body("target.value", is(15))
                .body("because", not(nullValue()));
        owner(organization).queryParam("on", "2026-01-31").get(kpi + "/status").then().body("status", equalTo("OFF_TRACK"))
                .body("value", is(41.2f)).body("percentChange", nullValue())
                .body("percentChangeReason", equalTo("NO_PREVIOUS_VALUE"));
        owner(organization).queryParam("on", "2026-01-11").get(kpi + "/status").then().body("status", equalTo("NO_DATA"))
                .body("$", hasKey("value")).body("value", nullValue());
    }

    @Test
    void aKpiWithoutTargetIsNeverCalledHealthy() {
        String kpi = create("{\"name\": \"x\", \"direction\": \"HIGHER_IS_BETTER\"}").header("Location");
        measure(kpi, "2026-01-12T08:00:00Z", "10");

        owner(organization).queryParam("on", "2026-01-12").get(kpi + "/status").then().body("status", equalTo("NO_TARGET"));
    }

    @Test
    void whatWasNotMeasuredForTwoIntervalsIsStale() {
        String kpi = create(answerTime().replace("\"kind\"", "\"interval\": \"WEEK\", \"kind\"")).header("Location");
        measure(kpi, "2026-01-12T08:00:00Z", "30");

        owner(organization).queryParam("on", "2026-01-26").get(kpi + "/status").then().body("status", equalTo("ON_TRACK"));
        owner(organization).queryParam("on", "2026-01-27").get(kpi + "/status").then().body("status", equalTo("STALE"));
    }

    @Test
    void ratiosAreJudgedOverTheirStretchAndNeverAveraged() {
        String kpi = create("""
                {"name": "Solved at once", "kind": "RATIO", "direction": "AT_LEAST", "interval": "MONTH",
                 "targets": [{"value": 0.1}]}""").header("Location");
        send(kpi, """
                {"measurements": [
                 {"at": "2026-01-10T08:00:00Z", "numerator": 9, "denominator": 10, "dimensions": {"team": "a"}},
                 {"at": "2026-01-10T08:00:00Z", "numerator": 1, "denominator": 90, "dimensions": {"team": "b"}},
                 {"at": "2025-12-10T08:00:00Z", "numerator": 1, "denominator": 2}]}""").then().body("accepted", is(3));

        owner(organization).queryParam("on", "2026-01-31").get(kpi + "/status").then().body("value", is(0.1f))
                .body("status", equalTo("ON_TRACK")).body("previous", is(0.5f)).body("percentChange", is(-80))
                .body("stretch", equalTo("MONTH"));
    }

    @Test
    void aPlansKpisAreCountedByStatus() {
        create(answerTime());
        String second = create(answerTime().replace("first-answer-time", "second")).header("Location");
        create(answerTime().replace("first-answer-time", "third").replace(plan.toString(), UUID.randomUUID().toString()));
        String ratio = create("""
                {"name": "r", "planId": "%s", "kind": "DELTA", "direction": "AT_LEAST", "zone": "Pacific/Auckland",
                 "targets": [{"value": 5}]}""".formatted(plan)).header("Location");
        measure(second, "2026-03-30T08:00:00Z", "15");
        // the 31st of March in Auckland
        measure(ratio, "2026-03-30T23:00:00Z", "7");

        owner(organization).queryParam("planId", plan).queryParam("on", "2026-03-31").get(KPIS + "/status-summary").then()
                .statusCode(200).body("byStatus", hasEntry("NO_DATA", 1)).body("byStatus", hasEntry("ACHIEVED", 1))
                .body("byStatus", hasEntry("ON_TRACK", 1)).body("total", is(3));
        owner(organization).queryParam("planId", plan).queryParam("on", "2026-03-30").get(KPIS + "/status-summary").then()
                .body("byStatus", hasEntry("NO_DATA", 2)).body("byStatus", hasEntry("ACHIEVED", 1));
        owner(organization).queryParam("planId", UUID.randomUUID()).get(KPIS + "/status-summary").then().body("byStatus",
                equalTo(java.util.Map.of()));
    }

    @Test
    void aChangeIsMadeOnTheVersionSeenOnly() {
        String kpi = create(answerTime()).header("Location");

        patch(organization, kpi, "\"0\"", "{\"unit\": \"s\"}").then().statusCode(200).header("ETag", "\"1\"").body("unit",
                equalTo("s"));
        patch(organization, kpi, "\"0\"", "{\"unit\": \"h\"}").then().statusCode(412);
        patch(organization, kpi, "\"1\"", "{\"kind\": \"DELTA\"}").then().statusCode(422).body("code",
                equalTo("kind-is-fixed"));
        patch(organization, kpi, "\"1\"", "{\"baseline\": {\"value\": 15, \"on\": \"2026-01-05\"}}").then().statusCode(422)
                .body("code", equalTo("target-equals-baseline"));
        owner(organization).get(kpi + "/history").then().body("items.action", contains("CHANGED", "CREATED"));
    }

    @Test
    void measuringIsNoEdit() {
        String kpi = create(answerTime()).header("Location");
        measure(kpi, "2026-01-12T08:00:00Z", "41.2");

        owner(organization).get(kpi).then().header("ETag", "\"0\"");
        patch(organization, kpi, "\"0\"", "{\"unit\": \"s\"}").then().statusCode(200);
    }

    @Test
    void theBinKeepsTheMeasurements() {
        String kpi = create(answerTime()).header("Location");
        measure(kpi, "2026-01-12T08:00:00Z", "41.2");
        owner(organization).header("If-Match", "\"0\"").delete(kpi).then().statusCode(204);

        owner(organization).get(kpi).then().statusCode(404);
        owner(organization).get(kpi + "/status").then().statusCode(404);
        send(kpi, "{\"measurements\": [{\"at\": \"2026-01-13T08:00:00Z\", \"value\": 1}]}").then().statusCode(404);
        String other = create(answerTime()).header("Location");
        owner(organization).post(kpi + "/restore").then().statusCode(409).body("code", equalTo("key-taken"));
        owner(organization).header("If-Match", "\"0\"").delete(other).then().statusCode(204);
        owner(organization).post(kpi + "/restore").then().statusCode(200);
        owner(organization).queryParam("on", "2026-01-12").get(kpi + "/status").then().body("value", is(41.2f));
    }

    @Test
    void contradictionsAreRefusedByName() {
        refused("{\"name\": \"x\", \"direction\": \"LOWER_IS_BETTER\", \"targets\": [{\"value\": 1, \"by\": \"2026-06-30\"}]}",
                422, "baseline-missing");
        refused(answerTime().replace("15", "42"), 422, "target-equals-baseline");
        refused(answerTime().replace("LOWER_IS_BETTER", "HIGHER_IS_BETTER"), 422, "target-against-direction");
        refused("{\"name\": \"x\"}", 400, "validation-failed");
        refused("{\"name\": \"x\", \"direction\": \"UPWARDS\"}", 400, "wrong-type");
        refused("{\"name\": \"x\", \"direction\": \"AT_LEAST\", \"zone\": \"Mars/Olympus\"}", 400, "validation-failed");
        refused("{\"name\": \"x\", \"direction\": \"AT_LEAST\", \"kind\": \"DELTA\", \"aggregation\": \"MEAN\"}", 422,
                "aggregation-not-for-kind");
        create(answerTime());
        refused(answerTime(), 409, "key-taken");
    }

    @Test
    void somebodyElsesKpiIsNotFound() {
        String kpi = create(answerTime()).header("Location");
        measure(kpi, "2026-01-12T08:00:00Z", "41.2");
        String stranger = Api.newOrganization();

        for (String path : new String[] { "", "/status", "/history", "/control-chart",
                "/series?from=2026-01-01&to=2026-02-01" }) {
            owner(stranger).get(kpi + path).then().statusCode(404);
        }
        owner(stranger).get(KPIS + "/key:first-answer-time").then().statusCode(404);
        owner(stranger).body("{\"measurements\": [{\"at\": \"2026-01-12T08:00:00Z\", \"value\": 1}]}")
                .post(kpi + "/measurements").then().statusCode(404);
        patch(stranger, kpi, "\"0\"", "{\"unit\": \"s\"}").then().statusCode(404);
        owner(stranger).header("If-Match", "\"0\"").delete(kpi).then().statusCode(404);
        owner(stranger).post(kpi + "/restore").then().statusCode(404);
        owner(stranger).get(KPIS).then().body("items", empty());
        owner(stranger).queryParam("planId", plan).get(KPIS + "/status-summary").then().body("total", is(0));
        owner(organization).queryParam("on", "2026-01-12").get(kpi + "/status").then().body("value", is(41.2f));
    }

    @Test
    void aViewerReadsOnly() {
        String kpi = create(answerTime()).header("Location");

        as(organization, "viewer").get(kpi + "/status").then().statusCode(200);
        as(organization, "viewer").body("{\"measurements\": []}").post(kpi + "/measurements").then().statusCode(403);
        as(organization, "viewer").body(answerTime()).post(KPIS).then().statusCode(403);
        given().contentType(ContentType.JSON).get(kpi).then().statusCode(401);
    }

    @Test
    void theProblemsAreExplained() {
        owner(organization).get(Api.BASE + "/problems/target-equals-baseline").then().statusCode(200);
    }

    private Response create(String body) {
        return owner(organization).body(body).post(KPIS).then().statusCode(201).extract().response();
    }

    private void measure(String kpi, String at, String value) {
        send(kpi, "{\"measurements\": [{\"at\": \"%s\", \"value\": %s, \"source\": \"helpdesk\"}]}".formatted(at, value))
                .then().statusCode(200).body("accepted", is(1)).body("rejected", empty());
    }

    private Response send(String kpi, String body) {
        return owner(organization).body(body).post(kpi + "/measurements");
    }

    private void refused(String body, int status, String code) {
        owner(organization).body(body).post(KPIS).then().statusCode(status).body("code", equalTo(code));
    }

    private String answerTime() {
        return """
                {"name": "First answer time", "unit": "min", "kind": "GAUGE", "direction": "LOWER_IS_BETTER",
                 "key": "first-answer-time", "baseline": {"value": 42, "on": "2026-01-05"},
                 "targets": [{"value": 15, "by": "2026-06-30"}], "planId": "%s"}""".formatted(plan);
    }
}
