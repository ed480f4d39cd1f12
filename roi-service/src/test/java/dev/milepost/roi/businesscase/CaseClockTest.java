package dev.milepost.roi.businesscase;

import static dev.milepost.roi.Api.as;
import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import dev.milepost.roi.kpi.Looking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Headline figures follow the KPIs that drive a case: 100 x the hours, which are a quarter of the minutes. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PlanResource.class)
class CaseClockTest {
    @Inject
    CaseClock clock;
    @Inject
    Looking looking;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private final String organization = Api.newOrganization();

    @Test
    void headlineFiguresFollowAKpi() {
        String kpi = kpi("\"name\": \"Minutes\", \"key\": \"minutes\"");
        String byKey = driven("key:minutes");
        String byId = driven(kpi.substring(kpi.lastIndexOf('/') + 1));
        String other = driven("key:others");
        pass();
        owner(organization).get(byKey).then().header("ETag", "\"0\"").body("summary.npv", nullValue());

        measure(kpi, 12);
        pass();

        for (String location : List.of(byKey, byId)) {
            owner(organization).get(location).then().header("ETag", "\"1\"").body("summary.npv", is(300f))
                    .body("readings[0].value", is(3)).body("readings[0].available", is(true));
        }
        owner(organization).get(other).then().header("ETag", "\"0\"").body("summary.npv", nullValue());
        assertThat(told(byKey)).isEqualTo(2);
        owner(organization).get(byKey + "/history").then().body("items[0].actorName", equalTo("case-clock"));

        measure(kpi, 12);
        pass();
        owner(organization).get(byKey).then().header("ETag", "\"1\"");
        measure(kpi, 8);
        pass();
        owner(organization).get(byKey).then().header("ETag", "\"2\"").body("summary.npv", is(200f));
    }

    @Test
    void headlineFiguresFollowAComputedKpi() {
        String part = kpi("\"name\": \"Part\", \"key\": \"part\"");
        kpi("\"name\": \"Whole\", \"key\": \"whole\", \"formula\": \"{part} * 2\"");
        String location = driven("key:whole");
        measure(part, 4);

        pass();

        owner(organization).get(location).then().body("summary.npv", is(200f));
    }

    @Test
    void aKpiThatMovesBetweenSubmissionAndApprovalIsNoEdit() {
        String kpi = kpi("\"name\": \"Minutes\", \"key\": \"minutes\"");
        measure(kpi, 12);
        String location = driven("key:minutes");
        owner(organization).body("{}").post(location + "/versions").then().statusCode(201);
        measure(kpi, 8);
        pass();
        owner(organization).get(location).then().header("ETag", "\"1\"").body("summary.npv", is(200f));

        as(organization, "manager").body("{}").post(location + "/versions/1/approval").then().statusCode(200);

        owner(organization).get(location).then().body("changedSinceApproval", is(false));
    }

    private void pass() {
        looking.look(organization);
        organizations.runAs(organization, "case-clock", clock::refreshOwn);
    }

    private String kpi(String fields) {
        return owner(organization).body("{\"direction\": \"HIGHER_IS_BETTER\", %s}".formatted(fields)).post(Api.BASE + "/kpis")
                .then().statusCode(201).extract().header("Location");
    }

    private void measure(String kpi, int value) {
        owner(organization).body("{\"measurements\": [{\"at\": \"%s\", \"value\": %d}]}".formatted(Instant.now(), value))
                .post(kpi + "/measurements").then().statusCode(200).body("accepted", is(1));
    }

    private String driven(String kpi) {
        return owner(organization).body("""
                {"name": "x", "currency": "EUR", "discountRate": 0, "periods": 1,
                 "drivers": [{"key": "hours", "name": "Hours", "kpi": "%s", "kpiFactor": 0.25}],
                 "lines": [{"kind": "BENEFIT", "name": "b", "amount": 100, "drivers": ["hours"]}]}""".formatted(kpi))
                .post(Api.BASE + "/business-cases").then().statusCode(201).extract().header("Location");
    }

    private long told(String location) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery(
                        "select 1 from outbox_event where type = 'business-case.changed' and subject = cast(:id as uuid)")
                .setParameter("id", location.substring(location.lastIndexOf('/') + 1)).getResultList().stream().count()));
    }
}
