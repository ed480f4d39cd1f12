package dev.milepost.plan.opportunity;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
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
import dev.milepost.plan.outline.BenefitType;

/** An opportunity to add. */
@Schema(name = "NewOpportunity")
record NewOpportunity(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @Schema(required = true, description = "What good it would do, the main one first") @NotNull @Size(min = 1, max = 4) List<@NotNull BenefitType> benefitTypes,
        @Schema(description = "How much it changes: 1 hardly anything to 5 a great deal") @Nullable @Min(1) @Max(5) Integer impact,
        @Schema(description = "How sure it can be done: 1 hardly to 5 certainly") @Nullable @Min(1) @Max(5) Integer feasibility,
        @Schema(description = "How well it serves the organization's strategy: 1 to 5") @Nullable @Min(1) @Max(5) Integer alignment,
        @Schema(description = "RICE: people or cases it reaches in a period, the same period for all") @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal reach,
        @Schema(description = "RICE: how sure the other numbers are, 0 to 1") @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal confidence,
        @Schema(description = "RICE: work it takes, such as person-months, the same unit for all; above 0") @Nullable @DecimalMin(value = "0", inclusive = false, message = OpportunityEdit.NOT_ZERO) @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal effort,
        @Schema(description = "WSJF: value to users and business, relative to the others") @Nullable @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal value,
        @Schema(description = "WSJF: how much waiting would cost, relative to the others") @Nullable @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal urgency,
        @Schema(description = "WSJF: risk it takes away and openings it makes, relative to the others") @Nullable @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal riskReduction,
        @Schema(description = "WSJF: how large it is, relative to the others; above 0") @Nullable @DecimalMin(value = "0", inclusive = false, message = OpportunityEdit.NOT_ZERO) @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal size,
        @Schema(description = "Where it stands on criteria of your own") @Nullable @Size(max = 30) List<@NotNull @Valid CriterionValue> criteria,
        @Schema(description = "The piece of the business it is about") @Nullable UUID processId) {

    OpportunityEdit edit() {
        return new OpportunityEdit(externalId, name, description, OpportunityStatus.IDEA, benefitTypes, impact, feasibility,
                alignment, reach, confidence, effort, value, urgency, riskReduction, size, criteria, processId);
    }
}
