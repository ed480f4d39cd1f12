package dev.milepost.assessment.draft;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A draft as it is kept; the history compares these. */
record StoredDraft(UUID id, int version, @Nullable String externalId, String title, String source,
        Map<String, String> translations, @Nullable String publishedKey, @Nullable Integer publishedVersion,
        Instant createdAt, Instant updatedAt) {
}
