package dev.milepost.plan.gate;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.Told;
import dev.milepost.plan.overview.OtherServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

@SuppressWarnings("NullAway.Init") // set by the test framework
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(OtherServicesResource.class)
class GateResourceTest {

    private static final Api MANAGER = Api.as("demo-manager");
    private static final Api CONTRIBUTOR = Api.as("demo-contributor");

    @Inject
    Told told;
    @Inject
    CircuitBreakerMaintenance circuits;

    private String plan;
    private String step;
    private String work;
    private String milestone;

    @BeforeEach
    void aPlanWithAMilestone() {
        plan = owner().emptyPlan();
        step = owner().step(plan, "Pilot");
        work = owner().task(plan, step, "Run the pilot", 5);
        milestone = owner().task(plan, step, "Pilot decided", 0);
    }

    @AfterEach
    void theOthersAnswerAgain() {
        OtherServicesResource.fail(200);
        circuits.resetAll();
    }

    @Test
    void aGateStandsOnAMilestoneAndOnEachOnlyOne() {
        create(Map.of("milestoneId", work, "name", "Go")).statusCode(422).body("code", equalTo("not-a-milestone"))
                .body("errors[0].pointer", equalTo("/milestoneId"));
        create(Map.of("milestoneId", UUID.randomUUID(), "name", "Go")).statusCode(422).body("code", equalTo("unknown-task"));
        create(Map.of("milestoneId", milestone, "name", "Go", "requiredApprovals", 0)).statusCode(422)
                .body("code", equalTo("gate-needs-condition"));
        gate(Map.of());
        create(Map.of("milestoneId", milestone, "name", "Again")).statusCode(409).body("code", equalTo("milestone-has-gate"))
                .body("detail", containsString("Go or no go"));
        owner().get("/plans/{id}/gates?status=SHUT", plan).body("items", hasSize(1)).body("items[0].unmet", hasSize(1));
        owner().get("/plans/{id}/gates?status=OPEN", plan).body("items", empty());
        owner().get("/plans/{id}/gates?q=NO GO&sort=-name", plan).body("items", hasSize(1));
        owner().get("/plans/{id}/gates?q=nothing", plan).body("items", empty());
    }

    @Test
    void criteriaMustBeWhole() {
        Map<String, Object> manual = criterion("law", "MANUAL", Map.of());
        create(Map.of("milestoneId", milestone, "name", "Go", "criteria", List.of(manual, manual))).statusCode(422)
                .body("code", equalTo("criterion-key-twice")).body("errors[0].pointer", equalTo("/criteria/1/key"));
        create(Map.of("milestoneId", milestone, "name", "Go", "criteria", List.of(criterion("a", "TASK_DONE", Map.of()))))
                .statusCode(422).body("code", equalTo("criterion-incomplete"))
                .body("errors[0].pointer", equalTo("/criteria/0/taskId"));
        create(Map.of("milestoneId", milestone, "name", "Go", "criteria",
                List.of(criterion("a", "KPI", Map.of("kpi", Map.of("kpi", "time", "comparison", "AT_MOST"))))))
                .statusCode(422).body("errors[0].pointer", equalTo("/criteria/0/kpi"));
        create(Map.of("milestoneId", milestone, "name", "Go", "criteria",
                List.of(criterion("a", "TASK_DONE", Map.of("taskId", UUID.randomUUID()))))).statusCode(422)
                .body("code", equalTo("unknown-task")).body("errors[0].pointer", equalTo("/criteria/0/taskId"));
    }

