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

/** A phase to add. */
@Schema(name = "NewPhase")
record NewPhase(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(description = "Place in the order of phases, from 1; last if left out") @Nullable @Min(1) @Max(10_000) Integer position,
        @Schema(description = "Who goes live: groups of people or sites") @Nullable @Size(max = 2_000) String audience,
        @Schema(description = "How many people that are") @Nullable @Min(1) @Max(10_000_000) Integer audienceSize,
        @Schema(description = "The day wanted for going live; the milestone's date shows whether it is kept") @Nullable @CalendarDate LocalDate goLiveDate,
        @Schema(description = "The milestone that marks going live") @Nullable UUID milestoneId,
        @Schema(description = "In the currency of the plan") @Nullable @DecimalMin("0") @DecimalMax("999999999999999") @Digits(integer = 15, fraction = 4) BigDecimal budgetCap,
        @Schema(description = "The gate that ends the phase") @Nullable UUID exitGateId,
        @Schema(description = "How to return to how it was before") @Nullable @Size(max = 10_000) String wayBack,
        @Schema(description = "The tasks that belong to it; a task belongs to one phase at most") @Nullable @Size(max = 2_000) List<@NotNull UUID> taskIds) {

    PhaseEdit edit(int lastPosition) {
        return new PhaseEdit(externalId, name, description, position == null ? lastPosition + 1 : position, audience,
                audienceSize,
                goLiveDate, milestoneId, budgetCap, exitGateId, wayBack, taskIds == null ? List.of() : taskIds);
    }
}
