package dev.milepost.assessment.exchange;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A control or a group of an OSCAL catalog, in whichever of its forms it was written.
 *
 * @param type the attribute {@code class}
 * @param withdrawn whether the catalog itself says so
 * @param statement its words, with parameters in square brackets
 * @param otherParts how many parts of each other name it has
 * @param parameters how many of its values an organization has to set
 * @param children groups and controls below it
 */
record OscalControl(String id, @Nullable String type, String title, boolean group, boolean withdrawn, String statement,
        Map<String, Integer> otherParts, int parameters, List<OscalControl> children) {

    private static final List<String> HEADINGS = List.of("function", "category", "family");

    /** Whether it only holds others together. */
    boolean isHeading() {
        return group || type != null && HEADINGS.contains(type) || statement.isBlank() && !children.isEmpty();
    }
}
