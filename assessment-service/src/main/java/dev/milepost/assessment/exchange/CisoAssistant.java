package dev.milepost.assessment.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.assessment.instrument.Instrument.AnswerLevel;
import dev.milepost.assessment.instrument.Question;
import dev.milepost.assessment.instrument.Question.Option;
import dev.milepost.assessment.instrument.QuestionType;
import dev.milepost.assessment.scoring.ChoiceRule;

/**
 * Reads the framework of a CISO Assistant library: each assessable requirement becomes a question, the headings at the top
 * become dimensions.
 */
final class CisoAssistant {
    private static final String NO_PLACE = "An instrument has no place for them";

    private final NotTaken.Log notTaken = new NotTaken.Log();
    private final Making making = new Making(notTaken);
    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private List<AnswerLevel> levels = Making.HOW_FAR;

    /** @throws dev.milepost.kit.problem.ProblemException 422 where there is no framework in it */
    static ReadFile read(String text, LocalDate today) {
        return new CisoAssistant().file(Trees.yaml(text), today);
    }

    private ReadFile file(JsonNode library, LocalDate today) {
        JsonNode objects = library.path("objects");
        JsonNode framework = objects.path("framework");
        if (framework.isMissingNode()) {
            framework = objects.path("frameworks").path(0);
        }
        if (!framework.path("requirement_nodes").isArray()) {
            throw ExchangeProblem.FILE_UNREADABLE
                    .because("The library has no objects.framework with requirement_nodes, and nothing else can be asked");
        }
        leaveOut(objects);
        levels = levels(framework.path("scores_definition"));
        framework.path("requirement_nodes").forEach(node -> nodes.put(name(node), node));
        nodes.values().forEach(this::take);
        String title = text(framework, "name", text(library, "name", "Imported framework"));
        String language = text(library, "locale", "en");
        return InstrumentYaml.file(title, making.instrument(
                text(framework, "ref_id", text(library, "ref_id", title)), title,
                text(framework, "description", text(library, "description", title)),
                language.matches("[a-z]{2}") ? language : "en", today), notTaken.all());
    }

    private void leaveOut(JsonNode objects) {
        for (Iterator<Map.Entry<String, JsonNode>> parts = objects.fields(); parts.hasNext();) {
            Map.Entry<String, JsonNode> part = parts.next();
            if (!part.getKey().startsWith("framework")) {
                Iterable<JsonNode> each = part.getValue().isArray() ? part.getValue() : List.of(part.getValue());
                each.forEach(one -> notTaken.add(part.getKey(), NO_PLACE, name(one)));
            }
        }
    }

    /** Scores that are described become the levels of every question. */
    private List<AnswerLevel> levels(JsonNode definition) {
        List<AnswerLevel> defined = StreamSupport.stream(definition.spliterator(), false)
                .filter(score -> score.path("score").isInt())
                .sorted((one, other) -> Integer.compare(one.path("score").intValue(), other.path("score").intValue()))
                .map(score -> new AnswerLevel(score.path("score").intValue(),
                        making.cut(text(score, "description", text(score, "name", score.path("score").asText())), Making.TEXT,
                                "scores_definition")))
                .toList();
        boolean usable = defined.size() >= 2 && defined.stream().map(AnswerLevel::value).distinct().count() == defined.size();
        if (!usable) {
            notTaken.add("missing scores_definition", "The framework describes no scores: five levels from \"not done\" to "
                    + "\"done and checked regularly\" were set instead", "scores_definition");
        }
        return usable ? defined : Making.HOW_FAR;
    }

    private void take(JsonNode node) {
        String id = name(node);
        leaveOutOf(node, id);
        if (node.path("questions").isObject()) {
            node.path("questions").fields().forEachRemaining(question -> ask(node, question.getKey(), question.getValue()));
        } else if (node.path("assessable").asBoolean()) {
            String text = text(node, "description", text(node, "name", ""));
            if (text.isBlank()) {
                notTaken.add("requirements without a text", "There is nothing to ask", id);
                return;
            }
            making.add(dimensionOf(node), making.howFar(text(node, "ref_id", id), text, levels, List.of()));
        } else if (depth(node) > 1) {
            notTaken.add("headings below the first level", "An instrument has one level of dimensions", id);
        }
    }

