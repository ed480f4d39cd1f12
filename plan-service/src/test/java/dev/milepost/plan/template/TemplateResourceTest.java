package dev.milepost.plan.template;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import dev.milepost.plan.template.Template.TemplateBudget;
import dev.milepost.plan.template.Template.TemplateBudget.Category;
import dev.milepost.plan.template.TemplatePreview.PreviewBudget;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TemplateResourceTest {

    @Test
    void aPlanSavedAsTemplateMakesPlansOfTheSameShape() {
        String plan = shapedPlan();
        String key = key();

        owner().post("/templates", Map.of("planId", plan, "key", key, "name", "Ours")).statusCode(201)
                .body("key", equalTo(key)).body("builtIn", equalTo(false))
                .body("steps[0].tasks.name", contains("Draft", "Check", "Agreed"))
                .body("steps[0].tasks[0].durationDays", equalTo(3))
                .body("dependencies[0].type", equalTo("SS")).body("dependencies[0].lag", equalTo(2))
                .body("kpis.key", contains("answer-time")).body("kpis[0].benefitType", equalTo("CUSTOMER_EXPERIENCE"));
        owner().get("/templates").body("items.key", hasItems("ai-integration", key));

        String made = owner().post("/plans",
                Map.of("name", "Again", "templateKey", key, "startDate", "2027-03-01", "currency", "EUR")).statusCode(201)
                .extract().path("id");
        owner().get("/plans/{id}/outline", made).body("steps.name", contains("Writing"))
                .body("steps[0].tasks.name", contains("Draft", "Check", "Agreed"))
                .body("steps[0].tasks[0].assignee", nullValue()).body("steps[0].tasks[0].deadline", nullValue())
                .body("steps[0].tasks[0].status", equalTo("NOT_STARTED")).body("dependencies.size()", equalTo(2));
    }

    @Test
    void tasksKeepTheTaskTheyStandBelow() {
        String plan = owner().emptyPlan();
        String step = owner().step(plan, "Going live");
        String parts = owner().task(plan, step, "Parts", 1);
        owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "Inner", "durationDays", 4, "parentId", parts))
                .statusCode(201);
        String key = saved(plan);

        owner().get("/templates/{key}", key).body("steps[0].tasks.find { it.key == 'inner' }.parent", equalTo("parts"));
        String made = owner().post("/plans",
                Map.of("name", "Again", "templateKey", key, "startDate", "2027-03-01", "currency", "EUR")).statusCode(201)
                .extract().path("id");
        String madeParts = owner().get("/plans/{id}/outline", made).extract()
                .path("steps[0].tasks.find { it.key == 'parts' }.id");
        owner().get("/plans/{id}/outline", made).body("steps[0].tasks.find { it.key == 'inner' }.parentId", equalTo(madeParts));
        owner().get("/plans/{id}/schedule", made).body("finish", equalTo("2027-03-04"));
        owner().post("/templates/" + key + "/preview", Map.of("startDate", "2027-03-01")).statusCode(200)
                .body("finish", equalTo("2027-03-04"));
    }

    @Test
    void aPreviewShowsTheDatesThatThePlanThenHas() {
        String finish = owner().post("/templates/office-assistant/preview", Map.of("startDate", "2027-01-04")).statusCode(200)
                .body("steps[0].tasks[0].earlyFinish", equalTo("2027-01-08"))
                .body("steps[0].finish", equalTo("2027-01-13")).body("kpis.key", hasItem("writing-hours"))
                .extract().path("finish");

        String plan = owner().post("/plans",
                Map.of("name", "Real", "templateKey", "office-assistant", "startDate", "2027-01-04", "currency", "EUR"))
                .statusCode(201).extract().path("id");
        owner().get("/plans/{id}/schedule", plan).body("finish", equalTo(finish));
    }

    /**
     * 60, 25, 10 and 5 percent of 999.99, by hand: 599.99, 250.00, 100.00, 50.00 (cumulated 599.99, 849.99, 949.99, 999.99).
     */
    @Test
    void sharesOfABudgetAddUpToIt() {
        List<PreviewBudget> shared = TemplatePreviewer.shared(List.of(share(60), share(25), share(10), share(5)),
                new BigDecimal("999.99"));

        assertThat(shared).extracting(PreviewBudget::amount).containsExactly(new BigDecimal("599.99"),
                new BigDecimal("250.00"), new BigDecimal("100.00"), new BigDecimal("50.00"));
    }

    @Test
    void aPlanFromATemplateHasRealGates() {
        String plan = owner().planFromTemplate();

        owner().get("/plans/{id}/gates", plan).body("items.status", contains("SHUT", "SHUT", "SHUT"))
                .body("items.name", contains("First use agreed", "Option chosen", "Decision: scale, iterate or stop"))
                .body("items[0].criteria.type", contains("TASK_DONE", "MANUAL")).body("items[0].requiredApprovals", equalTo(1))
                .body("items[0].unmet", contains(
                        "One bounded use is chosen: the task \"Choose and bound the first use\" is NOT_STARTED",
                        "Every goal says how it is measured: nobody has said yet whether it is met",
                        "0 of 1 approvals of version 1 of the evidence are there"))
                .body("items[2].unmet", contains(
                        "The pilot's verdict is SCALE: the pilot \"Pilot with a small group\" is PLANNED in iteration 1"));
        String market = task(plan, "research", "research-market");
        owner().patch("/plans/" + plan + "/tasks/" + market, 0, "{\"status\": \"IN_PROGRESS\"}").statusCode(409)
                .body("code", equalTo("gate-shut")).body("detail", containsString("First use agreed"));
        String gate = owner().get("/plans/{id}/gates", plan).extract().path("items[0].id");
        owner().get("/plans/{id}/gates/{gate}/history", plan, gate).body("items.action", contains("CREATED"));
    }

    @Test
    void theVerdictOfThePilotOpensTheRollout() {
        String plan = owner().planFromTemplate();
        String rollout = task(plan, "deployment", "deployment-plan");
        String pilot = owner().get("/plans/{id}/pilots", plan).body("items[0].status", equalTo("PLANNED"))
                .body("items[0].taskId", equalTo(task(plan, "pilot", "pilot-run")))
                .body("items[0].successCriteria.key", contains("goals-reached", "group-heard"))
                .body("items[0].stopCriteria.key", contains("harm", "rules-broken")).extract().path("items[0].id");
        owner().get("/plans/{id}/practices", plan).body("items[0].becauseCode", equalTo("ROLLOUT_GATED"))
                .body("items[0].state", equalTo("PASS"))
                .body("items[0].parameters.gate", equalTo("Decision: scale, iterate or stop"));
        owner().get("/plans/{id}/gates?status=SHUT", plan).extract().<List<String>> path("items[0..1].id").forEach(
                gate -> owner().post("/plans/" + plan + "/gates/" + gate + "/waiver", Map.of("reason", "Agreed before"))
                        .statusCode(200));
        owner().patch("/plans/" + plan + "/tasks/" + rollout, 0, "{\"status\": \"IN_PROGRESS\"}").statusCode(409)
                .body("code", equalTo("gate-shut")).body("detail", containsString("Decision: scale, iterate or stop"));

        owner().post("/plans/" + plan + "/pilots/" + pilot + "/start").statusCode(200);
        owner().post("/plans/" + plan + "/pilots/" + pilot + "/verdict", Map.of("verdict", "SCALE", "evidence", "All reached"))
                .statusCode(200);

        owner().get("/plans/{id}/gates", plan).body("items[2].status", equalTo("OPEN"));
        owner().get("/plans/{id}/practices", plan).body("items[0].becauseCode", equalTo("PILOT_SCALES"));
        owner().patch("/plans/" + plan + "/tasks/" + rollout, 0, "{\"status\": \"IN_PROGRESS\"}").statusCode(200);
    }

    @Test
    void aGateThatIsWaivedBeforeThePilotIsDecidedIsSeen() {
        String plan = owner().planFromTemplate();
        String gate = owner().get("/plans/{id}/gates", plan).extract().path("items[2].id");
        owner().post("/plans/" + plan + "/gates/" + gate + "/waiver", Map.of("reason", "Hurry")).statusCode(200);

        owner().get("/plans/{id}/practices", plan).body("items[0].becauseCode", equalTo("PILOT_GATE_WAIVED"))
                .body("items[0].state", equalTo("ATTENTION")).body("items[0].parameters.pilot",
                        equalTo("Pilot with a small group"));
    }

    @Test
    void aPreviewShowsTheGatesWithTheirDays() {
        owner().post("/templates/office-assistant/preview", Map.of("startDate", "2027-01-04")).statusCode(200)
                .body("gates.milestone", contains("scoping-agreed", "research-chosen", "pilot-decided"))
                .body("gates[0].date", equalTo("2027-01-13")).body("gates[0].requiredApprovals", equalTo(1))
                .body("gates[1].criteria.name", hasItem("The provider does not train on our texts"))
                .body("gates[2].criteria[0].pilot", equalTo("pilot")).body("pilots[0].task", equalTo("pilot-run"));
        owner().get("/templates").body("items.find { it.key == 'forecasting' }.gates", equalTo(4));
    }

    @Test
    void aPlanSavedAsTemplateKeepsItsGatesAndPilots() {
        String plan = shapedPlan();
        String draft = owner().get("/plans/{id}/outline", plan).extract().path("steps[0].tasks[0].id");
        String milestone = owner().get("/plans/{id}/outline", plan).extract().path("steps[0].tasks[2].id");
        String pilot = owner().post("/plans/" + plan + "/pilots", Map.of("name", "Small test", "hypothesis", "It works",
                "taskId", draft, "costCap", 500, "spent", 20, "successCriteria",
                List.of(Map.of("key", "fast", "name", "Fast", "kpi", rule("answer-time"))), "stopCriteria",
                List.of(Map.of("key", "dear", "name", "Dear", "kpi", rule(UUID.randomUUID().toString()))))).statusCode(201)
                .extract().path("id");
        String gate = owner().post("/plans/" + plan + "/gates",
                Map.of("milestoneId", milestone, "name", "Go", "description", "Before all", "requiredApprovals", 2,
                        "requiredRoles", List.of("Data protection"), "criteria",
                        List.of(Map.of("key", "said", "type", "MANUAL", "name", "Said"),
                                Map.of("key", "draft", "type", "TASK_DONE", "name", "Drafted", "taskId", draft),
                                Map.of("key", "fast", "type", "KPI", "name", "Fast", "kpi", rule("answer-time")),
                                Map.of("key", "dear", "type", "KPI", "name", "Dear", "kpi",
                                        rule(UUID.randomUUID().toString())),
                                Map.of("key", "scales", "type", "PILOT_SCALED", "name", "Scales", "pilotId", pilot))))
                .statusCode(201).extract().path("id");
        owner().post("/plans/" + plan + "/gates/" + gate + "/waiver", Map.of("reason", "Here only")).statusCode(200);

        String key = saved(plan);

        owner().get("/templates/{key}", key).body("gates[0].criteria.type",
                contains("MANUAL", "TASK_DONE", "KPI", "MANUAL", "PILOT_SCALED"))
                .body("gates[0].criteria[4].pilot", equalTo("small-test")).body("pilots[0].task", equalTo("draft"))
                .body("steps[0].tasks[2].gate", contains("Said", "Drafted", "Fast", "Dear", "Scales"));
        String made = owner().post("/plans",
                Map.of("name", "Again", "templateKey", key, "startDate", "2027-03-01", "currency", "EUR")).statusCode(201)
                .extract().path("id");
        String madePilot = owner().get("/plans/{id}/pilots", made).body("items.name", contains("Small test"))
                .body("items[0].cost.cap", nullValue()).body("items[0].cost.spent", nullValue())
                .body("items[0].successCriteria[0].kpi.kpi", equalTo("answer-time"))
                .body("items[0].stopCriteria[0].kpi", nullValue()).extract().path("items[0].id");
        owner().get("/plans/{id}/gates", made).body("items.status", contains("SHUT"))
                .body("items[0].milestoneId", equalTo(task(made, "writing", "agreed")))
                .body("items[0].description", equalTo("Before all")).body("items[0].requiredApprovals", equalTo(2))
                .body("items[0].requiredRoles", contains("Data protection"))
                .body("items[0].criteria[1].taskId", equalTo(task(made, "writing", "draft")))
                .body("items[0].criteria[4].pilotId", equalTo(madePilot)).body("items[0].reason", nullValue());
    }

    private static Map<String, Object> rule(String kpi) {
        return Map.of("kpi", kpi, "comparison", "AT_MOST", "threshold", 15);
    }

    private static String task(String plan, String step, String key) {
        return owner().get("/plans/{id}/outline", plan).extract()
                .path("steps.find { it.key == '%s' }.tasks.find { it.key == '%s' }.id".formatted(step, key));
    }

    @Test
    void ownTemplatesGoToTheBinAndComeBackAndBuiltInOnesStay() {
        String key = saved(shapedPlan());

        owner().delete("/templates/" + key, 0).statusCode(204);
        owner().get("/templates/{key}", key).statusCode(404);
        owner().get("/templates").body("items.key", not(hasItem(key)));
        owner().get("/templates?deleted=true").body("items.key", hasItem(key)).body("items.key", not(hasItem("forecasting")));
        owner().post("/plans", Map.of("name", "No", "templateKey", key, "startDate", "2027-03-01", "currency", "EUR"))
                .statusCode(422).body("code", equalTo("unknown-template"));
        owner().post("/templates/" + key + "/restore").statusCode(200).body("key", equalTo(key));
        owner().get("/templates/{key}/history", key).body("items.action", contains("RESTORED", "DELETED", "CREATED"));

        owner().delete("/templates/ai-integration", 0).statusCode(409).body("code", equalTo("template-built-in"));
    }

    @Test
    void aKeyIsUsedOnce() {
        String plan = shapedPlan();
        String key = saved(plan);

        for (String taken : new String[] { key, "forecasting" }) {
            owner().post("/templates", Map.of("planId", plan, "key", taken, "name", "Twice")).statusCode(409)
                    .body("code", equalTo("template-key-taken")).body("errors.pointer", hasItem("/key"));
        }
        owner().post("/templates", Map.of("planId", plan, "key", "Not A Key", "name", "No")).statusCode(400)
                .body("errors.pointer", hasItem("/key"));
    }

    @Test
    void somebodyElsesPlanAndTemplateAreNotThere() {
        String plan = shapedPlan();
        String key = saved(plan);
        Api other = Api.as("other-owner");

        other.get("/templates/{key}", key).statusCode(404);
        other.post("/templates/" + key + "/preview", Map.of("startDate", "2027-01-04")).statusCode(404);
        other.delete("/templates/" + key, 0).statusCode(404);
        other.get("/templates/{key}/history", key).statusCode(404);
        other.get("/templates").body("items.key", not(hasItem(key)));
        other.post("/templates", Map.of("planId", plan, "key", key(), "name", "Taken")).statusCode(404);
    }

    @Test
    void aViewerReadsAndPreviewsOnly() {
        String plan = shapedPlan();
        String key = saved(plan);
        Api viewer = Api.as("demo-viewer");

        viewer.get("/templates/{key}", key).statusCode(200);
        viewer.post("/templates/" + key + "/preview", Map.of("startDate", "2027-01-04")).statusCode(200);
        viewer.post("/templates", Map.of("planId", plan, "key", key(), "name", "No")).statusCode(403);
        viewer.delete("/templates/" + key, 0).statusCode(403);
    }

    private static String shapedPlan() {
        String plan = owner().post("/plans", Map.of("name", "Shaped", "startDate", "2027-01-04", "currency", "EUR", "goals",
                List.of(Map.of("name", "Faster", "benefitType", "CUSTOMER_EXPERIENCE", "kpiKeys", List.of("answer-time")))))
                .statusCode(201).extract().path("id");
        String step = owner().step(plan, "Writing");
        String draft = owner().post("/plans/" + plan + "/tasks", Map.of("stepId", step, "name", "Draft", "durationDays", 3,
                "assignee", "Ada", "deadline", "2027-02-01")).statusCode(201).extract().path("id");
        String check = owner().task(plan, step, "Check", 1);
        String agreed = owner().task(plan, step, "Agreed", 0);
        owner().post("/plans/" + plan + "/dependencies",
                Map.of("predecessorId", draft, "successorId", check, "type", "SS", "lag", 2)).statusCode(201);
        owner().link(plan, check, agreed);
        return plan;
    }

    private static String saved(String plan) {
        String key = key();
        owner().post("/templates", Map.of("planId", plan, "key", key, "name", "Ours")).statusCode(201);
        return key;
    }

    private static String key() {
        return "own-" + UUID.randomUUID();
    }

    private static TemplateBudget share(int percent) {
        return new TemplateBudget(Category.OTHER, BigDecimal.valueOf(percent), "Part");
    }

    @Test
    void theBuiltInTemplatesAreInFourLanguages() {
        owner().get("/templates/ai-integration?lang=de").statusCode(200).header("Content-Language", equalTo("de"))
                .body("steps[0].name", equalTo("Umfang und Prioritäten"))
                .body("steps[0].tasks[0].name", equalTo("Ziele festlegen und wie sie gemessen werden"))
                .body("steps[0].tasks[0].key", equalTo("scoping-goals"))
                .body("gates[0].criteria[0].name", equalTo("Eine begrenzte Anwendung ist gewählt"))
                .body("pilots[0].name", equalTo("Pilot mit einer kleinen Gruppe"));
        owner().request().header("Accept-Language", "es-MX, en;q=0.5").get(dev.milepost.plan.Api.BASE + "/templates").then()
                .header("Content-Language", equalTo("es"))
                .body("items.find{it.key == 'forecasting'}.name",
                        equalTo("Previsiones de demanda, existencias o tesorería"));
        owner().post("/templates/forecasting/preview?lang=fr", java.util.Map.of("startDate", "2027-01-04")).statusCode(200)
                .body("steps[0].tasks[0].name", equalTo("Choisir la décision, son horizon et son rythme"));
        owner().get("/templates?lang=fr&q=trésorerie").body("items.key", org.hamcrest.Matchers.hasItem("forecasting"));
    }

    @Test
    void aPlanIsWrittenInTheLanguageThatIsWanted() {
        java.util.Map<String, Object> wanted = java.util.Map.of("name", "Plan", "templateKey", "ai-integration", "startDate",
                "2027-01-04", "currency", "EUR", "templateLanguage", "de");
        String alone = owner().post("/plans", wanted).statusCode(201).extract().path("id");
        String batched = owner().post("/plans/batch", java.util.Map.of("create", java.util.List.of(wanted))).statusCode(200)
                .extract().path("created[0].id");
        for (String plan : java.util.List.of(alone, batched)) {
            owner().get("/plans/{id}/outline", plan).body("steps[0].name", equalTo("Umfang und Prioritäten"))
                    .body("steps[0].key", equalTo("scoping"));
            owner().get("/plans/{id}/pilots", plan).body("items[0].name", equalTo("Pilot mit einer kleinen Gruppe"));
            owner().get("/plans/{id}/gates", plan).body("items[0].criteria[0].name",
                    equalTo("Eine begrenzte Anwendung ist gewählt"));
        }
        owner().post("/plans", java.util.Map.of("name", "Plan", "startDate", "2027-01-04", "currency", "EUR",
                "templateLanguage", "ja")).statusCode(400);
    }
}
