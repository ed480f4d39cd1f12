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

/** Something to do about a risk. */
@Schema(name = "NewMitigation")
record NewMitigation(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 10_000) String description,
        @Schema(description = "Working days") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal effortDays,
        @Schema(description = "Who does it") @Nullable @Size(max = 200) String owner,
        @Nullable @CalendarDate LocalDate dueDate) {

    MitigationEdit edit() {
        return new MitigationEdit(externalId, title, description, effortDays, owner, dueDate, false);
    }
}
