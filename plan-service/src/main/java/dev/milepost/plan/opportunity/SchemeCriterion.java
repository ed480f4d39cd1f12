package dev.milepost.plan.opportunity;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.plan.ranking.Criterion;
import dev.milepost.plan.ranking.Direction;

/** A weighted criterion of a scoring scheme. */
@Schema(name = "SchemeCriterion")
public record SchemeCriterion(
        @Schema(required = true, description = "What opportunities name it by; impact, feasibility, alignment, reach, confidence, effort, value, urgency, riskReduction and size read those fields") @NotNull @Size(max = 100) @Pattern(regexp = KEY, message = KEY_WORDS) String key,
        @Schema(required = true) @NotBlank @Size(max = 200) String name,
        @Schema(required = true, description = "Only the proportions of the weights matter") @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 6) BigDecimal weight,
        @Schema(required = true, description = "Of the scale") @NotNull @DecimalMin("-1000000000") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 6) BigDecimal minimum,
        @Schema(required = true, description = "Of the scale, above the minimum") @NotNull @DecimalMin("-1000000000") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 6) BigDecimal maximum,
        @Schema(required = true) @NotNull Direction direction) {

    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*|riskReduction";
    static final String KEY_WORDS = "must be lower-case letters and digits, with single hyphens between";

    Criterion criterion() {
        return new Criterion(key, name, weight, minimum, maximum, direction);
    }
}
