package dev.milepost.plan.phase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.calendar.CalendarDate;

/** What can be changed on a phase. */
@Schema(name = "PhaseEdit")
record PhaseEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Min(1) @Max(10_000) int position,
        @Nullable @Size(max = 2_000) String audience,
        @Nullable @Min(1) @Max(10_000_000) Integer audienceSize,
        @Nullable @CalendarDate LocalDate goLiveDate,
        @Nullable UUID milestoneId,
        @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal budgetCap,
        @Nullable UUID exitGateId,
        @Nullable @Size(max = 10_000) String wayBack,
        @Size(max = 2_000) List<@NotNull UUID> taskIds) {

    PhaseEdit {
        taskIds = taskIds == null ? List.of() : taskIds.stream().distinct().toList();
    }
}
