package dev.milepost.plan.comment;

import static dev.milepost.plan.Api.owner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.testing.PlatformResource;
import dev.milepost.plan.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CommentResourceTest {

    private String plan = "";
    private String task = "";
    private String comments = "";

    @BeforeEach
    void aTask() {
        plan = owner().emptyPlan();
        task = owner().task(plan, owner().step(plan, "Preparation"), "Ask around", 1);
        comments = "/plans/" + plan + "/tasks/" + task + "/comments";
    }

    @Test
    void aCommentIsItsAuthorsAndShowsThatItWasEdited() {
        String comment = owner().post(comments, Map.of("text", "Ana is away")).statusCode(201)
                .body("authorName", equalTo("demo-owner")).body("edited", equalTo(false)).body("taskId", equalTo(task))
                .extract().path("id");
        String path = comments + "/" + comment;

        Api.as("demo-manager").patch(path, 0, "{\"text\": \"Ana is back\"}").statusCode(403)
                .body("code", equalTo("not-the-author")).body("detail", containsString("demo-owner"));
        owner().patch(path, 0, "{\"author\": \"somebody\"}").statusCode(400).body("code", equalTo("unknown-field"));
        owner().patch(path, 0, "{\"text\": \"Ana is back\"}").statusCode(200).body("edited", equalTo(true))
                .body("editedAt", notNullValue());
        owner().get(path + "/history").body("items[0].changes.find { it.field == 'text' }.from", equalTo("Ana is away"));
    }

    @Test
    void commentsStandInTheOrderTheyWereWritten() {
        Api.as("demo-manager").post(comments, Map.of("text", "First")).statusCode(201);
        owner().post(comments, Map.of("text", "Second")).statusCode(201);

        owner().get(comments).body("items.text", contains("First", "Second"))
                .body("items.authorName", contains("demo-manager", "demo-owner"));
    }

    @Test
    void aCommentGoesToTheBinAndComesBack() {
        String key = "c-" + UUID.randomUUID();
        owner().post(comments, Map.of("text", "Once", "externalId", key)).statusCode(201);
        String path = comments + "/key:" + key;

        Api.as("demo-manager").delete(path, 0).statusCode(204);
        owner().get(path).statusCode(404);
        owner().get(comments + "?deleted=true").body("items", hasSize(1));
        owner().post(path + "/restore").statusCode(200).body("edited", equalTo(false));
        owner().get(path + "/history").body("items.action", contains("RESTORED", "DELETED", "CREATED"))
                .body("items.actorName", contains("demo-owner", "demo-manager", "demo-owner"));
    }

    @Test
    void emptyAndEndlessCommentsAreRefused() {
        owner().post(comments, Map.of("text", " ")).statusCode(400).body("errors.pointer", contains("/text"));
        owner().post(comments, Map.of("text", "x".repeat(10_001))).statusCode(400).body("errors.pointer", contains("/text"));
    }

    @Test
    void aCommentIsFoundThroughItsOwnTaskOnly() {
        String comment = owner().post(comments, Map.of("text", "Here")).statusCode(201).extract().path("id");
        String other = owner().task(plan, owner().step(plan, "Later"), "Other", 1);

        owner().get("/plans/" + plan + "/tasks/" + other + "/comments/" + comment).statusCode(404);
        owner().get("/plans/" + plan + "/tasks/" + UUID.randomUUID() + "/comments").statusCode(404);
    }

    @Test
    void somebodyElsesCommentsAreNotThereAndAViewerWritesNone() {
        String comment = owner().post(comments, Map.of("text", "Ours")).statusCode(201).extract().path("id");
        Api other = Api.as("other-owner");
        String theirs = other.emptyPlan();
        String theirTask = other.task(theirs, other.step(theirs, "Theirs"), "Theirs", 1);

        for (String through : List.of(comments, "/plans/" + theirs + "/tasks/" + theirTask + "/comments")) {
            other.get(through + "/" + comment).statusCode(404);
            other.patch(through + "/" + comment, 0, "{\"text\": \"Taken\"}").statusCode(404);
            other.delete(through + "/" + comment, 0).statusCode(404);
        }
        other.get(comments).statusCode(404);
        other.post(comments, Map.of("text", "Smuggled")).statusCode(404);
        Api.as("demo-viewer").post(comments, Map.of("text", "Mine")).statusCode(403);
        Api.as("demo-viewer").get(comments).statusCode(200);
    }
}
