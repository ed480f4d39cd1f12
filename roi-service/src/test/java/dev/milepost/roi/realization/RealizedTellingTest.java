package dev.milepost.roi.realization;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static dev.milepost.roi.Api.patch;
import static dev.milepost.roi.realization.Benefits.AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.kpi.KpisLooked;
import dev.milepost.roi.realization.Benefits.Case;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What plan-service learns of benefits that have really come, and what the portfolio adds up. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RealizedTellingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    RealizedTelling telling;
    @Inject
    Event<KpisLooked> looked;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final Benefits benefits = Benefits.create();
    private final UUID plan = UUID.randomUUID();

    @Test
    void whatHasComeIsToldOnceWithWhatWasPlannedUntilItChanges() throws JsonProcessingException {
        String kpi = benefits.kpi(10);
        UUID goal = UUID.randomUUID();
        patch(benefits.organization(), Api.BASE + "/kpis/" + kpi, "\"0\"", "{\"goalId\": \"%s\"}".formatted(goal)).then()
                .statusCode(200);
        benefits.measure(kpi, 5, 5);
        Case one = benefits.businessCase(plan, kpi);
        String address = benefits.claimed(one, Map.of("share", 0.5));

        telling.tellAll();
        telling.tellAll();

        assertThat(events()).hasSize(1);
        JsonNode event = JSON.readTree(events().getLast());
        assertThat(event.path("businessCaseId").asText()).isEqualTo(one.id());
        assertThat(event.path("planId").asText()).isEqualTo(plan.toString());
        assertThat(event.path("currency").asText()).isEqualTo("EUR");
        // twice (10 - 5) x 100 x 0.5
        assertThat(event.path("realized").decimalValue()).isEqualByComparingTo("500");
        assertThat(event.path("byConfidence").path("MEASURED").decimalValue()).isEqualByComparingTo("500");
        // 500 a month from 2024-09 on for 24 months, all of which are over
        assertThat(event.path("planned").decimalValue()).isEqualByComparingTo("12000");
        assertThat(event.path("until").asText()).isEqualTo(YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString());
        assertThat(event.path("goals").get(0).path("goalId").asText()).isEqualTo(goal.toString());
        assertThat(event.path("goals").get(0).path("realized").decimalValue()).isEqualByComparingTo("500");

        patch(benefits.organization(), address, "\"0\"", "{\"note\": \"no figure moves\"}").then().statusCode(200);
        telling.tellAll();
        assertThat(events()).hasSize(1);
        patch(benefits.organization(), address, "\"1\"", "{\"share\": 1}").then().statusCode(200);
        telling.tellAll();
        assertThat(JSON.readTree(events().getLast()).path("realized").decimalValue()).isEqualByComparingTo("1000");
    }

    @Test
    void aLookAtTheKpiAndAChangedCaseComputeItAgain() throws JsonProcessingException {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5);
        Case one = benefits.businessCase(plan, kpi);
        benefits.claimed(one, Map.of());
        telling.tellAll();
        owner(benefits.organization()).body("""
                {"measurements": [{"at": "2024-09-15T12:00:00Z", "value": 4}]}""")
                .post(Api.BASE + "/kpis/" + kpi + "/measurements").then().statusCode(200);
        telling.tellAll();
        assertThat(events()).hasSize(1);

        organizations.runAs(benefits.organization(), "test", () -> QuarkusTransaction.requiringNew()
                .run(() -> looked.fire(new KpisLooked(List.of(UUID.fromString(kpi)), Set.of()))));
        telling.tellAll();

        assertThat(events()).hasSize(2);
        assertThat(JSON.readTree(events().getLast()).path("realized").decimalValue()).isEqualByComparingTo("600");
        patch(benefits.organization(), Api.BASE + "/business-cases/" + one.id(), "\"0\"", """
                {"lines": [{"id": "%s", "kind": "BENEFIT", "name": "Faster answers", "amount": 500, "timing": "RECURRING",
                  "measuredBy": {"kpi": "%s", "valuePerUnit": 10}}]}""".formatted(one.lineId(), kpi)).then().statusCode(200);
        telling.tellAll();
        assertThat(JSON.readTree(events().getLast()).path("realized").decimalValue()).isEqualByComparingTo("60");
    }

    @Test
    void thePortfolioAddsUpWhatHasComeAtTheRatesOfItsMonths() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5, 4);
        Case one = benefits.businessCase(plan, kpi);
        benefits.claimed(one, Map.of());
        String portfolio = Api.BASE + "/portfolio?currency=%s&on=%s";

        owner(benefits.organization()).get(portfolio.formatted("EUR", "2025-06-30")).then().statusCode(200)
                .body("realized", is(1100.0f)).body("items[0].realized", is(1100.0f))
                .body("items[0].businessCaseId", equalTo(one.id()));
        // the second month isn't over on that day
        owner(benefits.organization()).get(portfolio.formatted("EUR", "2024-10-15")).then().body("realized", is(500.0f));
        owner(benefits.organization()).get(portfolio.formatted("USD", "2025-06-30")).then().body("realized", is(0.0f))
                .body("leftOut.findAll { it.part == 'REALIZED' }", hasSize(2))
                .body("leftOut.find { it.part == 'REALIZED' }.reason", equalTo("NO_RATE"));
        rate("2024-09-30", "1.1");
        rate("2024-10-31", "1.2");
        // 500 x 1.1 + 600 x 1.2
        owner(benefits.organization()).get(portfolio.formatted("USD", "2025-06-30")).then().body("realized", is(1270.0f));
    }

    @Test
    void aSecondCaseOfAPlanCountsForTheOneThatStandsForIt() {
        String kpi = benefits.kpi(10);
        benefits.measure(kpi, 5);
        Case primary = benefits.businessCase(plan, kpi);
        Case second = benefits.businessCase(plan, kpi);
        benefits.claimed(second, Map.of("lastMonth", AFTER.toString()));

        owner(benefits.organization()).get(Api.BASE + "/portfolio?currency=EUR&on=2025-06-30").then()
                .body("items.businessCaseId", equalTo(List.of(primary.id()))).body("items[0].realized", is(500.0f));
        as(benefits.organization(), "viewer").get(Api.BASE + "/portfolio?currency=EUR").then().statusCode(200);
    }

    private void rate(String on, String rate) {
        owner(benefits.organization())
                .body("{\"base\": \"EUR\", \"quote\": \"USD\", \"on\": \"%s\", \"rate\": %s}".formatted(on, rate))
                .post(Api.BASE + "/currency-rates").then().statusCode(201);
    }

    private List<String> events() {
        return organizations.runAs(benefits.organization(), "test", () -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                        "select cast(data as text) from outbox_event where type = 'benefit.realized' order by id",
                        String.class).getResultList()));
    }
}
