package dev.milepost.local.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Part 2: a completed assessment of readiness, with what it found. */
final class ReadinessPart {

    private static final String KEY = "milepost-demo-assessment";
    /**
     * The level of the answers in each dimension, in their order: a company with plans and customers, little order in its data.
     */
    private static final int[] LEVELS = { 3, 1, 2, 2, 1, 2, 1, 2, 1, 3 };

    private final Api owner;
    private final Story story;
    private final String planId;

    ReadinessPart(Api owner, Story story, String planId) {
        this.owner = owner;
        this.story = story;
        this.planId = planId;
    }

    String run() throws IOException, InterruptedException {
        story.heading("2. Where the company stands");
        Optional<JsonNode> found = owner.find(story.assessment("/assessments/key:%s", story.key(KEY)));
        JsonNode assessment = found.isPresent() ? found.get() : make();
        String id = assessment.path("id").asText();
        story.tell("%s the assessment \"%s\" with instrument %s %s", found.isPresent() ? "Found" : "Made",
                assessment.path("title")
                        .asText(),
                assessment.path("instrumentKey").asText(), assessment.path("instrumentVersion").asText());
        if (!assessment.path("status").asText().equals("COMPLETED")) {
            answer(id);
            owner.command(story.assessment("/assessments/%s/completion", id));
            story.changed();
        }
        tell(owner.get(story.assessment("/assessments/%s/result", id)));
        return id;
    }

    private JsonNode make() throws IOException, InterruptedException {
        story.changed();
        return owner.post(story.assessment("/assessments"),
                Api.object().put("externalId", story.key(KEY)).put("title", "Before we start")
                        .put("instrumentKey", "small-business-ai-readiness").put("planId", planId));
    }

    /** Answers everything; the last question of all doesn't apply, with the reason that is then asked for. */
    private void answer(String id) throws IOException, InterruptedException {
        JsonNode questionnaire = owner.get(story.assessment("/assessments/%s/questionnaire", id));
        ObjectNode batch = Api.object();
        ArrayNode answers = batch.putArray("answers");
        int dimensions = questionnaire.path("dimensions").size();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            JsonNode questions = questionnaire.path("dimensions").path(dimension).path("questions");
            for (int question = 0; question < questions.size(); question++) {
                ObjectNode answer = answers.addObject().put("questionKey", questions.path(question).path("key").asText());
                if (dimension == dimensions - 1 && question == questions.size() - 1) {
                    answer.put("state", "NOT_APPLICABLE").put("reason", "Nobody is served by this yet");
                } else {
                    JsonNode levels = questions.path(question).path("levels");
                    int level = Math.min(LEVELS[dimension % LEVELS.length], levels.size() - 1);
                    answer.put("state", "ANSWERED").set("value", levels.path(level).path("value"));
                }
            }
        }
        owner.post(story.assessment("/assessments/%s/answers/batch", id), batch);
        story.changed();
        story.tell("Answered %d questions in %d dimensions", answers.size(), dimensions);
    }

    private void tell(JsonNode result) {
        story.tell("Score %s of 100 (between %s and %s), level %s, %s of the weight answered",
                Story.number(result.path("score"), 1), Story
                        .number(result.path("low"), 1),
                Story.number(result.path("high"), 1), result.path("level").asText(), Story.percent(result
                        .path("coverage")));
        List<String> dimensions = new ArrayList<>();
        for (JsonNode dimension : result.path("dimensions")) {
            dimensions.add("%s %s".formatted(dimension.path("key").asText(), Story.number(dimension.path("score"), 0)));
        }
        story.tell("By dimension: %s", String.join(", ", dimensions));
        for (JsonNode challenge : result.path("challenges")) {
            story.tell("Challenge %s (%s), found by %d answers", challenge.path("code").asText(),
                    challenge.path("severity").asText(),
                    challenge.path("firedBy").size());
        }
        story.tell("%d recommendations", result.path("recommendations").size());
    }
}
