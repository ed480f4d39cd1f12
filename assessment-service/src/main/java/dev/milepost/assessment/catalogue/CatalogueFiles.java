package dev.milepost.assessment.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.milepost.assessment.catalogue.CatalogueNode.NodeKind;
import dev.milepost.assessment.catalogue.CatalogueNode.NodeSection;
import dev.milepost.assessment.catalogue.CatalogueNode.SectionKind;

/** Reads the parts of one catalogue out of its file, each file in the form in which its source gives it. */
final class CatalogueFiles {
    private final Catalogue catalogue;
    private final Map<String, CatalogueNode> nodes = new LinkedHashMap<>();

    private CatalogueFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The parts by their identifiers, each behind the one that it is in.
     *
     * @throws UncheckedIOException if the file is missing or isn't JSON
     */
    static Map<String, CatalogueNode> read(ObjectMapper mapper, Catalogue catalogue) {
        CatalogueFiles files = new CatalogueFiles(catalogue);
        JsonNode root = file(mapper, catalogue);
        switch (catalogue) {
            case NIST_AI_RMF, NIST_CSF, NIST_PRIVACY -> root.path("functions").forEach(files::function);
            case NIST_AI_RMF_PLAYBOOK -> root.forEach(files::playbookEntry);
            case EU_AI_ACT -> files.law(root);
            case AIRI -> root.path("pillars").forEach(files::pillar);
        }
        return files.withChildren();
    }

    private static JsonNode file(ObjectMapper mapper, Catalogue catalogue) {
        String name = "/reference/" + catalogue.file();
        try (InputStream file = CatalogueFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return mapper.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the reference file " + name, e);
        }
    }

    private void function(JsonNode function) {
        String id = id(function);
        String wording = text(function, "statement");
        add(id, null, NodeKind.FUNCTION, text(function, "title"), wording == null ? text(function, "overview") : wording,
                List.of());
        function.path("categories").forEach(category -> {
            add(id(category), id, NodeKind.CATEGORY, text(category, "title"), text(category, "statement"), List.of());
            category.path("subcategories").forEach(subcategory -> add(id(subcategory), id(category), NodeKind.SUBCATEGORY,
                    null, text(subcategory, "statement"), sections(subcategory,
                            Map.of("examples", SectionKind.EXAMPLES, "playbook_actors", SectionKind.ACTORS, "playbook_topics",
                                    SectionKind.TOPICS))));
        });
    }

    private void playbookEntry(JsonNode entry) {
        String id = String.valueOf(text(entry, "title"));
        String function = id.substring(0, id.indexOf(' '));
        if (!nodes.containsKey(function)) {
            add(function, null, NodeKind.FUNCTION, text(entry, "type"), null, List.of());
        }
        Map<String, SectionKind> kinds = new LinkedHashMap<>();
        kinds.put("section_about", SectionKind.ABOUT);
        kinds.put("section_actions", SectionKind.SUGGESTED_ACTIONS);
        kinds.put("section_doc", SectionKind.DOCUMENTATION);
        kinds.put("section_ref", SectionKind.REFERENCES);
        kinds.put("AI Actors", SectionKind.ACTORS);
        kinds.put("Topic", SectionKind.TOPICS);
        add(id, function, NodeKind.PLAYBOOK_ENTRY, null, text(entry, "description"), sections(entry, kinds));
    }

    private void law(JsonNode root) {
        root.path("articles").forEach(article -> {
            String chapter = "Chapter " + article.path("chapter").asText();
            if (!nodes.containsKey(chapter)) {
                add(chapter, null, NodeKind.CHAPTER, chapter, null, List.of());
            }
            add("Article " + article.path("article").asInt(), chapter, NodeKind.ARTICLE, text(article, "title"), null,
                    List.of());
        });
        String annex = "Annex III";
        add(annex, null, NodeKind.ANNEX, "High-risk AI systems: areas", null, List.of());
        root.path("annex_iii_areas").forEach(area -> add(annex + "." + area.path("n").asInt(), annex, NodeKind.AREA,
                text(area, "area"), null, List.of()));
    }

    private void pillar(JsonNode pillar) {
        add(id(pillar), null, NodeKind.PILLAR, text(pillar, "name"), null, List.of());
        pillar.path("dimensions").forEach(dimension -> add(dimension.asText(), id(pillar), NodeKind.DIMENSION,
                dimension.asText(), null, List.of()));
    }

    private static List<NodeSection> sections(JsonNode part, Map<String, SectionKind> kinds) {
        List<NodeSection> sections = new ArrayList<>();
        kinds.forEach((field, kind) -> {
            JsonNode value = part.path(field);
            String text = value.isArray() ? list(value) : text(part, field);
            if (text != null && !text.isEmpty()) {
                sections.add(new NodeSection(kind, text));
            }
        });
        sections.sort((one, other) -> one.kind().compareTo(other.kind()));
        return sections;
    }

    private static String list(JsonNode values) {
        return String.join("\n", StreamSupport.stream(values.spliterator(), false).map(value -> "* " + value.asText().strip())
                .toList());
    }

    private void add(String id, @Nullable String parent, NodeKind kind, @Nullable String title, @Nullable String text,
            List<NodeSection> sections) {
        if (nodes.putIfAbsent(id, new CatalogueNode(catalogue, id, parent, kind, title, text, sections, List.of())) != null) {
            throw new IllegalStateException("%s has two parts %s".formatted(catalogue, id));
        }
    }

    private Map<String, CatalogueNode> withChildren() {
        Map<String, List<String>> children = new LinkedHashMap<>();
        nodes.values().stream().filter(node -> node.parent() != null)
                .forEach(node -> children.computeIfAbsent(String.valueOf(node.parent()), none -> new ArrayList<>())
                        .add(node.id()));
        nodes.replaceAll((id, node) -> new CatalogueNode(catalogue, id, node.parent(), node.kind(), node.title(), node.text(),
                node.sections(), children.getOrDefault(id, List.of())));
        return nodes;
    }

    private static String id(JsonNode part) {
        return part.path("id").asText().strip();
    }

    private static @Nullable String text(JsonNode part, String field) {
        JsonNode value = part.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }
}
