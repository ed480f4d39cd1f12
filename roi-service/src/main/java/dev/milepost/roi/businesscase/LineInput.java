package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.roi.money.Amount;
import dev.milepost.roi.money.BenefitType;
import dev.milepost.roi.projection.BenefitKind;
import dev.milepost.roi.projection.LineKind;

/**
 * One row of a business case: its money comes from exactly one of {@code amounts}, {@code amount} and {@code budgetLineIds}.
 *
 * @param id of a line that is kept when lines are replaced; absent for a new one
 * @param key the caller's own name of it, unique in the case, by which scenarios may name it
 * @param benefitType of benefits and disbenefits; costs have none
 * @param benefitKind likewise; what is no FREED_TIME is money
 * @param timeUse what freed time is used for; needed for FREED_TIME
 * @param amounts one per period from the first on, in the currency of the case; what a cost takes is positive
 * @param amount of each period in which it falls due, before drivers
 * @param firstPeriod counted from 0
 * @param lastPeriod of a recurring line; the last period of the case if absent
 * @param growth yearly, as a fraction, after each full year
 * @param ramp parts of the amount that the first periods reach
 * @param riskAdjustment from 0 to 1: raises costs, lowers benefits
 * @param drivers keys of the case's drivers; the amount is multiplied with each
 * @param budgetLineIds budget lines of the plan whose amounts together are the total of this cost line
 * @param measuredBy the KPI by which what this benefit really brought is measured
 */
public record LineInput(
        @Nullable @Schema(description = "Of a line that is kept when lines are replaced; absent for a new one") UUID id,
        @Nullable @Size(max = 60) @Pattern(regexp = DriverInput.KEY) @Schema(description = "Your own name of it, unique in the case, by which scenarios may name it") String key,
        @NotNull @Schema(required = true) LineKind kind, @NotBlank @Size(max = 200) @Schema(required = true) String name,
        @Nullable @Size(max = 100) String category, @Nullable BenefitType benefitType,
        @Nullable @Schema(description = "Of benefits and disbenefits. FREED_TIME is left out of every figure without freed time; the others are money") BenefitKind benefitKind,
        @Nullable @Size(max = 500) @Schema(description = "What freed time is used for; needed for FREED_TIME") String timeUse,
        @Nullable @Size(min = 1, max = 1200) @Schema(description = "One amount per period, the first one first; costs are positive. Either this, amount or budgetLineIds") List<@NotNull @Amount BigDecimal> amounts,
        @Nullable @Amount @Schema(description = "Of each period in which it falls due, before drivers; 1 where the drivers say it all") BigDecimal amount,
        @Nullable @Schema(description = "ONE_OFF in the first period, RECURRING from the first to the last one; RECURRING if a last period is given, ONE_OFF otherwise") LineTiming timing,
        @Nullable @Min(0) @Max(1199) @Schema(description = "Counted from 0; 0 if absent") Integer firstPeriod,
        @Nullable @Min(0) @Max(1199) @Schema(description = "Of a recurring line; the last period of the case if absent") Integer lastPeriod,
        @Nullable @DecimalMin("-0.99") @DecimalMax("10") @Amount @Schema(description = "Yearly, as a fraction: 0.03 is 3 % more after each full year") BigDecimal growth,
        @Nullable @Size(min = 1, max = 120) @Schema(description = "Parts of the amount that the first periods reach, such as 0.3 and 0.7; all of it afterwards") List<@NotNull @DecimalMin("0") @DecimalMax("10") @Amount BigDecimal> ramp,
        @Nullable @DecimalMin("0") @DecimalMax("1") @Amount @Schema(description = "0.15 takes costs and disbenefits 15 % higher and benefits 15 % lower") BigDecimal riskAdjustment,
        @Nullable @Size(min = 1, max = 10) @Schema(description = "Keys of the case's drivers; the amount is multiplied with each") List<@NotNull @Size(max = 60) String> drivers,
        @Nullable @Size(min = 1, max = 100) @Schema(description = "Budget lines of the plan: their amounts together are the total of this cost, read whenever figures are computed") List<@NotNull UUID> budgetLineIds,
        @Nullable @Valid @Schema(description = "The KPI that tells whether this benefit really came, and what its change is worth") LineMeasure measuredBy) {

    LineInput withId(UUID its) {
        return new LineInput(its, key, kind, name, category, benefitType, benefitKind, timeUse, amounts, amount, timing,
                firstPeriod, lastPeriod, growth, ramp, riskAdjustment, drivers, budgetLineIds, measuredBy);
    }

    int first() {
        return firstPeriod == null ? 0 : firstPeriod;
    }

    boolean isRecurring() {
        return timing == LineTiming.RECURRING || timing == null && lastPeriod != null;
    }

    List<String> driverKeys() {
        return drivers == null ? List.of() : drivers;
    }

    /** By which overrides, readings and figures name it. */
    String reference() {
        return key != null ? key : String.valueOf(id);
    }
}
