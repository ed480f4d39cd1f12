package dev.milepost.roi.kpi;

import static dev.milepost.roi.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.kit.event.InboundEvent;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.roi.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What assessment-service recorded becomes a KPI with a baseline. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BaselineRecordedTest {
    @Inject
    BaselineRecordedHandler handler;
    @Inject
    Organizations organizations;
    @Inject
    ObjectMapper json;

    private final String organization = Api.newOrganization();
    private final UUID plan = UUID.randomUUID();
    private final String key = "readiness:" + plan + ":goals";

    @Test
    void aRecordedBaselineBecomesOneKpiOfThePlanHoweverOftenItIsTold() {
        BaselineRecordedHandler.Taken first = tell(organization, Map.of());
        BaselineRecordedHandler.Taken second = tell(organization, Map.of("value", 40));

        assertThat(second).isEqualTo(first);
        owner(organization).get(Api.BASE + "/kpis/key:" + key).then().statusCode(200)
                .body("id", equalTo(first.kpiId().toString())).body("name", equalTo("Business goals"))
                .body("unit", equalTo("points of 100")).body("planId", equalTo(plan.toString()))
                .body("direction", equalTo("HIGHER_IS_BETTER")).body("baseline.value", is(25.5f))
                .body("baseline.on", equalTo("2026-11-27")).body("targets", hasSize(0))
                .body("description", containsString("→ 50"));
        owner(organization).get(Api.BASE + "/kpis/key:" + key + "/status").then().statusCode(200);
        owner(Api.newOrganization()).get(Api.BASE + "/kpis/key:" + key).then().statusCode(404);
    }

    @Test
    void whatCannotBeAKpiIsRefusedWithTheReason() {
        assertThatThrownBy(() -> tell(organization, Map.of("key", "has spaces"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("key");
        assertThatThrownBy(() -> tell(organization, Map.of("value", "much"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> tell(organization, Map.of("on", "yesterday"))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("calendar");
        assertThatThrownBy(() -> tell(organization, Map.of("name", ""))).isInstanceOf(ProblemException.class)
                .hasMessageContaining("name");
        owner(organization).get(Api.BASE + "/kpis").then().body("items", hasSize(0));
    }

    private BaselineRecordedHandler.Taken tell(String toOrganization, Map<String, Object> otherwise) {
        Map<String, Object> data = new HashMap<>(Map.of("recommendationId", UUID.randomUUID().toString(), "planId",
                plan.toString(), "key", key, "name", "Business goals", "description", "Whether it is clear what AI is for.",
                "unit", "points of 100", "value", 25.5, "on", "2026-11-27", "target", 50));
        data.putAll(otherwise);
        InboundEvent event = new InboundEvent(UUID.randomUUID(), "assessment", "baseline.recorded", toOrganization,
                UUID.randomUUID(), Instant.now(), json.valueToTree(data));
        return (BaselineRecordedHandler.Taken) organizations.runAs(toOrganization, "event:assessment",
                () -> QuarkusTransaction.requiringNew().call(() -> handler.handle(event)));
    }
}
