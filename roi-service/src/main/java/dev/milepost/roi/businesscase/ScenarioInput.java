package dev.milepost.roi.businesscase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

/**
 * What is taken otherwise than in the case itself; everything it doesn't name stays.
 *
 * @param key WORST, BEST or a name of one's own; EXPECTED is the case itself
 * @param drivers values by the key of the driver
 */
public record ScenarioInput(
        @NotNull @Size(max = 60) @Pattern(regexp = DriverInput.KEY) @Schema(required = true, description = "WORST, BEST or a name of your own; EXPECTED is the case itself") String key,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 50) @Schema(description = "Values by the key of the driver") Map<String, @NotNull @Amount BigDecimal> drivers,
        @Nullable @Size(max = 200) List<@NotNull @Valid LineOverrideInput> lines) {

    /**
     * What is taken otherwise of a line.
     *
     * @param line its key or id
     * @param factor multiplies the line
     */
    @Schema(name = "LineOverrideInput")
    public record LineOverrideInput(
            @NotBlank @Size(max = 60) @Schema(required = true, description = "Its key or id") String line,
            @Nullable @DecimalMin("0") @DecimalMax("1000") @Amount @Schema(description = "Multiplies all of the line: 1.2 is 20 % more") BigDecimal factor,
            @Nullable @Size(min = 1, max = 1200) List<@NotNull @Amount BigDecimal> amounts, @Nullable @Amount BigDecimal amount,
            @Nullable @Min(0) @Max(1199) Integer firstPeriod, @Nullable @Min(0) @Max(1199) Integer lastPeriod,
            @Nullable @DecimalMin("-0.99") @DecimalMax("10") @Amount BigDecimal growth,
            @Nullable @Size(min = 1, max = 120) List<@NotNull @DecimalMin("0") @DecimalMax("10") @Amount BigDecimal> ramp,
            @Nullable @DecimalMin("0") @DecimalMax("1") @Amount BigDecimal riskAdjustment) {

        boolean changesCourse() {
            return amounts != null || amount != null || firstPeriod != null || lastPeriod != null || growth != null
                    || ramp != null;
        }

        /** The line with what is taken otherwise of its course; the rest of it is untouched. */
        LineInput applyTo(LineInput line) {
            boolean listed = amounts != null;
            return new LineInput(line.id(), line.key(), line.kind(), line.name(), line.category(), line.benefitType(),
                    line.benefitKind(), line.timeUse(), listed ? amounts : amount != null ? null : line.amounts(),
                    listed ? null : amount != null ? amount : line.amount(), listed ? null : line.timing(),
                    listed ? null : firstPeriod != null ? firstPeriod : line.firstPeriod(),
                    listed ? null : lastPeriod != null ? lastPeriod : line.lastPeriod(),
                    listed ? null : growth != null ? growth : line.growth(), listed ? null : ramp != null ? ramp : line.ramp(),
                    line.riskAdjustment(), line.drivers(), listed || amount != null ? null : line.budgetLineIds(),
                    line.measuredBy());
        }
    }

    /** Without what it says of some drivers. */
    ScenarioInput without(Set<String> keys) {
        return drivers == null ? this
                : new ScenarioInput(key, name, drivers.entrySet().stream()
                        .filter(driver -> !keys.contains(driver.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), lines);
    }

    Map<String, BigDecimal> values() {
        return drivers == null ? Map.of() : drivers;
    }

    List<LineOverrideInput> overrides() {
        return lines == null ? List.of() : lines;
    }
}
