package dev.milepost.plan.outline;

import java.math.BigDecimal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** What can be changed on a dependency. */
@Schema(name = "DependencyEdit")
public record DependencyEdit(
        @Nullable @ExternalId String externalId,
        @NotNull DependencyType type,
        @NotNull @DecimalMin("-10000") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal lag,
        @NotNull LagUnit lagUnit) {
}
