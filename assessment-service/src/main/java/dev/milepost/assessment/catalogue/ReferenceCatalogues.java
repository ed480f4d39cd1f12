package dev.milepost.assessment.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Knows every part of every catalogue by its identifier. They are the same for every organization, belong to a release of
 * the service, and are read once.
 */
@ApplicationScoped
public class ReferenceCatalogues {
    private final Map<Catalogue, Map<String, CatalogueNode>> nodes = new EnumMap<>(Catalogue.class);

    /** @throws java.io.UncheckedIOException if a reference file is missing or isn't JSON */
    public ReferenceCatalogues() {
        ObjectMapper mapper = new ObjectMapper();
        Catalogue.all().forEach(catalogue -> nodes.put(catalogue, CatalogueFiles.read(mapper, catalogue)));
    }

    /** A part of a catalogue, for example {@code MAP 1.3}; empty if the catalogue has no such part. */
    public Optional<CatalogueNode> find(Catalogue catalogue, String id) {
        return Optional.ofNullable(nodes.getOrDefault(catalogue, Map.of()).get(id));
    }

    /** All parts, each behind the one that it is in. */
    public List<CatalogueNode> nodes(Catalogue catalogue) {
        return List.copyOf(nodes.getOrDefault(catalogue, Map.of()).values());
    }

    /** The parts that nothing is in: those that questions can cover. */
    public List<CatalogueNode> leaves(Catalogue catalogue) {
        return nodes(catalogue).stream().filter(CatalogueNode::isLeaf).toList();
    }
}
