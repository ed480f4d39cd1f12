package dev.milepost.plan.outline;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;
import dev.milepost.plan.schedule.DependencyType;
import dev.milepost.plan.schedule.LagUnit;

/** A dependency to add. */
@Schema(name = "NewDependency")
public record NewDependency(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull UUID predecessorId,
        @Schema(required = true) @NotNull UUID successorId,
        @Schema(description = "FS if left out") @Nullable DependencyType type,
        @Schema(description = "Days, negative for overlap; 0 if left out") @Nullable @DecimalMin("-10000") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal lag,
        @Schema(description = "WORKING if left out") @Nullable LagUnit lagUnit) {

    DependencyEdit edit() {
        return new DependencyEdit(externalId, type == null ? DependencyType.FS : type, lag == null ? BigDecimal.ZERO : lag,
                lagUnit == null ? LagUnit.WORKING : lagUnit);
    }
}
