package dev.milepost.plan.evaluation;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.decision.KnockOut;
import dev.milepost.plan.decision.KnockOutRule;

/** What an option must meet to be looked at. */
@Schema(name = "CriterionKnockOut")
public record CriterionKnockOut(
        @Schema(required = true, description = "MINIMUM and MAXIMUM have a limit; MUST_BE_TRUE wants the value 1") @NotNull KnockOutRule rule,
        @Schema(description = "Needed by MINIMUM and MAXIMUM") @Nullable @DecimalMin("-1000000000000") @DecimalMax("1000000000000") @Digits(integer = 13, fraction = 6) BigDecimal limit) {

    KnockOut knockOut() {
        return new KnockOut(rule, limit);
    }
}
