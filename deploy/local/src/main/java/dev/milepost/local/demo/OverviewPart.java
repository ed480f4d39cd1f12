package dev.milepost.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Part 6: one page for the owner, with what all three services know. */
final class OverviewPart {

    private static final List<String> PARTS = List.of("readiness", "finance", "kpis");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api owner;
    private final Story story;
    private final String planId;

    OverviewPart(Api owner, Story story, String planId) {
        this.owner = owner;
        this.story = story;
        this.planId = planId;
    }

    void run() throws IOException, InterruptedException {
        story.heading("6. One page for the owner");
        JsonNode overview = complete();
        JsonNode readiness = overview.path("readiness");
        story.tell("Readiness: %s",
                readiness.path("available").asBoolean() ? "score %s, level %s".formatted(Story.number(readiness.path(
                        "score"), 1), readiness.path("level").asText()) : unavailable(readiness));
        JsonNode finance = overview.path("finance");
        story.tell("Finance: %s",
                finance.path("available").asBoolean() ? "net present value %s %s, return %s, paid back after %s months"
                        .formatted(
                                Story.money(finance.path("npv")), finance.path("currency").asText(),
                                Story.percent(finance.path("roi")), Story
                                        .number(finance.path("paybackMonths"), 2))
                        : unavailable(finance));
        JsonNode kpis = overview.path("kpis");
        List<String> states = new ArrayList<>();
        kpis.path("byStatus").properties().stream().filter(state -> state.getValue().asInt() > 0)
                .forEach(state -> states.add("%d %s"
                        .formatted(state.getValue().asInt(), state.getKey())));
        story.tell("KPIs: %s", kpis.path("available").asBoolean() ? String.join(", ", states) : unavailable(kpis));
        for (JsonNode practice : overview.path("practices")) {
            story.tell("Good practice %s: %s", practice.path("key").asText(), practice.path("state").asText());
        }
    }

    /** A service that has just started may be too slow for plan-service's second; what it isn't told in the end it says. */
    private JsonNode complete() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode overview = owner.get(story.plan("/plans/%s/overview", planId));
            boolean complete = PARTS.stream().allMatch(part -> overview.path(part).path("available").asBoolean());
            if (complete || Instant.now().isAfter(limit)) {
                return overview;
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    private static String unavailable(JsonNode part) {
        return "not available now: " + part.path("reason").asText();
    }
}
