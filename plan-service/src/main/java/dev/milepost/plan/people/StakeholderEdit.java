package dev.milepost.plan.people;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a stakeholder. */
@Schema(name = "StakeholderEdit")
record StakeholderEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @NotNull StakeholderKind kind,
        @Nullable @Size(max = 200) String role,
        @Min(1) @Max(5) int influence,
        @Min(1) @Max(5) int interest,
        @NotNull Attitude attitude,
        boolean affected,
        @Nullable @Size(max = 200) String contact,
        @Nullable @Size(max = 10_000) String note,
        @Nullable @CalendarDate LocalDate consultedOn,
        @Nullable @CalendarDate LocalDate answeredOn) {
}
