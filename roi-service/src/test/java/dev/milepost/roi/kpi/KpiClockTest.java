package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What time alone changes: what is due, what is stale, and what has been kept long enough. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class KpiClockTest {
    @Inject
    Looking looking;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void aMeasurementThatIsDueIsListedAndToldOnce() {
        String weekly = kpi("\"name\": \"weekly\", \"interval\": \"WEEK\", \"owner\": \"Ada\"");
        kpi("\"name\": \"no interval\"");
        kpi("\"name\": \"just made\", \"interval\": \"DAY\"");
        measure(weekly, Instant.now().minus(9, ChronoUnit.DAYS));
        looking.look(organization);
        looking.look(organization);

        owner(organization).get(Api.BASE + "/kpis/due").then().statusCode(200).body("items.name", contains("weekly"))
                .body("items[0].daysOverdue", is(2)).body("items[0].owner", equalTo("Ada"));
        owner(organization).queryParam("owner", "Bob").get(Api.BASE + "/kpis/due").then().body("items", empty());
        assertThat(rows("select 1 from outbox_event where type = 'kpi.measurement-due'")).hasSize(1);

        measure(weekly, Instant.now().minus(1, ChronoUnit.DAYS));
        looking.look(organization);
        owner(organization).get(Api.BASE + "/kpis/due").then().body("items", empty());
        owner(Api.newOrganization()).get(Api.BASE + "/kpis/due").then().body("items", empty());
    }

    @Test
    void aValueThatGoesStaleIsToldWithoutAMeasurement() {
        String daily = kpi("\"name\": \"daily\", \"interval\": \"DAY\", \"targets\": [{\"value\": 1}]");
        measure(daily, Instant.now().minus(1, ChronoUnit.DAYS));
        assertThat(statuses()).containsExactly("NO_DATA", "ON_TRACK");
        // as if the measurement had been made long ago, and nobody had looked since
        run("update measurement set at = at - interval '5 days'");
        run("update kpi set due_at = now()");

        looking.look(organization);

        assertThat(statuses()).containsExactly("NO_DATA", "ON_TRACK", "STALE");
        owner(organization).get(Api.BASE + "/alerts").then().body("items.rule", contains("STALE"));
    }

    @Test
    void aComputedKpiIsLookedAtWhenItsPartsAreMeasured() {
        String part = kpi("\"name\": \"part\", \"key\": \"part\"");
        kpi("\"name\": \"whole\", \"formula\": \"{part} * 2\", \"targets\": [{\"value\": 10}]");
        looking.look(organization);
        measure(part, Instant.now().minus(1, ChronoUnit.HOURS));

        looking.look(organization);

        owner(organization).get(Api.BASE + "/kpis/standings").then().body("items.status", contains("NO_TARGET", "OFF_TRACK"));
        assertThat(statuses()).last().isEqualTo("OFF_TRACK");
    }

    @Test
    void whatWasKeptLongEnoughIsDeletedWithItsRevisions() {
        String kpi = kpi("\"name\": \"k\", \"kind\": \"DELTA\"");
        Instant old = Instant.now().minus(100, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        measure(kpi, old);
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": 8}]}".formatted(old))
                .post(kpi + "/measurements").then()
                .body("updated", is(1));
        measure(kpi, Instant.now().minus(10, ChronoUnit.DAYS));
        Api.patch(organization, kpi, "\"0\"", "{\"retentionDays\": 30}").then().statusCode(200).body("retentionDays", is(30));

        looking.look(organization);

        assertThat(rows("select 1 from measurement where kpi_id = '%s'".formatted(id(kpi)))).hasSize(1);
        assertThat(rows("select 1 from measurement_revision where kpi_id = '%s'".formatted(id(kpi)))).isEmpty();
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": 8}]}".formatted(old))
                .post(kpi + "/measurements").then()
                .body("rejected.code", contains("beyond-retention"));
        owner(organization).queryParam("from", old.toString()).queryParam("to", Instant.now().toString()).get(kpi + "/series")
                .then()
                .body("points", hasSize(1));
    }

    private List<String> statuses() {
        return rows("select data->>'status' from outbox_event where type = 'kpi.status-changed' order by id").stream()
                .map(String::valueOf).toList();
    }

    private List<?> rows(String sql) {
        return organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(sql).getResultList()));
    }

    private void run(String sql) {
        organizations.runAs(organization, "test",
                () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate()));
    }

    private void measure(String kpi, Instant at) {
        owner(organization)
                .body("{\"measurements\": [{\"at\": \"%s\", \"value\": 3}]}".formatted(at.truncatedTo(ChronoUnit.SECONDS)))
                .post(kpi + "/measurements").then().statusCode(200).body("accepted", is(1));
    }

    private String kpi(String fields) {
        return owner(organization).body("{\"direction\": \"AT_LEAST\", " + fields + "}").post(Api.BASE + "/kpis").then()
                .statusCode(201)
                .extract().header("Location");
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
