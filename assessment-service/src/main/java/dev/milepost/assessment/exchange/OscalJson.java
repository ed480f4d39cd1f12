package dev.milepost.assessment.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads an OSCAL catalog written as JSON. */
final class OscalJson {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*insert:\\s*param,\\s*([^}\\s]+)\\s*}}");

    private OscalJson() {
    }

    static OscalCatalog read(String text) {
        JsonNode catalog = Trees.json(text).path("catalog");
        if (!catalog.isObject()) {
            throw ExchangeProblem.FILE_UNREADABLE.because("The file has no \"catalog\" at its top: only catalogs are read");
        }
        JsonNode metadata = catalog.path("metadata");
        boolean isCsf2 = false;
        for (JsonNode property : metadata.path("props")) {
            isCsf2 |= property.path("value").asText().equals(OscalCatalog.CSF_2);
        }
        return new OscalCatalog(metadata.path("title").asText("Imported catalog"), metadata.path("version").asText(""), isCsf2,
                children(catalog));
    }

    private static List<OscalControl> children(JsonNode parent) {
        List<OscalControl> children = new ArrayList<>();
        parent.path("groups").forEach(group -> children.add(control(group, true)));
        parent.path("controls").forEach(control -> children.add(control(control, false)));
        return children;
    }

    private static OscalControl control(JsonNode node, boolean group) {
        Map<String, String> labels = new HashMap<>();
        node.path("params").forEach(
                parameter -> labels.put(parameter.path("id").asText(), parameter.path("label").asText("to be set")));
        StringBuilder statement = new StringBuilder();
        Map<String, Integer> others = new TreeMap<>();
        node.path("parts").forEach(part -> {
            if (part.path("name").asText().equals("statement")) {
                append(part, statement);
            } else {
                others.merge(part.path("name").asText(), 1, Integer::sum);
            }
        });
        String id = node.path("id").asText(node.path("title").asText("?"));
        return new OscalControl(id, node.hasNonNull("class") ? node.path("class").asText() : null,
                node.path("title").asText(id), group, isWithdrawn(node), filled(statement.toString().strip(), labels), others,
                labels.size(), children(node));
    }

    private static boolean isWithdrawn(JsonNode node) {
        for (JsonNode property : node.path("props")) {
            if (property.path("name").asText().equals("status")
                    && property.path("value").asText().equalsIgnoreCase("withdrawn")) {
                return true;
            }
        }
        return false;
    }

    private static void append(JsonNode part, StringBuilder statement) {
        if (part.hasNonNull("prose")) {
            statement.append(' ').append(part.path("prose").asText().strip());
        }
        part.path("parts").forEach(inner -> append(inner, statement));
    }

    static String filled(String statement, Map<String, String> labels) {
        Matcher parameters = PARAMETER.matcher(statement);
        return parameters.replaceAll(found -> Matcher.quoteReplacement(
                "[" + labels.getOrDefault(found.group(1), "to be set") + "]"));
    }
}
