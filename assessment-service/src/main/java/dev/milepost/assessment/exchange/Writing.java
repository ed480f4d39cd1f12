package dev.milepost.assessment.exchange;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.milepost.assessment.instrument.Instrument;
import dev.milepost.assessment.instrument.Question;

/** Writes instruments in the forms of others, with what those have a place for. */
final class Writing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();
    private static final String URN = "urn:milepost:risk:";

    private final Instrument instrument;

    Writing(Instrument instrument) {
        this.instrument = instrument;
    }

    /** A library with a framework; questions without levels have no place in it but their text. */
    String cisoAssistant() {
        ObjectNode library = JSON.createObjectNode();
        library.put("urn", URN + "library:" + instrument.key()).put("locale", instrument.language())
                .put("ref_id", instrument.key()).put("name", instrument.title()).put("description", instrument.description())
                .put("copyright", "").put("version", instrument.version()).put("provider", "milepost")
                .put("packager", "milepost");
        ObjectNode framework = library.putObject("objects").putObject("framework");
        framework.put("urn", URN + "framework:" + instrument.key()).put("ref_id", instrument.key())
                .put("name", instrument.title()).put("description", instrument.description());
        scores(framework);
        ArrayNode nodes = framework.putArray("requirement_nodes");
        for (Instrument.Dimension dimension : instrument.dimensions()) {
            String parent = URN + "req_node:" + instrument.key() + ":" + dimension.key();
            nodes.addObject().put("urn", parent).put("assessable", false).put("depth", 1).put("ref_id", dimension.key())
                    .put("name", dimension.name()).put("description", dimension.description());
            for (Question question : dimension.questions()) {
                nodes.addObject().put("urn", URN + "req_node:" + instrument.key() + ":" + question.key())
                        .put("assessable", true).put("depth", 2).put("parent_urn", parent).put("ref_id", question.key())
                        .put("description", question.text());
            }
        }
        return text(YAML, library);
    }

    /** A framework has one scale: ours, from the lowest level of all questions to the highest. */
    private void scores(ObjectNode framework) {
        int lowest = instrument.questions().flatMap(question -> question.acceptedValues().stream()).min(Integer::compare)
                .orElse(0);
        int highest = instrument.questions().flatMap(question -> question.acceptedValues().stream()).max(Integer::compare)
                .orElse(Making.HOW_FAR.getLast().value());
        framework.put("min_score", lowest).put("max_score", highest);
        ArrayNode scores = framework.putArray("scores_definition");
        for (int score = lowest; score <= highest; score++) {
            int value = score;
            String words = Making.HOW_FAR.stream().filter(level -> level.value() == value).findAny()
                    .map(Instrument.AnswerLevel::text).orElse(Integer.toString(value));
            scores.addObject().put("score", score).put("name", Integer.toString(score)).put("description", words);
        }
    }

    /** Levels become parts of the controls, since a catalog has no place for scores. */
    String oscal() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode catalog = root.putObject("catalog");
        catalog.put("uuid", UUID.nameUUIDFromBytes((instrument.key() + "/" + instrument.version())
                .getBytes(StandardCharsets.UTF_8)).toString());
        catalog.putObject("metadata").put("title", instrument.title())
                .put("last-modified", instrument.published() + "T00:00:00Z")
                .put("version", Integer.toString(instrument.version())).put("oscal-version", "1.1.3");
        ArrayNode groups = catalog.putArray("groups");
        for (Instrument.Dimension dimension : instrument.dimensions()) {
            ObjectNode group = groups.addObject().put("id", dimension.key()).put("class", "dimension")
                    .put("title", dimension.name());
            ArrayNode controls = group.putArray("controls");
            for (Question question : dimension.questions()) {
                ObjectNode control = controls.addObject().put("id", question.key()).put("class", "question")
                        .put("title", question.key());
                ArrayNode parts = control.putArray("parts");
                parts.addObject().put("id", question.key() + "_smt").put("name", "statement").put("prose", question.text());
                question.levels().forEach(level -> parts.addObject().put("id", question.key() + "_level-" + level.value())
                        .put("name", "level").put("title", Integer.toString(level.value())).put("prose", level.text()));
            }
        }
        return text(JSON, root);
    }

    /** A form with a page for each dimension. Weights, points, conditions, challenges and recommendations stay here. */
    String surveyJs() {
        ObjectNode survey = JSON.createObjectNode().put("title", instrument.title()).put("description",
                instrument.description());
        ArrayNode pages = survey.putArray("pages");
        for (Instrument.Dimension dimension : instrument.dimensions()) {
            ObjectNode page = pages.addObject().put("name", dimension.key()).put("title", dimension.name())
                    .put("description", dimension.description());
            ArrayNode elements = page.putArray("elements");
            dimension.questions().forEach(question -> element(elements.addObject(), question));
        }
        return text(JSON, survey);
    }

    private static void element(ObjectNode element, Question question) {
        element.put("type", switch (question.type()) {
            case SINGLE -> "radiogroup";
            case MULTIPLE -> "checkbox";
            case SCALE -> "rating";
            case NUMBER, DATE -> "text";
            case TEXT -> "comment";
        }).put("name", question.key()).put("title", question.text());
        switch (question.type()) {
            case SINGLE -> {
                ArrayNode choices = element.putArray("choices");
                question.levels().forEach(level -> choices.addObject().put("value", level.value()).put("text", level.text()));
            }
            case MULTIPLE -> {
                ArrayNode choices = element.putArray("choices");
                question.options().forEach(option -> choices.addObject().put("value", option.key()).put("text", option.text()));
            }
            case SCALE -> element.put("rateMin", question.levels().getFirst().value())
                    .put("rateMax", question.levels().getLast().value())
                    .put("minRateDescription", question.levels().getFirst().text())
                    .put("maxRateDescription", question.levels().getLast().text());
            case NUMBER -> number(element.put("inputType", "number"), question);
            case DATE -> element.put("inputType", "date");
            case TEXT -> element.put("maxLength", question.longestText());
        }
    }

    private static void number(ObjectNode element, Question question) {
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        if (min != null && max != null) {
            element.put("min", min).put("max", max);
        }
    }

    private static String text(ObjectMapper mapper, ObjectNode tree) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
