package dev.milepost.assessment.duty;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty as a dated, cited row, in one language. */
@Schema(name = "Duty")
record DutyView(
        @Schema(required = true) String key,
        @Schema(required = true) Law law,
        @Schema(required = true, description = "Such as EU or US-CA") String jurisdiction,
        @Schema(required = true, description = "Where in the law") String article,
        @Schema(required = true) DutyLevel level,
        @Schema(required = true) Certainty certainty,
        @Schema(required = true, description = "On the day asked for") DutyState state,
        @Schema(required = true, description = "The first day in force") LocalDate inForceFrom,
        @Nullable @Schema(description = "The last day in force; absent where no end is set") LocalDate inForceUntil,
        @Schema(required = true) String title,
        @Schema(required = true) String text,
        @Schema(required = true, description = "Where the law stands") String source,
        @Nullable @Schema(description = "What else one must know of the row, in English") String note,
        @Schema(required = true, description = "The day on which somebody last looked at the row") LocalDate lastChecked) {

    static DutyView of(Duty duty, LocalDate on, String language) {
        return new DutyView(duty.key(), duty.law(), duty.jurisdiction(), duty.article(), duty.level(), duty.certainty(),
                duty.on(on), duty.inForceFrom(), duty.inForceUntil(), Texts.in(duty.title(), language),
                Texts.in(duty.text(), language), duty.source(), duty.note(), duty.lastChecked());
    }
}
