package dev.milepost.assessment.aisystem;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.request.CalendarDate;
import dev.milepost.kit.reference.ExternalId;

/** What can be changed on a bias check. */
@Schema(name = "BiasCheckEdit")
record BiasCheckEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 2_000) String tested,
        @NotBlank @Size(max = 2_000) String groups,
        @Nullable @Size(max = 2_000) String method,
        @NotBlank @Size(max = 10_000) String result,
        @NotNull BiasOutcome outcome,
        @Nullable @Size(max = 10_000) String measures,
        @NotNull @CalendarDate LocalDate checkedOn,
        @Nullable @Size(max = 200) String checkedBy,
        @Nullable @CalendarDate LocalDate nextDue) {
}