    @Test
    void nothingThatWaitsForAShutGateGoesOnUntilItOpens() {
        String next = owner().task(plan, step, "Roll out", 5);
        String later = owner().task(plan, step, "Train all", 5);
        String along = owner().task(plan, step, "Report", 5);
        owner().link(plan, work, milestone);
        owner().link(plan, milestone, next);
        owner().link(plan, next, later);
        owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", milestone, "successorId", along, "type", "FF")).statusCode(201);
        String inside = owner().post("/plans/" + plan + "/tasks",
                Map.of("stepId", step, "name", "Inside", "parentId", later, "durationDays", 1)).statusCode(201).extract()
                .path("id");
        String gate = gate(Map.of());

        refused(milestone, "DONE");
        refused(next, "IN_PROGRESS");
        refused(next, "DONE");
        refused(later, "IN_PROGRESS");
        refused(inside, "IN_PROGRESS");
        refused(along, "DONE");
        status(along, "IN_PROGRESS").statusCode(200);
        status(work, "IN_PROGRESS").statusCode(200);

        approve(MANAGER, gate, 1).statusCode(200).body("status", equalTo("OPEN")).body("unmet", empty())
                .body("decidedBy", equalTo("demo-manager"));
        status(milestone, "DONE").statusCode(200);
        status(next, "IN_PROGRESS").statusCode(200);
    }

    @Test
    void aBatchPassesNoShutGateEither() {
        String next = owner().task(plan, step, "Roll out", 5);
        owner().link(plan, milestone, next);
        gate(Map.of());

        owner().post("/plans/" + plan + "/tasks/batch",
                Map.of("change", List.of(Map.of("id", work, "version", 0, "patch", Map.of("status", "DONE")),
                        Map.of("id", next, "version", 0, "patch", Map.of("status", "IN_PROGRESS")))))
                .statusCode(409).body("code", equalTo("gate-shut"))
                .body("errors[0].pointer", equalTo("/change/1/patch/status"));
        owner().get("/plans/{id}/tasks/{task}", plan, work).body("status", equalTo("NOT_STARTED"));
        owner().post("/plans/" + plan + "/tasks/batch",
                Map.of("delete", List.of(Map.of("id", milestone, "version", 0)))).statusCode(409)
                .body("code", equalTo("milestone-of-gate"));
    }

    @Test
    void approvalsComeFromDifferentPeopleWhoMayApprove() {
        String gate = gate(Map.of("requiredApprovals", 2));

        approve(CONTRIBUTOR, gate, 1).statusCode(403);
        approve(owner(), gate, 1).statusCode(200).body("status", equalTo("SHUT"))
                .body("unmet", contains("1 of 2 approvals of version 1 of the evidence are there"));
        approve(owner(), gate, 1).statusCode(409).body("code", equalTo("already-approved"));
        approve(MANAGER, gate, 1).statusCode(200).body("status", equalTo("OPEN"))
                .body("approvals.by", contains("demo-manager", "demo-owner"));
        approve(owner(), gate, 1).statusCode(409).body("code", equalTo("gate-not-shut"));
    }

    @Test
    void someoneMustApproveInEachRequiredRole() {
        String gate = gate(Map.of("requiredRoles", List.of("Data protection")));

        approve(owner(), gate, 1).body("unmet", contains("Nobody has approved version 1 of the evidence as Data protection"));
        MANAGER.post(path(gate) + "/approvals", Map.of("evidenceVersion", 1, "role", "Cook")).statusCode(422)
                .body("code", equalTo("role-not-required"));
        MANAGER.post(path(gate) + "/approvals", Map.of("evidenceVersion", 1, "role", "Data protection")).statusCode(200)
                .body("status", equalTo("OPEN")).body("approvals[0].role", equalTo("Data protection"));
    }

