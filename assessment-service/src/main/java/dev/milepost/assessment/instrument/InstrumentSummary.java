package dev.milepost.assessment.instrument;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instrument version in a list. */
@Schema(name = "InstrumentSummary")
record InstrumentSummary(
        @Schema(required = true) String key,
        @Schema(required = true) int version,
        @Schema(required = true, description = "Published versions never change") LocalDate published,
        @Schema(required = true) String language,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) int dimensions,
        @Schema(required = true) int questions,
        @Schema(required = true, description = "Whether it comes with the service, for every organization") boolean builtIn) {

    static InstrumentSummary of(Instrument instrument) {
        return new InstrumentSummary(instrument.key(), instrument.version(), instrument.published(),
                instrument.language(), instrument.title(), instrument.description(), instrument.dimensions().size(),
                (int) instrument.questions().count(), true);
    }
}
