package dev.milepost.plan.people;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a concern. */
@Schema(name = "ConcernEdit")
record ConcernEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 2_000) String text,
        @NotNull @CalendarDate LocalDate raisedOn,
        @NotNull ConcernStatus status,
        @Nullable @Size(max = 10_000) String answer,
        @Nullable @Size(max = 200) String answeredBy,
        @Nullable @CalendarDate LocalDate answeredOn) {
}