    @Test
    void otherEvidenceVoidsEarlierApprovals() {
        String gate = gate(Map.of("criteria", List.of(criterion("law", "MANUAL", Map.of()))));
        approve(owner(), gate, 1).body("status", equalTo("SHUT")).body("unmet",
                contains("Criterion law: nobody has said yet whether it is met"));

        say(CONTRIBUTOR, gate, 0, "{\"met\": true}").statusCode(422).body("code", equalTo("evidence-empty"));
        say(CONTRIBUTOR, gate, 0, "{\"met\": true, \"text\": \"Checked\", \"link\": \"https://example.org/dpia\"}")
                .statusCode(200).body("evidenceVersion", equalTo(2)).body("status", equalTo("SHUT"))
                .body("approvals[0].counts", equalTo(false)).body("criteria[0].met", equalTo(true))
                .body("criteria[0].evidence.by", equalTo("demo-contributor"));
        say(CONTRIBUTOR, gate, 0, "{\"met\": false}").statusCode(412);

        approve(owner(), gate, 1).statusCode(409).body("code", equalTo("evidence-has-changed"));
        approve(owner(), gate, 2).statusCode(200).body("status", equalTo("OPEN"));
        say(CONTRIBUTOR, gate, 2, "{\"met\": false}").statusCode(409).body("code", equalTo("gate-not-shut"));
    }

    @Test
    void aGateWithoutApprovalsOpensByItselfWhenTheTaskIsDone() {
        String gate = gate(Map.of("requiredApprovals", 0, "criteria",
                List.of(criterion("run", "TASK_DONE", Map.of("taskId", work)))));
        owner().get(path(gate)).body("status", equalTo("SHUT")).body("unmet",
                contains("Criterion run: the task \"Run the pilot\" is NOT_STARTED"));

        status(work, "DONE").statusCode(200);

        owner().get(path(gate)).body("status", equalTo("OPEN")).body("unmet", empty());
        owner().get(path(gate) + "/history").body("items.action", contains("CHANGED", "CREATED"));
    }

