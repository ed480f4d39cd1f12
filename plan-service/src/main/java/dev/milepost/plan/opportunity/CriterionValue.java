package dev.milepost.plan.opportunity;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an opportunity stands on a criterion of the organization's own. */
@Schema(name = "OpportunityCriterionValue")
public record CriterionValue(
        @Schema(required = true, description = "The key of the criterion in a scoring scheme") @NotNull @Size(max = 100) @Pattern(regexp = SchemeCriterion.KEY, message = SchemeCriterion.KEY_WORDS) String criterion,
        @Schema(required = true) @NotNull @DecimalMin("-1000000000") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 6) BigDecimal value) {
}
