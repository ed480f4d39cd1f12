package dev.milepost.assessment.draft;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.InstrumentFiles;
import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a draft. */
@Schema(name = "InstrumentDraftEdit")
record DraftEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = LARGEST_FILE) @Schema(description = "The instrument as YAML; GET /instruments/schema says what belongs into it") String source,
        @NotNull @Size(max = 20) @Schema(description = "By language: the texts as YAML; GET /instruments/schema/translation says what belongs into it") Map<@Pattern(regexp = "[a-z]{2}") String, @Size(max = LARGEST_FILE) String> translations) {

    static final int LARGEST_FILE = 2_000_000;

    /** A merge patch takes a language out by null. */
    DraftEdit {
        if (translations != null) {
            Map<String, String> kept = new TreeMap<>(translations);
            kept.values().removeIf(Objects::isNull);
            translations = kept;
        }
    }

    InstrumentFiles files() {
        return new InstrumentFiles(source, translations);
    }
}
