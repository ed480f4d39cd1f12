package dev.milepost.plan.evaluation;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.plan.exact.Exact;

/** Something that an option costs. */
@Schema(name = "OptionCost")
public record CostLine(
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(required = true) @NotNull CostKind kind,
        @Schema(required = true, description = "In the currency of the evaluation") @NotNull @DecimalMin("0") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 4) BigDecimal amount) {

    private static final int MONTHS_OF_A_YEAR = 12;

    BigFraction over(int months) {
        BigFraction once = Exact.of(amount);
        return switch (kind) {
            case ONE_OFF -> once;
            case PER_MONTH -> once.multiply(months);
            case PER_YEAR -> once.multiply(BigFraction.of(months, MONTHS_OF_A_YEAR));
        };
    }
}
