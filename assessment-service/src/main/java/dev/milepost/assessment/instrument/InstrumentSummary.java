package dev.milepost.assessment.instrument;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument version in a list. */
@Schema(name = "InstrumentSummary")
record InstrumentSummary(
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
        @Schema(required = true, description = "Whether it comes with the service, for every organization") boolean builtIn) {

    static InstrumentSummary of(Instrument instrument, Collection<String> languages) {
        return new InstrumentSummary(instrument.key(), instrument.version(), instrument.published(),
                instrument.language(), List.copyOf(languages), instrument.title(), instrument.description(),
                instrument.minutes(), instrument.partOf() != null, instrument.dimensions().size(),
                (int) instrument.questions().count(), true);
    }
}
