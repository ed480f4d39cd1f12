package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.event.InboxHandler;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A later assessment measures the KPI that an earlier one was the baseline of. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReadinessMeasuredTest {
    private static final String AT = "2026-11-20T10:15:30.123456Z";

    @Inject
    BaselineRecordedHandler baselines;
    @Inject
    ReadinessMeasuredHandler measured;
    @Inject
    Organizations organizations;
    @Inject
    ObjectMapper json;

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();
    private final String key = "readiness:" + plan + ":small-business-ai-readiness:goals";
    private UUID kpi = new UUID(0, 0);

    @BeforeEach
    void recordTheBaseline() {
        kpi = ((BaselineRecordedHandler.Taken) tell(baselines, "baseline.recorded",
                Map.of("planId", plan.toString(), "key", key, "name", "Business goals", "value", 25, "on", "2026-11-02")))
                .kpiId();
    }

    @Test
    void theScoreBecomesOneMeasurementHoweverOftenItIsTold() {
        assertThat(measure(Map.of("kpiId", kpi.toString())).kpiId()).isEqualTo(kpi);
        assertThat(measure(Map.of()).kpiId()).isEqualTo(kpi);

        series().body("points", hasSize(1)).body("points[0].value", is(75));
        owner(organization).get(Api.BASE + "/kpis/" + kpi + "/status?on=2026-11-21").then().statusCode(200)
                .body("value", is(75));
    }

    @Test
    void aCorrectedScoreOfTheSameAssessmentReplacesIt() {
        measure(Map.of());
        measure(Map.of("value", 50));

        series().body("points", hasSize(1)).body("points[0].value", is(50));
    }

    @Test
    void aKpiWhoseKeyWasChangedIsFoundByItsId() {
        owner(organization).contentType("application/merge-patch+json").header("If-Match", "\"0\"")
                .body("{\"key\": \"goals\"}").patch(Api.BASE + "/kpis/" + kpi).then().statusCode(200);

        assertThat(measure(Map.of()).kpiId()).isNull();
        assertThat(measure(Map.of("kpiId", kpi.toString())).kpiId()).isEqualTo(kpi);
    }

    @Test
    void aDeletedKpiIsNotMeasuredAndNothingIsWrong() {
        owner(organization).header("If-Match", "\"0\"").delete(Api.BASE + "/kpis/" + kpi).then().statusCode(204);

        assertThat(measure(Map.of("kpiId", kpi.toString())).kpiId()).isNull();
        assertThat(measure(Map.of()).kpiId()).isNull();
    }

    @Test
    void theKpiOfAnotherOrganizationIsNotMeasured() {
        String other = Api.newOrganization();

        assertThat(measure(other, Map.of("kpiId", kpi.toString())).kpiId()).isNull();
        assertThat(measure(other, Map.of()).kpiId()).isNull();
        series().body("points", hasSize(0));
    }

    @Test
    void whatIsNoMeasurementIsRefused() {
        assertThatThrownBy(() -> measure(Map.of("value", "much"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> measure(Map.of("at", "yesterday"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> measure(Map.of("kpiId", "none"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("kpiId");
        assertThatThrownBy(() -> measure(Map.of("key", ""))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("key");
        series().body("points", hasSize(0));
    }

    private io.restassured.response.ValidatableResponse series() {
        return owner(organization)
                .get(Api.BASE + "/kpis/" + kpi + "/series?from=2026-11-01&to=2026-12-01&bucket=RAW").then()
                .statusCode(200);
    }

    private ReadinessMeasuredHandler.Taken measure(Map<String, Object> otherwise) {
        return measure(organization, otherwise);
    }

    private ReadinessMeasuredHandler.Taken measure(String toOrganization, Map<String, Object> otherwise) {
        Map<String, Object> data = new HashMap<>(Map.of("assessmentId", UUID.randomUUID().toString(), "planId",
                plan.toString(), "key", key, "value", 75, "at", AT));
        data.putAll(otherwise);
        return (ReadinessMeasuredHandler.Taken) tell(measured, "readiness.measured", toOrganization, data);
    }

    private Object tell(InboxHandler handler, String type, Map<String, Object> data) {
        return tell(handler, type, organization, data);
    }

    private Object tell(InboxHandler handler, String type, String toOrganization, Map<String, Object> data) {
        InboundEvent event = new InboundEvent(UUID.randomUUID(), "assessment", type, toOrganization, UUID.randomUUID(),
                Instant.now(), json.valueToTree(data));
        return organizations.runAs(toOrganization, "event:assessment",
                () -> QuarkusTransaction.requiringNew().call(() -> handler.handle(event)));
    }
}
