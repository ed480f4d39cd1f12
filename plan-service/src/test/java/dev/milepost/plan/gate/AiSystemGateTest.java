package dev.milepost.plan.gate;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A gate that asks for the sheet of an AI system, as the register of the assessment service tells of it. */
@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AiSystemGateTest {
    private final UUID system = UUID.randomUUID();

    @Inject
    Told told;

    private String plan;
    private String milestone;

    @BeforeEach
    void aPlanWithAMilestone() {
        plan = owner().emptyPlan();
        milestone = owner().task(plan, owner().step(plan, "Deployment"), "Go live", 0);
    }

    @Test
    void itOpensOnceTheSheetIsComplete() {
        String gate = gate();
        standing(gate).body("status", equalTo("SHUT")).body("criteria[0].met", nullValue())
                .body("unmet[0]", containsString("told of no such AI system"));

        tell("demo", "PILOT", List.of("owner", "switchOff"), false);
        standing(gate).body("criteria[0].met", is(false))
                .body("unmet[0]", equalTo("Sheet: the sheet of the AI system \"Assistant\" lacks owner, switchOff"));

        tell("demo", "PILOT", List.of(), false);
        standing(gate).body("status", equalTo("OPEN")).body("criteria[0].met", is(true)).body("unmet", empty());
    }

    @Test
    void aRetiredOrBinnedSystemOpensNothing() {
        String gate = gate();
        tell("demo", "RETIRED", List.of(), false);
        standing(gate).body("status", equalTo("SHUT")).body("unmet[0]", containsString("is retired"));
        tell("demo", "IN_USE", List.of(), true);
        standing(gate).body("status", equalTo("SHUT")).body("unmet[0]", containsString("no longer in the register"));
    }

    @Test
    void whatAnotherOrganizationTellsOpensNothing() {
        String gate = gate();
        tell("other", "IN_USE", List.of(), false);
        standing(gate).body("status", equalTo("SHUT")).body("criteria[0].met", nullValue());
    }

    @Test
    void theCriterionNamesItsSystemAndNothingElse() {
        create(Map.of("key", "sheet", "type", "AI_SYSTEM_SHEET", "name", "Sheet")).statusCode(422)
                .body("code", equalTo("criterion-incomplete")).body("errors[0].pointer", equalTo("/criteria/0/aiSystemId"));
        create(Map.of("key", "sheet", "type", "MANUAL", "name", "Sheet", "aiSystemId", system)).statusCode(422)
                .body("errors[0].pointer", equalTo("/criteria/0/aiSystemId"));
    }

    @Test
    void aMessageWithoutANameOrAStatusIsRefusedWithTheReason() {
        assertThatThrownBy(() -> told.event("demo", "ai-system.changed", system, Map.of("name", "Assistant")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("status");
    }

    private String gate() {
        return create(Map.of("key", "sheet", "type", "AI_SYSTEM_SHEET", "name", "Sheet", "aiSystemId", system)).statusCode(201)
                .extract().path("id");
    }

    private ValidatableResponse create(Map<String, ?> criterion) {
        return owner().post("/plans/" + plan + "/gates",
                Map.of("milestoneId", milestone, "name", "Go", "requiredApprovals", 0, "criteria", List.of(criterion)));
    }

    private ValidatableResponse standing(String gate) {
        return owner().get("/plans/{id}/gates/{gate}", plan, gate).statusCode(200);
    }

    private void tell(String organization, String status, List<String> missing, boolean deleted) {
        told.event(organization, "ai-system.changed", system, new HashMap<>(Map.of("aiSystemId", system.toString(), "planId",
                plan, "name", "Assistant", "status", status, "missing", missing, "deleted", deleted)));
    }
}
