package dev.milepost.assessment.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Knows every part of every catalogue by its identifier. */
@ApplicationScoped
public class ReferenceCatalogues {
    private final Map<Catalogue, Map<String, String>> titles = new EnumMap<>(Catalogue.class);

    /** @throws UncheckedIOException if a reference file is missing or isn't JSON */
    public ReferenceCatalogues() {
        ObjectMapper mapper = new ObjectMapper();
        for (Catalogue catalogue : Catalogue.values()) {
            titles.put(catalogue, titlesOf(catalogue, read(mapper, catalogue)));
        }
    }

    /** The wording of a part of a catalogue, for example of {@code MAP 1.3}; empty if the catalogue has no such part. */
    public Optional<String> titleOf(Catalogue catalogue, String id) {
        return Optional.ofNullable(titles.getOrDefault(catalogue, Map.of()).get(id));
    }

    private static JsonNode read(ObjectMapper mapper, Catalogue catalogue) {
        String name = "/reference/" + catalogue.file();
        try (InputStream file = ReferenceCatalogues.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new FileNotFoundException(name);
            }
            return mapper.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the reference file " + name, e);
        }
    }

    private static Map<String, String> titlesOf(Catalogue catalogue, JsonNode root) {
        Map<String, String> titles = new LinkedHashMap<>();
        switch (catalogue) {
            case NIST_AI_RMF, NIST_CSF, NIST_PRIVACY -> root.findParents("statement")
                    .forEach(part -> titles.put(part.path("id").asText(), part.path("statement").asText().strip()));
            case NIST_AI_RMF_PLAYBOOK -> root.forEach(entry -> titles.put(entry.path("title").asText().strip(),
                    entry.path("description").asText().strip()));
            case EU_AI_ACT -> {
                root.path("articles").forEach(article -> titles.put("Article " + article.path("article").asInt(),
                        article.path("title").asText()));
                titles.put("Annex III", "High-risk AI systems: areas");
            }
            case AIRI -> root.path("pillars").forEach(pillar -> pillar.path("dimensions")
                    .forEach(dimension -> titles.put(dimension.asText(), pillar.path("name").asText())));
        }
        return titles;
    }
}
