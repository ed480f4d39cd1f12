package dev.milepost.assessment.catalogue;

import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a catalogue in the words of its publisher.
 *
 * @param parent the part that it is directly in; null at the top
 * @param title its short name, where it has one
 * @param text its wording, where it is loaded; a law's articles are known by their titles alone
 * @param children the parts that are directly in it
 */
@Schema(name = "CatalogueNode")
public record CatalogueNode(
        @Schema(required = true) Catalogue catalogue,
        @Schema(required = true, description = "As the publisher writes it, such as MAP 1.3 or Article 50") String id,
        @Nullable @Schema(description = "The part that it is directly in; absent at the top") String parent,
        @Schema(required = true) NodeKind kind,
        @Nullable @Schema(description = "Its short name, where it has one") String title,
        @Nullable @Schema(description = "Its wording, where it is loaded; a law's articles are known by their titles alone") String text,
        @Schema(required = true, description = "What the publisher says about it beyond its wording") List<NodeSection> sections,
        @Schema(required = true, description = "Identifiers of the parts that are directly in it") List<String> children) {

    /** What a part is called in its catalogue. */
    @Schema(name = "CatalogueNodeKind")
    public enum NodeKind {
        FUNCTION,
        CATEGORY,
        SUBCATEGORY,
        /** Suggested actions for a subcategory. */
        PLAYBOOK_ENTRY,
        CHAPTER,
        ARTICLE,
        ANNEX,
        AREA,
        PILLAR,
        DIMENSION
    }

    /** @param text Markdown, as published */
    @Schema(name = "CatalogueNodeSection")
    public record NodeSection(
            @Schema(required = true) SectionKind kind,
            @Schema(required = true, description = "Markdown, as published") String text) {
    }

    /** What a section is about. */
    @Schema(name = "CatalogueNodeSectionKind")
    public enum SectionKind {
        ABOUT,
        SUGGESTED_ACTIONS,
        DOCUMENTATION,
        REFERENCES,
        EXAMPLES,
        ACTORS,
        TOPICS
    }

    /** Its title, or its wording where it has none. */
    public String name() {
        return title == null ? Objects.requireNonNullElse(text, id) : title;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }
}
