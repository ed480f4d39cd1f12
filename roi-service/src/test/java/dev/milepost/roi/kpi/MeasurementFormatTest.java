package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The same batch in all its forms, of one KPI and of many. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MeasurementFormatTest {
    private static final String NDJSON = "application/x-ndjson";
    private static final String EVENTS = "application/cloudevents-batch+json";

    private final String organization = Api.newOrganization();

    @Test
    void linesOfJsonAreTakenOneByOne() {
        String kpi = kpi("a");

        send(kpi + "/measurements", NDJSON, """
                {"at": "2026-01-01T00:00:00Z", "value": 1}

                {"at": "2026-01-02T00:00:00Z", "value": }
                {"at": "2026-01-03T00:00:00Z", "value": 3, "dimensions": {"team": "x"}}
                {"at": "2026-01-04T00:00:00Z", "value": 4}{}""").then().statusCode(200).body("accepted", is(2))
                .body("rejected.index", contains(1, 3)).body("rejected.code", contains("malformed-json", "malformed-json"));
        series(kpi).then().body("points.value", contains(1, 3));
    }

    @Test
    void csvNamesItsColumnsInTheFirstLine() {
        String kpi = kpi("a");

        send(kpi + "/measurements", "text/csv",
                "\uFEFFat;value;source;dimensions.team\r\n2026-01-01T00:00:00Z;1.5;crm;\"a;b\"\r\n"
                        + "2026-01-02T00:00:00Z;x;crm;a\r\n2026-01-03T00:00:00Z;3\r\n2026-01-04T00:00:00Z;3;crm;a;b\r\n")
                .then()
                .statusCode(200).body("accepted", is(2)).body("rejected.index", contains(1, 3))
                .body("rejected.code", contains("wrong-type", "too-many-columns"));
        series(kpi).then().body("points.value", contains(1.5f, 3));
        send(kpi + "/measurements", "text/csv", "when,value\n2026-01-01T00:00:00Z,1\n").then().statusCode(422).body("code",
                equalTo("csv-header-wrong"));
    }

    @Test
    void theDataOfCloudEventsIsTheMeasurement() {
        String kpi = kpi("a");

        send(kpi + "/measurements", EVENTS,
                """
                        [{"specversion": "1.0", "id": "1", "source": "crm", "type": "t", "time": "2026-01-01T00:00:00Z", "data": {"value": 1}},
                         {"specversion": "1.0", "id": "2", "source": "crm", "type": "t", "data": {"at": "2026-01-02T00:00:00Z", "value": 2}},
                         {"specversion": "0.3", "id": "3", "source": "crm", "type": "t", "data": {"value": 2}},
                         {"specversion": "1.0", "id": "4", "source": "crm", "type": "t", "time": "2026-01-01T00:00:00Z"}]""")
                .then()
                .statusCode(200).body("accepted", is(2)).body("rejected.index", contains(2, 3));
        // the source of the event is the source of the measurement
        send(kpi + "/measurements", "application/json", """
                {"measurements": [{"at": "2026-01-01T00:00:00Z", "value": 5, "source": "crm"}]}""").then().body("updated",
                is(1));
        series(kpi).then().body("points.value", contains(5, 2));
    }

    @Test
    void aBatchOfManyNamesEachKpi() {
        String first = kpi("a");
        String second = kpi("b");
        String id = second.substring(second.lastIndexOf('/') + 1);

        send(Api.BASE + "/measurements", "text/csv", """
                kpi,at,value
                key:a,2026-01-01T00:00:00Z,1
                %s,2026-01-01T00:00:00Z,2
                key:c,2026-01-01T00:00:00Z,3
                nonsense,2026-01-01T00:00:00Z,3
                ,2026-01-01T00:00:00Z,3
                """.formatted(id)).then().statusCode(200).body("accepted", is(2)).body("rejected.index", contains(2, 3, 4))
                .body("rejected.code", contains("unknown-kpi", "unknown-kpi", "unknown-kpi"));
        send(Api.BASE + "/measurements", EVENTS, """
                [{"specversion": "1.0", "id": "1", "source": "crm", "type": "t", "subject": "key:b",
                  "time": "2026-01-02T00:00:00Z", "data": {"value": 7}}]""").then().body("accepted", is(1));

        series(first).then().body("points.value", contains(1));
        series(second).then().body("points.value", contains(2, 7));
        owner(Api.newOrganization())
                .body("{\"measurements\": [{\"kpi\": \"%s\", \"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}]}"
                        .formatted(id))
                .post(Api.BASE + "/measurements").then().statusCode(200).body("rejected", hasSize(1));
    }

    @Test
    void whatIsNoBatchIsRefusedByName() {
        String path = kpi("a") + "/measurements";

        send(path, "application/json", "{\"measurements\": []}").then().statusCode(400).body("code",
                equalTo("validation-failed"));
        send(path, "application/json", "{}").then().statusCode(400).body("code", equalTo("validation-failed"));
        send(path, "application/json", "{\"measurement\": []}").then().statusCode(400).body("code", equalTo("unknown-field"));
        send(path, "application/json", "[]").then().statusCode(400).body("code", equalTo("wrong-type"));
        send(path, "application/json", "{\"measurements\": [{]}").then().statusCode(400).body("code",
                equalTo("malformed-json"));
        send(path, "application/json", "{\"measurements\": [" + "{},".repeat(5_000) + "{}]}").then().statusCode(422).body(
                "code",
                equalTo("batch-too-large"));
        send(path, "application/xml", "<a/>").then().statusCode(415);
        send(path, NDJSON, "").then().statusCode(400);
        send(path, NDJSON, "{\"kpi\": \"key:b\", \"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}").then()
                .body("rejected[0].code", equalTo("unknown-kpi"));
    }

    @Test
    void deletedMeasurementsAreKnownAsOfBefore() throws InterruptedException {
        String kpi = kpi("a");
        Instant beforeAll = Instant.now();
        Thread.sleep(5);
        send(kpi + "/measurements", NDJSON, "{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}\n"
                + "{\"at\": \"2026-01-02T00:00:00Z\", \"value\": 2, \"source\": \"crm\"}").then().body("accepted", is(2));
        Thread.sleep(5);
        Instant first = Instant.now();
        Thread.sleep(5);
        send(kpi + "/measurements", NDJSON, "{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 10}").then().body("updated", is(1));
        Thread.sleep(5);
        Instant second = Instant.now();
        Thread.sleep(5);
        delete(kpi, "?from=2026-01-01&to=2026-01-03&source=crm&dryRun=true", 1);
        delete(kpi, "?from=2026-01-01&to=2026-01-03&source=crm", 1);
        delete(kpi, "?from=2026-01-01&to=2026-01-03&source=crm", 0);
        delete(kpi, "?from=2026-01-01&to=2026-01-02", 1);
        series(kpi).then().body("points", empty());
        // what is deleted may come again, and be deleted again
        send(kpi + "/measurements", NDJSON, "{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 3}").then().body("accepted", is(1));
        delete(kpi, "?from=2026-01-01&to=2026-01-02", 1);

        asOf(kpi, beforeAll, "RAW").then().body("points", empty());
        asOf(kpi, first, "RAW").then().body("points.value", contains(1, 2)).body("asOf", equalTo(first.toString()));
        asOf(kpi, second, "RAW").then().body("points.value", contains(10, 2));
        asOf(kpi, first, "MONTH").then().body("points.value", contains(3));
        asOf(kpi, second, "MONTH").then().body("points.value", contains(12));
        owner(organization).delete(kpi + "/measurements?from=2026-01-02&to=2026-01-01").then().statusCode(422);
        owner(organization).delete(kpi + "/measurements").then().statusCode(400);
        owner(Api.newOrganization()).delete(kpi + "/measurements?from=2026-01-01&to=2026-01-02").then().statusCode(404);
    }

    @Test
    void aRepeatedBatchIsAnsweredFromItsKey() {
        String path = kpi("a") + "/measurements";
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            owner(organization).contentType(NDJSON).header("Idempotency-Key", key)
                    .body("{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}".getBytes(StandardCharsets.UTF_8)).post(path).then()
                    .statusCode(200).body("accepted", is(1));
        }
    }

    private void delete(String kpi, String query, int expected) {
        owner(organization).delete(kpi + "/measurements" + query).then().statusCode(200).body("deleted", is(expected));
    }

    private Response asOf(String kpi, Instant asOf, String bucket) {
        return owner(organization).queryParam("from", "2026-01-01").queryParam("to", "2026-02-01").queryParam("bucket", bucket)
                .queryParam("asOf", asOf.toString()).get(kpi + "/series");
    }

    private Response send(String path, String type, String body) {
        return owner(organization).contentType(type).body(body.getBytes(StandardCharsets.UTF_8)).post(path);
    }

    private Response series(String kpi) {
        return owner(organization).queryParam("from", "2026-01-01").queryParam("to", "2026-02-01").get(kpi + "/series");
    }

    private String kpi(String key) {
        return owner(organization)
                .body("{\"name\": \"k\", \"key\": \"%s\", \"kind\": \"DELTA\", \"direction\": \"AT_LEAST\"}".formatted(key))
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
    }
}
