package dev.milepost.kit.change;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field that the caller wants to change and that isn't what the caller has seen any more.
 *
 * @param yours the value that was sent
 * @param current the value that is stored, absent if there is none
 */
public record Conflict(@Schema(required = true) String field, @Nullable JsonNode yours, @Nullable JsonNode current) {
}
