package dev.milepost.roi;

import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What plan-service learns, taken down in the transaction of the change. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EventTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();

    @Test
    void aBusinessCaseIsToldWithItsHeadlineFigures() {
        Response created = businessCase();
        String id = created.path("id");

        JsonNode event = last("business-case.changed", id);
        assertThat(event.path("businessCaseId").asText()).isEqualTo(id);
        assertThat(event.path("planId").asText()).isEqualTo(plan.toString());
        assertThat(event.path("primary").asBoolean()).isTrue();
        assertThat(event.path("currency").asText()).isEqualTo("EUR");
        assertThat(event.path("npv").decimalValue()).isEqualByComparingTo("10");
        assertThat(event.path("roi").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(event.path("paybackMonths").isNumber()).isTrue();
        assertThat(event.path("at").isTextual()).isTrue();
        assertThat(event.path("deleted").asBoolean(true)).isFalse();

        String second = businessCase().path("id");
        owner(organization).header("If-Match", "\"0\"").delete(created.header("Location")).then().statusCode(204);
        assertThat(last("business-case.changed", id).path("deleted").asBoolean()).isTrue();
        assertThat(last("business-case.changed", second).path("primary").asBoolean()).isTrue();
    }

    @Test
    void aDryRunTellsNothing() {
        owner(organization).queryParam("dryRun", true).body("{\"name\": \"k\", \"direction\": \"AT_LEAST\"}")
                .post(Api.BASE + "/kpis").then().statusCode(200);

        assertThat(events("kpi.status-changed")).isEmpty();
    }

    @Test
    void aKpiIsToldWhenItStandsDifferentlyAndOnlyThen() {
        Response kpi = owner(organization).body("""
                {"name": "k", "key": "%s", "direction": "AT_LEAST", "planId": "%s", "targets": [{"value": 5}]}"""
                .formatted("k-" + plan, plan))
                .post(Api.BASE + "/kpis");
        String id = kpi.path("id");
        assertThat(last("kpi.status-changed", id).path("status").asText()).isEqualTo("NO_DATA");

        measure(kpi, "2026-01-01T00:00:00Z", 5);
        JsonNode event = last("kpi.status-changed", id);
        assertThat(event.path("kpiId").asText()).isEqualTo(id);
        assertThat(event.path("planId").asText()).isEqualTo(plan.toString());
        assertThat(event.path("status").asText()).isEqualTo("ON_TRACK");
        assertThat(event.path("on").isTextual()).isTrue();
        assertThat(event.path("key").asText()).isEqualTo("k-" + plan);
        assertThat(event.path("value").asInt()).isEqualTo(5);

        measure(kpi, "2026-01-02T00:00:00Z", 6);
        measure(kpi, "2026-01-02T00:00:00Z", 6);
        assertThat(events("kpi.status-changed")).hasSize(2);
        measure(kpi, "2026-01-02T00:00:00Z", 4);
        assertThat(last("kpi.status-changed", id).path("status").asText()).isEqualTo("OFF_TRACK");
        patch(organization, kpi.header("Location"), "\"0\"", "{\"targets\": [{\"value\": 3}]}").then().statusCode(200);
        assertThat(last("kpi.status-changed", id).path("status").asText()).isEqualTo("ON_TRACK");
        owner(organization).header("If-Match", "\"1\"").delete(kpi.header("Location")).then().statusCode(204);
        assertThat(last("kpi.status-changed", id).path("deleted").asBoolean()).isTrue();
    }

    @Test
    void everyEntryOfTheBooksIsToldAndSoIsTheCloseOfAMonth() {
        String entry = """
                {"planId": "%s", "date": "2026-01-15", "amount": 7.5, "currency": "EUR", "kind": "OPEX"}""".formatted(plan);
        String first = owner(organization).body("{\"create\": [%s, %s]}".formatted(entry, entry))
                .post(Api.BASE + "/ledger-entries/batch").then().statusCode(200).extract().path("created[0].id");
        owner(organization).put(Api.BASE + "/ledger-periods/2026-01/closure").then().statusCode(200);
        String counter = owner(organization).body("{\"reason\": \"r\"}")
                .post(Api.BASE + "/ledger-entries/" + first + "/reversal").then().statusCode(201).extract().path("id");

        assertThat(events("ledger-entry.recorded")).hasSize(3);
        assertThat(events("ledger-period.changed")).hasSize(1);
        JsonNode event = last("ledger-entry.recorded", counter);
        assertThat(event.path("planId").asText()).isEqualTo(plan.toString());
        assertThat(event.path("reversalOf").asText()).isEqualTo(first);
        assertThat(event.path("amount").decimalValue()).isEqualByComparingTo("-7.5");
        assertThat(event.path("postedIn").asText()).isEqualTo("2026-02");
    }

    private Response businessCase() {
        return owner(organization).body("""
                {"name": "c", "planId": "%s", "currency": "EUR", "discountRate": 0, "lines":
                 [{"kind": "COST", "name": "c", "amounts": [100]}, {"kind": "BENEFIT", "name": "b", "amounts": [0, 110]}]}"""
                .formatted(plan)).post(Api.BASE + "/business-cases").then().statusCode(201).extract().response();
    }

    private void measure(Response kpi, String at, int value) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %d}]}".formatted(at, value))
                .post(kpi.header("Location") + "/measurements").then().statusCode(200);
    }

    private JsonNode last(String type, String subject) {
        return parse(organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery(
                        "select cast(data as text) from outbox_event where type = :type and subject = :subject order by id desc limit 1")
                        .setParameter("type", type).setParameter("subject", UUID.fromString(subject)).getSingleResult())));
    }

    private List<?> events(String type) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("select id from outbox_event where type = :type").setParameter("type", type)
                .getResultList()));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
