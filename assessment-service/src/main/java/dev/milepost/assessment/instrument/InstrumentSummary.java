package dev.milepost.assessment.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.language.LanguageRequest;

/** An instrument version in a list. */
@Schema(name = "InstrumentSummary")
public record InstrumentSummary(
        @Schema(required = true) String key,
        @Schema(required = true) int version,
        @Schema(required = true, description = "Published versions never change") LocalDate published,
        @Schema(required = true, description = "Of the title and the description here") String language,
        @Schema(required = true, description = "All that its texts can be had in") List<String> languages,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Nullable @Schema(description = "That answering takes most people; absent where nobody has stated it") Integer minutes,
        @Schema(required = true, description = "Whether it asks only some of the questions of another one, so that its result is a first indication") boolean indicative,
        @Schema(required = true) int dimensions,
        @Schema(required = true) int questions,
        @Schema(required = true, description = "Whether it comes with the service, for every organization") boolean builtIn,
        @Nullable @Schema(description = "Since when no new assessment can begin on it; absent where one can") Instant retiredAt) {

    /** In the best of the wanted languages. */
    public static InstrumentSummary of(Edition edition, LanguageRequest wanted) {
        Instrument instrument = edition.in(wanted);
        return new InstrumentSummary(instrument.key(), instrument.version(), instrument.published(),
                instrument.language(), List.copyOf(edition.languages()), instrument.title(), instrument.description(),
                instrument.minutes(), instrument.partOf() != null, instrument.dimensions().size(),
                (int) instrument.questions().count(), edition.builtIn(), edition.retiredAt());
    }
}
