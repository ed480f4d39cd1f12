package dev.milepost.assessment.draft;

import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** A draft to be begun; it may be empty or have mistakes. */
@Schema(name = "NewInstrumentDraft")
public record NewDraft(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true, description = "What you call it while you write") @NotBlank @Size(max = 200) String title,
        @Schema(required = true, description = "The instrument as YAML; GET /instruments/schema says what belongs into it") @NotNull @Size(max = DraftEdit.LARGEST_FILE) String source,
        @Nullable @Size(max = 20) @Schema(description = "By language: the texts as YAML; GET /instruments/schema/translation says what belongs into it") Map<@Pattern(regexp = "[a-z]{2}") String, @NotNull @Size(max = DraftEdit.LARGEST_FILE) String> translations) {

    DraftEdit edit() {
        return new DraftEdit(externalId, title, source, translations == null ? Map.of() : translations);
    }
}
