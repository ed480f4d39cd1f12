package dev.milepost.plan.system;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.reference.ExternalId;

/** An integration to add. */
@Schema(name = "NewIntegration")
record NewIntegration(
        @Schema(description = "Your own id, unique in the organization; usable instead of the id as key:<externalId>") @Nullable @ExternalId String externalId,
        @Schema(required = true) @NotNull UUID systemId,
        @Schema(description = "What goes from where to where") @Nullable @Size(max = 10_000) String description,
        @Schema(required = true) @NotNull IntegrationMethod method,
        @Schema(description = "PLANNED if left out") @Nullable IntegrationStatus status,
        @Schema(description = "Working days it takes") @Nullable @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 4) BigDecimal effortDays,
        @Schema(description = "How well the system and the AI fit together: 1 hardly to 5 at once; needs its reason") @Nullable @Min(1) @Max(5) Integer compatibility,
        @Schema(description = "Why it is rated so") @Nullable @Size(max = 2_000) String compatibilityReason,
        @Schema(description = "What is done while it doesn't work") @Nullable @Size(max = 2_000) String fallback,
        @Nullable @Size(max = 200) String owner) {

    IntegrationEdit edit() {
        return new IntegrationEdit(externalId, systemId, description, method,
                status == null ? IntegrationStatus.PLANNED : status, effortDays, compatibility, compatibilityReason, fallback,
                owner);
    }
}
