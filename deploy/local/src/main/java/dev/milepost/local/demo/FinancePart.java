package dev.milepost.local.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Part 4: a business case with published figures (a study of an assistant in customer service over three years). */
final class FinancePart {

    private static final String KEY = "milepost-demo-case";
    private static final int[] COSTS = { 53150, 666715, 636772, 647783 };
    private static final int[] BENEFITS = { 0, 1606511, 3061331, 4229760 };

    private final Api owner;
    private final Story story;
    private final String planId;

    FinancePart(Api owner, Story story, String planId) {
        this.owner = owner;
        this.story = story;
        this.planId = planId;
    }

    String run() throws IOException, InterruptedException {
        story.heading("4. Does it pay?");
        Optional<JsonNode> found = owner.find(story.roi("/business-cases/key:%s", story.key(KEY)));
        JsonNode businessCase = found.isPresent() ? found.get() : make();
        String id = businessCase.path("id").asText();
        story.tell("%s the business case \"%s\"", found.isPresent() ? "Found" : "Made", businessCase.path("name").asText());
        JsonNode metrics = owner.get(story.roi("/business-cases/%s/metrics", id));
        story.tell("Net present value %s USD at 10 %%, return on investment %s", Story.money(metrics.path("npv").path("value")),
                Story
                        .percent(metrics.path("roi").path("value")));
        story.tell("Present value of costs %s USD, of benefits %s USD",
                Story.money(metrics.path("presentValueOfCosts").path("value")),
                Story.money(metrics.path("presentValueOfBenefits").path("value")));
        story.tell("Internal rate of return %s (%s), paid back after %s months",
                Story.percent(metrics.path("irr").path("value")), metrics
                        .path("irr").path("status").asText(),
                Story.number(metrics.path("payback").path("firstCrossMonths"), 2));
        return id;
    }

    private JsonNode make() throws IOException, InterruptedException {
        ObjectNode businessCase = Api.object().put("externalId", story.key(KEY)).put("name", "Support assistant")
                .put("planId", planId).put(
                        "currency", "USD")
                .put("period", "YEAR");
        businessCase.put("discountRate", new BigDecimal("0.10"));
        ArrayNode lines = businessCase.putArray("lines");
        amounts(lines.addObject().put("kind", "COST").put("name", "All costs"), COSTS);
        amounts(lines.addObject().put("kind", "BENEFIT").put("name", "All benefits").put("benefitType", "EFFICIENCY"),
                BENEFITS);
        story.changed();
        return owner.post(story.roi("/business-cases"), businessCase);
    }

    private static void amounts(ObjectNode line, int... amounts) {
        ArrayNode array = line.putArray("amounts");
        for (int amount : amounts) {
            array.add(amount);
        }
    }
}