    @Test
    void aKpiIsAskedOfTheRoiServiceWhenSomethingIsDecided() {
        String kpi = "k-" + UUID.randomUUID();
        String gate = gate(Map.of("criteria", List.of(criterion("time", "KPI",
                Map.of("kpi", Map.of("kpi", kpi, "comparison", "AT_MOST", "threshold", 15))))));
        owner().get(path(gate)).statusCode(200).body("criteria[0].met", nullValue()).body("criteria[0].because",
                equalTo(kpi + ": There is no KPI of this name yet."));

        OtherServicesResource.kpi("key:" + kpi, "{\"status\": \"AT_RISK\", \"value\": 15.5}");
        approve(owner(), gate, 1).statusCode(200).body("status", equalTo("SHUT")).body("criteria[0].met", equalTo(false))
                .body("criteria[0].because", equalTo(kpi + " is 15.5, the rule is at most 15"));
        OtherServicesResource.kpi("key:" + kpi, "{\"status\": \"ACHIEVED\", \"value\": 15}");
        owner().get(path(gate)).body("criteria[0].met", equalTo(true)).body("status", equalTo("SHUT"));
        CONTRIBUTOR.post(path(gate) + "/check").statusCode(200).body("status", equalTo("OPEN"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsAFactAndWhatItToldLastCounts() {
        UUID kpi = UUID.randomUUID();
        String gate = gate(Map.of("requiredApprovals", 0, "criteria", List.of(criterion("time", "KPI",
                Map.of("kpi", Map.of("kpi", kpi, "statuses", List.of("ACHIEVED", "ON_TRACK")))))));
        OtherServicesResource.fail(503);
        owner().get(path(gate)).statusCode(200).body("criteria[0].met", nullValue()).body("criteria[0].because",
                containsString("does not answer"));

        told.event("demo", "kpi.status-changed", kpi, Map.of("planId", plan, "status", "OFF_TRACK", "on", "2027-01-05"));
        owner().get(path(gate)).body("criteria[0].met", equalTo(false)).body("criteria[0].because",
                containsString("told last"));
        told.event("demo", "kpi.status-changed", kpi, Map.of("planId", plan, "status", "ON_TRACK", "on", "2027-01-06"));
        owner().get(path(gate)).body("status", equalTo("OPEN"));
    }

    @Test
    void aGateIsWaivedWithAReasonAndCanBeShutAgain() {
        String gate = gate(Map.of());
        CONTRIBUTOR.post(path(gate) + "/waiver", Map.of("reason", "Hurry")).statusCode(403);
        owner().post(path(gate) + "/waiver", Map.of("reason", " ")).statusCode(400);
        owner().post(path(gate) + "/shut", Map.of("reason", "Too soon")).statusCode(409);
        owner().post(path(gate) + "/waiver", Map.of("reason", "The board insists")).statusCode(200)
                .body("status", equalTo("WAIVED")).body("reason", equalTo("The board insists"))
                .body("decidedBy", equalTo("demo-owner"));
        status(milestone, "DONE").statusCode(200);
        status(milestone, "NOT_STARTED").statusCode(200);

        owner().post(path(gate) + "/shut", Map.of("reason", "Too soon")).statusCode(200).body("status", equalTo("SHUT"))
                .body("evidenceVersion", equalTo(2));
        refused(milestone, "DONE");
    }

    @Test
    void whatAGateAsksIsChangedOnlyByThoseWhoMayApprove() {
        String gate = gate(Map.of("criteria", List.of(criterion("law", "MANUAL", Map.of()))));
        say(owner(), gate, 0, "{\"met\": true, \"text\": \"Checked\"}").statusCode(200);

        CONTRIBUTOR.patch(path(gate), 1, "{\"requiredApprovals\": 0}").statusCode(403);
        owner().patch(path(gate), 1, "{\"criteria\": [{\"key\": \"law\", \"type\": \"MANUAL\", \"name\": \"Law\"},"
                + " {\"key\": \"staff\", \"type\": \"MANUAL\", \"name\": \"Staff heard\"}]}").statusCode(200)
                .body("evidenceVersion", equalTo(3)).body("criteria[0].met", equalTo(true))
                .body("criteria[1].met", equalTo(false));
        owner().patch(path(gate), 2, "{\"requiredApprovals\": 0, \"criteria\": []}").statusCode(422);
    }

    @Test
    void theMilestoneStaysUnderItsGate() {
        String gate = gate(Map.of());

        owner().delete("/plans/" + plan + "/tasks/" + milestone, 0).statusCode(409).body("code", equalTo("milestone-of-gate"));
        status(milestone, "CANCELLED").statusCode(409).body("code", equalTo("milestone-of-gate"));
        owner().patch("/plans/" + plan + "/tasks/" + milestone, 0, "{\"kind\": \"TASK\", \"durationDays\": 1}").statusCode(409)
                .body("errors[0].pointer", equalTo("/kind"));

        CONTRIBUTOR.delete(path(gate), 0).statusCode(403);
        owner().delete(path(gate), 0).statusCode(204);
        status(milestone, "DONE").statusCode(200);
        owner().post(path(gate) + "/restore").statusCode(200).body("status", equalTo("SHUT"));
        status(milestone, "NOT_STARTED").statusCode(200);
        refused(milestone, "DONE");
    }

    @Test
    void somebodyElsesGateIsNotThereAndViewersOnlyRead() {
        String gate = gate(Map.of());
        Api other = Api.as("other-owner");
        other.get(path(gate)).statusCode(404);
        other.get("/plans/{id}/gates", plan).statusCode(404);
        other.patch(path(gate), 0, "{\"name\": \"Taken\"}").statusCode(404);
        other.delete(path(gate), 0).statusCode(404);
        approve(other, gate, 1).statusCode(404);
        other.post(path(gate) + "/waiver", Map.of("reason", "No")).statusCode(404);
        owner().get("/plans/{id}/gates/{gate}", owner().emptyPlan(), gate).statusCode(404);
        Api viewer = Api.as("demo-viewer");
        viewer.get(path(gate)).statusCode(200);
        viewer.post("/plans/" + plan + "/gates", Map.of("milestoneId", milestone, "name", "No")).statusCode(403);
        say(viewer, gate, 0, "{\"met\": false}").statusCode(403);
    }

    private void refused(String task, String status) {
        status(task, status).statusCode(409).body("code", equalTo("gate-shut")).body("detail", containsString("Go or no go"))
                .body("errors[0].pointer", equalTo("/status")).body("unmet", hasSize(1));
    }

    private ValidatableResponse status(String task, String status) {
        int version = owner().get("/plans/{id}/tasks/{task}", plan, task).extract().path("version");
        return owner().patch("/plans/" + plan + "/tasks/" + task, version, "{\"status\": \"" + status + "\"}");
    }

    private static Map<String, Object> criterion(String key, String type, Map<String, Object> more) {
        Map<String, Object> criterion = new HashMap<>(Map.of("key", key, "type", type, "name", "Criterion " + key));
        criterion.putAll(more);
        return criterion;
    }

    private ValidatableResponse approve(Api by, String gate, int version) {
        return by.post(path(gate) + "/approvals", Map.of("evidenceVersion", version));
    }

    private ValidatableResponse say(Api by, String gate, int version, String evidence) {
        return by.request().header("If-Match", "\"" + version + "\"").body(evidence)
                .put(Api.BASE + path(gate) + "/criteria/law/evidence").then();
    }

    private ValidatableResponse create(Map<String, ?> gate) {
        return owner().post("/plans/" + plan + "/gates", gate);
    }

    private String gate(Map<String, ?> more) {
        Map<String, Object> gate = new HashMap<>(Map.of("milestoneId", milestone, "name", "Go or no go"));
        gate.putAll(more);
        return create(gate).statusCode(201).body("status", equalTo("SHUT")).extract().path("id");
    }

    private String path(String gate) {
        return "/plans/" + plan + "/gates/" + gate;
    }

    /** The codes are the same in each language, the names people gave stay as they are. */
    @Test
    void whatIsUnmetIsSaidInFourLanguages() {
        String inGerman = owner().emptyPlan();
        String itsStep = owner().step(inGerman, "Step");
        String work = owner().task(inGerman, itsStep, "Daten ordnen", 2);
        String gate = owner().post("/plans/" + inGerman + "/gates",
                Map.of("milestoneId", owner().task(inGerman, itsStep, "Los", 0), "name", "Freigabe", "requiredApprovals", 2,
                        "criteria",
                        List.of(Map.of("key", "work", "type", "TASK_DONE", "name", "Daten", "taskId", work))))
                .statusCode(201).body("unmet[0]", equalTo("Daten: the task \"Daten ordnen\" is NOT_STARTED")).extract()
                .path("id");
        Map<String, List<String>> expected = Map.of("de",
                List.of("Daten: die Aufgabe „Daten ordnen“ ist nicht begonnen",
                        "0 von 2 Freigaben der Version 1 der Nachweise liegen vor"),
                "es", List.of("Daten: la tarea «Daten ordnen» está sin empezar",
                        "hay 0 de 2 aprobaciones de la versión 1 de las pruebas"),
                "fr", List.of("Daten: la tâche « Daten ordnen » est non commencée",
                        "0 approbations sur 2 de la version 1 des preuves sont là"));
        expected.forEach((language, sentences) -> {
            owner().request().header("Accept-Language", language + ";q=0.9, ja")
                    .get(dev.milepost.plan.Api.BASE + "/plans/" + inGerman
                            + "/gates/" + gate)
                    .then().statusCode(200).header("Content-Language", equalTo(language))
                    .body("unmet", equalTo(sentences)).body("unmetReasons.text", equalTo(sentences))
                    .body("unmetReasons.code", contains("TASK_STANDS", "APPROVALS_MISSING"))
                    .body("unmetReasons[0].criterion", equalTo("work"))
                    .body("unmetReasons[0].parameters.status", equalTo("NOT_STARTED"))
                    .body("criteria[0].becauseCode", equalTo("TASK_STANDS"));
            owner().get("/plans/" + inGerman + "/gates?lang=" + language).body("items[0].unmet", equalTo(sentences));
        });
    }
}
