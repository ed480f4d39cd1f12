package dev.milepost.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.local.PlatformProblem;

/** Part 3: a recommendation becomes a task of the plan, also when plan-service is down for a while. */
final class HandOverPart {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api owner;
    private final Story story;
    private final String planId;
    private final String assessmentId;

    HandOverPart(Api owner, Story story, String planId, String assessmentId) {
        this.owner = owner;
        this.story = story;
        this.planId = planId;
        this.assessmentId = assessmentId;
    }

    void run() throws IOException, InterruptedException {
        story.heading("3. From gap to plan");
        JsonNode recommendations = owner.get(story.assessment("/assessments/%s/result", assessmentId)).path("recommendations");
        if (recommendations.isEmpty()) {
            throw new PlatformProblem(
                    "The assessment gives no recommendation; somebody changed its answers. Start anew with ./milepost up --fresh.");
        }
        // The one accepted earlier stays the one, whatever their order is by now
        JsonNode recommendation = recommendations.path(0);
        Optional<JsonNode> task = Optional.empty();
        for (JsonNode candidate : recommendations) {
            Optional<JsonNode> made = task(candidate.path("id").asText());
            if (made.isPresent()) {
                recommendation = candidate;
                task = made;
                break;
            }
        }
        String id = recommendation.path("id").asText();
        if (task.isPresent()) {
            story.tell("\"%s\" is in the plan already", recommendation.path("title").asText());
        } else {
            owner.command(story.assessment("/assessments/%s/recommendations/%s/acceptance", assessmentId, id));
            story.changed();
            story.tell("Accepted \"%s\"", recommendation.path("title").asText());
            task = Optional.of(await(id));
        }
        story.tell("The plan has the task \"%s\" for it", task.get().path("name").asText());
    }

    private JsonNode await(String recommendationId) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            Optional<JsonNode> task = task(recommendationId);
            if (task.isPresent()) {
                return task.get();
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        throw new PlatformProblem(
                "The task of the recommendation didn't appear in the plan within %d s; see ./milepost logs assessment."
                        .formatted(PATIENCE.toSeconds()));
    }

    private Optional<JsonNode> task(String recommendationId) throws IOException, InterruptedException {
        for (JsonNode step : owner.get(story.plan("/plans/%s/outline", planId)).path("steps")) {
            for (JsonNode task : step.path("tasks")) {
                if (task.path("origin").path("id").asText().equals(recommendationId)) {
                    return Optional.of(task);
                }
            }
        }
        return Optional.empty();
    }
}
