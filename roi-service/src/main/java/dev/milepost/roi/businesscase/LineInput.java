package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.BenefitType;

/**
 * One row of a business case.
 *
 * @param id of a line that is kept when lines are replaced; absent for a new one
 * @param benefitType of benefits and disbenefits; costs have none
 * @param amounts one per period from the first on, in the currency of the case; what a cost takes is positive
 */
public record LineInput(
        @Nullable @Schema(description = "Of a line that is kept when lines are replaced; absent for a new one") UUID id,
        @NotNull @Schema(required = true) LineKind kind, @NotBlank @Size(max = 200) @Schema(required = true) String name,
        @Nullable @Size(max = 100) String category, @Nullable BenefitType benefitType,
        @NotNull @Size(min = 1, max = 1200) @Schema(required = true, description = "One amount per period, the first one first; costs are positive") List<@NotNull @Amount BigDecimal> amounts) {
}
