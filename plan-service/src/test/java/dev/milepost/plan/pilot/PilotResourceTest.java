package dev.milepost.plan.pilot;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.Told;
import dev.milepost.plan.overview.OtherServicesResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class PilotResourceTest {

    private static final Api CONTRIBUTOR = Api.as("demo-contributor");

    @Inject
    Told told;
    @Inject
    CircuitBreakerMaintenance circuits;
    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;

    private String plan;
    private String step;
    private String run;
    private String decided;
    private String rollOut;
    private String train;
    private String apart;

    /** run, decided (a milestone), rollOut and train in a row; apart waits for nothing. */
    @BeforeEach
    void aPlanWithARolloutBehindThePilot() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Pilot");
        run = owner().task(plan, step, "Run the pilot", 5);
        decided = owner().task(plan, step, "Pilot decided", 0);
        rollOut = owner().task(plan, step, "Roll out", 5);
        train = owner().task(plan, step, "Train all", 5);
        apart = owner().task(plan, step, "Tidy up data", 5);
        owner().link(plan, run, decided);
        owner().link(plan, decided, rollOut);
        owner().link(plan, rollOut, train);
    }

    @AfterEach
    void theOthersAnswerAgain() {
        OtherServicesResource.fail(200);
        circuits.resetAll();
    }

    @Test
    void aPilotStartsOnlyWhenItIsClearHowItEnds() {
        String bare = create(Map.of()).statusCode(201).body("status", equalTo("PLANNED")).body("iteration", equalTo(1))
                .extract().path("id");
        owner().post(path(bare) + "/start").statusCode(422).body("code", equalTo("pilot-needs-criteria"))
                .body("errors[0].pointer", equalTo("/successCriteria"));
        owner().patch(path(bare), 0, "{\"successCriteria\": [{\"key\": \"happy\", \"name\": \"Users want to keep it\"}]}")
                .statusCode(200);
        owner().post(path(bare) + "/start").statusCode(422).body("errors[0].pointer", equalTo("/stopCriteria"));
        owner().patch(path(bare), 1, "{\"costCap\": 5000}").statusCode(200).body("cost.currency", equalTo("EUR"))
                .body("cost.left", nullValue()).body("cost.reason", equalTo("Nobody has told yet what was spent"));
        owner().post(path(bare) + "/start").statusCode(200).body("status", equalTo("RUNNING"))
                .body("iterations.number", contains(1));
        owner().post(path(bare) + "/start").statusCode(409).body("code", equalTo("pilot-not-planned"));
    }

    @Test
    void whatIsTestedStandsWhileThePilotRuns() {
        String pilot = running(Map.of());

        owner().patch(path(pilot), 1, "{\"hypothesis\": \"Something easier\"}").statusCode(409)
                .body("code", equalTo("pilot-runs"));
        owner().patch(path(pilot), 1, "{\"successCriteria\": []}").statusCode(409);
        owner().patch(path(pilot), 1, "{\"participantCount\": 8, \"spent\": 1200.5, \"spentOn\": \"2027-02-01\"}")
                .statusCode(200).body("participantCount", equalTo(8)).body("cost.left", equalTo(3799.5f));
    }

    @Test
    void criteriaAreNamedOnceAndWhole() {
        List<Map<String, Object>> twice = List.of(Map.of("key", "a", "name", "A"));
        create(Map.of("successCriteria", twice, "stopCriteria", twice)).statusCode(422).body("code", equalTo("criterion-twice"))
                .body("errors[0].pointer", equalTo("/stopCriteria/0/key"));
        create(Map.of("successCriteria", List.of(Map.of("key", "a", "name", "A", "kpi", Map.of("kpi", "k"))))).statusCode(422)
                .body("errors[0].pointer", equalTo("/successCriteria/0/kpi"));
        create(Map.of("taskId", UUID.randomUUID())).statusCode(422).body("code", equalTo("unknown-task"))
                .body("errors[0].pointer", equalTo("/taskId"));
    }

    @Test
    void aVerdictKeepsTheValuesItWasDecidedOn() {
        String kpi = "k-" + UUID.randomUUID();
        OtherServicesResource.kpi("key:" + kpi, "{\"status\": \"ON_TRACK\", \"value\": 14.2}");
        String pilot = running(Map.of("successCriteria", List.of(byKpi("time", kpi, "AT_MOST", 15),
                Map.of("key", "happy", "name", "Users want to keep it"))));
        say(CONTRIBUTOR, pilot, 1, "happy", "{\"met\": true, \"text\": \"9 of 10 do\"}").statusCode(200);

        CONTRIBUTOR.post(path(pilot) + "/verdict", Map.of("verdict", "SCALE", "evidence", "It works")).statusCode(403);
        owner().post(path(pilot) + "/verdict", Map.of("verdict", "SCALE")).statusCode(400)
                .body("errors[0].pointer", equalTo("/evidence"));
        decide(pilot, "SCALE").statusCode(200).body("status", equalTo("DECIDED")).body("verdict", equalTo("SCALE"));
        OtherServicesResource.kpi("key:" + kpi, "{\"status\": \"OFF_TRACK\", \"value\": 99}");

        owner().get(path(pilot)).body("successCriteria[0].met", equalTo(false)).body("successCriteria[0].value", equalTo(99))
                .body("iterations[0].verdict", equalTo("SCALE")).body("iterations[0].decidedBy", equalTo("demo-owner"))
                .body("iterations[0].evidence", equalTo("The numbers")).body("iterations[0].results", hasSize(3))
                .body("iterations[0].results.find { it.key == 'time' }.value", equalTo(14.2f))
                .body("iterations[0].results.find { it.key == 'time' }.met", equalTo(true))
                .body("iterations[0].results.find { it.key == 'happy' }.met", equalTo(true))
                .body("iterations[0].results.find { it.key == 'harm' }.met", nullValue());
        decide(pilot, "STOP").statusCode(409).body("code", equalTo("pilot-not-running"));
    }

    @Test
    void iterateOpensTheNextIterationWithOtherCriteria() {
        String pilot = running(Map.of());
        say(owner(), pilot, 1, "happy", "{\"met\": false, \"text\": \"Not yet\"}").statusCode(200);
        decide(pilot, "ITERATE").body("status", equalTo("PLANNED")).body("iteration", equalTo(2))
                .body("successCriteria[0].met", nullValue())
                .body("iterations[0].consequence", equalTo("Iteration 2 is open"));
        int version = owner().get(path(pilot)).extract().path("version");
        owner().patch(path(pilot), version, "{\"hypothesis\": \"With better texts it works\"}").statusCode(200);
        owner().post(path(pilot) + "/start").statusCode(200).body("iterations.number", contains(1, 2))
                .body("iterations[1].hypothesis", equalTo("With better texts it works"))
                .body("iterations[0].results.find { it.key == 'happy' }.met", equalTo(false));
    }

    @Test
    void stopPutsOnHoldWhatDependsOnThePilotAndSaysSo() {
        String pilot = running(Map.of("taskId", run));

        decide(pilot, "STOP").statusCode(200).body("verdict", equalTo("STOP"))
                .body("iterations[0].heldTaskIds", containsInAnyOrder(decided, rollOut, train))
                .body("iterations[0].consequence", equalTo("Put on hold: 3 tasks that depend on the pilot"))
                .body("stopRule.heldTaskIds", hasSize(3)).body("stopRule.broken", equalTo(false));

        for (String task : List.of(decided, rollOut, train)) {
            owner().get("/plans/{id}/tasks/{task}", plan, task).body("onHold", equalTo(true)).body("onHoldReason",
                    equalTo("Pilot \"Assistant for ten people\": the verdict is STOP"));
        }
        owner().get("/plans/{id}/tasks/{task}", plan, apart).body("onHold", equalTo(false));
        owner().get("/plans/{id}/tasks/{task}", plan, run).body("onHold", equalTo(false));
    }

    @Test
    void aReopenedPilotReleasesExactlyWhatItsVerdictHeld() {
        owner().patch("/plans/" + plan + "/tasks/" + decided, 0, "{\"onHold\": true, \"onHoldReason\": \"No room\"}")
                .statusCode(200);
        String pilot = running(Map.of("taskId", run));
        owner().post(path(pilot) + "/reopening", Map.of("reason", "Too soon")).statusCode(409)
                .body("code", equalTo("pilot-not-decided"));
        decide(pilot, "STOP").body("iterations[0].heldTaskIds", containsInAnyOrder(rollOut, train))
                .body("stopRule.releaseProposed", equalTo(false));
        owner().post(path(pilot) + "/release").statusCode(409).body("code", equalTo("pilot-stopped"));
        int version = owner().get("/plans/{id}/tasks/{task}", plan, train).extract().path("version");
        owner().patch("/plans/" + plan + "/tasks/" + train, version, "{\"onHoldReason\": \"The trainer has left\"}")
                .statusCode(200);
        owner().patch(path(pilot), owner().get(path(pilot)).extract().<Integer> path("version"), "{\"name\": \"Renamed\"}")
                .statusCode(200);

        CONTRIBUTOR.post(path(pilot) + "/reopening", Map.of("reason", "A better product is here")).statusCode(403);
        owner().post(path(pilot) + "/reopening", Map.of("reason", " ")).statusCode(400);
        owner().post(path(pilot) + "/reopening", Map.of("reason", "A better product is here")).statusCode(200)
                .body("status", equalTo("PLANNED")).body("iteration", equalTo(2)).body("verdict", equalTo("STOP"))
                .body("iterations[0].verdict", equalTo("STOP")).body("iterations[0].releasedTaskIds", contains(rollOut))
                .body("iterations[0].reopened.by", equalTo("demo-owner"))
                .body("iterations[0].reopened.reason", equalTo("A better product is here"))
                .body("stopRule.heldTaskIds", empty()).body("stopRule.releaseProposed", equalTo(false));

        held(rollOut, null);
        held(train, "The trainer has left");
        held(decided, "No room");
        assertThat(events(pilot, "pilot.reopened")).isEqualTo(1);
        owner().get(path(pilot) + "/history").body("items[0].changes.field", hasItems("status", "iteration", "heldTaskIds"));
        owner().post(path(pilot) + "/start").statusCode(200).body("iterations.number", contains(1, 2));
    }

    @Test
    void aReopenedPilotMayLeaveItsHoldsUntilSomebodyReleasesThem() {
        String pilot = running(Map.of("taskId", run));
        decide(pilot, "STOP");
        owner().post(path(pilot) + "/reopening", Map.of("reason", "Once more", "releaseHolds", false)).statusCode(200)
                .body("stopRule.heldTaskIds", hasSize(3)).body("stopRule.releaseProposed", equalTo(true));
        held(train, "Pilot \"Assistant for ten people\": the verdict is STOP");

        CONTRIBUTOR.post(path(pilot) + "/release").statusCode(200).body("stopRule.heldTaskIds", empty())
                .body("stopRule.releaseProposed", equalTo(false))
                .body("iterations[0].releasedTaskIds", containsInAnyOrder(decided, rollOut, train));
        held(train, null);
        assertThat(events(pilot, "pilot.holds-released")).isEqualTo(1);
        owner().post(path(pilot) + "/release").statusCode(409).body("code", equalTo("nothing-held"));
    }

    @Test
    void theVerdictScaleReleasesWhatAStopRuleHeldAndIterateDoesSoOnRequest() {
        String pilot = heldByAStopRule();
        owner().post(path(pilot) + "/verdict", Map.of("verdict", "STOP", "evidence", "Bad", "releaseHolds", true))
                .statusCode(422).body("code", equalTo("stop-releases-nothing"))
                .body("errors[0].pointer", equalTo("/releaseHolds"));
        decide(pilot, "ITERATE").statusCode(200).body("stopRule.releaseProposed", equalTo(true))
                .body("iterations[0].consequence", equalTo(
                        "Iteration 2 is open; tasks that were put on hold earlier stay so until they are released"));
        owner().post(path(pilot) + "/start").statusCode(200);
        decide(pilot, "SCALE").statusCode(200).body("stopRule.heldTaskIds", empty())
                .body("iterations[1].releasedTaskIds", containsInAnyOrder(decided, rollOut, train))
                .body("iterations[1].consequence", equalTo("Gates that wait for this verdict take it as met; "
                        + "taken off hold: 3 tasks that the pilot had put there"));
        held(rollOut, null);

        String other = heldByAStopRule();
        owner().post(path(other) + "/verdict", Map.of("verdict", "ITERATE", "evidence", "Better", "releaseHolds", true))
                .statusCode(200).body("stopRule.heldTaskIds", empty()).body("iterations[0].releasedTaskIds", hasSize(3));
        held(train, null);
    }

    private String heldByAStopRule() {
        String pilot = running(Map.of("taskId", run, "holdAutomatically", true));
        say(owner(), pilot, 1, "harm", "{\"met\": true, \"text\": \"A customer was harmed\"}").statusCode(200)
                .body("stopRule.heldTaskIds", hasSize(3));
        return pilot;
    }

    private void held(String task, @Nullable String reason) {
        owner().get("/plans/{id}/tasks/{task}", plan, task).body("onHold", equalTo(reason != null)).body("onHoldReason",
                equalTo(reason));
    }

    @Test
    void aPilotThatIsTiedToNoTaskHoldsNothingAndSaysSo() {
        decide(running(Map.of()), "STOP").body("iterations[0].consequence", containsString("tied to no task"));
    }

    @Test
    void aBrokenStopRuleIsToldOnceAndProposesAHold() {
        UUID kpi = UUID.randomUUID();
        String pilot = running(Map.of("taskId", run, "stopCriteria", List.of(byKpi("errors", kpi.toString(), "ABOVE", 5))));
        owner().post(path(pilot) + "/hold").statusCode(409).body("code", equalTo("no-stop-rule-broken"));

        tell(kpi, 5);
        owner().get(path(pilot)).body("stopRule.broken", equalTo(false));
        tell(kpi, 6);
        tell(kpi, 7);
        owner().get(path(pilot)).body("stopRule.broken", equalTo(true)).body("stopRule.holdProposed", equalTo(true))
                .body("stopRule.because[0]", containsString(kpi + " is 6, the rule is above 5"))
                .body("stopRule.heldTaskIds", empty());
        owner().get("/plans/{id}/tasks/{task}", plan, rollOut).body("onHold", equalTo(false));
        assertThat(events(pilot)).isEqualTo(1);

        CONTRIBUTOR.post(path(pilot) + "/hold").statusCode(200).body("stopRule.holdProposed", equalTo(false))
                .body("stopRule.heldTaskIds", containsInAnyOrder(decided, rollOut, train));
        owner().get("/plans/{id}/tasks/{task}", plan, train).body("onHold", equalTo(true));
    }

    @Test
    void theHoldIsAutomaticWhereThatWasChosen() {
        UUID kpi = UUID.randomUUID();
        running(Map.of("taskId", run, "holdAutomatically", true, "stopCriteria",
                List.of(Map.of("key", "errors", "name", "Errors", "kpi",
                        Map.of("kpi", kpi.toString(), "statuses", List.of("OFF_TRACK"))))));

        told.event("demo", "kpi.status-changed", kpi, Map.of("planId", plan, "status", "AT_RISK", "on", "2027-01-05"));
        owner().get("/plans/{id}/tasks/{task}", plan, train).body("onHold", equalTo(false));
        told.event("demo", "kpi.status-changed", kpi, Map.of("planId", plan, "status", "OFF_TRACK", "on", "2027-01-06"));
        owner().get("/plans/{id}/tasks/{task}", plan, train).body("onHold", equalTo(true));
    }

    @Test
    void spendingMoreThanTheCapAndWhatSomebodySaysBreakStopRulesToo() {
        String pilot = running(Map.of());
        owner().patch(path(pilot), 1, "{\"spent\": 5000}").body("stopRule.broken", equalTo(false));
        owner().patch(path(pilot), 2, "{\"spent\": 5000.01}").statusCode(200).body("stopRule.broken", equalTo(true))
                .body("cost.left", equalTo(-0.01f))
                .body("stopRule.because", contains("The cost cap of 5000 is exceeded: 5000.01 is spent"));
        say(owner(), pilot, 4, "harm", "{\"met\": true, \"text\": \"A customer was harmed\"}").statusCode(200)
                .body("stopRule.because", hasSize(2));
        assertThat(events(pilot)).isEqualTo(2);
    }

    /** By hand: 4,200 and 900.50 on the two lines of the pilot's task; what is spent elsewhere doesn't count. */
    @Test
    void theLedgerTellsWhatWasSpentOnThePilotsTask() {
        String pilot = running(Map.of("taskId", run));
        owner().get(path(pilot)).body("cost.inLedger", nullValue())
                .body("cost.ledgerReason", equalTo("No budget line belongs to the pilot's task"));
        String licences = line(run);
        String hours = line(run);
        String elsewhere = line(apart);
        OtherServicesResource.answer("/actual-costs", plan, """
                {"currency": "EUR", "total": 9999, "byBudgetLine": [{"budgetLineId": "%s", "amount": 4200},
                 {"budgetLineId": "%s", "amount": 900.50}, {"budgetLineId": "%s", "amount": 4000}]}"""
                .formatted(licences, hours, elsewhere));

        owner().get(path(pilot)).body("cost.inLedger", equalTo(5100.5f)).body("cost.left", equalTo(-100.5f))
                .body("stopRule.broken", equalTo(false));
        owner().post(path(pilot) + "/check").statusCode(200).body("stopRule.broken", equalTo(true))
                .body("stopRule.because", contains("The cost cap of 5000 is exceeded: 5100.5 is spent"));
        owner().get("/plans/{id}/pilots", plan).statusCode(200).body("items[0].cost.inLedger", nullValue());
        OtherServicesResource.answer("/actual-costs", plan, "{\"currency\": \"USD\", \"total\": 1, \"byBudgetLine\": []}");
        owner().get(path(pilot)).body("cost.ledgerReason", equalTo("The ledger is in USD, the plan in EUR"));
    }

    private String line(String task) {
        return owner().post("/plans/" + plan + "/budget-lines",
                Map.of("category", "SOFTWARE", "name", "Line", "amount", 1, "taskId", task, "spread", "SCHEDULED"))
                .statusCode(201).extract().path("id");
    }

    @Test
    void aServiceThatDoesNotAnswerIsAFact() {
        String kpi = "k-" + UUID.randomUUID();
        String pilot = running(Map.of("stopCriteria", List.of(byKpi("errors", kpi, "ABOVE", 5))));
        OtherServicesResource.fail(503);

        owner().get(path(pilot)).statusCode(200).body("stopCriteria[0].met", nullValue())
                .body("stopCriteria[0].because", containsString("does not answer"));
        owner().post(path(pilot) + "/check").statusCode(200).body("stopRule.broken", equalTo(false));
        decide(pilot, "ITERATE").statusCode(200).body("iterations[0].results.find { it.key == 'errors' }.because",
                containsString("does not answer"));
    }

    @Test
    void theVerdictScaleOpensTheGateThatWaitsForIt() {
        String pilot = running(Map.of());
        String gate = owner().post("/plans/" + plan + "/gates",
                Map.of("milestoneId", decided, "name", "Roll out or not", "requiredApprovals", 0, "criteria",
                        List.of(Map.of("key", "pilot", "type", "PILOT_SCALED", "name", "Pilot", "pilotId", pilot))))
                .statusCode(201).body("status", equalTo("SHUT"))
                .body("unmet", contains("Pilot: the pilot \"Assistant for ten people\" is RUNNING in iteration 1")).extract()
                .path("id");
        owner().post("/plans/" + plan + "/gates", Map.of("milestoneId", decided, "name", "G", "criteria",
                List.of(Map.of("key", "pilot", "type", "PILOT_SCALED", "name", "Pilot")))).statusCode(409);

        decide(pilot, "ITERATE").statusCode(200);
        owner().get("/plans/{id}/gates/{gate}", plan, gate).body("status", equalTo("SHUT"));
        owner().post(path(pilot) + "/start").statusCode(200);
        decide(pilot, "SCALE").statusCode(200);
        owner().get("/plans/{id}/gates/{gate}", plan, gate).body("status", equalTo("OPEN"));
    }

    @Test
    void feedbackBelongsToItsIteration() {
        String pilot = running(Map.of());
        CONTRIBUTOR.post(path(pilot) + "/feedback", Map.of("text", "Too slow", "rating", 2, "source", "Service desk"))
                .statusCode(201).body("iteration", equalTo(1)).body("recordedBy", equalTo("demo-contributor"));
        decide(pilot, "ITERATE").statusCode(200);
        owner().post(path(pilot) + "/feedback", Map.of("text", "Better")).statusCode(201).body("iteration", equalTo(2));
        owner().post(path(pilot) + "/feedback", Map.of("text", "Great", "rating", 6)).statusCode(400);

        owner().get(path(pilot) + "/feedback").body("items.text", contains("Better", "Too slow"));
        owner().get(path(pilot) + "/feedback?iteration=1").body("items.text", contains("Too slow"));
        owner().get(path(pilot) + "/feedback?q=SERVICE").body("items.text", contains("Too slow"));
        owner().post(path(pilot) + "/feedback/batch",
                Map.of("create", List.of(Map.of("text", "Good", "rating", 4), Map.of("text", "Bad", "rating", 7))))
                .statusCode(400).body("errors.pointer", contains("/create/1/rating"));
        owner().post(path(pilot) + "/feedback/batch",
                Map.of("create", List.of(Map.of("text", "Good", "rating", 4), Map.of("text", "Fine")))).statusCode(200)
                .body("created.text", contains("Good", "Fine")).body("created.iteration", contains(2, 2));
        owner().get(path(pilot) + "/feedback?iteration=2").body("items.text", contains("Fine", "Good", "Better"));
    }

    @Test
    void pilotsAreFilteredPutAwayAndRestored() {
        String pilot = running(Map.of());
        create(Map.of("name", "Forecast")).statusCode(201);
        owner().get("/plans/{id}/pilots?q=forecast", plan).body("items.name", contains("Forecast"));
        owner().get("/plans/{id}/pilots?sort=-name", plan).body("items.name", contains("Forecast", "Assistant for ten people"));
        owner().get("/plans/{id}/pilots?status=RUNNING", plan).body("items.id", contains(pilot));
        owner().delete(path(pilot), 1).statusCode(204);
        owner().get(path(pilot)).statusCode(404);
        owner().get("/plans/{id}/pilots?deleted=true", plan).body("items.id", contains(pilot));
        owner().post(path(pilot) + "/restore").statusCode(200).body("status", equalTo("RUNNING"));
        owner().get(path(pilot) + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void somebodyElsesPilotIsNotThereAndViewersOnlyRead() {
        String pilot = running(Map.of());
        Api other = Api.as("other-owner");
        other.get(path(pilot)).statusCode(404);
        other.get("/plans/{id}/pilots", plan).statusCode(404);
        other.patch(path(pilot), 1, "{\"name\": \"Taken\"}").statusCode(404);
        other.post(path(pilot) + "/verdict", Map.of("verdict", "STOP", "evidence", "No")).statusCode(404);
        other.post(path(pilot) + "/feedback", Map.of("text", "No")).statusCode(404);
        other.post(path(pilot) + "/release").statusCode(404);
        other.post(path(pilot) + "/reopening", Map.of("reason", "No")).statusCode(404);
        owner().get("/plans/{id}/pilots/{pilot}", owner().emptyPlan(), pilot).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get(path(pilot)).statusCode(200);
        viewer.post(path(pilot) + "/feedback", Map.of("text", "No")).statusCode(403);
        viewer.post("/plans/" + plan + "/pilots", Map.of("name", "P", "hypothesis", "H")).statusCode(403);
    }

    private void tell(UUID kpi, int value) {
        told.event("demo", "kpi.status-changed", kpi,
                Map.of("planId", plan, "status", "ON_TRACK", "on", "2027-01-05", "value", value));
    }

    private long events(String pilot) {
        return events(pilot, "pilot.stop-rule-broken");
    }

    private long events(String pilot, String type) {
        return organizations.runAs("demo", "test", () -> QuarkusTransaction.requiringNew().call(() -> entities
                .createQuery(
                        "select count(e) from OutboxEvent e where e.type = :type and e.subject = :pilot",
                        Long.class)
                .setParameter("type", type).setParameter("pilot", UUID.fromString(pilot)).getSingleResult()));
    }

    private static Map<String, Object> byKpi(String key, String kpi, String comparison, int threshold) {
        return Map.of("key", key, "name", "Criterion " + key, "kpi",
                Map.of("kpi", kpi, "comparison", comparison, "threshold", threshold));
    }

    private ValidatableResponse say(Api by, String pilot, int version, String key, String evidence) {
        return by.request().header("If-Match", "\"" + version + "\"").body(evidence)
                .put(Api.BASE + path(pilot) + "/criteria/" + key + "/evidence").then();
    }

    private ValidatableResponse decide(String pilot, String verdict) {
        return owner().post(path(pilot) + "/verdict", Map.of("verdict", verdict, "evidence", "The numbers"));
    }

    private ValidatableResponse create(Map<String, ?> more) {
        Map<String, Object> pilot = new HashMap<>(
                Map.of("name", "Assistant for ten people", "hypothesis", "Answers come in half the time"));
        pilot.putAll(more);
        return owner().post("/plans/" + plan + "/pilots", pilot);
    }

    private String running(Map<String, ?> more) {
        Map<String, Object> pilot = new HashMap<>(Map.of("costCap", 5000, "successCriteria",
                List.of(Map.of("key", "happy", "name", "Users want to keep it")), "stopCriteria",
                List.of(Map.of("key", "harm", "name", "Somebody is harmed"))));
        pilot.putAll(more);
        String id = create(pilot).statusCode(201).extract().path("id");
        owner().post(path(id) + "/start").statusCode(200);
        return id;
    }

    private String path(String pilot) {
        return "/plans/" + plan + "/pilots/" + pilot;
    }

    @Test
    void howCriteriaStandIsSaidInTheLanguageThatIsWanted() {
        String pilot = owner().post("/plans/" + plan + "/pilots",
                Map.of("name", "P", "hypothesis", "H", "taskId", run, "successCriteria",
                        List.of(Map.of("key", "liked", "name", "Liked"))))
                .statusCode(201).body("successCriteria[0].because", equalTo("nobody has said anything of it yet")).extract()
                .path("id");
        owner().get("/plans/" + plan + "/pilots/" + pilot + "?lang=fr").statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body("successCriteria[0].because", equalTo("personne n’en a encore rien dit"))
                .body("successCriteria[0].becauseCode", equalTo("NOTHING_SAID_YET"));
        owner().get("/plans/" + plan + "/pilots/" + pilot + "?lang=no-language!").statusCode(400);
    }
}
