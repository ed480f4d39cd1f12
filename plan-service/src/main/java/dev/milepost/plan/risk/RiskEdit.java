package dev.milepost.plan.risk;

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

/** What can be changed on a risk. */
@Schema(name = "RiskEdit")
record RiskEdit(
        @Nullable @ExternalId String externalId,
        @NotNull Challenge challenge,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String description,
        @Min(1) @Max(5) int likelihood,
        @Min(1) @Max(5) int impact,
        @NotNull RiskStatus status,
        @Nullable @Size(max = 10_000) String mitigation,
        @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate reviewDate) {
}
