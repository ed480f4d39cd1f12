package dev.milepost.kit.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One field that changed.
 *
 * @param from its value before, absent if it had none
 * @param to its value since, absent if it has none
 */
public record FieldChange(
        @Schema(required = true) String field,
        @Nullable @Schema(implementation = Object.class, description = "The value before, of any type; absent if there was none") JsonNode from,
        @Nullable @Schema(implementation = Object.class, description = "The value since, of any type; absent if there is none") JsonNode to) {
}
