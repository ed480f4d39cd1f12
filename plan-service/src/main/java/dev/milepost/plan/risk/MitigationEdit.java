package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a mitigation. */
@Schema(name = "MitigationEdit")
record MitigationEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String description,
        @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal effortDays,
        @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate dueDate,
        boolean done) {
}
