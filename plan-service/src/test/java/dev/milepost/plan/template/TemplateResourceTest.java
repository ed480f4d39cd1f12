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
    void gatesSayWhatTheyWaitFor() {
        String plan = owner().planFromTemplate();

        owner().get("/plans/{id}/outline", plan).body(
                "steps.find { it.key == 'pilot' }.tasks.find { it.key == 'pilot-decided' }.description",
                containsString("No stop criterion was met"));
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
}
