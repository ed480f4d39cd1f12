package dev.milepost.kit.history;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of an object.
 *
 * @param version of the object since this change
 * @param actor the subject of the token of whoever did it
 * @param actorName as the token named them, absent if it did not
 */
public record HistoryEntry(
        @Schema(required = true) int version,
        @Schema(required = true) Instant at,
        @Schema(required = true) String actor,
        @Nullable String actorName,
        @Schema(required = true) HistoryAction action,
        @Schema(required = true) List<FieldChange> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
