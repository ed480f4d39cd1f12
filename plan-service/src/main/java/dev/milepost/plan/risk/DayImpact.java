package dev.milepost.plan.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The working days that are lost if a risk happens. A single number of days is the likely one alone.
 *
 * @param optimistic the likely one if left out
 * @param pessimistic the likely one if left out
 */
@Schema(name = "DayImpact", description = "Working days lost if the risk happens; likely alone where they are known exactly")
public record DayImpact(
        @Schema(description = "Like likely if left out") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal optimistic,
        @Schema(required = true) @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal likely,
        @Schema(description = "Like likely if left out") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal pessimistic) {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal SIX = BigDecimal.valueOf(6);
    private static final int DECIMALS = 4;

    BigDecimal atBest() {
        return optimistic == null ? likely : optimistic;
    }

    BigDecimal atWorst() {
        return pessimistic == null ? likely : pessimistic;
    }

    boolean isInOrder() {
        return atBest().compareTo(likely) <= 0 && likely.compareTo(atWorst()) <= 0;
    }

    /** The mean of PERT's three-point estimate: (optimistic + 4 x likely + pessimistic) / 6. */
    BigDecimal mean() {
        return atBest().add(likely.multiply(FOUR)).add(atWorst()).divide(SIX, DECIMALS, RoundingMode.HALF_UP);
    }
}
