package dev.milepost.plan.review;

import static dev.milepost.plan.Api.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReviewResourceTest {

    @Test
    void reviewsAreAddedChangedFilteredSortedAndPutAway() {
        String plan = owner().emptyPlan();
        String first = add(plan, Map.of("kind", "ROI", "title", "First quarter", "heldOn", "2026-03-31", "found", "Dearer",
                "participants", List.of("Kim", "Alex"), "decisions", List.of("Give back licences")));
        add(plan, Map.of("kind", "PROGRESS", "title", "Half time", "heldOn", "2026-02-15", "found", "On time"));

        owner().get("/plans/{id}/reviews?kind=ROI", plan).body("items.id", contains(first))
                .body("items[0].participants", contains("Kim", "Alex"));
        owner().get("/plans/{id}/reviews?sort=heldOn", plan).body("items.title", contains("Half time", "First quarter"));
        owner().get("/plans/{id}/reviews?heldFrom=2026-03-31&heldUntil=2026-03-31", plan).body("items.id", contains(first));
        owner().get("/plans/{id}/reviews?q=DEAR", plan).body("items.id", contains(first));

        String path = "/plans/" + plan + "/reviews/" + first;
        owner().patch(path, 0, "{\"decisions\": [\"Give back licences\", \"Train more\"]}").statusCode(200)
                .body("decisions", contains("Give back licences", "Train more"));
        owner().delete(path, 1).statusCode(204);
        owner().get("/plans/{id}/reviews?deleted=true", plan).body("items.id", contains(first));
        owner().post(path + "/restore").statusCode(200);
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CHANGED", "CREATED"));
    }

    @Test
    void whatWasFoundIsNeeded() {
        owner().post("/plans/" + owner().emptyPlan() + "/reviews",
                Map.of("kind", "ROI", "title", "Empty", "decisions", List.of(" "))).statusCode(400)
                .body("errors.pointer", hasItem("/found")).body("errors.pointer", hasItem("/decisions/0"));
    }

    @Test
    void revisionsAreNumberedAndNameWhatLedToThem() {
        String plan = owner().emptyPlan();
        String task = owner().task(plan, owner().step(plan, "Work"), "Try it", 2);
        String review = add(plan, Map.of("kind", "ROI", "title", "First quarter", "found", "Dearer"));
        owner().patch("/plans/" + plan, 0, "{\"description\": \"Smaller\"}").statusCode(200);

        String first = revise(plan,
                Map.of("reason", "Dearer than planned", "changes", List.of("Fewer licences"), "reviewId", review));
        revise(plan, Map.of("reason", "Second team later"));

        owner().get("/plans/{id}/revisions", plan).body("items.number", contains(1, 2))
                .body("items[0].reviewId", equalTo(review)).body("items[0].planVersion", equalTo(1))
                .body("items[0].changes", contains("Fewer licences")).body("items[1].changes", empty())
                .body("items[1].createdBy", equalTo("demo-owner"));
        String baseline = owner().get("/plans/{id}/revisions/{revision}", plan, first)
                .body("reason", equalTo("Dearer than planned")).extract().path("baselineId");
        owner().patch("/plans/" + plan + "/tasks/" + task, 0, "{\"durationDays\": 5}").statusCode(200);
        owner().get("/plans/{id}/baselines/{baseline}", plan, baseline).statusCode(200).body("name", equalTo("Revision 1"))
                .body("notes", equalTo("Dearer than planned")).body("finish", equalTo("2027-01-05"));
    }

    @Test
    void aRevisionOfNothingIsRefused() {
        String plan = owner().emptyPlan();
        String elsewhere = add(owner().emptyPlan(), Map.of("kind", "ROI", "title", "Other", "found", "Other"));

        owner().post("/plans/" + plan + "/revisions", Map.of("reason", "R", "reviewId", elsewhere)).statusCode(422)
                .body("code", equalTo("unknown-review")).body("errors[0].pointer", equalTo("/reviewId"));
        owner().post("/plans/" + plan + "/revisions", Map.of("changes", List.of("C"))).statusCode(400)
                .body("errors.pointer", contains("/reason"));
        owner().get("/plans/{id}/revisions", plan).body("items", empty());
    }

    @Test
    void revisionsAtOnceGetNumbersOfTheirOwn() {
        String plan = owner().emptyPlan();
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<String>> made = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                made.add(CompletableFuture.supplyAsync(() -> revise(plan, Map.of("reason", "R")), several));
            }
            assertThat(made.stream().map(CompletableFuture::join)).doesNotHaveDuplicates();
        }
        owner().get("/plans/{id}/revisions", plan).body("items.number", contains(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void somebodyElsesReviewsAreNotThereAndAViewerChangesNothing() {
        String plan = owner().emptyPlan();
        String path = "/plans/" + plan + "/reviews/" + add(plan, Map.of("kind", "ROI", "title", "Ours", "found", "Ours"));
        String revision = "/plans/" + plan + "/revisions/" + revise(plan, Map.of("reason", "Ours"));
        Api other = Api.as("other-owner");
        other.get(path).statusCode(404);
        other.get(path + "/history").statusCode(404);
        other.patch(path, 0, "{\"title\": \"Taken\"}").statusCode(404);
        other.delete(path, 0).statusCode(404);
        other.get(revision).statusCode(404);
        other.get("/plans/{id}/revisions", plan).statusCode(404);
        other.post("/plans/" + plan + "/revisions", Map.of("reason", "Taken")).statusCode(404);
        owner().get("/plans/{id}/revisions/{revision}", owner().emptyPlan(), revision.substring(revision.lastIndexOf('/') + 1))
                .statusCode(404);

        Api viewer = Api.as("demo-viewer");
        viewer.get(path).statusCode(200);
        viewer.get(revision).statusCode(200);
        viewer.post("/plans/" + plan + "/reviews", Map.of("kind", "ROI", "title", "M", "found", "M")).statusCode(403);
        viewer.post("/plans/" + plan + "/revisions", Map.of("reason", "Mine")).statusCode(403);
        viewer.patch(path, 0, "{\"title\": \"Mine\"}").statusCode(403);
        viewer.delete(path, 0).statusCode(403);
    }

    private static String add(String plan, Map<String, Object> review) {
        return owner().post("/plans/" + plan + "/reviews", review).statusCode(201).extract().path("id");
    }

    private static String revise(String plan, Map<String, Object> revision) {
        return owner().post("/plans/" + plan + "/revisions", revision).statusCode(201).extract().path("id");
    }
}
