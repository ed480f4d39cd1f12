package dev.milepost.roi.measurementimport;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.kit.testing.Tokens;
import dev.milepost.roi.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MeasurementImportTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final String organization = Api.newOrganization();
    private String kpi;

    @BeforeEach
    void makeKpi() {
        kpi = owner(organization).body("{\"name\": \"k\", \"kind\": \"DELTA\", \"direction\": \"AT_LEAST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
    }

    @Test
    void aFileIsReadAndWhatWasNotTakenIsNamedLineByLine() {
        String started = announce("CSV");
        owner(organization).get(started).then().statusCode(200).body("state", equalTo("WAITING")).body("rows", is(0));
        StringBuilder file = new StringBuilder("at,value,dimensions.team\n");
        for (int i = 0; i < 6_000; i++) {
            file.append(i % 3_000 == 7 ? "never" : FIRST.plusSeconds(i).toString()).append(",1,\"a; b\"\n");
        }

        send(started, file.toString()).then().statusCode(200).body("state", equalTo("COMPLETED")).body("rows", is(6_000))
                .body("accepted", is(5_998)).body("rejected", is(2));

        String errors = owner(organization).get(started + "/errors").then().statusCode(200).extract().asString();
        assertThat(errors.lines()).hasSize(3).satisfiesExactly(line -> assertThat(line).isEqualTo("row,code,message"),
                line -> assertThat(line).startsWith("7,wrong-type,\"at must be"),
                line -> assertThat(line).startsWith("3007,wrong-type,"));
        send(started, file.toString()).then().statusCode(409).body("code", equalTo("import-not-waiting"));
        String again = announce("CSV");
        send(again, file.toString()).then().body("unchanged", is(5_998)).body("accepted", is(0));
        owner(organization).get(kpi + "/measurement-imports").then().body("items", hasSize(2)).body("items[0].id",
                equalTo(again.substring(again.lastIndexOf('/') + 1)));
        owner(organization).queryParam("from", "2026-01-01").queryParam("to", "2026-02-01").queryParam("bucket", "MONTH")
                .get(kpi + "/series").then().body("points[0].value", is(5_998));
    }

    @Test
    void progressShowsWhileTheFileArrives() throws Exception {
        String started = announce("NDJSON");
        HttpURLConnection connection = (HttpURLConnection) URI
                .create(RestAssured.baseURI + ":" + RestAssured.port + started + "/content")
                .toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(8_192);
        connection.setRequestProperty("Authorization", "Bearer " + Tokens.member(organization, "owner"));
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        try (OutputStream file = connection.getOutputStream()) {
            write(file, 0, 12_000);
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> owner(organization).get(started).then()
                    .body("state", equalTo("RUNNING")).body("accepted", is(10_000)));
            send(started, "{}").then().statusCode(409).body("code", equalTo("import-not-waiting"));
            write(file, 12_000, 100);
        }

        assertThat(connection.getResponseCode()).isEqualTo(200);
        owner(organization).get(started).then().body("state", equalTo("COMPLETED")).body("accepted", is(12_100));
    }

    @Test
    void aFileThatBreaksOffKeepsWhatWasReadAndMayBeSentAgain() {
        String started = announce("JSON");
        send(started, "{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}, {\"at\":").then().statusCode(422)
                .body("code", equalTo("import-unreadable")).body("detail", containsString("line 1"));
        owner(organization).get(started).then().body("state", equalTo("FAILED")).body("failure", containsString("malformed"));

        send(started, "{\"measurements\": [{\"at\": \"2026-01-01T00:00:00Z\", \"value\": 1}]}").then().statusCode(200)
                .body("rows", is(1)).body("state", equalTo("COMPLETED"));
    }

    @Test
    void aFileWithUnknownColumnsIsRefusedAtOnce() {
        String started = announce("CSV");
        send(started, "at,value,colour\n2026-01-01T00:00:00Z,1,red\n").then().statusCode(422).body("code",
                equalTo("csv-header-wrong")).body("errors[0].pointer", equalTo("/colour"));
        owner(organization).get(started).then().body("state", equalTo("FAILED"));
        owner(organization).body("{\"format\": \"XLSX\"}").post(kpi + "/measurement-imports").then().statusCode(400);
    }

    @Test
    void somebodyElsesImportIsNotFoundAndViewersOnlyRead() {
        String started = announce("CSV");
        String stranger = Api.newOrganization();

        for (String path : new String[] { started, started + "/errors", kpi + "/measurement-imports" }) {
            owner(stranger).get(path).then().statusCode(404);
        }
        owner(stranger).contentType("text/csv").body("at,value\n").put(started + "/content").then().statusCode(404);
        as(organization, "viewer").contentType("text/csv").body("at,value\n").put(started + "/content").then().statusCode(403);
        as(organization, "viewer").body("{\"format\": \"CSV\"}").post(kpi + "/measurement-imports").then().statusCode(403);
        as(organization, "viewer").get(started).then().statusCode(200);
    }

    private static void write(OutputStream file, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            file.write("{\"at\": \"%s\", \"value\": 1}\n".formatted(FIRST.plusSeconds(i)).getBytes(StandardCharsets.UTF_8));
        }
        file.flush();
    }

    private String announce(String format) {
        return owner(organization).body("{\"format\": \"%s\", \"fileName\": \"f\"}".formatted(format))
                .post(kpi + "/measurement-imports").then().statusCode(201).extract().header("Location");
    }

    private Response send(String started, String file) {
        return owner(organization).contentType("application/octet-stream").body(file.getBytes(StandardCharsets.UTF_8))
                .put(started + "/content");
    }
}
