package dev.milepost.plan.evaluation;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an option stands on a criterion. */
@Schema(name = "OptionValue")
public record OptionValue(
        @Schema(required = true, description = "Its key") @NotNull @Size(max = 100) @Pattern(regexp = EvaluationCriterion.KEY, message = EvaluationCriterion.KEY_WORDS) String criterion,
        @Schema(required = true, description = "On the criterion's scale; 1 for yes and 0 for no") @NotNull @DecimalMin("-1000000000000") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6) BigDecimal value,
        @Nullable @Size(max = 2_000) String note,
        @Schema(description = "Where that comes from, such as an address or a conversation") @Nullable @Size(max = 1_000) String source) {
}
