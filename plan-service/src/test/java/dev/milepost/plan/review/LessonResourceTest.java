package dev.milepost.plan.review;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Lessons belong to the whole organization, so each test looks for its own by a tag that nobody else has. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LessonResourceTest {

    @Test
    void whatWasLearnedElsewhereIsOfferedToTheNextPlan() {
        String tag = "t-" + UUID.randomUUID();
        String learnedIn = owner().emptyPlan();
        String empty = owner().emptyPlan();
        String fromTemplate = owner().planFromTemplate();
        add(tag, Map.of("title", "General", "planId", learnedIn));
        add(tag, Map.of("title", "For the template", "templateKeys", List.of("ai-integration")));
        add(tag, Map.of("title", "For another", "templateKeys", List.of("forecasting")));

        owner().get("/lessons?tag={tag}&forPlan={plan}", tag, fromTemplate)
                .body("items.title", contains("General", "For the template"));
        owner().get("/lessons?tag={tag}&forPlan={plan}", tag, empty).body("items.title", contains("General"));
        owner().get("/lessons?tag={tag}&forPlan={plan}", tag, learnedIn).body("items.title", not(hasItem("General")));
        owner().get("/lessons?tag={tag}&forPlan={plan}", tag, UUID.randomUUID()).statusCode(404);
        owner().get("/lessons?tag={tag}&planId={plan}", tag, learnedIn).body("items.title", contains("General"));
    }

    @Test
    void aLessonNamesAPlanAndAReviewThatAreThere() {
        String tag = "t-" + UUID.randomUUID();
        String plan = owner().emptyPlan();
        String review = owner().post("/plans/" + plan + "/reviews", Map.of("kind", "PILOT", "title", "P", "found", "F"))
                .statusCode(201).extract().path("id");

        add(tag, Map.of("title", "Known", "learnedIn", "REVIEW", "planId", plan, "sourceId", review));
        owner().post("/lessons", lesson(tag, Map.of("planId", UUID.randomUUID()))).statusCode(422)
                .body("code", equalTo("unknown-plan"));
        owner().post("/lessons", lesson(tag, Map.of("learnedIn", "REVIEW", "planId", owner().emptyPlan(), "sourceId", review)))
                .statusCode(422).body("code", equalTo("unknown-review"));
        owner().post("/lessons", lesson(tag, Map.of("learnedIn", "REVIEW", "sourceId", review))).statusCode(422)
                .body("code", equalTo("source-without-plan"));
        owner().post("/lessons", lesson("Not a slug", Map.of())).statusCode(400).body("errors.pointer", contains("/tags/0"));
    }

    @Test
    void aLessonFromAPilotNamesAPilotOfItsPlan() {
        String tag = "t-" + UUID.randomUUID();
        String plan = owner().emptyPlan();
        String pilot = owner().post("/plans/" + plan + "/pilots", Map.of("name", "P", "hypothesis", "H")).statusCode(201)
                .extract().path("id");
        String foreign = Api.as("other-owner").emptyPlan();
        String foreignPilot = Api.as("other-owner")
                .post("/plans/" + foreign + "/pilots", Map.of("name", "P", "hypothesis", "H")).statusCode(201).extract()
                .path("id");
        add(tag, Map.of("title", "Known", "learnedIn", "PILOT", "planId", plan, "sourceId", pilot));

        for (String unknown : List.of(foreignPilot, UUID.randomUUID().toString())) {
            owner().post("/lessons", lesson(tag, Map.of("learnedIn", "PILOT", "planId", plan, "sourceId", unknown)))
                    .statusCode(422).body("code", equalTo("unknown-pilot")).body("errors[0].pointer", equalTo("/sourceId"))
                    .body("detail", equalTo(
                            "The plan has no pilot %s; GET /plans/{planId}/pilots lists them".formatted(unknown)));
        }
        owner().post("/lessons", lesson(tag, Map.of("learnedIn", "PILOT", "planId", owner().emptyPlan(), "sourceId", pilot)))
                .statusCode(422).body("code", equalTo("unknown-pilot"));
        owner().post("/lessons", lesson(tag, Map.of("learnedIn", "OTHER", "planId", plan, "sourceId", pilot))).statusCode(422)
                .body("code", equalTo("source-not-expected"));
        owner().post("/lessons", lesson(tag, Map.of("templateKeys", List.of("no-such-template")))).statusCode(422)
                .body("code", equalTo("lesson-for-unknown-template"))
                .body("errors[0].pointer", equalTo("/templateKeys"));
    }

    @Test
    void aTrendNoteTouchesAnOptionThatIsThere() {
        Api other = Api.as("other-owner");
        String option = option(owner());
        String foreign = option(other);
        String note = owner().post("/trend-notes", Map.of("title", "Cheaper now", "source", "Price list", "optionId", option))
                .statusCode(201).body("optionId", equalTo(option)).extract().path("id");
        owner().get("/trend-notes?optionId=" + option).body("items.id", contains(note));

        for (String unknown : List.of(foreign, UUID.randomUUID().toString())) {
            owner().post("/trend-notes", Map.of("title", "No", "source", "S", "optionId", unknown)).statusCode(422)
                    .body("code", equalTo("unknown-option")).body("errors[0].pointer", equalTo("/optionId"));
            owner().patch("/trend-notes/" + note, 0, "{\"optionId\": \"" + unknown + "\"}").statusCode(422)
                    .body("code", equalTo("unknown-option"));
        }
        owner().patch("/trend-notes/" + note, 0, "{\"title\": \"Dearer\"}").statusCode(200);
    }

    private static String option(Api by) {
        return by.post("/plans/" + by.emptyPlan() + "/evaluations",
                Map.of("name", "E", "options", List.of(Map.of("name", "Ready-made")))).statusCode(201).extract()
                .path("options[0].id");
    }

    @Test
    void aLessonOutlivesItsPlanAndComesBackFromTheBin() {
        String tag = "t-" + UUID.randomUUID();
        String plan = owner().emptyPlan();
        String path = "/lessons/" + add(tag, Map.of("title", "Known", "planId", plan));
        owner().delete("/plans/" + plan, 0).statusCode(204);

        owner().patch(path, 0, "{\"text\": \"Said better\"}").statusCode(200).body("planId", equalTo(plan));
        owner().delete(path, 1).statusCode(204);
        owner().get(path).statusCode(404);
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void trendsAreNotedWithWhatTheyTouch() {
        String plan = owner().emptyPlan();
        String opportunity = owner()
                .post("/opportunities", Map.of("name", "Answer by itself", "benefitTypes", List.of("EFFICIENCY")))
                .statusCode(201).extract()
                .path("id");
        String path = "/trend-notes/" + owner().post("/trend-notes", Map.of("title", "Smaller models", "source", "A report",
                "notedOn", "2026-11-02", "planId", plan, "opportunityId", opportunity)).statusCode(201).extract().path("id");

        owner().get("/trend-notes?planId={plan}&q=REPORT&notedFrom=2026-11-02", plan).body("items.title",
                contains("Smaller models"));
        owner().get("/trend-notes?opportunityId={one}", opportunity).body("items.planId", contains(plan));
        owner().post("/trend-notes", Map.of("title", "No source")).statusCode(400).body("errors.pointer", contains("/source"));
        owner().post("/trend-notes", Map.of("title", "T", "source", "S", "planId", UUID.randomUUID())).statusCode(422)
                .body("code", equalTo("unknown-plan"));
        owner().post("/trend-notes", Map.of("title", "T", "source", "S", "opportunityId", UUID.randomUUID())).statusCode(422)
                .body("code", equalTo("unknown-opportunity"));
        owner().patch(path, 0, "{\"text\": \"Half the price\"}").statusCode(200);
        owner().delete(path, 1).statusCode(204);
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void somebodyElsesLessonsAndNotesAreNotThereAndAViewerChangesNothing() {
        String tag = "t-" + UUID.randomUUID();
        String plan = owner().emptyPlan();
        String lesson = "/lessons/" + add(tag, Map.of("title", "Ours"));
        String note = "/trend-notes/" + owner().post("/trend-notes", Map.of("title", "Ours", "source", "S")).statusCode(201)
                .extract().path("id");
        Api other = Api.as("other-owner");
        Api viewer = Api.as("demo-viewer");
        for (String path : new String[] { lesson, note }) {
            other.get(path).statusCode(404);
            other.get(path + "/history").statusCode(404);
            other.patch(path, 0, "{\"title\": \"Taken\"}").statusCode(404);
            other.delete(path, 0).statusCode(404);
            viewer.get(path).statusCode(200);
            viewer.patch(path, 0, "{\"title\": \"Mine\"}").statusCode(403);
            viewer.delete(path, 0).statusCode(403);
        }
        other.get("/lessons?forPlan={plan}", plan).statusCode(404);
        other.post("/lessons", lesson(tag, Map.of("planId", plan))).statusCode(422).body("code", equalTo("unknown-plan"));
        viewer.post("/lessons", lesson(tag, Map.of())).statusCode(403);
        viewer.post("/trend-notes", Map.of("title", "Mine", "source", "S")).statusCode(403);
    }

    private static Map<String, Object> lesson(String tag, Map<String, Object> more) {
        Map<String, Object> lesson = new HashMap<>(
                Map.of("title", "Start small", "text", "It pays", "learnedIn", "OTHER", "tags", List.of(tag)));
        lesson.putAll(more);
        return lesson;
    }

    private static String add(String tag, Map<String, Object> more) {
        return owner().post("/lessons", lesson(tag, more)).statusCode(201).extract().path("id");
    }
}
