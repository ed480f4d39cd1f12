package dev.milepost.assessment.draft;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft in a list, without its files. */
@Schema(name = "InstrumentDraftSummary")
record DraftSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String title,
        @Schema(required = true, description = "Those it has translations in") List<String> languages,
        @Nullable @Schema(description = "Key of the instrument last published from it") String publishedKey,
        @Nullable @Schema(description = "Version last published from it") Integer publishedVersion,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static DraftSummary of(StoredDraft draft) {
        return new DraftSummary(draft.id(), draft.version(), draft.externalId(), draft.title(),
                List.copyOf(new TreeSet<>(draft.translations().keySet())), draft.publishedKey(),
                draft.publishedVersion(), draft.createdAt(), draft.updatedAt());
    }
}
