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

/** What can be changed on an opportunity. */
@Schema(name = "OpportunityEdit")
record OpportunityEdit(
        @Nullable @ExternalId String externalId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description,
        @NotNull OpportunityStatus status,
        @NotNull @Size(min = 1, max = 4) List<@NotNull BenefitType> benefitTypes,
        @Nullable @Min(1) @Max(5) Integer impact,
        @Nullable @Min(1) @Max(5) Integer feasibility,
        @Nullable @Min(1) @Max(5) Integer alignment,
        @Nullable @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal reach,
        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal confidence,
        @Nullable @DecimalMin(value = "0", inclusive = false, message = OpportunityEdit.NOT_ZERO) @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal effort,
        @Nullable @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal value,
        @Nullable @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal urgency,
        @Nullable @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal riskReduction,
        @Nullable @DecimalMin(value = "0", inclusive = false, message = OpportunityEdit.NOT_ZERO) @DecimalMax("1000") @Digits(integer = 4, fraction = 4) BigDecimal size,
        @Nullable @Size(max = 30) List<@NotNull @Valid CriterionValue> criteria,
        @Nullable UUID processId) {

    static final String NOT_ZERO = "must be above 0, because the score is divided by it";
}
