package dev.milepost.assessment.duty;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Duties as they stand on a day. */
@Schema(name = "Duties")
record DutiesView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true, description = "That this is no legal advice") String notice,
        @Schema(required = true) List<DutyView> items) {
}
