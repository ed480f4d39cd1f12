package dev.milepost.plan.outline;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;
import dev.milepost.plan.calendar.WorkingTime;

/** What can be changed on a plan. */
@Schema(name = "PlanEdit")
public record PlanEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = Texts.NAME) String name,
        @Nullable @Size(max = Texts.DESCRIPTION) String description,
        @NotNull PlanStatus status,
        @NotNull @CalendarDate LocalDate startDate,
        @Nullable @CalendarDate LocalDate statusDate,
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters of ISO 4217") String currency,
        @Nullable @Valid WorkingTime calendar,
        @Nullable UUID calendarId) {
}
