package dev.milepost.plan.risk;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ChallengeFoundTest {

    @Inject
    Told told;

    @Test
    void aChallengeThatWasFoundIsOneRiskHoweverOftenItIsTold() {
        String plan = owner().emptyPlan();
        UUID assessment = UUID.randomUUID();

        FoundRisks.Taken first = found(plan, assessment, "COST_AND_BUDGET", "MEDIUM", "2027-01-10T10:00:00Z");
        FoundRisks.Taken second = found(plan, assessment, "COST_AND_BUDGET", "MEDIUM", "2027-01-10T10:00:00Z");

        assertThat(second).isEqualTo(first);
        owner().get("/plans/{id}/risks", plan).body("items", hasSize(1)).body("items[0].id", equalTo(first.riskId().toString()))
                .body("items[0].version", equalTo(0)).body("items[0].challenge", equalTo("COST_AND_BUDGET"))
                .body("items[0].rating", equalTo("MODERATE")).body("items[0].title", equalTo("Cost and budget"))
                .body("items[0].found.assessmentId", equalTo(assessment.toString()))
                .body("items[0].found.severity", equalTo("MEDIUM"))
                .body("items[0].found.evidence", equalTo("No money is set aside\nNobody counts the hours"));
    }

    @Test
    void theSeverityMovesTheRiskAsLongAsNobodyHasRatedIt() {
        String plan = owner().emptyPlan();
        UUID assessment = UUID.randomUUID();
        String risk = "/plans/" + plan + "/risks/"
                + found(plan, assessment, "RESISTANCE_TO_CHANGE", "LOW", "2027-01-10T10:00:00Z").riskId();
        owner().get(risk).body("rating", equalTo("LOW"));

        found(plan, assessment, "RESISTANCE_TO_CHANGE", "HIGH", "2027-01-11T10:00:00Z");
        owner().get(risk).body("rating", equalTo("HIGH")).body("version", equalTo(1));

        owner().patch(risk, 1, "{\"likelihood\": 1, \"impact\": 1, \"title\": \"Ours\"}").statusCode(200);
        found(plan, assessment, "RESISTANCE_TO_CHANGE", "MEDIUM", "2027-01-12T10:00:00Z");
        owner().get(risk).body("score", equalTo(1)).body("title", equalTo("Ours")).body("found.severity", equalTo("MEDIUM"));
    }

    @Test
    void aLaterAssessmentOpensItAgainAndAnOlderMessageChangesNothing() {
        String plan = owner().emptyPlan();
        UUID first = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        String risk = "/plans/" + plan + "/risks/"
                + found(plan, first, "COST_AND_BUDGET", "LOW", "2027-01-10T10:00:00Z").riskId();
        owner().patch(risk, 0, "{\"status\": \"CLOSED\"}").statusCode(200);

        found(plan, first, "COST_AND_BUDGET", "MEDIUM", "2027-01-11T10:00:00Z");
        owner().get(risk).body("status", equalTo("CLOSED"));
        found(plan, later, "COST_AND_BUDGET", "HIGH", "2027-02-01T10:00:00Z");
        owner().get(risk).body("status", equalTo("OPEN")).body("found.assessmentId", equalTo(later.toString()));
        found(plan, first, "COST_AND_BUDGET", "LOW", "2027-01-10T10:00:00Z");
        owner().get(risk).body("found.severity", equalTo("HIGH"));
        owner().get(risk + "/statuses").body("items.to", contains("OPEN", "CLOSED", "OPEN"));
    }

    @Test
    void aChallengeOfAnOwnInstrumentIsARiskOfThatKind() {
        String plan = owner().emptyPlan();
        found(plan, UUID.randomUUID(), "supplier-dependence", "HIGH", "2027-01-10T10:00:00Z");

        owner().get("/plans/{id}/risks?challenge=OTHER", plan).body("items.kind", contains("Supplier dependence"));
    }

    @Test
    void aForeignPlanAndAnIncompleteMessageAreRefusedWithTheReason() {
        String plan = owner().emptyPlan();

        assertThatThrownBy(() -> told.event("other", "challenge.found", UUID.randomUUID(),
                message(plan, UUID.randomUUID(), "COST_AND_BUDGET", "LOW", "2027-01-10T10:00:00Z")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("There is no plan");
        assertThatThrownBy(() -> found(plan, UUID.randomUUID(), "COST_AND_BUDGET", "AWFUL", "2027-01-10T10:00:00Z"))
                .isInstanceOf(ProblemException.class).hasMessageContaining("AWFUL");
        assertThatThrownBy(() -> told.event("demo", "challenge.found", UUID.randomUUID(), Map.of("planId", plan)))
                .isInstanceOf(ProblemException.class).hasMessageContaining("code");
        owner().get("/plans/{id}/risks", plan).body("items", hasSize(0));
    }

    private FoundRisks.Taken found(String plan, UUID assessment, String code, String severity, String at) {
        return (FoundRisks.Taken) Objects.requireNonNull(
                told.event("demo", "challenge.found", assessment, message(plan, assessment, code, severity, at)));
    }

    private static Map<String, Object> message(String plan, UUID assessment, String code, String severity, String at) {
        return new HashMap<>(Map.of("planId", plan, "assessmentId", assessment.toString(), "code", code, "severity", severity,
                "evidence", List.of("No money is set aside", "Nobody counts the hours"), "at", at));
    }
}
