package dev.milepost.roi.measurement;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever was measured, corrected and deleted: what rollups come to is what the measurements themselves come to. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RollupTest {
    private static final String FROM = "2026-01-20";
    private static final String TO = "2026-04-10";

    @Inject
    Rollups rollups;
    @Inject
    Organizations organizations;
    @Inject
    ReadingRepository readings;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @ParameterizedTest
    @CsvSource({ "GAUGE, LAST, MEAN, UTC", "GAUGE, MEAN, SUM, Europe/Berlin", "GAUGE, TIME_WEIGHTED, MEAN, Asia/Kolkata",
            "GAUGE, TIME_WEIGHTED, SUM, America/New_York", "DELTA, LAST, MEAN, Europe/Berlin", "COUNTER, LAST, MEAN, UTC",
            "COUNTER, LAST, MEAN, Australia/Lord_Howe", "RATIO, LAST, MEAN, Pacific/Auckland", "MEAN, LAST, MEAN, UTC" })
    void rollupsComeToWhatTheMeasurementsComeTo(String kind, String aggregation, String dimensionAggregation, String zone) {
        String kpi = kpi("""
                "kind": "%s", "aggregation": "%s", "dimensionAggregation": "%s", "zone": "%s\"""".formatted(kind, aggregation,
                dimensionAggregation, zone));
        Random draw = new Random(kind.hashCode() + aggregation.hashCode() + zone.hashCode());
        // a year before the series, too: counters go on from there
        send(kpi, kind, draw, Instant.parse("2025-03-01T00:00:00Z"), 3, Duration.ofDays(1));
        send(kpi, kind, draw, Instant.parse("2026-01-15T00:00:00Z"), 1_500, Duration.ofHours(2));
        // a day that holds enough for rollups by the hour
        send(kpi, kind, draw, Instant.parse("2026-02-14T09:00:00Z"), 900, Duration.ofMinutes(2));
        // several teams and sources at the same instants
        send(kpi, kind, draw, Instant.parse("2026-02-20T09:00:00Z"), 100, Duration.ZERO);
        refresh();
        assertSame(kpi, zone);
        assertThat(rows("select 1 from measurement_rollup where kpi_id = :kpi and unit = 'HOUR'", kpi)).isNotEmpty();

        // late data, corrections and deletions, before and after the rollups know of them
        send(kpi, kind, draw, Instant.parse("2026-01-25T00:00:00Z"), 200, Duration.ofHours(5));
        owner(organization).queryParam("from", "2026-02-14T10:00:00Z").queryParam("to", "2026-02-16")
                .delete(kpi + "/measurements")
                .then().statusCode(200);
        assertSame(kpi, zone);
        refresh();
        assertSame(kpi, zone);
        assertThat(rows("select 1 from measurement_stale where kpi_id = :kpi", kpi)).isEmpty();
    }

    @Test
    void anotherZoneMakesOtherDays() {
        String kpi = kpi("\"kind\": \"DELTA\", \"zone\": \"UTC\"");
        owner(organization).body("{\"measurements\": [{\"at\": \"2026-01-31T23:30:00Z\", \"value\": 1}]}")
                .post(kpi + "/measurements").then().statusCode(200);
        refresh();
        assertThat(values(kpi, "MONTH", null, null)).startsWith("[1,");

        Api.patch(organization, kpi, "\"0\"", "{\"zone\": \"Europe/Berlin\"}").then().statusCode(200);

        assertThat(values(kpi, "MONTH", null, null)).startsWith("[null, 1,");
        refresh();
        assertThat(values(kpi, "MONTH", null, null)).startsWith("[null, 1,");
        assertThat(values(kpi, "MONTH", "UTC", null)).startsWith("[1,");
    }

    @Test
    void anotherOrderOfSourcesMakesOtherValues() {
        String kpi = kpi("\"kind\": \"DELTA\"");
        owner(organization).body("""
                {"measurements": [{"at": "2026-02-01T00:00:00Z", "value": 5, "source": "crm"},
                 {"at": "2026-02-01T00:00:00Z", "value": 7, "source": "erp"}]}""").post(kpi + "/measurements").then()
                .statusCode(200);
        Api.patch(organization, kpi, "\"0\"", "{\"sourcePriority\": [\"erp\"]}").then().statusCode(200);
        refresh();
        assertThat(values(kpi, "MONTH", null, null)).startsWith("[null, 7,");

        Api.patch(organization, kpi, "\"1\"", "{\"sourcePriority\": [\"crm\", \"erp\"]}").then().statusCode(200);
        assertThat(values(kpi, "MONTH", null, null)).startsWith("[null, 5,");
        refresh();
        assertThat(values(kpi, "MONTH", null, null)).startsWith("[null, 5,");
    }

    @Test
    void nobodySeesRollupsOfSomebodyElse() {
        String kpi = kpi("\"kind\": \"DELTA\"");
        owner(organization).body("{\"measurements\": [{\"at\": \"2026-02-01T00:00:00Z\", \"value\": 5}]}")
                .post(kpi + "/measurements").then().statusCode(200);
        String stranger = Api.newOrganization();
        organizations.runAs(stranger, "test", () -> rollups.refresh(Instant.now().plusSeconds(60)));

        assertThat(rows("select 1 from measurement_stale where kpi_id = :kpi", kpi)).hasSize(1);
        refresh();
        assertThat(rows("select 1 from measurement_rollup where kpi_id = :kpi", kpi)).hasSize(2);
        assertThat(organizations.runAs(stranger, "test", () -> QuarkusTransaction.requiringNew().call(
                () -> entities.createNativeQuery("select 1 from measurement_rollup").getResultList()))).isEmpty();
    }

    private void assertSame(String kpi, String zone) {
        String now = Instant.now().plusSeconds(60).toString();
        for (String bucket : List.of("DAY", "MONTH")) {
            for (String of : List.of(zone, "Asia/Tokyo")) {
                assertThat(values(kpi, bucket, of, null)).as("%s in %s", bucket, of).isEqualTo(values(kpi, bucket, of, now));
            }
        }
        for (String before : List.of("2026-01-26T00:00:00Z", "2026-02-14T09:30:00Z", "2026-02-15T12:00:00Z",
                "2026-02-20T09:01:00Z", "2026-02-21T12:00:00Z", now)) {
            for (DimensionAggregation across : DimensionAggregation.values()) {
                assertLatestSame(kpi, across, Instant.parse(before), zone);
            }
        }
    }

    /** The last reading, which a rollup may tell, and the last two, which the measurements tell. */
    private void assertLatestSame(String kpi, DimensionAggregation across, Instant before, String zone) {
        UUID id = UUID.fromString(kpi.substring(kpi.lastIndexOf('/') + 1));
        for (Instant end : List.of(before,
                before.atZone(ZoneId.of(zone)).toLocalDate().atStartOfDay(ZoneId.of(zone)).toInstant())) {
            List<LatestRequest> requests = List.of(new LatestRequest(id, new Arithmetic(MeasurementKind.GAUGE,
                    GaugeAggregation.LAST, across, List.of(), ZoneId.of(zone)), end));
            for (int most : List.of(1, 2)) {
                organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().run(() -> assertThat(
                        readings.latest(requests, most).get(requests.getFirst())).as("%d before %s", most, end)
                        .usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
                                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class).build())
                        .isEqualTo(readings.latest(requests, most, null).get(requests.getFirst()))));
            }
        }
    }

    private String values(String kpi, String bucket, @Nullable String zone,
            @Nullable String asOf) {
        var request = owner(organization).queryParam("from", FROM).queryParam("to", TO).queryParam("bucket", bucket);
        if (zone != null) {
            request.queryParam("zone", zone);
        }
        if (asOf != null) {
            request.queryParam("asOf", asOf);
        }
        var answer = request.get(kpi + "/series").then().statusCode(200).extract().jsonPath(Api.EXACT);
        return answer.getList("points.value") + " of " + answer.getList("points.count") + ", "
                + answer.getList("points.minimum")
                + ", " + answer.getList("points.maximum") + ", " + answer.getList("points.conflicts");
    }

    private void send(String kpi, String kind, Random draw, Instant first, int count, Duration step) {
        String rows = IntStream.range(0, count).mapToObj(i -> row(kind, draw,
                first.plus(step.multipliedBy(i)).plusSeconds(draw.nextInt(60)))).collect(Collectors.joining(","));
        owner(organization).body("{\"measurements\": [" + rows + "]}").post(kpi + "/measurements").then().statusCode(200);
    }

    private static String row(String kind, Random draw, Instant at) {
        String number = kind.equals("RATIO")
                ? "\"numerator\": %d, \"denominator\": %d".formatted(draw.nextInt(50), 50 + draw.nextInt(50))
                : kind.equals("MEAN") ? "\"value\": %d, \"weight\": %d".formatted(draw.nextInt(50), 1 + draw.nextInt(9))
                        : "\"value\": %d".formatted(draw.nextInt(1_000));
        return "{\"at\": \"%s\", %s, \"source\": \"%s\", \"dimensions\": {\"team\": \"%s\"}}".formatted(at, number,
                draw.nextInt(10) == 0 ? "erp" : "crm", draw.nextInt(3));
    }

    private void refresh() {
        organizations.runAs(organization, "test", () -> rollups.refresh(Instant.now().plusSeconds(60)));
    }

    private List<?> rows(String sql, String kpi) {
        UUID id = UUID.fromString(kpi.substring(kpi.lastIndexOf('/') + 1));
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery(sql).setParameter("kpi", id).getResultList()));
    }

    private String kpi(String fields) {
        return owner(organization).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\", " + fields + "}")
                .post(Api.BASE + "/kpis")
                .then().statusCode(201).extract().header("Location");
    }
}
