package dev.milepost.assessment.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.CheckedFiles;
import dev.milepost.assessment.instrument.CheckedFiles.FileFlaw;
import dev.milepost.assessment.instrument.Instrument;

/** A draft with everything that is wrong with it. */
@Schema(name = "InstrumentDraft")
public record DraftView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int version,
        @Nullable String externalId,
        @Schema(required = true) String title,
        @Schema(required = true, description = "The instrument as YAML") String source,
        @Schema(required = true, description = "The texts as YAML, by language") Map<String, String> translations,
        @Nullable @Schema(description = "Key that the source gives the instrument; absent where it can't be read") String instrumentKey,
        @Nullable @Schema(description = "Version that the source gives the instrument; absent where it can't be read") Integer instrumentVersion,
        @Schema(required = true, description = "Why it can't be published yet; at most 100, empty where it can") List<FlawView> flaws,
        @Nullable @Schema(description = "Key of the instrument last published from it") String publishedKey,
        @Nullable @Schema(description = "Version last published from it") Integer publishedVersion,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {
    private static final int MOST_FLAWS = 100;

    @Schema(name = "InstrumentFlaw")
    public record FlawView(
            @Schema(required = true, description = "source, or the language of a translation") String file,
            @Schema(required = true, description = "JSON pointer to the place, as /dimensions/0/questions/2/levels") String pointer,
            @Schema(required = true, description = "In the file, from 1") int line,
            @Schema(required = true, description = "In the file, from 1") int column,
            @Schema(required = true) String detail) {

        static FlawView of(FileFlaw flaw) {
            return new FlawView(flaw.file(), flaw.flaw().pointer(), flaw.flaw().line(), flaw.flaw().column(),
                    flaw.flaw().detail());
        }
    }

    static DraftView of(StoredDraft draft, CheckedFiles checked) {
        Instrument instrument = checked.original();
        return new DraftView(draft.id(), draft.version(), draft.externalId(), draft.title(), draft.source(),
                draft.translations(), instrument == null ? null : instrument.key(),
                instrument == null ? null : instrument.version(),
                checked.flaws().stream().limit(MOST_FLAWS).map(FlawView::of).toList(), draft.publishedKey(),
                draft.publishedVersion(), draft.createdAt(), draft.updatedAt());
    }
}