    private void leaveOutOf(JsonNode node, String id) {
        for (String field : List.of("annotation", "typical_evidence", "threats", "reference_controls", "implementation_groups",
                "translations")) {
            JsonNode value = node.path(field);
            if (!value.isMissingNode() && !value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                notTaken.add(field + " of requirements", NO_PLACE, id);
            }
        }
    }

    private void ask(JsonNode node, String urn, JsonNode asked) {
        String text = making.cut(text(asked, "text", text(node, "description", urn)), Making.TEXT, urn);
        String key = making.key(lastPart(urn));
        String type = text(asked, "type", "");
        switch (type) {
            case "unique_choice", "multiple_choice", "single_choice" -> making.add(dimensionOf(node),
                    choice(key, text, asked.path("choices"), !type.equals("multiple_choice"), urn));
            case "text" -> making.add(dimensionOf(node), worded(key, text, QuestionType.TEXT));
            case "date" -> making.add(dimensionOf(node), worded(key, text, QuestionType.DATE));
            default -> notTaken.add("questions of type " + type, NO_PLACE, urn);
        }
    }

    private static Question worded(String key, String text, QuestionType type) {
        return new Question(key, text, type, BigDecimal.ZERO, false, List.of(), null, null, null, null, null, null, null,
                null, null, null);
    }

    private Question choice(String key, String text, JsonNode choices, boolean alone, String urn) {
        Keys keys = new Keys();
        List<Option> options = new ArrayList<>();
        for (JsonNode choice : choices) {
            BigDecimal points = choice.path("add_score").isNumber() ? choice.path("add_score").decimalValue() : BigDecimal.ZERO;
            String words = text(choice, "value", text(choice, "name", "?"));
            options.add(new Option(keys.of(words), making.cut(words, Making.TEXT, urn), points, alone));
        }
        boolean scored = options.stream().anyMatch(option -> option.points().signum() > 0);
        return new Question(key, text, QuestionType.MULTIPLE, scored ? BigDecimal.ONE : BigDecimal.ZERO, false, List.of(),
                null, options, alone ? ChoiceRule.HIGHEST : ChoiceRule.SUM, null, null, null, null, null, null, null);
    }

    /** The heading at the top above the requirement, or the framework itself. */
    private String dimensionOf(JsonNode node) {
        JsonNode top = node;
        for (int steps = 0; steps < nodes.size() && top.hasNonNull("parent_urn"); steps++) {
            JsonNode parent = byUrn(top.path("parent_urn").asText());
            if (parent == null) {
                break;
            }
            top = parent;
        }
        boolean isHeading = top != node;
        String id = isHeading ? name(top) : "requirements";
        if (!making.has(id)) {
            making.dimension(id, isHeading ? text(top, "name", text(top, "ref_id", id)) : "Requirements",
                    isHeading ? text(top, "description", "") : "");
        }
        return id;
    }

    private @Nullable JsonNode byUrn(String urn) {
        return urns().get(urn);
    }

    private @Nullable Map<String, JsonNode> urns;

    private Map<String, JsonNode> urns() {
        if (urns == null) {
            Map<String, JsonNode> found = new LinkedHashMap<>();
            nodes.values().forEach(node -> found.put(node.path("urn").asText(), node));
            urns = found;
        }
        return urns;
    }

    private static int depth(JsonNode node) {
        return node.path("depth").asInt(1);
    }

    private static String name(JsonNode node) {
        return text(node, "urn", text(node, "ref_id", text(node, "name", "?")));
    }

    private static String lastPart(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    private static String text(JsonNode node, String field, String otherwise) {
        String text = node.path(field).isValueNode() ? node.path(field).asText("").strip() : "";
        return text.isEmpty() || text.equals("null") ? otherwise : text;
    }
}
