package dev.milepost.local.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Part 1: a plan from the ten-step template, and its critical path. */
final class PlanPart {

    private static final String KEY = "milepost-demo-plan";

    private final Api owner;
    private final Story story;

    PlanPart(Api owner, Story story) {
        this.owner = owner;
        this.story = story;
    }

    JsonNode run() throws IOException, InterruptedException {
        story.heading("1. A plan from the template");
        Optional<JsonNode> found = owner.find(story.plan("/plans/key:%s", story.key(KEY)));
        JsonNode plan = found.isPresent() ? found.get() : make();
        story.tell("%s \"%s\", status %s, starts on %s (id %s)", found.isPresent() ? "Found" : "Made",
                plan.path("name").asText(), plan
                        .path("status").asText(),
                plan.path("startDate").asText(), plan.path("id").asText());

        JsonNode outline = owner.get(story.plan("/plans/%s/outline", plan.path("id").asText()));
        List<String> steps = new ArrayList<>();
        int tasks = 0;
        for (JsonNode step : outline.path("steps")) {
            steps.add(step.path("name").asText());
            tasks += step.path("tasks").size();
        }
        story.tell("%d steps: %s", steps.size(), String.join(", ", steps));
        story.tell("%d tasks and milestones, %d dependencies between them", tasks, outline.path("dependencies").size());

        JsonNode schedule = owner.get(story.plan("/plans/%s/schedule", plan.path("id").asText()));
        int critical = 0;
        for (JsonNode task : schedule.path("tasks")) {
            critical += task.path("critical").asBoolean() ? 1 : 0;
        }
        story.tell("Runs from %s to %s; %d of %d tasks are critical: a day's delay there delays the end",
                schedule.path("start").asText(),
                schedule.path("finish").asText(), critical, schedule.path("tasks").size());
        return plan;
    }

    private JsonNode make() throws IOException, InterruptedException {
        ObjectNode plan = Api.object().put("externalId", story.key(KEY)).put("name", "Support assistant")
                .put("templateKey", "ai-integration")
                .put("startDate", "2026-01-05").put("currency", "USD");
        plan.putArray("goals").addObject().put("name", "Answer customers faster").put("benefitType", "CUSTOMER_EXPERIENCE");
        story.changed();
        return owner.post(story.plan("/plans"), plan);
    }
}
