package dev.milepost.local.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Part 5: a KPI with weekly measurements of the first quarter. */
final class KpiPart {

    private static final String KEY = "first-answer-time";
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 12);
    private static final String[] MINUTES = { "41.2", "40.1", "38.7", "39.0", "36.2", "34.9", "35.3", "32.8", "31.0", "29.6",
            "28.9",
            "27.1" };

    private final Api owner;
    private final Story story;
    private final String planId;

    KpiPart(Api owner, Story story, String planId) {
        this.owner = owner;
        this.story = story;
        this.planId = planId;
    }

    String run() throws IOException, InterruptedException {
        story.heading("5. Is it working?");
        Optional<JsonNode> found = owner.find(story.roi("/kpis/key:%s", story.key(KEY)));
        JsonNode kpi = found.isPresent() ? found.get() : make();
        String id = kpi.path("id").asText();
        story.tell("%s the KPI \"%s\" in %s: from 42 on, 15 by the end of June", found.isPresent() ? "Found" : "Made",
                kpi.path("name")
                        .asText(),
                kpi.path("unit").asText());

        JsonNode sent = owner.post(story.roi("/kpis/%s/measurements", id), measurements());
        story.tell("Sent %d measurements: %d new, %d changed, %d known already, %d refused", MINUTES.length,
                count(sent, "accepted"), count(
                        sent, "updated"),
                count(sent, "unchanged"), count(sent, "rejected"));
        if (count(sent, "accepted") + count(sent, "updated") > 0) {
            story.changed();
        }

        JsonNode status = owner.get(story.roi("/kpis/%s/status?on=2026-03-31", id));
        story.tell("On 31 March: %s", status.path("status").asText());
        JsonNode chart = owner.get(story.roi("/kpis/%s/control-chart", id));
        story.tell("Control chart: %s",
                chart.path("signals").isMissingNode() ? "drawn"
                        : "%d signals".formatted(chart.path("signals")
                                .size()));
        return id;
    }

    private JsonNode make() throws IOException, InterruptedException {
        ObjectNode kpi = Api.object().put("name", "First answer time").put("unit", "min").put("kind", "GAUGE").put("direction",
                "LOWER_IS_BETTER").put("key", story.key(KEY)).put("planId", planId);
        kpi.putObject("baseline").put("value", 42).put("on", "2026-01-05");
        kpi.putArray("targets").addObject().put("value", 15).put("by", "2026-06-30");
        story.changed();
        return owner.post(story.roi("/kpis"), kpi);
    }

    private static ObjectNode measurements() {
        ObjectNode body = Api.object();
        ArrayNode measurements = body.putArray("measurements");
        for (int week = 0; week < MINUTES.length; week++) {
            measurements.addObject().put("at", FIRST_MONDAY.plusWeeks(week) + "T08:00:00Z")
                    .put("value", new BigDecimal(MINUTES[week])).put(
                            "source", "helpdesk");
        }
        return body;
    }

    private static int count(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        return value.isArray() ? value.size() : value.asInt();
    }
}
