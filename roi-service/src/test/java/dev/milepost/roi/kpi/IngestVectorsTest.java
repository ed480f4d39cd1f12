package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.Vectors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Measurements that arrive again, otherwise, from elsewhere or broken: the cases of kpi_semantics.json, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IngestVectorsTest {
    private static final JsonNode CASES = Vectors.of("kpi_semantics.json").get("ingest");
    /** What later cases say only the difference to. */
    private static final JsonNode FIRST = Vectors.byId(CASES, "same-key-same-value").get("first");

    private final String organization = Api.newOrganization();

    @TestFactory
    Stream<DynamicTest> proposedCases() {
        Vectors.known(FIRST, "kpi", "ts", "source", "value");
        CASES.forEach(one -> Vectors.known(one, "first", "second", "value", "expected"));
        return Vectors.tests(CASES, Map.of("same-key-same-value", this::again, "same-key-new-value", this::otherwise,
                "two-sources", this::fromElsewhere, "offset-normalised", this::inAnotherZone, "nan", this::broken));
    }

    private void again(JsonNode one) {
        expected(one, "200, unchanged=1, no new revision");
        assertThat(one.get("second").asText()).isEqualTo("identical");
        String kpi = kpi("");
        sendFirst(kpi);
        sendFirst(kpi).body("unchanged", is(1)).body("accepted", is(0)).body("updated", is(0));

        month(kpi, "").body("points[0].value", is(FIRST.get("value").intValue())).body("points[0].count", is(1));
        assertThat(revisions(kpi)).isEqualTo(1);
    }

    private void otherwise(JsonNode one) {
        expected(one, "revision 2 wins; history keeps 5; aggregates for 2026-01 recomputed");
        int second = one.at("/second/value").intValue();
        String kpi = kpi("");
        sendFirst(kpi);
        month(kpi, "").body("points[0].value", is(FIRST.get("value").intValue()));
        Instant between = Instant.now();
        send(kpi, FIRST.get("ts").asText(), FIRST.get("source").asText(), second).body("updated", is(1));

        month(kpi, "").body("points[0].value", is(second)).body("points[0].count", is(1));
        month(kpi, "&asOf=" + between).body("points[0].value", is(FIRST.get("value").intValue()));
        assertThat(revisions(kpi)).isEqualTo(2);
    }

    private void fromElsewhere(JsonNode one) {
        expected(one,
                "both kept; the series resolves by source priority, else latest receivedAt, and reports a conflict");
        int second = one.at("/second/value").intValue();
        String source = one.at("/second/source").asText();
        String kpi = kpi("");
        String ranked = kpi(", \"sourcePriority\": [\"%s\"]".formatted(FIRST.get("source").asText()));
        for (String each : new String[] { kpi, ranked }) {
            sendFirst(each);
            send(each, FIRST.get("ts").asText(), source, second).body("accepted", is(1));
        }

        month(kpi, "").body("points[0].value", is(second)).body("points[0].conflicts", is(1));
        month(ranked, "").body("points[0].value", is(FIRST.get("value").intValue())).body("points[0].conflicts", is(1));
        // what the other source said was kept beside it
        owner(organization).delete(kpi + "/measurements?from=2026-01-01&to=2026-02-01&source=" + source).then()
                .statusCode(200);
        month(kpi, "").body("points[0].value", is(FIRST.get("value").intValue())).body("points[0].conflicts", is(0));
    }

    private void inAnotherZone(JsonNode one) {
        expected(one, "same key");
        String kpi = kpi("");
        send(kpi, one.get("first").asText(), "crm", 5).body("accepted", is(1));
        send(kpi, one.get("second").asText(), "crm", 5).body("unchanged", is(1)).body("accepted", is(0));
    }

    private void broken(JsonNode one) {
        expected(one, "400 for that row, others accepted (207-style per-item report)");
        String kpi = kpi("");
        owner(organization).body("""
                {"measurements": [{"at": "2026-01-01T00:00:00Z", "value": 1}, {"at": "2026-01-02T00:00:00Z", "value": "%s"},
                 {"at": "2026-01-03T00:00:00Z", "value": 3}]}""".formatted(one.get("value").asText()))
                .post(kpi + "/measurements").then().statusCode(200).body("accepted", is(2)).body("rejected", hasSize(1))
                .body("rejected.index", contains(1)).body("rejected.code", contains("wrong-type"));
    }

    private static void expected(JsonNode one, String sentence) {
        assertThat(one.get("expected").asText()).isEqualTo(sentence);
    }

    private ValidatableResponse sendFirst(String kpi) {
        return send(kpi, FIRST.get("ts").asText(), FIRST.get("source").asText(), FIRST.get("value").intValue());
    }

    private ValidatableResponse send(String kpi, String at, String source, int value) {
        return owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"source\": \"%s\", \"value\": %d}]}"
                .formatted(at, source, value)).post(kpi + "/measurements").then().statusCode(200).body("rejected", empty());
    }

    private ValidatableResponse month(String kpi, String more) {
        return owner(organization).get(kpi + "/series?from=2026-01-01&to=2026-02-01&bucket=MONTH" + more).then()
                .statusCode(200);
    }

    private int revisions(String kpi) {
        String id = kpi.substring(kpi.lastIndexOf('/') + 1);
        return owner(organization).get(Api.BASE + "/exports/measurements?format=json").then().statusCode(200).extract()
                .jsonPath().getInt("items.find { it.kpiId == '" + id + "' }.revision");
    }

    private String kpi(String more) {
        return owner(organization).body("{\"name\": \"k\", \"kind\": \"GAUGE\", \"direction\": \"AT_LEAST\"%s}".formatted(more))
                .post(Api.BASE + "/kpis").then().statusCode(201).extract().header("Location");
    }
}
