package dev.milepost.assessment.exchange;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.draft.DraftView;
import dev.milepost.assessment.draft.DraftView.FlawView;

/** What was taken from a file and what was not. */
@Schema(name = "InstrumentImportReport")
record ImportReport(
        @Schema(required = true, description = "The draft that was made") UUID draftId,
        @Schema(required = true, description = "As asked for") String format,
        @Schema(required = true) String title,
        @Nullable @Schema(description = "Absent where the instrument can't be read yet") String instrumentKey,
        @Schema(required = true, description = "Dimensions taken") int dimensions,
        @Schema(required = true, description = "Questions taken") int questions,
        @Schema(required = true, description = "Languages of the translations taken") List<String> translations,
        @Schema(required = true, description = "What the file has besides and an instrument has no place for; empty where everything was taken") List<NotTaken> notTaken,
        @Schema(required = true, description = "What is to be done before the draft can be published; empty where it can") List<FlawView> flaws) {

    static ImportReport of(InstrumentFormat format, DraftView draft, ReadFile file) {
        return new ImportReport(draft.id(), format.code(), draft.title(), draft.instrumentKey(),
                file.dimensions(), file.questions(),
                draft.translations().keySet().stream().sorted().toList(), file.notTaken(), draft.flaws());
    }
}
